import fc from 'fast-check';
import { evaluate } from '../../../../../src/executor/expression/evaluate/evaluate';
import { ExpressionError } from '../../../../../src/executor/expression/expression-error';
import { expressionFromJson } from '../../../../../src/executor/expression/from-json';
import { ALL_SENSITIVE, type MarkedValue, typed } from '../../../../../src/executor/expression/marked-value';
import { parseExpression, parseTemplate } from '../../../../../src/executor/expression/parse/parse';
import {
  ExactNumber,
  isUnknown,
  type Json,
  numberText,
  parseJson,
  parseNumber,
  pathText,
  t,
  typeText,
  UNKNOWN,
  type Value,
} from '../../../../../src/framework';
import { scopeOf } from '../../../../support/expression-scope';

const SECRET = typed(t.string, 'hunter2', ALL_SENSITIVE);
const SCOPE = scopeOf({
  unknown: typed(t.string, UNKNOWN),
  number: typed(t.number, UNKNOWN),
  anything: typed(t.dynamic, UNKNOWN),
  list: typed(t.list(t.object({ a: t.string })), UNKNOWN),
  pair: typed(t.tuple([t.string, t.number]), UNKNOWN),
  some: typed(t.list(t.string), ['x', UNKNOWN]),
  secret: SECRET,
  secrets: typed(t.object({ user: t.string, password: t.string }), { user: 'u', password: 'hunter2' }, [
    [{ attribute: 'password' }],
  ]),
  secretMap: typed(t.map(t.string), { a: 'hunter2', b: 'y' }, [[{ key: 'a' }]]),
  secretList: typed(t.list(t.string), ['hunter2', 'y'], [[{ index: 0 }]]),
  secretSet: typed(t.set(t.string), ['hunter2'], ALL_SENSITIVE),
  no: typed(t.bool, false),
});

const value = (text: string): MarkedValue => evaluate(parseTemplate(text), SCOPE);

test.each([
  ['${unknown}', 'string', undefined],
  ['a-${unknown}', 'string', { notNull: true, prefix: 'a-' }],
  ['cafe${unknown}', 'string', { notNull: true, prefix: 'caf' }],
  ['${unknown}-a', 'string', { notNull: true }],
  ['${number + 1}', 'number', { notNull: true }],
  ['${number < 1}', 'bool', { notNull: true }],
  ['${no && anything}', 'bool', { notNull: true }],
  ['${unknown == "x"}', 'bool', { notNull: true }],
  ['${!anything}', 'bool', { notNull: true }],
  ['${unknown == "" ? "a" : "b"}', 'string', { notNull: true }],
  ['${unknown == "" ? "a" : null}', 'string', undefined],
  ['${unknown == "" ? 1 : "b"}', 'string', { notNull: true }],
  ['${unknown == "" ? 1 : [][0]}', 'dynamic', undefined],
  ['${anything.a[0]}', 'dynamic', undefined],
  ['${list[0].a}', 'string', undefined],
  ['${list[*].a}', 'list(string)', { notNull: true }],
  ['${pair[1]}', 'number', undefined],
  ['${pair[*]}', 'tuple([string, number])', { notNull: true }],
  ['${some[number]}', 'string', undefined],
  ['${[1, "a"][number]}', 'dynamic', undefined],
  ['${{a = 1}[unknown]}', 'dynamic', undefined],
  ['${{(unknown) = 1}}', 'dynamic', undefined],
  ['${[for x in list : x]}', 'dynamic', undefined],
  ['${[for x in [1] : x if unknown == ""]}', 'dynamic', undefined],
  ['${{for x in some : x => 1}}', 'dynamic', undefined],
  ['${unknown[*]}', 'dynamic', undefined],
  ['%{ for x in list }a%{ endfor }', 'string', { notNull: true }],
  ['%{ if unknown == "" }a%{ endif }', 'string', { notNull: true }],
  ['${try(unknown, 1)}', 'dynamic', undefined],
  ['${can(unknown)}', 'bool', undefined],
  ['${max(list...)}', 'dynamic', undefined],
])('%s is not known, of type %s', (text, type, refinements) => {
  const result = value(text);
  expect(typeText(result.type)).toBe(type);
  if (!isUnknown(result.value)) throw new Error(`known: ${JSON.stringify(result.value)}`);
  expect(result.value.refinements).toEqual(refinements);
  expect(result.sensitive).toEqual([]);
});

test.each([
  ['${secrets.user}', []],
  ['${secrets.password}', ['']],
  ['${secrets["password"]}', ['']],
  ['${secretMap.a}', ['']],
  ['${secretMap.b}', []],
  ['${secretList[0]}', ['']],
  ['${secretList[1]}', []],
  ['${secretList[*]}', ['[0]']],
  ['${[secrets]}', ['[0].password']],
  ['${{x = secrets, y = 1}}', ['x.password']],
  ['${{(secret) = 1}}', ['']],
  ['${[1][secret == "" ? 0 : 0]}', ['']],
  ['a${secret}', ['']],
  ['a${unknown}${secret}', ['']],
  ['${secret == "x"}', ['']],
  ['${secrets == secrets}', ['']],
  ['${secret == "" ? 1 : 2}', ['']],
  ['${no ? secret : "x"}', ['']],
  ['${no ? "x" : secret}', ['']],
  ['${unknown == "" ? secret : "x"}', ['']],
  ['${[for k, v in secrets : v]}', ['[0]']],
  ['${[for v in secretSet : v]}', ['']],
  ['${[for v in [1, 2] : v if secret == ""]}', ['']],
  ['${{for v in secretList : v => 1}}', ['']],
  ['${{for k, v in secretMap : k => v}}', ['a']],
  ['${secret[*]}', ['']],
  ['${try(secret, 1)}', ['']],
  ['%{ if secret == "" }a%{ endif }', ['']],
  ['%{ for v in secretList }a%{ endfor }', []],
  ['%{ for v in secretList }${v}%{ endfor }', ['']],
  ['%{ for v in secretSet }a%{ endfor }', ['']],
])('%s is sensitive at %j', (text, paths) => {
  expect(value(text).sensitive.map(pathText)).toEqual(paths);
});

test.each([
  '${secret + 1}',
  '${-secret}',
  '${!secret}',
  '${secret ? 1 : 2}',
  '${secret.a}',
  '${[1][secret]}',
  '${{a = 1}[secret]}',
  '${{for v in [secret, secret] : v => 1}}',
  '${{for v in secretSet : secretList[0] => v if v + 1 > 0}}',
  '${max(secret...)}',
  '${try(secret.a)}',
  '${[for x in secret : x]}',
])('the error of %s keeps the secret', (text) => {
  expect(() => value(text)).toThrow(ExpressionError);
  expect(() => value(text)).not.toThrow('hunter2');
});

test('an error names the reference that led nowhere', () => {
  expect(() => value('${secrets.host}')).toThrow(
    'Unsupported attribute: This object does not have an attribute named "host". (In secrets.host.)',
  );
});

test('names of a for hide those outside, and end with it', () => {
  expect(value('${[for unknown in [1] : [for unknown in [unknown + 1] : unknown]]}').value).toEqual([[2]]);
  expect(() => value('${[[for x in [1] : x], x]}')).toThrow('There is no "x"');
});

test('keys such as __proto__ are ordinary ones', () => {
  const result = value('${{for k in ["__proto__", "constructor"] : k => k}}').value as { [key: string]: Value };
  expect(Object.keys(result)).toEqual(['__proto__', 'constructor']);
  expect(value('${{"__proto__" = 1}["__proto__"]}').value).toBe(1);
  expect(() => value('${{}.constructor}')).toThrow('does not have an attribute named "constructor"');
  expect(() => value('${secretMap.toString}')).toThrow(ExpressionError);
  expect(() => value('${[for __proto__ in [1] : toString]}')).toThrow(ExpressionError);
});

test('a failing side of a conditional counts only when it is chosen', () => {
  expect(value('${true ? 1 : [][0]}').value).toBe(1);
  expect(() => value('${false ? 1 : [][0]}')).toThrow('Invalid index');
});

test('long chains of operators are worked off', () => {
  const sum = evaluate(parseExpression(Array(20_000).fill('1').join(' + ')), SCOPE);
  expect(sum.value).toBe(20_000);
});

test('numbers keep their digits', () => {
  const text = '12345678901234567890123456789.000000000000000000001';
  expect(evaluate(expressionFromJson(parseJson(`[${text}]`)), SCOPE).value).toEqual([ExactNumber.of(text)]);
  expect(value(`\${${text}}`).value).toEqual(ExactNumber.of(text));
});

test('a key that a JSON object gets twice is an error, in an expression the last one counts', () => {
  expect(() => evaluate(expressionFromJson({ a: 1, '${"a"}': 2 }), SCOPE)).toThrow('Duplicate object attribute');
  expect(value('${{a = 1, a = 2}}').value).toEqual({ a: 2 });
});

test('JSON without templates is one literal, and evaluates to itself', () => {
  const anyJson = fc.jsonValue({ noUnicodeString: false }).map((json) => JSON.stringify(json).normalize('NFC'));
  fc.assert(
    fc.property(anyJson, (text) => {
      fc.pre(!/[$%]\{/.test(text));
      const expression = expressionFromJson(parseJson(text) as Json);
      expect(expression.kind).toBe('literal');
      expect(plain(evaluate(expression, SCOPE).value)).toEqual(plain(parseJson(text) as Value));
    }),
  );
});

/** With numbers as text, so that their form doesn't matter. */
function plain(json: Value | Json): unknown {
  if (typeof json === 'number' || json instanceof ExactNumber) return numberText(json);
  if (Array.isArray(json)) return json.map(plain);
  if (typeof json !== 'object' || json === null) return json;
  if ('isLosslessNumber' in json) return numberText(parseNumber(String(json)) ?? 0);
  return Object.entries(json).map(([key, inner]) => [key, plain(inner as Value)]);
}
