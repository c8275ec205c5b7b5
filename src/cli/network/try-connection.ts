import { X509Certificate } from 'node:crypto';
import { connect as connectHttp2 } from 'node:http2';
import { connect, type Socket } from 'node:net';
import { rootCertificates, connect as startTls, type TLSSocket } from 'node:tls';
import type { Connection, Tried } from '../../domain/network';
import { openTunnel, ProxyRefused } from '../../runtime/tunnel';

/** What a connection can come to. */
export type Outcome = 'open' | 'refused' | 'filtered' | 'intercepted' | 'not checkable from here';

/** What trying one needs. */
export interface Trying {
  /** Milliseconds that nothing may come back for. */
  readonly timeoutMs: number;
  /** Authorities (PEM) that are trusted besides those of Node. */
  readonly authorities: readonly string[];
  readonly signal: AbortSignal;
}

interface Result extends Tried {
  readonly outcome: Outcome;
}

/** Tries a connection from this host, by the way that it takes: https is a TLS handshake, gRPC an exchange over HTTP/2. It never rejects. */
export async function tryConnection(connection: Connection, trying: Trying): Promise<Result> {
  const { host, protocol } = connection;
  if (host === undefined) return { outcome: 'not checkable from here', detail: 'its address is known after apply' };
  const deadline = AbortSignal.any([trying.signal, AbortSignal.timeout(trying.timeoutMs)]);
  let socket: Socket | undefined;
  try {
    socket = await reach(connection, host, deadline);
    if (protocol === 'TCP' || protocol === 'HTTP') return { outcome: 'open', detail: '' };
    const secure = await handshake(socket, connection, host, trying, deadline);
    socket = secure;
    const issuer = issuerOf(secure);
    const trust = trustOf(secure, connection, issuer);
    if (protocol === 'HTTPS') return trust ?? { outcome: 'open', detail: `certificate of ${issuer}` };
    if (secure.alpnProtocol !== 'h2') {
      return {
        outcome: 'refused',
        detail: `HTTP/2 is not let through (certificate of ${issuer}): agents fall back to a WebSocket`,
      };
    }
    await exchange(secure, host, deadline);
    return trust ?? { outcome: 'open', detail: `HTTP/2, certificate of ${issuer}` };
  } catch (error) {
    return failed(error, connection, deadline);
  } finally {
    socket?.destroy();
  }
}

/** A connection to the host, or through the proxy to it. */
async function reach({ port, proxy }: Connection, host: string, signal: AbortSignal): Promise<Socket> {
  if (proxy === undefined) return opened(host, port, signal);
  const url = new URL(proxy);
  const own = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const plain = await opened(url.hostname, own, signal);
  const toProxy = url.protocol === 'https:' ? await secured(plain, { servername: url.hostname }, signal) : plain;
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return openTunnel(toProxy, authority, { username: url.username, password: url.password }, signal);
}

function opened(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  return settled(connect({ host, port }), 'connect', signal);
}

function handshake(
  socket: Socket,
  { protocol, proxyCa }: Connection,
  host: string,
  { authorities }: Trying,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const ca = [...rootCertificates, ...authorities, ...(proxyCa === undefined ? [] : [proxyCa])];
  const protocols = protocol === 'gRPC' ? ['h2', 'http/1.1'] : ['http/1.1'];
  return secured(socket, { servername: /^[\d.]+$|:/.test(host) ? '' : host, ca, ALPNProtocols: protocols }, signal);
}

/** Who answers is told, whoever it is: nothing is sent that is not for everybody's eyes. */
function secured(socket: Socket, options: object, signal: AbortSignal): Promise<TLSSocket> {
  return settled(startTls({ ...options, socket, rejectUnauthorized: false }), 'secureConnect', signal);
}

function settled<S extends Socket>(socket: S, event: string, signal: AbortSignal): Promise<S> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      socket.destroy();
      reject(error);
    };
    const abort = () => fail(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    socket.on('error', fail);
    socket.once('close', () => fail(new Error('it is closed at once')));
    socket.once(event, () => {
      signal.removeEventListener('abort', abort);
      resolve(socket);
    });
  });
}

/** Any answer over HTTP/2 will do: it is the protocol that has to come through. */
function exchange(socket: TLSSocket, host: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const session = connectHttp2(`https://${host.includes(':') ? `[${host}]` : host}`, { createConnection: () => socket });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    session.on('error', reject);
    session.once('close', () => reject(new Error('HTTP/2 is ended without an answer')));
    const request = session.request({ ':method': 'POST', ':path': '/', 'content-type': 'application/grpc', te: 'trailers' });
    request.on('error', reject);
    request.once('response', () => {
      resolve();
      session.close();
    });
    request.end();
  });
}

function issuerOf(socket: TLSSocket): string {
  const { issuer } = socket.getPeerCertificate();
  return issuer ? [issuer.CN, issuer.O].flat().filter(Boolean).join(', ') || 'somebody without a name' : 'nobody';
}

/** Another certificate than that of the host: somebody on the way has opened TLS. */
function trustOf(socket: TLSSocket, { proxyCa }: Connection, issuer: string): Result | undefined {
  if (!socket.authorized) {
    const why = String(socket.authorizationError);
    return {
      outcome: 'intercepted',
      detail: `certificate of ${issuer}, which is not trusted here (${why}); name its authority, if it is one of yours, with --ca`,
    };
  }
  const isProxys = proxyCa !== undefined && issuedBy(socket, proxyCa);
  return isProxys ? { outcome: 'intercepted', detail: `by the proxy, with a certificate of ${issuer}` } : undefined;
}

function issuedBy(socket: TLSSocket, ca: string): boolean {
  const authority = new X509Certificate(ca);
  let certificate = socket.getPeerX509Certificate();
  for (let depth = 0; certificate && depth < LONGEST_CHAIN; depth++) {
    if (certificate.fingerprint256 === authority.fingerprint256 || certificate.checkIssued(authority)) return true;
    certificate = certificate.issuerCertificate;
  }
  return false;
}

const LONGEST_CHAIN = 10;

/** What the system calls a host that is not to be reached. */
const NO_WAY = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

function failed(error: unknown, { proxy, protocol }: Connection, deadline: AbortSignal): Result {
  const way = proxy === undefined ? '' : ` (through ${new URL(proxy).origin})`;
  if (deadline.aborted) return { outcome: 'filtered', detail: `nothing came back in time${way}` };
  if (error instanceof ProxyRefused) {
    const why = error.status === 407 ? 'the proxy wants a login (407)' : `the proxy gives no way: ${error.message}`;
    return { outcome: 'refused', detail: why };
  }
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { outcome: 'not checkable from here', detail: `its name is not found here${way}` };
  if (NO_WAY.has(code)) return { outcome: 'filtered', detail: `${code}${way}` };
  const what = protocol === 'gRPC' && code !== 'ECONNREFUSED' ? 'HTTP/2 is not let through: ' : '';
  return { outcome: 'refused', detail: `${what}${code || message}${way}` };
}
