import { isIPv4, isIPv6 } from 'node:net';
import { FunctionProblem } from './definition';

/** A network: its first address, how many bits of it are fixed, and how many there are (32 or 128). */
export interface Prefix {
  readonly address: bigint;
  readonly length: number;
  readonly bits: 32 | 128;
}

/** Reads `10.0.0.0/8` or `fd00::/48`; bits of hosts are cleared. @throws FunctionProblem */
export function parsePrefix(text: string): Prefix {
  const [, written = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  // Terraform has always taken leading zeros, as decimal.
  const address = written.replace(/(^|\.)0+(?=\d)/g, written.includes(':') ? '$&' : '$1');
  const bits = isIPv4(address) ? 32 : isIPv6(address) && !address.includes('%') ? 128 : undefined;
  const length = Number(digits);
  if (bits === undefined || digits === '' || length > bits) {
    throw new FunctionProblem('invalid CIDR expression: an address and a prefix length such as 10.0.0.0/8 are required', 'prefix');
  }
  const value = bits === 32 ? ipv4(address) : ipv6(address);
  const rest = BigInt(bits - length);
  return { address: (value >> rest) << rest, length, bits };
}

/** The network as text; one of addresses of IPv4 within IPv6 as the one of IPv4. */
export function prefixText({ address, length, bits }: Prefix): string {
  return `${addressText(address, bits)}/${isMapped(address, bits) ? Math.max(length - 96, 0) : length}`;
}

/** Whether it is an address of IPv4 within IPv6, `::ffff:10.0.0.1`. */
export function isMapped(address: bigint, bits: 32 | 128): boolean {
  return bits === 128 && address >> 32n === 0xffffn;
}

/** The address as text: dotted decimal, or as RFC 5952 has it. */
export function addressText(address: bigint, bits: 32 | 128): string {
  if (bits === 32 || isMapped(address, bits)) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  const zeros = longestZeros(groups);
  if (zeros.count < 2) return groups.join(':');
  return `${groups.slice(0, zeros.start).join(':')}::${groups.slice(zeros.start + zeros.count).join(':')}`;
}

function longestZeros(groups: readonly string[]): { readonly start: number; readonly count: number } {
  let best = { start: 0, count: 0 };
  for (let i = 0; i < groups.length; ) {
    let end = i;
    while (groups[end] === '0') end++;
    if (end - i > best.count) best = { start: i, count: end - i };
    i = end + 1;
  }
  return best;
}

function ipv4(address: string): bigint {
  return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function ipv6(address: string): bigint {
  const plain = address.replace(/\d+\.\d+\.\d+\.\d+$/, (v4) => {
    const value = ipv4(v4);
    return `${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`;
  });
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}
