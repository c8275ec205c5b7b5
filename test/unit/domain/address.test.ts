import fc from 'fast-check';
import { type AddressRange, isCovered, isWithin } from '../../../src/domain/address';

const range = fc.tuple(fc.nat(30), fc.nat(8)).map(([first, more]): AddressRange => ({ first, last: first + more }));

test('ranges cover another one when each of its addresses is in one of them', () => {
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 6 }), (wanted, by) => {
      const addresses = Array.from({ length: wanted.last - wanted.first + 1 }, (_, i) => wanted.first + i);
      expect(isCovered(wanted, by)).toBe(addresses.every((address) => by.some((one) => isWithin(one, address))));
    }),
  );
});
