import { mergePaths, samePaths, sensitivePaths } from '../../../../src/executor/objchange/sensitive-paths';
import { withoutWriteOnly, writeOnlyValues } from '../../../../src/executor/objchange/write-only';
import { attr, block, nested, type Path, path, pathText, schema } from '../../../../src/framework';

const at = (...steps: readonly (string | number)[]): Path => path(...steps);

test.each<[Path[], Path[], string[]]>([
  [[], [], []],
  [[at('b')], [at('a')], ['a', 'b']],
  [[at('a'), at('a', 0)], [at('a', 1, 'x')], ['a']],
  [[at('a', 0)], [at('ab'), at('a', 0)], ['a[0]', 'ab']],
  [[at('a')], [[]], ['']],
  [[[...at('t'), { key: '__proto__' }]], [at('t', '__proto__')], ['t.__proto__', 't["__proto__"]']],
])('%j and %j', (a, b, expected) => {
  const merged = mergePaths(a, b);
  expect(merged.map(pathText)).toEqual(expected);
  expect(mergePaths(b, a)).toEqual(merged);
  expect(samePaths(merged, [...a, ...b])).toBe(true);
  expect(samePaths(merged, [at('other')])).toBe(false);
});

const secret = {
  s: attr.string({ optional: true, sensitive: true, description: 'S.' }),
  w: attr.string({ optional: true, writeOnly: true, description: 'W.' }),
};
const { block: body } = schema(
  { description: 'A thing.' },
  {
    ...secret,
    one: nested.single(secret, { optional: true, description: 'One.' }),
    map: nested.map(secret, { optional: true, description: 'Map.' }),
    list: block.list(secret, { description: 'List.' }),
    set: block.set({ s: secret.s }, { description: 'Set.' }),
  },
);
const value = {
  s: null,
  w: '1',
  one: { s: 'a', w: '2' },
  map: { __proto__x: { s: 'a', w: null }, k: { s: 'b', w: '3' } },
  list: [{ s: 'a', w: '4' }],
  set: [{ s: 'a' }],
};

test('sensitive places are found in blocks and nested attributes, and sets count as wholes', () => {
  expect(sensitivePaths(body, value).map(pathText).sort()).toEqual([
    'list[0].s',
    'map["__proto__x"].s',
    'map["k"].s',
    'one.s',
    's',
    'set',
  ]);
  expect(sensitivePaths(body, { ...value, one: null, map: null, list: [], set: [] }).map(pathText)).toEqual(['s']);
  expect(sensitivePaths(body, null)).toEqual([]);
});

test('write-only values are found and taken out, and nothing else is', () => {
  expect(writeOnlyValues(body, value).map(pathText).sort()).toEqual(['list[0].w', 'map["k"].w', 'one.w', 'w']);
  const kept = withoutWriteOnly(body, value);
  expect(writeOnlyValues(body, kept)).toEqual([]);
  expect(kept).toEqual({
    ...value,
    w: null,
    one: { s: 'a', w: null },
    map: { ...value.map, k: { s: 'b', w: null } },
    list: [{ s: 'a', w: null }],
  });
});
