import { ConfigurationError } from './errors';
import { type Host, isInSubnet } from './host';

/** A proxy to go through. */
export interface ProxyServer {
  /** With its credentials, if it has any: not to be printed. */
  readonly url: string;
  /** Name and port, for messages. */
  readonly name: string;
}

type Environment = { readonly [name: string]: string | undefined };

/**
 * The proxy that the environment asks for, by the rules that Terraform itself follows (Go's `httpproxy`): the variable
 * of the host's scheme, `NO_PROXY` with names, their subdomains, addresses, CIDR, ports and `*`, and never a proxy for
 * this machine. Lower case wins over upper case.
 * @see https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 * @throws ConfigurationError about `proxy` when the variable holds no http or https URL
 */
export function proxyFor(host: Host, env: Environment): ProxyServer | undefined {
  if (host.loopback) return undefined;
  const value = env.https_proxy || env.HTTPS_PROXY;
  if (!value || isExempt(host, env.no_proxy ?? env.NO_PROXY ?? '')) return undefined;
  let url: URL;
  try {
    url = new URL(value.includes('://') ? value : `http://${value}`);
  } catch {
    throw invalid('is no address of a proxy');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw invalid(`asks for a ${url.protocol}// proxy, which is not supported`);
  return { url: url.href, name: url.host };
}

function isExempt(host: Host, noProxy: string): boolean {
  return noProxy
    .split(/[,\s]+/)
    .filter((entry) => entry !== '')
    .some((entry) => matches(host, entry.toLowerCase()));
}

function matches(host: Host, entry: string): boolean {
  if (entry === '*') return true;
  if (entry.includes('/')) return isInSubnet(host.hostName, entry);
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]+|.*:.*:.*))(?::(\d+))?$/.exec(entry) ?? [];
  if (port !== undefined && Number(port) !== host.port) return false;
  const name = (bracketed ?? plain ?? entry).replace(/^\*?\./, '');
  return host.hostName === name || host.hostName.endsWith(`.${name}`);
}

function invalid(problem: string): ConfigurationError {
  return new ConfigurationError('proxy', `HTTPS_PROXY ${problem}. Give http://HOST:PORT, or unset it.`);
}
