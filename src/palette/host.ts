import { BlockList, isIP, isIPv4 } from 'node:net';
import { ConfigurationError } from './errors';

/** Where Palette is. */
export interface Host {
  /** Scheme, name and port, without a trailing slash: `https://api.spectrocloud.com`. */
  readonly baseUrl: string;
  /** The name or address alone; an IPv6 address without brackets. */
  readonly hostName: string;
  readonly port: number;
  /** Whether it is this machine. */
  readonly loopback: boolean;
}

const loopbackAddresses = new BlockList();
loopbackAddresses.addSubnet('127.0.0.0', 8, 'ipv4');
loopbackAddresses.addAddress('::1', 'ipv6');

/**
 * Reads the host as people write it: `api.spectrocloud.com`, `palette.example.com:8443` or a URL. It is reached by
 * https; by http only when it says so and is this machine, because the API key would go over the network readable.
 * @throws ConfigurationError about `host`, saying what is wrong without repeating the value
 */
export function parseHost(text: string): Host {
  const url = hostUrl(text);
  const hostName = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const loopback = isLoopback(hostName);
  if (url.protocol === 'http:' && !loopback) {
    throw invalid(
      'Plain http:// is taken for this machine only, because the API key would be readable on the network. Use https://.',
    );
  }
  const port = url.port === '' ? (url.protocol === 'http:' ? 80 : 443) : Number(url.port);
  return { baseUrl: url.origin, hostName, port, loopback };
}

function hostUrl(text: string): URL {
  if (text === '') throw invalid('The host is empty.');
  if (/[\s\\\p{C}]/u.test(text)) throw invalid('The host holds a space, a line break or a backslash.');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http')
    throw invalid(`${scheme}:// is no scheme of Palette; use https://.`);
  let url: URL;
  try {
    url = new URL(scheme === undefined ? `https://${text}` : text);
  } catch {
    throw invalid(
      'This is no host: give a name such as api.spectrocloud.com, a name and port, or an https URL (IPv6 in brackets).',
    );
  }
  if (url.username !== '' || url.password !== '')
    throw invalid('The host holds a user name or a password. Palette takes an API key instead.');
  if (url.pathname !== '/') throw invalid('The host holds a path. Give the name alone; the paths of the API are added to it.');
  if (/[?#]/.test(text)) throw invalid('The host holds a query or a fragment. Give the name alone.');
  return url;
}

function isLoopback(hostName: string): boolean {
  if (hostName === 'localhost') return true;
  if (isIP(hostName) === 0) return false;
  return loopbackAddresses.check(hostName, isIPv4(hostName) ? 'ipv4' : 'ipv6');
}

function invalid(message: string): ConfigurationError {
  return new ConfigurationError('host', message);
}
