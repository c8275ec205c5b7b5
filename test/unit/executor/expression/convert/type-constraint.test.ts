import { parseTypeConstraint } from '../../../../../src/executor/expression/convert/type-constraint';
import { ExpressionError } from '../../../../../src/executor/expression/expression-error';
import { typeText } from '../../../../../src/framework';

test.each([
  ['string', 'string'],
  ['any', 'dynamic'],
  ['list', 'list(dynamic)'],
  ['map', 'map(dynamic)'],
  ['list(any)', 'list(dynamic)'],
  ['set(list(map(bool)))', 'set(list(map(bool)))'],
  ['tuple([string, number])', 'tuple([string, number])'],
  ['tuple([])', 'tuple([])'],
  ['object({})', 'object({  })'],
  ['object({\n a = string\n b = list(number)\n})', 'object({ a = string, b = list(number) })'],
])('%s', (text, expected) => {
  const { type, optional } = parseTypeConstraint(text);
  expect(typeText(type)).toBe(expected);
  expect(optional).toEqual([]);
});

test('optional attributes come with their path and their default, outer ones first', () => {
  const { type, optional } = parseTypeConstraint(
    'list(object({ a = optional(string), b = optional(object({ c = optional(number, "5") }), {c = 1}), d = tuple([object({ e = optional(bool, null) })]) }))',
  );
  expect(typeText(type)).toBe('list(object({ a = string, b = object({ c = number }), d = tuple([object({ e = bool })]) }))');
  expect(
    optional.map(({ path, default: fallback }) => [
      path.join('.'),
      fallback?.kind === 'literal' ? fallback.value.value : undefined,
    ]),
  ).toEqual([
    ['*.a', undefined],
    ['*.b', { c: 1 }],
    ['*.b.c', '5'],
    ['*.d.0.e', null],
  ]);
});

test.each([
  'strings',
  'set',
  'object',
  'tuple',
  'list()',
  'list(string, string)',
  'tuple(string)',
  'object([])',
  'object({ (a) = string })',
  'object({ "${a}" = string })',
  'optional(string)',
  'object({ a = optional() })',
  'object({ a = optional(string, var.x) })',
  'object({ a = optional(string, upper("x")) })',
  'a.b',
  '"string"',
  'list(string',
  '',
])('%p is no type', (text) => {
  expect(() => parseTypeConstraint(text)).toThrow(ExpressionError);
});
