import { CodecError, decodeValue, encodeValue } from '../../../../src/bridge/msgpack';
import { ExactNumber } from '../../../../src/framework/number';
import { type Type, t } from '../../../../src/framework/types';
import { Dynamic, type ObjectValue, UNKNOWN, Unknown, type Value } from '../../../../src/framework/value';

const hexOf = (type: Type, value: Value): string => Buffer.from(encodeValue(type, value)).toString('hex');

describe('encodeValue', () => {
  test.each<[string, Type, Value, string]>([
    ['null', t.list(t.string), null, 'c0'],
    ['a string', t.string, 'hi', 'a26869'],
    ['half a surrogate pair', t.string, 'a\ud800', 'a461efbfbd'],
    ['an integer', t.number, 300, 'cd012c'],
    ['minus zero', t.number, -0, '00'],
    ['the largest safe integer', t.number, Number.MAX_SAFE_INTEGER, 'cf001fffffffffffff'],
    ['0.1 as its digits', t.number, 0.1, 'a3302e31'],
    ['0.5 as its digits', t.number, 0.5, 'a3302e35'],
    ['1e21 as its digits', t.number, 1e21, `b6${Buffer.from('1000000000000000000000').toString('hex')}`],
    [
      'an exact number',
      t.number,
      ExactNumber.of('18446744073709551615'),
      `b4${Buffer.from('18446744073709551615').toString('hex')}`,
    ],
    ['an infinity', t.number, Number.NEGATIVE_INFINITY, 'cbfff0000000000000'],
    ['a plain unknown', t.string, UNKNOWN, 'd40000'],
    ['a refined unknown', t.string, new Unknown({ notNull: true, prefix: 'pre-' }), 'c7090c8201c202a47072652d'],
    ['bounds', t.number, new Unknown({ min: { value: 1, inclusive: true } }), 'c7050c81039201c3'],
    ['lengths', t.set(t.string), new Unknown({ minLength: 1, maxLength: 2 }), 'c7050c8205010602'],
    ['refinements of another type', t.bool, new Unknown({ prefix: 'pre-' }), 'd40000'],
    ['an unknown in a dynamic place', t.dynamic, UNKNOWN, 'd40000'],
    ['null in a dynamic place', t.dynamic, null, 'c0'],
    ['a dynamic string', t.dynamic, new Dynamic(t.string, 'a'), `92c408${Buffer.from('"string"').toString('hex')}a161`],
    ['a dynamic null of known type', t.dynamic, new Dynamic(t.bool, null), `92c406${Buffer.from('"bool"').toString('hex')}c0`],
    ['attributes sorted, missing ones as null', t.object({ b: t.number, a: t.string }), { b: 1 }, '82a161c0a16201'],
    ['map keys sorted', t.map(t.number), { b: 2, a: 1 }, '82a16101a16202'],
    ['a tuple', t.tuple([t.bool, t.number]), [true, 1], '92c301'],
  ])('%s', (_, type, value, hex) => {
    expect(hexOf(type, value)).toBe(hex);
  });

  test.each<[string, Type, Value, string]>([
    ['a string for a number', t.object({ size: t.number }), { size: '3' }, 'size: a number is expected, found a string'],
    ['an attribute that the schema has not', t.object({ a: t.string }), { a: '', b: '' }, 'attribute "b" is unknown to the schema'],
    ['a bare value in a dynamic place', t.list(t.dynamic), ['a'], '[0]: a value with its type is expected, found a string'],
    ['a dynamic value elsewhere', t.string, new Dynamic(t.string, 'a'), 'a string is expected, found a value with its own type'],
    ['a tuple of the wrong length', t.tuple([]), [1], 'a tuple of 0 elements is expected, found 1'],
    ['NaN', t.map(t.number), { x: Number.NaN }, '["x"]: the value is not a number (NaN)'],
    ['a fault in a set', t.object({ s: t.set(t.bool) }), { s: [true, 1] }, 's: a bool is expected, found a number'],
  ])('refuses %s', (_, type, value, message) => {
    expect(() => encodeValue(type, value)).toThrow(new CodecError(message));
  });

  test('refuses what is nested too deeply', () => {
    let type: Type = t.string;
    let value: Value = 'x';
    for (let i = 0; i < 200; i++) [type, value] = [t.list(type), [value]];
    expect(() => encodeValue(type, value)).toThrow('nested more than 128 levels deep');
  });

  test('a prefix is cut to 256 bytes between characters', () => {
    const decoded = decodeValue(t.string, encodeValue(t.string, new Unknown({ prefix: 'é'.repeat(300) })));
    expect(decoded).toEqual(new Unknown({ prefix: 'é'.repeat(128) }));
  });

  test('refinements that are too long for Terraform are left out', () => {
    const min = { value: ExactNumber.of(`0.${'1'.repeat(1100)}`), inclusive: true };
    expect(hexOf(t.number, new Unknown({ min }))).toBe('d40000');
  });

  test('keys that mean something to JavaScript stay keys', () => {
    const value = JSON.parse('{"__proto__":"a","constructor":"b"}') as ObjectValue;
    const decoded = decodeValue(t.map(t.string), encodeValue(t.map(t.string), value));
    expect(JSON.stringify(decoded)).toBe('{"__proto__":"a","constructor":"b"}');
  });
});
