import {
  type AddressRange,
  addressNumber,
  addressProblem,
  hostsOf,
  isWithin,
  networkAround,
  networkOf,
  networkProblem,
} from '../../domain/address';
import { isUnknown, path, type Report, type Unknown } from '../../framework';

type Known<T> = T | Unknown | null;

/** The addresses of a pool, as they are configured. */
export interface PoolAddresses {
  readonly network_type: Known<string>;
  readonly ip_start_range: Known<string>;
  readonly ip_end_range: Known<string>;
  readonly subnet_cidr: Known<string>;
  readonly prefix: Known<number>;
  readonly gateway: Known<string>;
}

/** What is given out of a pool; undefined while it isn't known, or wrong. */
export function offerOf(pool: Pick<PoolAddresses, 'ip_start_range' | 'ip_end_range' | 'subnet_cidr'>): AddressRange | undefined {
  if (typeof pool.subnet_cidr === 'string') {
    const network = networkOf(pool.subnet_cidr);
    return network && hostsOf(network);
  }
  const [first, last] = [numberOf(pool.ip_start_range), numberOf(pool.ip_end_range)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** A range has a start and an end, a subnet its network; and all of it lies in the network of the router. */
export function checkPool(pool: PoolAddresses, report: Report): void {
  const { network_type: type } = pool;
  if (type === 'range') {
    requireAll(pool, ['ip_start_range', 'ip_end_range'], report);
    forbid(pool, ['subnet_cidr'], 'A range has a start and an end; a network needs network_type = "subnet".', report);
  }
  if (type === 'subnet') {
    requireAll(pool, ['subnet_cidr'], report);
    forbid(
      pool,
      ['ip_start_range', 'ip_end_range'],
      'A subnet is all of its network; a range needs network_type = "range".',
      report,
    );
  }
  const offer = offerOf(pool);
  if (!offer) return;
  const { ip_start_range: start, ip_end_range: end } = pool;
  if (offer.last < offer.first) {
    report.error(path('ip_end_range'), 'The range ends before it starts', `${end} is before ${start}.`);
    return;
  }
  const router = numberOf(pool.gateway);
  if (router === undefined || typeof pool.prefix !== 'number' || pool.prefix < 0 || pool.prefix > 32) return;
  const network = networkAround(router, pool.prefix);
  if (isWithin(network, offer.first) && isWithin(network, offer.last)) return;
  const what = typeof pool.subnet_cidr === 'string' ? pool.subnet_cidr : `${start} to ${end}`;
  report.error(
    path('gateway'),
    'The gateway is in another network',
    `Machines with an address of ${what} can't reach the gateway ${pool.gateway}: they are not all in its network ${pool.gateway}/${pool.prefix}. Put gateway and prefix right.`,
  );
}

/** For attributes that take an address each. */
export { addressProblem, networkProblem };

type Name = 'ip_start_range' | 'ip_end_range' | 'subnet_cidr';

function requireAll(pool: PoolAddresses, names: readonly Name[], report: Report): void {
  for (const name of names) {
    if (!pool[name])
      report.error(
        path(name),
        `${name} is missing`,
        `A pool with network_type = "${pool.network_type}" needs ${names.join(' and ')}.`,
      );
  }
}

function forbid(pool: PoolAddresses, names: readonly Name[], why: string, report: Report): void {
  for (const name of names) {
    if (pool[name] && !isUnknown(pool[name])) report.error(path(name), `${name} has no place here`, why);
  }
}

function numberOf(text: Known<string>): number | undefined {
  return typeof text === 'string' ? addressNumber(text) : undefined;
}
