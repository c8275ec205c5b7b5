import { isExempt } from './no-proxy';

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/**
 * The proxy that the environment asks for when a URL is asked for: never for this machine, and none for what `NO_PROXY` exempts.
 * @see https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 * @throws Error, with words for people, when the variable has no http or https proxy in it
 */
export function environmentProxy({ protocol, hostname, port }: URL, env: NodeJS.ProcessEnv): URL | undefined {
  const isTls = protocol === 'https:';
  const name = isTls ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const value = env[name] || env[name.toLowerCase()];
  const host = { hostName: bareHost(hostname), port: Number(port || (isTls ? 443 : 80)) };
  if (!value || LOOPBACK.test(host.hostName) || isExempt(host, env.NO_PROXY || env.no_proxy || '')) return undefined;
  const text = value.includes('://') ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new Error(`${name} is no address of an http or https proxy; give http://HOST:PORT, or unset it`);
}

/** A host without the brackets that URLs put around IPv6 addresses. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
