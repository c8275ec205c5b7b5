import { attributesToJson, pathsFromJson, pathsToJson, valueToJson } from '../../../../../src/executor/state/file/encode';
import { jsonText } from '../../../../../src/executor/state/file/json-text';
import { Dynamic, ExactNumber, path, t, UNKNOWN, type Value } from '../../../../../src/framework';

const exact = ExactNumber.of('12345678901234567890');

test.each([
  [t.string, 'a', '"a"'],
  [t.number, 1e21, '1000000000000000000000'],
  [t.number, exact, '12345678901234567890'],
  [t.list(t.bool), [true, null], '[true,null]'],
  [t.set(t.string), ['b', '😀', 'ｚ', null, 'B', 'a'], '["B","a","b","ｚ","😀",null]'],
  [
    t.set(t.number),
    [10, 9, -1, exact, ExactNumber.of('12345678901234567889')],
    '[-1,9,10,12345678901234567889,12345678901234567890]',
  ],
  [
    t.set(t.number),
    [-1e20, ExactNumber.of('-12345678901234567891'), ExactNumber.of('-12345678901234567890.5')],
    '[-100000000000000000000,-12345678901234567891,-12345678901234567890.5]',
  ],
  [t.set(t.bool), [true, false], '[false,true]'],
  [
    t.set(t.object({ n: t.number })),
    [{ n: 9 }, { n: 10 }, { n: 1e10 }, { n: 1e-5 }],
    '[{"n":10},{"n":10000000000},{"n":0.00001},{"n":9}]',
  ],
  [t.map(t.number), { b: 1, a: 2, '10': 3, '9': 4, __proto__x: 5 }, '{"10":3,"9":4,"__proto__x":5,"a":2,"b":1}'],
  [t.map(t.number), JSON.parse('{"z":1,"__proto__":2}'), '{"__proto__":2,"z":1}'],
  [t.object({ b: t.string, a: t.string }), { b: 'x' }, '{"a":null,"b":"x"}'],
  [t.dynamic, new Dynamic(t.tuple([t.string, t.number]), ['a', 1]), '{"value":["a",1],"type":["tuple",["string","number"]]}'],
  [t.dynamic, null, 'null'],
])('%j of %j', (type, value, json) => {
  expect(
    jsonText(valueToJson(type, value as Value))
      .replace(/\n */g, '')
      .replaceAll('": ', '":'),
  ).toBe(json);
});

test.each([
  [{ a: { b: [UNKNOWN] } }, 'a.b[0] is still unknown'],
  [{ a: { b: ['x'] }, n: Number.POSITIVE_INFINITY }, 'n is infinite'],
  [{ a: { b: 'x' } }, 'a.b is no list(string)'],
  [{ a: [] }, 'a is no object({ b = list(string) })'],
  [{ n: '1' }, 'n is no number'],
  [{ n: true }, 'n is no number'],
])('%p cannot be kept', (value, message) => {
  const type = t.object({ a: t.object({ b: t.list(t.string) }), n: t.number });
  expect(() => attributesToJson(type, value as never)).toThrow(message);
});

test('paths are sorted by their text, and come back', () => {
  const key = [{ attribute: 'a' }, { key: 'k"' }];
  const json = pathsToJson([path('b'), path('a', 1), path('a', 0, 'x'), key]);
  expect(pathsFromJson(json)).toEqual([key, path('a', 0, 'x'), path('a', 1), path('b')]);
  expect(json[1]).toEqual([
    { type: 'get_attr', value: 'a' },
    { type: 'index', value: { value: 0, type: 'number' } },
    { type: 'get_attr', value: 'x' },
  ]);
});

test('paths that a file had stay in its order', () => {
  const json = [path('b'), path('a')].map((one) => pathsToJson([one])[0] ?? []);
  expect(pathsToJson(pathsFromJson(json))).toEqual(json);
});
