import { once } from 'node:events';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext } from 'node:tls';
import { bareHost, environmentProxy } from '../../runtime/environment-proxy';
import { openTunnel } from '../../runtime/tunnel';
import { MIN_VERSION } from './trust';

/** What connections are made with. */
export interface ConnectionSettings {
  readonly env: NodeJS.ProcessEnv;
  readonly trust: SecureContext | undefined;
}

/** Opens a TLS connection to the host of a URL: through the proxy that the environment asks for, as terraform does. */
export async function openConnection(url: URL, { env, trust }: ConnectionSettings, signal: AbortSignal): Promise<Socket> {
  const hostName = bareHost(url.hostname);
  const port = Number(url.port || 443);
  const proxy = environmentProxy(url, env);
  const below = proxy ? await tunnel(proxy, `${url.hostname}:${port}`, trust, signal) : undefined;
  return secure({ hostName, port, below, trust }, signal);
}

async function tunnel(proxy: URL, authority: string, trust: SecureContext | undefined, signal: AbortSignal): Promise<Socket> {
  const hostName = bareHost(proxy.hostname);
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
