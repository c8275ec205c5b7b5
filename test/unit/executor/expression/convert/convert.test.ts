import fc from 'fast-check';
import { convert, toSchema } from '../../../../../src/executor/expression/convert/convert';
import { unify } from '../../../../../src/executor/expression/convert/unify';
import { equals } from '../../../../../src/executor/expression/evaluate/equals';
import {
  ALL_SENSITIVE,
  fromSchema,
  type MarkedValue,
  NULL,
  typed,
  UNKNOWN_OF_ANY_TYPE,
} from '../../../../../src/executor/expression/marked-value';
import { Dynamic, isUnknown, type Type, t, UNKNOWN, Unknown, type Value } from '../../../../../src/framework';

const list = t.list(t.string);
const pair = typed(t.tuple([t.number, t.string]), [1, 'a']);
const object = typed(t.object({ a: t.number, b: t.bool }), { a: 1, b: true });

describe('convert', () => {
  test.each<[string, MarkedValue, Type, Type, Value]>([
    ['number to text', typed(t.number, 1.5), t.string, t.string, '1.5'],
    ['infinity to text', typed(t.number, Infinity), t.string, t.string, '+Inf'],
    ['bool to text', typed(t.bool, false), t.string, t.string, 'false'],
    ['text to number', typed(t.string, '1e3'), t.number, t.number, 1000],
    ['text to bool', typed(t.string, '1'), t.bool, t.bool, true],
    ['tuple to list', pair, list, list, ['1', 'a']],
    ['tuple to list of any', pair, t.list(t.dynamic), list, ['1', 'a']],
    ['tuple to set', typed(t.tuple([t.number, t.number]), [10, 9]), t.set(t.number), t.set(t.number), [9, 10]],
    ['list to set', typed(list, ['b', 'a', 'b']), t.set(t.dynamic), t.set(t.string), ['a', 'b']],
    ['object to map', object, t.map(t.string), t.map(t.string), { a: '1', b: 'true' }],
    ['object to a smaller one', object, t.object({ a: t.string }), t.object({ a: t.string }), { a: '1' }],
    ['map to object', typed(t.map(t.string), { a: '1', c: 'x' }), t.object({ a: t.number }), t.object({ a: t.number }), { a: 1 }],
    ['to any', pair, t.dynamic, pair.type, pair.value],
    ['null to a list', NULL, list, list, null],
    ['unknown to a list', UNKNOWN_OF_ANY_TYPE, list, list, UNKNOWN],
    ['empty tuple to list of any', typed(t.tuple([]), []), t.list(t.dynamic), t.list(t.dynamic), []],
  ])('%s', (_, value, to, type, expected) => {
    expect(convert(value, to)).toEqual({ type, value: expected, sensitive: [] });
  });

  test.each<[MarkedValue, Type, string]>([
    [typed(t.string, 'x1'), t.number, 'a number is required'],
    [typed(t.string, ' 1'), t.number, 'a number is required'],
    [typed(t.string, 'True'), t.bool, 'a bool is required; to convert from string, use lowercase "true"'],
    [typed(t.bool, true), t.number, 'number required'],
    [pair, t.string, 'string required'],
    [pair, t.list(t.bool), 'element 0: bool required'],
    [typed(list, []), t.list(list), 'incorrect list element type: list of string required'],
    [typed(t.tuple([t.number, t.bool]), [1, true]), t.list(t.dynamic), 'all list elements must have the same type'],
    [object, t.object({ c: t.string, d: t.string }), 'attributes "c" and "d" are required'],
    [object, t.object({ a: list }), 'attribute "a": list of string required'],
    [typed(t.map(t.string), {}), t.object({ a: t.string }), 'map has no element for required attribute "a"'],
    [typed(t.object({ a: t.tuple([t.string]) }), { a: ['x'] }), t.object({ a: t.list(t.number) }), 'a[0]: a number is required'],
    [typed(t.string, null), list, 'list of string required'],
  ])('%j is no value of the type: %#', (value, to, detail) => {
    expect(() => convert(value, to)).toThrow(expect.objectContaining({ detail }));
  });

  test('a wrong secret is not told', () => {
    expect(() => convert(typed(t.string, 'hunter2', ALL_SENSITIVE), t.number)).not.toThrow(/hunter2/);
    expect(() => convert(typed(t.string, 'hunter2', ALL_SENSITIVE), t.number)).toThrow();
  });

  test('keeps the value itself when there is nothing to do', () => {
    expect(convert(object, t.object({ b: t.bool, a: t.number }))).toBe(object);
    expect(convert(typed(t.map(t.string), {}), t.map(t.dynamic)).type).toEqual(t.map(t.string));
  });

  test('keeps what is known of the unknown', () => {
    const prefixed = new Unknown({ notNull: true, prefix: 'a' });
    expect(convert(typed(t.string, prefixed), t.string).value).toBe(prefixed);
    expect(convert(typed(t.string, prefixed), t.number).value).toEqual(new Unknown({ notNull: true }));
    const mixed = convert(typed(t.tuple([t.string, t.number]), [UNKNOWN, 1]), t.list(t.dynamic));
    expect(mixed).toEqual(typed(list, [UNKNOWN, '1']));
  });

  test('what is sensitive stays so', () => {
    const secret = typed(object.type, object.value, [[{ attribute: 'a' }]]);
    expect(convert(secret, t.map(t.string)).sensitive).toEqual([[{ key: 'a' }]]);
    expect(convert(secret, t.object({ b: t.bool })).sensitive).toEqual([]);
    const items = typed(pair.type, pair.value, [[{ index: 0 }], [{ index: 1 }]]);
    expect(convert(items, list).sensitive).toEqual(items.sensitive);
    expect(convert(items, t.set(t.string)).sensitive).toEqual(ALL_SENSITIVE);
  });

  test('keys of any name are ordinary keys', () => {
    const value = JSON.parse('{"__proto__": 1}');
    const made = convert(typed(t.object(JSON.parse('{"__proto__": {"kind": "number"}}')), value), t.map(t.string));
    expect(Object.entries(made.value as object)).toEqual([['__proto__', '1']]);
  });

  test('a second conversion changes nothing', () => {
    const primitive = fc.oneof(
      fc.string().map((value) => typed(t.string, value)),
      fc.integer().map((value) => typed(t.number, value)),
      fc.boolean().map((value) => typed(t.bool, value)),
      fc.constant(NULL),
    );
    const values = fc.array(primitive, { maxLength: 5 });
    fc.assert(
      fc.property(values, fc.constantFrom('list', 'set'), (items, kind) => {
        const tuple = typed(
          t.tuple(items.map(({ type }) => type)),
          items.map(({ value }) => value),
        );
        const once = convert(tuple, t[kind](t.string));
        expect(convert(once, t[kind](t.string))).toBe(once);
        expect(
          equals(convert(convert(once, t.set(t.string)), once.type), convert(once, once.type)).value === true || kind === 'list',
        ).toBe(true);
      }),
    );
  });

  test('the framework sees the types of dynamic places', () => {
    const value = convert(pair, t.list(t.dynamic));
    expect(toSchema(t.list(t.dynamic), value)).toEqual([new Dynamic(t.string, '1'), new Dynamic(t.string, 'a')]);
    expect(toSchema(t.dynamic, NULL)).toBeNull();
    const type = t.object({ a: t.dynamic, b: t.number });
    const written = typed(t.object({ a: pair.type, b: t.number }), { a: pair.value, b: 1 });
    expect(fromSchema(type, toSchema(type, written))).toEqual(written);
  });
});

describe('unify', () => {
  test.each<[string, readonly Type[], Type | undefined]>([
    ['nothing', [], t.dynamic],
    ['text and numbers', [t.number, t.string], t.string],
    ['numbers and bools', [t.number, t.bool], undefined],
    ['null and text', [t.dynamic, t.string], t.string],
    ['list and tuple', [t.list(t.number), t.tuple([t.string])], list],
    ['list and set', [t.set(t.string), list], list],
    ['set and tuple', [t.tuple([t.string]), t.set(t.string)], t.set(t.string)],
    ['objects alike', [t.object({ a: t.number }), t.object({ a: t.string })], t.object({ a: t.string })],
    ['objects that differ', [t.object({ a: t.number }), t.object({ b: t.string })], t.map(t.string)],
    ['tuples that differ', [t.tuple([t.number]), t.tuple([t.number, t.string])], list],
    ['object and tuple', [t.object({}), t.tuple([])], undefined],
    ['object of unknown type', [t.object({ a: t.number }), t.dynamic], t.dynamic],
  ])('%s', (_, types, expected) => {
    expect(unify(types)).toEqual(expected);
    expect(unify([...types].reverse())).toEqual(expected);
  });
});

describe('equals', () => {
  const set = t.set(t.string);
  test.each<[string, MarkedValue, MarkedValue, boolean | undefined]>([
    ['types that differ', typed(t.string, '1'), typed(t.number, 1), false],
    ['nulls', NULL, typed(t.string, null), true],
    ['null and something', NULL, typed(t.string, ''), false],
    ['tuple and list', pair, typed(list, ['1', 'a']), false],
    ['sets', typed(set, ['a', 'b']), typed(set, ['a', 'b']), true],
    ['sets that differ', typed(set, ['a', 'b']), typed(set, ['a', 'c']), false],
    ['unknown', typed(t.string, UNKNOWN), typed(t.string, 'a'), undefined],
    ['unknown of another type', typed(t.string, UNKNOWN), typed(t.number, 1), false],
    ['unknown that is not null', typed(t.string, new Unknown({ notNull: true })), NULL, false],
    ['lists told apart before anything unknown', typed(list, ['a', UNKNOWN]), typed(list, ['b', 'x']), false],
    ['lists told apart after something unknown', typed(list, [UNKNOWN, 'a']), typed(list, ['x', 'b']), undefined],
    ['sets with something unknown', typed(set, ['a', UNKNOWN]), typed(set, ['a', 'b']), undefined],
    ['objects', object, typed(t.object({ b: t.bool, a: t.number }), { b: true, a: 1 }), true],
  ])('%s', (_, a, b, expected) => {
    for (const { value } of [equals(a, b), equals(b, a)]) expect(isUnknown(value) ? undefined : value).toBe(expected);
  });

  test('a secret inside makes the answer secret', () => {
    expect(equals(typed(list, ['a'], [[{ index: 0 }]]), typed(list, ['a'])).sensitive).toEqual(ALL_SENSITIVE);
  });
});
