import fc from 'fast-check';
import { valueKey } from '../../../../src/executor/objchange/value-key';
import { Dynamic, equal, parseNumber, t, UNKNOWN, Unknown } from '../../../../src/framework';
import { anyType, arbitraryValue } from '../../../support/values';

test('keys are the same when values are, and only then', () => {
  const pairs = anyType.chain((type) => fc.tuple(fc.constant(type), arbitraryValue(type), arbitraryValue(type)));
  fc.assert(
    fc.property(pairs, ([type, a, b]) => {
      expect(valueKey(type, a) === valueKey(type, b)).toBe(equal(type, a, b));
      expect(valueKey(type, a)).toBe(valueKey(type, structuredCopy(a)));
    }),
  );
});

/** The same value in other arrays and records. */
function structuredCopy<V>(value: V): V {
  if (Array.isArray(value)) return value.map(structuredCopy) as V;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, structuredCopy(item)]),
  ) as V;
}

test.each([
  [t.set(t.string), ['a', 'b'], ['b', 'a'], true],
  [t.list(t.string), ['a', 'b'], ['b', 'a'], false],
  [t.string, '~', null, false],
  [t.string, '?', UNKNOWN, false],
  [t.string, UNKNOWN, new Unknown({ notNull: true }), true],
  [t.number, parseNumber('1e3') ?? 0, 1000, true],
  [t.list(t.string), ['a,b'], ['a', 'b'], false],
  [t.map(t.string), JSON.parse('{"__proto__":"a"}'), {}, false],
  [t.dynamic, new Dynamic(t.string, '1'), new Dynamic(t.number, 1), false],
])('%j: %j and %j', (type, a, b, same) => {
  expect(valueKey(type, a) === valueKey(type, b)).toBe(same);
});
