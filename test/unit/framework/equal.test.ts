import fc from 'fast-check';
import { distinct, equal } from '../../../src/framework/equal';
import { parseNumber } from '../../../src/framework/number';
import { type Type, t } from '../../../src/framework/types';
import { Dynamic, UNKNOWN, Unknown, type Value } from '../../../src/framework/value';
import { anyType, arbitraryValue } from '../../support/values';

const pair = t.object({ a: t.string, b: t.number });

describe('equal', () => {
  test.each<[string, Type, Value, Value, boolean]>([
    ['sets in another order', t.set(t.string), ['a', 'b'], ['b', 'a'], true],
    ['lists in another order', t.list(t.string), ['a', 'b'], ['b', 'a'], false],
    [
      'sets of objects',
      t.set(pair),
      [
        { a: 'x', b: 1 },
        { a: 'y', b: 2 },
      ],
      [
        { b: 2, a: 'y' },
        { b: 1, a: 'x' },
      ],
      true,
    ],
    ['sets with one element twice against two', t.set(t.string), ['a', 'a'], ['a', 'b'], false],
    ['maps with other keys', t.map(t.string), { a: 'x' }, { b: 'x' }, false],
    ['null and absent are not the same as empty', t.list(t.string), null, [], false],
    ['unknowns', t.string, UNKNOWN, new Unknown({ notNull: true }), true],
    ['unknown against known', t.string, UNKNOWN, 'a', false],
    ['a double against its exact text', t.number, 0.5, parseNumber('0.50') ?? null, true],
    ['dynamic values of other types', t.dynamic, new Dynamic(t.string, '1'), new Dynamic(t.number, 1), false],
    ['dynamic values of one type', t.dynamic, new Dynamic(pair, { a: 'x', b: 1 }), new Dynamic(pair, { a: 'x', b: 1 }), true],
  ])('%s', (_, type, a, b, expected) => {
    expect(equal(type, a, b)).toBe(expected);
    expect(equal(type, b, a)).toBe(expected);
  });

  test('every value equals its copy, and a set its elements in reverse', () => {
    fc.assert(
      fc.property(
        anyType.chain((type) => fc.tuple(fc.constant(type), arbitraryValue(type))),
        ([type, value]) => {
          expect(equal(type, value, structuredCopy(value))).toBe(true);
          if (type.kind === 'set' && Array.isArray(value)) {
            const elements = distinct(type.element, value);
            expect(equal(type, elements, [...elements].reverse())).toBe(true);
          }
        },
      ),
    );
  });
});

function structuredCopy(value: Value): Value {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner as Value)]));
  }
  return value;
}
