import type { Pool } from '../../../palette/schema/full';
import { Refusal } from '../errors';
import { type AddressRange, addressNumber, addressText, isWithin, networkAround, networkOf, sizeOf } from './addresses';

/** What is handed out of a pool: a range, without the router's address when that is in it. */
export interface Offer extends AddressRange {
  /** The router; undefined when it is outside the range. */
  readonly gateway: number | undefined;
  /** How many addresses can be handed out. */
  readonly size: number;
}

/**
 * Reads what a pool offers. A range needs `start` and `end`; in a subnet they are the network's second and its last but
 * one address when left out. Refuses addresses that aren't IPv4, that are outside the subnet or the gateway's network,
 * and a range that ends before it starts.
 */
export function offerOf(pool: Pool): Offer {
  const { prefix } = pool;
  if (prefix !== undefined && (prefix < 0 || prefix > 32)) refuse(`spec.pool.prefix is ${prefix}: it is 0 to 32`);
  const range = pool.subnet ? rangeInSubnet(pool, pool.subnet) : { first: needed(pool, 'start'), last: needed(pool, 'end') };
  if (range.last < range.first) {
    refuse(`spec.pool ends with ${addressText(range.last)}, before it starts with ${addressText(range.first)}`);
  }
  const router = pool.gateway ? parsed('gateway', pool.gateway) : undefined;
  if (router !== undefined) checkNetwork(pool, range, router);
  for (const address of pool.nameserver?.addresses ?? []) parsed('nameserver.addresses', address);
  const gateway = router !== undefined && isWithin(range, router) ? router : undefined;
  return { ...range, gateway, size: sizeOf(range) - (gateway === undefined ? 0 : 1) };
}

function rangeInSubnet(pool: Pool, subnet: string): AddressRange {
  const network = networkOf(subnet);
  if (network === undefined) return refuse(`spec.pool.subnet is '${subnet}': give an IPv4 network such as 10.0.0.0/24`);
  // A network of one or two addresses has neither a network nor a broadcast address to leave out.
  const edge = sizeOf(network) > 2 ? 1 : 0;
  const first = pool.start ? parsed('start', pool.start) : network.first + edge;
  const last = pool.end ? parsed('end', pool.end) : network.last - edge;
  for (const address of [first, last]) {
    if (!isWithin(network, address)) refuse(`${addressText(address)} isn't in spec.pool.subnet ${subnet}`);
  }
  return { first, last };
}

/** Machines reach their router only when both are in the network that the prefix makes. */
function checkNetwork({ prefix, gateway }: Pool, range: AddressRange, router: number): void {
  if (!prefix) return;
  const network = networkAround(router, prefix);
  for (const address of [range.first, range.last]) {
    if (!isWithin(network, address))
      refuse(`${addressText(address)} isn't in the network of spec.pool.gateway ${gateway}/${prefix}`);
  }
}

function needed(pool: Pool, field: 'start' | 'end'): number {
  const text = pool[field];
  return text ? parsed(field, text) : refuse(`spec.pool needs start and end, or subnet: ${field} is missing`);
}

function parsed(field: string, text: string): number {
  return addressNumber(text) ?? refuse(`spec.pool.${field} is '${text}': give an IPv4 address`);
}

function refuse(message: string): never {
  throw new Refusal('InvalidIpPool', message);
}
