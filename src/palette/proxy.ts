import { isExempt } from '../runtime/no-proxy';
import { ConfigurationError } from './errors';
import type { Host } from './host';

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
 * of the host's scheme, `NO_PROXY` ({@link isExempt}), and never a proxy for this machine. Upper case wins over lower case, and
 * an empty variable is none.
 * @see https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 * @throws ConfigurationError about `proxy` when the variable holds no http or https URL
 */
export function proxyFor(host: Host, env: Environment): ProxyServer | undefined {
  if (host.loopback) return undefined;
  const value = env.HTTPS_PROXY || env.https_proxy;
  if (!value || isExempt(host, env.NO_PROXY || env.no_proxy || '')) return undefined;
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

function invalid(problem: string): ConfigurationError {
  return new ConfigurationError('proxy', `HTTPS_PROXY ${problem}. Give http://HOST:PORT, or unset it.`);
}
