import { once } from 'node:events';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext } from 'node:tls';
import { isExempt } from '../../runtime/no-proxy';
import { openTunnel } from '../../runtime/tunnel';
import { MIN_VERSION } from './trust';

/** What connections are made with. */
export interface ConnectionSettings {
  readonly env: NodeJS.ProcessEnv;
  readonly trust: SecureContext | undefined;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** Opens a TLS connection to the host of a URL: through the proxy that the environment asks for, as terraform does. */
export async function openConnection(url: URL, { env, trust }: ConnectionSettings, signal: AbortSignal): Promise<Socket> {
  const hostName = bare(url.hostname);
  const port = Number(url.port || 443);
  const proxy = proxyFor(hostName, port, env);
  const below = proxy ? await tunnel(proxy, `${url.hostname}:${port}`, trust, signal) : undefined;
  return secure({ hostName, port, below, trust }, signal);
}

/** The proxy for a host: never for this machine, and none for what `NO_PROXY` exempts. */
function proxyFor(hostName: string, port: number, env: NodeJS.ProcessEnv): URL | undefined {
  const value = env.HTTPS_PROXY || env.https_proxy;
  if (!value || LOOPBACK.test(hostName) || isExempt({ hostName, port }, env.NO_PROXY || env.no_proxy || '')) return undefined;
  const text = value.includes('://') ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new Error('HTTPS_PROXY is no address of an http or https proxy; give http://HOST:PORT, or unset it');
}

async function tunnel(proxy: URL, authority: string, trust: SecureContext | undefined, signal: AbortSignal): Promise<Socket> {
  const hostName = bare(proxy.hostname);
  const isTls = proxy.protocol === 'https:';
  const port = Number(proxy.port || (isTls ? 443 : 80));
  const socket = isTls
    ? await secure({ hostName, port, below: undefined, trust }, signal)
    : await ready(connectPlain({ host: hostName, port }), 'connect', signal);
  return openTunnel(socket, authority, { username: proxy.username, password: proxy.password }, signal);
}

interface SecureTarget {
  readonly hostName: string;
  readonly port: number;
  readonly below: Socket | undefined;
  readonly trust: SecureContext | undefined;
}

function secure({ hostName, port, below, trust }: SecureTarget, signal: AbortSignal): Promise<Socket> {
  const socket = connectTls({
    ...(below ? { socket: below } : { host: hostName, port }),
    // An address has no name to be asked for; it is checked all the same.
    ...(isIP(hostName) === 0 ? { servername: hostName } : { host: hostName }),
    ...(trust ? { secureContext: trust } : {}),
    minVersion: MIN_VERSION,
    rejectUnauthorized: true,
  });
  return ready(socket, 'secureConnect', signal);
}

async function ready<T extends Socket>(socket: T, event: string, signal: AbortSignal): Promise<T> {
  try {
    await once(socket, event, { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    throw signal.aborted ? signal.reason : error;
  }
}

function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
