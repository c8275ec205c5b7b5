import { request, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** A proxy that gives no tunnel. */
export class ProxyRefused extends Error {
  override readonly name = 'ProxyRefused';

  constructor(readonly status: number) {
    super(`it answers CONNECT with ${[status, STATUS_CODES[status]].filter(Boolean).join(' ')}`);
  }
}

/** Who asks a proxy, as its URL has it: percent-encoded, empty where there is nobody. */
export interface ProxyCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Asks a proxy for a tunnel to a host, over a connection that stands. The socket is the proxy's answer to whoever listens
 * there; it is closed when there is no tunnel.
 * @param authority `palette.example:443`
 * @see https://www.rfc-editor.org/rfc/rfc9110#CONNECT
 * @throws ProxyRefused, the signal's reason, or what the connection ended with
 */
export function openTunnel(proxy: Socket, authority: string, credentials: ProxyCredentials, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    // An error of the connection comes once from the request, and may come from the socket as well.
    proxy.on('error', () => undefined);
    const fail = (error: unknown) => {
      signal.removeEventListener('abort', abort);
      proxy.destroy();
      reject(error);
    };
    const abort = () => fail(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    const asking = request({
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, 'proxy-connection': 'keep-alive', ...authorization(credentials) },
      createConnection: () => proxy,
    });
    asking.once('connect', ({ statusCode = 0 }, socket: Socket, head) => {
      if (statusCode < 200 || statusCode > 299) return fail(new ProxyRefused(statusCode));
      signal.removeEventListener('abort', abort);
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    asking.on('error', fail);
    asking.end();
  });
}

function authorization({ username, password }: ProxyCredentials): { readonly [name: string]: string } {
  if (username === '' && password === '') return {};
  const text = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(text).toString('base64')}` };
}
