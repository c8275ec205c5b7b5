import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { ExpressionError } from '../../../../../src/executor/expression/expression-error';
import { callFunction, type FunctionContext } from '../../../../../src/executor/expression/functions';
import {
  ALL_SENSITIVE,
  type MarkedValue,
  NULL,
  typed,
  UNKNOWN_OF_ANY_TYPE,
} from '../../../../../src/executor/expression/marked-value';
import { isUnknown, t, UNKNOWN, Unknown } from '../../../../../src/framework';

const applying: FunctionContext = {
  directory: '/nowhere',
  planning: false,
  planTimestamp: '2020-01-01T00:00:00Z',
  timestamp: () => '2020-01-01T00:01:00Z',
  render: (template) => text(`<${template}>`),
};
const planning: FunctionContext = { ...applying, planning: true, timestamp: () => undefined };

const text = (value: string) => typed(t.string, value);
const secret = (value: string) => typed(t.string, value, ALL_SENSITIVE);
const tuple = (...items: readonly MarkedValue[]): MarkedValue =>
  typed(
    t.tuple(items.map(({ type }) => type)),
    items.map(({ value }) => value),
    items.flatMap(({ sensitive }, index) => sensitive.map((path) => [{ index }, ...path])),
  );

function call(name: string, ...args: readonly MarkedValue[]): MarkedValue {
  return callFunction(name, args, applying);
}

function problem(name: string, ...args: readonly MarkedValue[]): string {
  try {
    call(name, ...args);
  } catch (error) {
    if (error instanceof ExpressionError) return `${error.summary}: ${error.detail}`;
    throw error;
  }
  throw new Error(`${name} went through`);
}

describe('calls', () => {
  test.each<[string, readonly MarkedValue[], string]>([
    ['nope', [], 'Call to unknown function: There is no function named "nope".'],
    ['constructor', [], 'Call to unknown function: There is no function named "constructor".'],
    ['yamldecode', [text('a: *x')], 'Call to function "yamldecode" failed: the YAML has an alias without an anchor: x.'],
    ['yamldecode', [text('[a')], 'Call to function "yamldecode" failed: the text is no YAML'],
    ['bcrypt', [text('a'), typed(t.number, 32)], 'Invalid value for "cost" parameter of "bcrypt"'],
    ['provider::x::y', [], 'No function of a provider can be called here'],
    ['upper', [], 'Not enough function arguments: Function "upper" expects 1 argument(s). Missing value for "str".'],
    ['upper', [text('a'), text('b')], 'Too many function arguments: Function "upper" expects only 1 argument(s).'],
    ['upper', [NULL], 'Invalid value for "str" parameter of "upper": argument must not be null.'],
    ['upper', [tuple()], 'Invalid value for "str" parameter of "upper": string required.'],
    ['range', [typed(t.number, 0), typed(t.number, 2000)], 'more than 1024 values were generated'],
    ['file', [text('x.txt')], 'no file exists at the path'],
    ['regex', [text('(?=a)'), text('a')], 'unsupported Perl syntax'],
    ['templatefile', [text('x'), text('y')], 'x'],
  ])('%s says what is wrong', (name, args, message) => {
    expect(problem(name, ...args)).toContain(message);
  });

  test('nothing secret is in an error', () => {
    for (const [name, ...args] of [
      ['tonumber', secret('hunter2')],
      ['regex', secret('hunter2('), text('a')],
      ['file', secret('hunter2')],
      ['jsondecode', secret('hunter2')],
      ['yamldecode', secret('a: *hunter2')],
      ['yamldecode', secret('!!int hunter2')],
      ['yamldecode', secret('!hunter2 a')],
      ['yamldecode', secret('[hunter2')],
      ['bcrypt', secret('hunter2'.repeat(11))],
      ['lookup', typed(t.map(t.string), {}), secret('hunter2')],
      ['csvdecode', secret('hunter2,hunter2\n1,2')],
      ['formatdate', secret('hunter2'), text('2020-01-01T00:00:00Z')],
      ['timeadd', secret('hunter2'), secret('hunter2')],
      ['cidrhost', secret('hunter2'), typed(t.number, 1)],
      ['parseint', secret('hunter2'), typed(t.number, 10)],
      ['base64decode', secret('hunter2')],
      ['uuidv5', secret('hunter2'), text('a')],
      ['textencodebase64', text('a'), secret('hunter2')],
      ['format', secret('%hunter2'), text('a')],
      ['format', secret('hunter2 %y'), text('a')],
      ['rsadecrypt', text('aaaa'), secret('hunter2')],
    ] as const) {
      expect(problem(name, ...args)).not.toContain('hunter2');
    }
  });

  test('an unknown argument makes an unknown result of the right type', () => {
    const unknown = typed(t.string, UNKNOWN);
    const notNull = new Unknown({ notNull: true });
    expect(call('upper', unknown)).toEqual(typed(t.string, notNull));
    expect(call('split', text(','), unknown)).toEqual(typed(t.list(t.string), notNull));
    expect(call('join', text(','), tuple(text('a'), unknown))).toEqual(typed(t.string, notNull));
    expect(call('length', tuple(text('a'), unknown)).value).toBe(2);
    expect(call('element', tuple(text('a'), unknown), typed(t.number, 0))).toEqual(text('a'));
    expect(call('concat', tuple(unknown), tuple(text('a')))).toEqual(tuple(unknown, text('a')));
    expect(call('contains', tuple(unknown, text('a')), text('a')).value).toBe(true);
    expect(call('contains', tuple(unknown), text('a')).value).toEqual(notNull);
    expect(call('jsonencode', tuple(unknown))).toEqual(typed(t.string, new Unknown({ notNull: true, prefix: '[' })));
    expect(call('yamlencode', tuple(unknown))).toEqual(unknown);
    expect(call('yamlencode', UNKNOWN_OF_ANY_TYPE)).toEqual(unknown);
    expect(call('yamldecode', unknown)).toEqual(UNKNOWN_OF_ANY_TYPE);
    expect(call('merge', UNKNOWN_OF_ANY_TYPE, typed(t.object({}), {})).value).toBe(UNKNOWN);
    expect(call('regex', text('(a)(b)'), unknown)).toEqual(typed(t.tuple([t.string, t.string]), notNull));
    expect(call('coalesce', unknown, text('a'))).toEqual(typed(t.string, notNull));
    expect(call('anytrue', typed(t.list(t.bool), [UNKNOWN, true])).value).toBe(true);
    expect(call('alltrue', typed(t.list(t.bool), [UNKNOWN, true])).value).toEqual(notNull);
    expect(call('tostring', typed(t.number, UNKNOWN))).toEqual(unknown);
    expect(call('sum', tuple(typed(t.number, UNKNOWN)))).toEqual(typed(t.number, notNull));
    expect(call('formatlist', text('%s'), tuple(unknown, text('a')))).toEqual(typed(t.list(t.string), [notNull, 'a']));
  });

  test('what a password is hashed to is known when it is applied, and differs each time', () => {
    const planned = callFunction('bcrypt', [text('a'), typed(t.number, 99)], { ...applying, planning: true });
    expect(planned).toEqual(typed(t.string, new Unknown({ notNull: true })));
    const [one, other] = [1, 2].map(() => call('bcrypt', text('a'), typed(t.number, 4)).value);
    expect(one).toMatch(/^\$2a\$04\$.{53}$/);
    expect(other).not.toBe(one);
  });

  test('aliases in YAML that stand for millions of values are refused', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} ${i === 0 ? '[x]' : `[*a${i - 1}, *a${i - 1}]`}`);
    expect(problem('yamldecode', text(lines.join('\n')))).toContain('more than 1000000 elements would be made');
  });

  test('a sensitive argument makes a sensitive result, and what is taken apart keeps its parts', () => {
    expect(call('upper', secret('a'))).toEqual(typed(t.string, 'A', ALL_SENSITIVE));
    expect(call('upper', typed(t.string, UNKNOWN, ALL_SENSITIVE)).sensitive).toEqual(ALL_SENSITIVE);
    const mixed = tuple(text('a'), secret('b'));
    expect(call('element', mixed, typed(t.number, 0)).sensitive).toEqual([]);
    expect(call('element', mixed, typed(t.number, 1)).sensitive).toEqual(ALL_SENSITIVE);
    expect(call('length', mixed).sensitive).toEqual([]);
    expect(call('reverse', mixed).sensitive).toEqual([[{ index: 0 }]]);
    expect(call('concat', tuple(text('x')), mixed).sensitive).toEqual([[{ index: 2 }]]);
    expect(call('join', text(','), mixed).sensitive).toEqual(ALL_SENSITIVE);
    expect(call('contains', mixed, text('a')).sensitive).toEqual(ALL_SENSITIVE);
    expect(call('sum', tuple(typed(t.number, 1, ALL_SENSITIVE))).sensitive).toEqual(ALL_SENSITIVE);
    expect(call('jsonencode', mixed).sensitive).toEqual(ALL_SENSITIVE);
    expect(call('length', typed(mixed.type, mixed.value, ALL_SENSITIVE)).sensitive).toEqual(ALL_SENSITIVE);
    const object = typed(t.object({ a: t.string, b: t.string }), { a: 'x', b: 'y' }, [[{ attribute: 'b' }]]);
    expect(call('lookup', object, text('a')).sensitive).toEqual([]);
    expect(call('lookup', object, text('b')).sensitive).toEqual(ALL_SENSITIVE);
    expect(call('keys', object).sensitive).toEqual([]);
    expect(call('values', object).sensitive).toEqual([[{ index: 1 }]]);
    expect(call('merge', object, typed(t.object({ a: t.string }), { a: 'z' })).sensitive).toEqual([[{ attribute: 'b' }]]);
    expect(call('merge', object, typed(t.object({ b: t.string }), { b: 'z' })).sensitive).toEqual([]);
    expect(call('nonsensitive', call('sensitive', text('a')))).toEqual(text('a'));
    expect(call('issensitive', secret('a'))).toEqual(typed(t.bool, true));
    expect(call('tolist', mixed)).toEqual(typed(t.list(t.string), ['a', 'b'], [[{ index: 1 }]]));
  });

  test('what differs from call to call is not known while planning', () => {
    expect(isUnknown(callFunction('timestamp', [], planning).value)).toBe(true);
    expect(isUnknown(callFunction('uuid', [], planning).value)).toBe(true);
    expect(callFunction('plantimestamp', [], planning).value).toBe('2020-01-01T00:00:00Z');
    expect(call('timestamp').value).toBe('2020-01-01T00:01:00Z');
    expect(call('uuid').value).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('rsadecrypt opens what was encrypted with the key', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const encrypted = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from('hello'));
    const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }) as string;
    expect(call('rsadecrypt', text(encrypted.toString('base64')), text(pem)).value).toBe('hello');
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }) as string;
    const beyondModulus = Buffer.alloc(256, 0xff);
    for (const unreadable of [encrypted, beyondModulus, encrypted.subarray(1), Buffer.concat([encrypted, encrypted])])
      expect(problem('rsadecrypt', text(unreadable.toString('base64')), text(other))).toContain('failed to decrypt');
  });

  test('templates are rendered by whom the context names', () => {
    expect(call('templatestring', text('a'), typed(t.object({}), {})).value).toBe('<a>');
    const secretTemplate = call('templatestring', secret('a'), typed(t.object({}), {}));
    expect(secretTemplate.sensitive).toEqual(ALL_SENSITIVE);
  });
});
