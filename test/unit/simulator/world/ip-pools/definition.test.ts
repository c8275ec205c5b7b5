import type { Pool } from '../../../../../src/palette/schema/full';
import { addressText } from '../../../../../src/simulator/world/ip-pools/addresses';
import { offerOf } from '../../../../../src/simulator/world/ip-pools/definition';

describe('what a pool offers', () => {
  it.each<[string, Pool, string, string, number]>([
    ['a range', { start: '10.0.0.10', end: '10.0.0.20' }, '10.0.0.10', '10.0.0.20', 11],
    ['a range of one', { start: '10.0.0.10', end: '10.0.0.10' }, '10.0.0.10', '10.0.0.10', 1],
    ['a range over an edge', { start: '10.0.0.250', end: '10.0.1.5' }, '10.0.0.250', '10.0.1.5', 12],
    ['a subnet', { subnet: '10.0.0.0/24' }, '10.0.0.1', '10.0.0.254', 254],
    ['a subnet with a start', { subnet: '10.0.0.0/24', start: '10.0.0.100' }, '10.0.0.100', '10.0.0.254', 155],
    ['a subnet with both ends', { subnet: '10.0.0.0/24', start: '10.0.0.5', end: '10.0.0.6' }, '10.0.0.5', '10.0.0.6', 2],
    ['a subnet of two', { subnet: '10.0.0.0/31' }, '10.0.0.0', '10.0.0.1', 2],
    ['a subnet with its router', { subnet: '10.0.0.0/24', gateway: '10.0.0.1', prefix: 24 }, '10.0.0.1', '10.0.0.254', 253],
    [
      'a range beside its router',
      { start: '10.0.0.10', end: '10.0.0.20', gateway: '10.0.0.1', prefix: 24 },
      '10.0.0.10',
      '10.0.0.20',
      11,
    ],
  ])('%s', (_, pool, first, last, size) => {
    const offer = offerOf(pool);
    expect([addressText(offer.first), addressText(offer.last), offer.size]).toEqual([first, last, size]);
  });

  it.each<[string, Pool, string]>([
    ['nothing', {}, 'start is missing'],
    ['no end', { start: '10.0.0.1' }, 'end is missing'],
    ['no start', { end: '10.0.0.1' }, 'start is missing'],
    ['a range that runs backwards', { start: '10.0.0.2', end: '10.0.0.1' }, 'before it starts'],
    ['no address', { start: 'ten', end: '10.0.0.1' }, "start is 'ten'"],
    ['IPv6', { start: 'fd00::1', end: 'fd00::2' }, 'give an IPv4 address'],
    ['no network', { subnet: '10.0.0.0/40' }, 'give an IPv4 network'],
    ['a start outside the subnet', { subnet: '10.0.0.0/24', start: '10.0.1.1' }, "10.0.1.1 isn't in spec.pool.subnet"],
    ['an end outside the subnet', { subnet: '10.0.0.0/24', end: '10.0.1.1' }, "10.0.1.1 isn't in spec.pool.subnet"],
    ['too long a prefix', { start: '10.0.0.1', end: '10.0.0.2', prefix: 33 }, 'it is 0 to 32'],
    ['a negative prefix', { start: '10.0.0.1', end: '10.0.0.2', prefix: -1 }, 'it is 0 to 32'],
    [
      'a router that is out of reach',
      { start: '10.0.0.1', end: '10.0.0.2', prefix: 24, gateway: '10.0.1.1' },
      "isn't in the network of spec.pool.gateway",
    ],
    ['a router that is no address', { start: '10.0.0.1', end: '10.0.0.2', gateway: 'router' }, "gateway is 'router'"],
    [
      'a name server that is no address',
      { start: '10.0.0.1', end: '10.0.0.2', nameserver: { addresses: ['dns'] } },
      "nameserver.addresses is 'dns'",
    ],
  ])('refuses %s', (_, pool, message) => {
    expect(() => offerOf(pool)).toThrow(message);
  });
});
