import fc from 'fast-check';
import { LosslessNumber } from 'lossless-json';
import { compareBytewise, jsonText, stringText } from '../../../../../src/executor/state/file/json-text';
import { parseStateJson } from '../../../../../src/executor/state/file/parse-json';

test.each([
  ['<a & b>', '"\\u003ca \\u0026 b\\u003e"'],
  ['\u2028\u2029', '"\\u2028\\u2029"'],
  ['\b\f\n\r\t\u0001\u007f', '"\\b\\f\\n\\r\\t\\u0001\u007f"'],
  ['é😀', '"é😀"'],
  ['\ud800x\udc00', '"\ufffdx\ufffd"'],
  ['\\ud', '"\\\\ud"'],
])('%j', (text, json) => {
  expect(stringText(text)).toBe(json);
  // Within a value, where another printer may do the work.
  expect(jsonText([text])).toBe(`[\n  ${json}\n]`);
});

test('numbers are plain decimals', () => {
  expect(jsonText([1e21, 1e-7, -0, 0.5, new LosslessNumber('1.10')])).toBe(
    '[\n  1000000000000000000000,\n  0.0000001,\n  -0,\n  0.5,\n  1.10\n]',
  );
  expect(() => jsonText({ a: [Number.POSITIVE_INFINITY] })).toThrow(TypeError);
  expect(() => jsonText(Number.NaN)).toThrow(TypeError);
});

test('keys that JavaScript moves are sorted, others stay', () => {
  expect(jsonText({ value: 1, type: 2 })).toBe('{\n  "value": 1,\n  "type": 2\n}');
  expect(jsonText({ b: {}, '9': [], '10': 1 }, '  ')).toBe('{\n    "10": 1,\n    "9": [],\n    "b": {}\n  }');
});

test('what is printed is read back, with every digit', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // Unlike JSON.stringify, it keeps the sign of a zero.
      expect(JSON.parse(jsonText(value as never))).toEqual(value);
    }),
    { examples: [[{ a: -0 }]] },
  );
  const text = '[{"a\\"\\\\":12345678901234567890},"5e3",1.5]';
  expect(jsonText(parseStateJson(text)).replace(/\n */g, '').replaceAll('": ', '":')).toBe(text);
});

test('texts are ordered as their bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(Math.sign(compareBytewise(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
