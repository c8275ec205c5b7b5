import { isIP, isIPv4 } from 'node:net';
import { domainToASCII } from 'node:url';

/** A host that is asked for, by its name or address (an IPv6 one without brackets). */
export interface AskedHost {
  readonly hostName: string;
  readonly port: number;
}

/**
 * Whether `NO_PROXY` exempts a host, by the rules that Terraform follows (Go's `httpproxy`): entries between commas, each a name
 * with its subdomains, `.name` or `*.name` for the subdomains alone, an address, a CIDR, `*` for everything; names and addresses may
 * have a port. Spaces separate nothing, and what is no such entry exempts nobody.
 * @see https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
export function isExempt({ hostName, port }: AskedHost, noProxy: string): boolean {
  const entries = noProxy.split(',').map((entry) => entry.trim().toLowerCase());
  if (entries.includes('*')) return true;
  const address = addressBytes(hostName);
  return entries.some((entry) => {
    if (entry.includes('/')) return address !== undefined && isInCidr(address, entry);
    const { name, port: wanted } = splitPort(entry);
    if (wanted !== '' && wanted !== String(port)) return false;
    const own = addressBytes(name);
    if (own !== undefined) return address !== undefined && own.equals(address);
    // An address has no domain, whatever its digits look like.
    return address === undefined && name !== '' && isInDomain(hostName, name);
  });
}

function isInDomain(hostName: string, entry: string): boolean {
  const subdomainsOnly = /^(?:\*\.|\.)/.test(entry);
  const domain = ascii(subdomainsOnly ? entry.replace(/^\*?\./, '') : entry);
  return hostName.endsWith(`.${domain}`) || (!subdomainsOnly && hostName === domain);
}

function ascii(name: string): string {
  return /[^\0-\x7f]/.test(name) ? domainToASCII(name) || name : name;
}

/** Splits `name:port` and `[address]:port`; what has no port, or is neither, is all name. */
function splitPort(entry: string): { readonly name: string; readonly port: string } {
  const [, bracketed, plain, port] = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:[\]]*)$/.exec(entry) ?? [];
  return port === undefined ? { name: entry, port: '' } : { name: bracketed ?? plain ?? '', port };
}

function isInCidr(address: Buffer, cidr: string): boolean {
  const [network = '', bits = '', more] = cidr.split('/');
  const length = isIPv4(network) ? 32 : 128;
  if (more !== undefined || !/^\d+$/.test(bits) || Number(bits) > length) return false;
  const own = addressBytes(network);
  if (own === undefined || own.length !== address.length) return false;
  // An IPv4 address in IPv6 is one: the bits before it don't count.
  const significant = Number(bits) - (length - own.length * 8);
  if (significant < 0) return false;
  for (let bit = 0; bit < significant; bit++) {
    const mask = 0x80 >> (bit % 8);
    const at = Math.floor(bit / 8);
    if (((own[at] ?? 0) & mask) !== ((address[at] ?? 0) & mask)) return false;
  }
  return true;
}

/** The 4 bytes of an IPv4 address, also of one that is written as IPv6, or the 16 of another; undefined where it is none. */
function addressBytes(text: string): Buffer | undefined {
  if (isIPv4(text)) return Buffer.from(text.split('.').map(Number));
  if (isIP(text) === 0 || text.includes('%')) return undefined;
  // A URL writes the address without leading zeros and with at most one gap.
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const [left = [], right = []] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const gap = Array.from({ length: 8 - left.length - right.length }, () => '0');
  const bytes = Buffer.from([...left, ...gap, ...right].map((group) => group.padStart(4, '0')).join(''), 'hex');
  const mapped = bytes.subarray(0, 12).equals(Buffer.from('00000000000000000000ffff', 'hex'));
  return mapped ? bytes.subarray(12) : bytes;
}
