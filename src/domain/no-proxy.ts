import { BlockList, isIP } from 'node:net';

/** The metadata service address: gateways must never ask a proxy for it. */
export const METADATA_ADDRESS = '169.254.169.254';
/** Names of services inside a Kubernetes cluster. */
export const SERVICE_SUFFIX = '.svc';

const HOST = /^\.?([a-z0-9]([-a-z0-9]*[a-z0-9])?)(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/i;

/**
 * Looks at one NO_PROXY entry: a host name, a domain (with or without a leading dot or `*.`), an
 * IP address, a network in CIDR notation, any of the first two with a port, or `*`.
 * @returns what is wrong with it, or undefined
 */
export function noProxyProblem(entry: string): string | undefined {
  const text = entry.trim();
  if (text === '') return 'A NO_PROXY entry must not be empty.';
  if (/^[a-z]+:\/\//i.test(text)) return `"${entry}" is a URL; NO_PROXY takes host names, domains, IP addresses and networks.`;
  if (/[\s,]/.test(text)) return `"${entry}" holds several entries; give each one its own.`;
  if (text === '*' || isNetwork(text) || isIP(text)) return undefined;
  const host = text.replace(/:\d{1,5}$/, '').replace(/^\*\./, '.');
  return HOST.test(host) && !/^[\d.]+$/.test(host) ? undefined : `"${entry}" is no host name, domain, IP address or network.`;
}

/** Whether the text is a network in CIDR notation (`10.0.0.0/8`, `fd00::/8`). */
export function isNetwork(text: string): boolean {
  const [address, prefix, ...rest] = text.split('/');
  if (address === undefined || prefix === undefined || rest.length > 0 || !/^\d{1,3}$/.test(prefix)) return false;
  const version = isIP(address);
  return version !== 0 && Number(prefix) <= (version === 4 ? 32 : 128);
}

/** The entries in one spelling (lower case, `.domain` for `*.domain`), each once, in the order of their first appearance. */
export function mergeNoProxy(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat().map(normalize))];
}

/** The first entry that keeps the proxy from being used for a host; one with a port is about that port alone. */
export function bypassing(entries: readonly string[], host: string, port: number): string | undefined {
  const name = host.toLowerCase();
  return entries.find((entry) => matches(normalize(entry), name, port));
}

function matches(entry: string, host: string, port: number): boolean {
  if (entry === '*') return true;
  if (isNetwork(entry)) return isIP(host) !== 0 && inNetwork(entry, host);
  if (isIP(entry)) return entry === host;
  const [, bare = entry, only] = /^\.?(.*?)(?::(\d{1,5}))?$/.exec(entry) ?? [];
  if (only !== undefined && Number(only) !== port) return false;
  return host === bare || host.endsWith(`.${bare}`);
}

function inNetwork(network: string, address: string): boolean {
  const [base = '', prefix = ''] = network.split('/');
  const family = isIP(base) === 4 ? 'ipv4' : 'ipv6';
  if ((isIP(address) === 4) !== (family === 'ipv4')) return false;
  let list = lists.get(network);
  if (!list) {
    list = new BlockList();
    list.addSubnet(base, Number(prefix), family);
    lists.set(network, list);
  }
  return list.check(address, family);
}

// A list costs more than a look into it, and most proxies of a site keep the same networks out.
const lists = new Map<string, BlockList>();

function normalize(entry: string): string {
  return entry.trim().toLowerCase().replace(/^\*\./, '.');
}
