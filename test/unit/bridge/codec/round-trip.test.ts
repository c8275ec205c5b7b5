import * as fc from 'fast-check';
import { distinctElements } from '../../../../src/bridge/codec/set-elements';
import { CodecError, decodeValue, encodeValue } from '../../../../src/bridge/msgpack';
import { distinct, equal } from '../../../../src/framework/equal';
import { t } from '../../../../src/framework/types';
import type { Value } from '../../../../src/framework/value';
import { anyType, describeValue, someValueOf, typedValue } from '../arbitraries';

/** Whether the bytes hold no set that loses elements on the way. */
const hasNoSet = (type: unknown): boolean => !JSON.stringify(type).includes('"set"');

describe('the value codec', () => {
  test('what is encoded decodes to the same value', () => {
    fc.assert(
      fc.property(typedValue, ([type, value]) => {
        const decoded = decodeValue(type, encodeValue(type, value));
        if (hasNoSet(type)) expect(describeValue(decoded)).toEqual(describeValue(value));
        expect(
          Buffer.from(encodeValue(type, decoded)).equals(
            Buffer.from(encodeValue(type, decodeValue(type, encodeValue(type, decoded)))),
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('bytes of any kind give a value or a CodecError', () => {
    fc.assert(
      fc.property(anyType, fc.uint8Array({ maxLength: 64 }), (type, data) => {
        try {
          encodeValue(type, decodeValue(type, data));
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a damaged message gives a value or a CodecError', () => {
    fc.assert(
      fc.property(typedValue, fc.nat(), fc.nat({ max: 255 }), ([type, value], at, byte) => {
        const bytes = Uint8Array.from(encodeValue(type, value));
        bytes[at % bytes.length] = byte;
        try {
          decodeValue(type, bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('sets lose the same elements as with the framework', () => {
    const elements = anyType.chain((type) => fc.tuple(fc.constant(type), fc.array(someValueOf(type), { maxLength: 6 })));
    fc.assert(
      fc.property(elements, ([type, values]) => {
        const kept = distinctElements(type, [...values, ...values]);
        const expected: Value[] = distinct(type, [...values, ...values]);
        expect(kept.length).toBe(expected.length);
        expect(kept.every((value, i) => equal(type, value, expected[i] as Value))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the elements of a set are told apart by all that they hold', () => {
    const type = t.object({ a: t.string, b: t.list(t.number), c: t.set(t.string) });
    const one = { a: 'x', b: [1, 2], c: ['p', 'q'] };
    const same = { a: 'x', b: [1, 2], c: ['q', 'p'] };
    const others = [
      { ...one, a: 'y' },
      { ...one, b: [2, 1] },
      { ...one, b: [12] },
      { ...one, c: ['p,q'] },
      { ...one, a: null },
    ];
    expect(distinctElements(type, [one, same, ...others])).toEqual([one, ...others]);
  });
});
