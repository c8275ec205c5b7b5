import { encode } from '@msgpack/msgpack';
import { CodecError, decodeValue } from '../../../../src/bridge/msgpack';
import { ExactNumber } from '../../../../src/framework/number';
import { type Type, t } from '../../../../src/framework/types';
import { Dynamic, UNKNOWN, Unknown, type Value } from '../../../../src/framework/value';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const str = (text: string): string => Buffer.from(encode(text)).toString('hex');
const bin = (text: string): string => Buffer.from(encode(Buffer.from(text))).toString('hex');
const ext = (payload: string): string => `c7 ${hex(payload).length.toString(16).padStart(2, '0')} 0c ${payload}`;

describe('decodeValue', () => {
  test.each<[string, Type, string, Value]>([
    ['null', t.string, 'c0', null],
    ['null in place of a list', t.list(t.string), 'c0', null],
    ['a string', t.string, 'a2 6869', 'hi'],
    ['a string sent as bytes', t.string, 'c4 02 6869', 'hi'],
    ['a decomposed string', t.string, 'a3 65cc81', 'é'],
    ['a string that is no UTF-8', t.string, 'a2 41ff', 'A\ufffd'],
    ['a long string with a byte order mark', t.string, str(`\ufeff${'x'.repeat(300)}`), `\ufeff${'x'.repeat(300)}`],
    ['true', t.bool, 'c3', true],
    ['zero', t.number, '00', 0],
    ['a negative fixint', t.number, 'ff', -1],
    ['an int8', t.number, 'd0 80', -128],
    ['a uint32', t.number, 'ce ffffffff', 4294967295],
    ['an int64 that a double holds', t.number, 'd3 ffe0000000000001', -9007199254740991],
    ['an int64 that a double does not hold', t.number, 'd3 0020000000000001', ExactNumber.of('9007199254740993')],
    ['the largest uint64', t.number, 'cf ffffffffffffffff', ExactNumber.of('18446744073709551615')],
    ['a float64', t.number, 'cb 3fe0000000000000', 0.5],
    ['a float32', t.number, 'ca 3f000000', 0.5],
    ['an integer as float64', t.number, 'cb 3ff0000000000000', 1],
    ['minus zero', t.number, 'cb 8000000000000000', 0],
    ['2^70 as float64', t.number, 'cb 4450000000000000', ExactNumber.of('1180591620717411303424')],
    ['infinity', t.number, 'cb 7ff0000000000000', Number.POSITIVE_INFINITY],
    ['0.1 as its digits', t.number, 'a3 302e31', 0.1],
    ['many digits', t.number, str('0.3333333333333333333333333333'), ExactNumber.of('0.3333333333333333333333333333')],
    ['an exponent', t.number, str('12e3'), 12000],
    ['an integer beyond int64', t.number, str('12345678901234567890'), ExactNumber.of('12345678901234567890')],
    ['a list', t.list(t.number), '92 01 02', [1, 2]],
    ['a set with duplicates', t.set(t.string), '93 a162 a161 a162', ['b', 'a']],
    ['a set of two spellings of one string', t.set(t.string), '92 a2c3a9 a365cc81', ['é']],
    ['a set of two spellings of one number', t.set(t.number), '92 01 a3312e30', [1]],
    ['a set of objects', t.set(t.object({ a: t.number })), '93 81a16101 81a16102 81a16101', [{ a: 1 }, { a: 2 }]],
    ['a tuple', t.tuple([t.string, t.bool]), '92 a161 c2', ['a', false]],
    ['a map in any order', t.map(t.number), '82 a162 02 a161 01', { b: 2, a: 1 }],
    ['an object in any order', t.object({ a: t.number, b: t.string }), '82 a162 a0 a161 01', { b: '', a: 1 }],
    ['an empty object', t.object({}), '80', {}],
    ['a plain unknown', t.string, 'd4 00 00', UNKNOWN],
    ['an unknown object', t.object({ a: t.string }), 'd4 00 00', UNKNOWN],
    ['an unknown of length zero with another code', t.string, 'c7 00 05', UNKNOWN],
    ['an extension with a code that nobody knows', t.string, 'd6 2a 01020304', UNKNOWN],
    [
      'a string that is not null and begins with pre-',
      t.string,
      ext('82 01 c2 02 a4 7072652d'),
      new Unknown({ notNull: true, prefix: 'pre-' }),
    ],
    ['a value that is certainly null', t.string, ext('81 01 c3'), null],
    [
      'a number between bounds',
      t.number,
      ext('82 03 92 00 c3 04 92 a3302e31 c2'),
      new Unknown({ min: { value: 0, inclusive: true }, max: { value: 0.1, inclusive: false } }),
    ],
    ['a list of known length', t.list(t.string), ext('82 05 01 06 cd 0100'), new Unknown({ minLength: 1, maxLength: 256 })],
    ['refinements that nobody knows', t.string, ext('82 20 a178 21 c0'), UNKNOWN],
    ['refinements of another type', t.bool, ext('81 02 a4 7072652d'), UNKNOWN],
    ['bytes after the refinements', t.string, ext('81 01 c2 ff ff'), new Unknown({ notNull: true })],
    ['refinements in a dynamic place', t.dynamic, ext('81 01 c2'), UNKNOWN],
    ['null in a dynamic place', t.dynamic, 'c0', null],
    ['a dynamic string, its type as bytes', t.dynamic, `92 ${bin('"string"')} a161`, new Dynamic(t.string, 'a')],
    ['a dynamic string, its type as text', t.dynamic, `92 ${str('"string"')} a161`, new Dynamic(t.string, 'a')],
    ['a dynamic null of known type', t.dynamic, `92 ${bin('"number"')} c0`, new Dynamic(t.number, null)],
    ['a dynamic unknown of known type', t.dynamic, `92 ${bin('"number"')} d40000`, new Dynamic(t.number, UNKNOWN)],
    ['a dynamic in a dynamic', t.dynamic, `92 ${bin('"dynamic"')} 92 ${bin('"bool"')} c3`, new Dynamic(t.bool, true)],
    [
      'a dynamic tuple',
      t.dynamic,
      `92 ${bin('["tuple",["bool",["list","string"]]]')} 92 c3 90`,
      new Dynamic(t.tuple([t.bool, t.list(t.string)]), [true, []]),
    ],
  ])('%s', (_, type, bytes, value) => {
    expect(decodeValue(type, hex(bytes))).toEqual(value);
  });

  test.each<[string, Type, string, string]>([
    ['a number for a string', t.string, '01', 'a string is expected, found a number'],
    ['a bool for a number', t.number, 'c3', 'a number is expected, found a bool'],
    ['a text that is no number', t.number, 'a3 616263', 'the text in place of a number is no number'],
    ['NaN', t.number, 'cb 7ff8000000000000', 'the value is not a number (NaN)'],
    ['a string for a bool', t.bool, 'a4 74727565', 'a bool is expected, found a string'],
    ['a map for a list', t.list(t.string), '80', 'a list is expected, found a map'],
    ['a short tuple', t.tuple([t.string, t.string]), '91 a0', 'a tuple of 2 elements is expected, found 1'],
    ['a missing attribute', t.object({ a: t.string, b: t.string }), '81 a161 a0', 'attribute "b" is missing'],
    ['an attribute too many', t.object({ a: t.string }), '82 a161 a0 a162 a0', 'attribute "b" is unknown to the schema'],
    ['an inherited name', t.object({ constructor: t.string }), '81 a161 a0', 'attribute "constructor" is missing'],
    ['a number as key', t.map(t.string), '81 01 a0', 'a key of a map is no string'],
    ['a dynamic value without type', t.dynamic, 'a0', 'a value with its type is expected, found a string'],
    ['a dynamic value of no type', t.dynamic, `92 ${bin('"strong"')} a0`, 'what stands for the type of a dynamic value is no type'],
    ['refinements that are cut off', t.string, 'd5 0c 82 01', 'what is said of an unknown value cannot be read'],
    ['nothing', t.string, '', 'the MessagePack data ends too early'],
    ['half a string', t.string, 'a5 6869', 'the MessagePack data ends too early'],
    [
      'a list that announces four thousand million elements',
      t.list(t.string),
      'dd ffffffff c0',
      'the MessagePack data ends too early',
    ],
    ['two values', t.string, 'c0 c0', 'more data follows the value'],
    ['the byte that is never used', t.string, 'c1', 'the data is no MessagePack'],
  ])('refuses %s', (_, type, bytes, message) => {
    expect(() => decodeValue(type, hex(bytes))).toThrow(new CodecError(message));
  });

  test('says where the fault is', () => {
    const type = t.object({ pools: t.list(t.object({ labels: t.map(t.string) })) });
    const bytes = encode({ pools: [{ labels: {} }, { labels: { site: 7 } }] });
    expect(() => decodeValue(type, bytes)).toThrow('pools[1].labels["site"]: a string is expected, found a number');
  });

  test('ends the path at a set, whose elements have no address', () => {
    const type = t.object({ rules: t.set(t.object({ port: t.number })) });
    expect(() => decodeValue(type, encode({ rules: [{ port: true }] }))).toThrow('rules: a number is expected, found a bool');
  });

  test('__proto__ is a key like any other', () => {
    const bytes = hex(`81 ${str('__proto__')} 81 ${str('polluted')} ${str('yes')}`);
    const value = decodeValue(t.map(t.map(t.string)), bytes) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect((value as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.keys(decodeValue(t.object({ ['__proto__']: t.map(t.string) }), bytes) as object)).toEqual(['__proto__']);
  });

  test('refuses what is nested too deeply instead of overflowing', () => {
    const deep = (levels: number): Buffer => hex(`${'91'.repeat(levels)}c0`);
    let type: Type = t.string;
    for (let i = 0; i < 200; i++) type = t.list(type);
    expect(() => decodeValue(type, deep(200))).toThrow('nested more than 128 levels deep');
    expect(() => decodeValue(t.dynamic, hex(`92 ${bin(`${'["list",'.repeat(20000)}"string"${']'.repeat(20000)}`)} c0`))).toThrow(
      CodecError,
    );
  });

  test('a hundred thousand elements of a set take no quadratic time', () => {
    const numbers = Array.from({ length: 100_000 }, (_, i) => i);
    expect(decodeValue(t.set(t.number), encode([...numbers, ...numbers]))).toHaveLength(100_000);
  });
});
