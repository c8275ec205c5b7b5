import { type AddressRange, addressNumber, hostsOf, networkAround, networkOf } from '../../domain/address';
import type { DeclaredPool } from './declarations';
import { known } from './known';

/** What a pool gives out; undefined where that isn't known, or is no address. */
export function addressesOf({ start, end, subnet }: DeclaredPool): AddressRange | undefined {
  const cidr = known(subnet);
  const network = cidr === undefined ? undefined : networkOf(cidr);
  if (network) return hostsOf(network);
  const [first, last] = [start, end].map((text) => addressNumber(known(text) ?? ''));
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The network that a pool's machines are in, which is the router's. */
export function poolNetwork({ router, prefix }: DeclaredPool): { readonly cidr: string; readonly range: AddressRange } | undefined {
  const [address, bits] = [addressNumber(known(router) ?? ''), known(prefix)];
  if (address === undefined || bits === undefined || bits < 0 || bits > 32) return undefined;
  const range = networkAround(address, bits);
  return { cidr: `${dotted(range.first)}/${bits}`, range };
}

/** Whether two ranges have an address in common. */
export function overlap(a: AddressRange, b: AddressRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join('.');
}
