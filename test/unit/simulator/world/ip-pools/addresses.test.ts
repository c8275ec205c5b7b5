import fc from 'fast-check';
import {
  addressNumber,
  addressText,
  isWithin,
  networkAround,
  networkOf,
  sizeOf,
} from '../../../../../src/simulator/world/ip-pools/addresses';

describe('addresses', () => {
  it.each([
    ['0.0.0.0', 0],
    ['10.0.0.1', 167_772_161],
    ['128.0.0.0', 2_147_483_648],
    ['255.255.255.255', 4_294_967_295],
  ])('%s is %d', (text, number) => {
    expect(addressNumber(text)).toBe(number);
    expect(addressText(number)).toBe(text);
  });

  it.each(['', '10.0.0', '10.0.0.256', '10.0.0.1.2', '10.0.0.1/24', '::1', ' 10.0.0.1', 'localhost'])('%p is none', (text) => {
    expect(addressNumber(text)).toBeUndefined();
  });

  it('go there and back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (number) => addressNumber(addressText(number)) === number));
  });
});

describe('networks', () => {
  it.each([
    ['10.0.0.0/24', '10.0.0.0', '10.0.0.255'],
    ['10.0.0.77/24', '10.0.0.0', '10.0.0.255'],
    ['192.168.255.128/25', '192.168.255.128', '192.168.255.255'],
    ['10.1.2.3/32', '10.1.2.3', '10.1.2.3'],
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255'],
  ])('%s is %s to %s', (cidr, first, last) => {
    const network = networkOf(cidr);
    expect(network && [addressText(network.first), addressText(network.last)]).toEqual([first, last]);
  });

  it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/24', '10.0.0.0/-1', 'fd00::/64'])('%p is none', (cidr) => {
    expect(networkOf(cidr)).toBeUndefined();
  });

  it('hold the address that they are made around', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }), (address, prefix) => {
        const network = networkAround(address, prefix);
        return isWithin(network, address) && sizeOf(network) === 2 ** (32 - prefix) && network.first % sizeOf(network) === 0;
      }),
    );
  });
});
