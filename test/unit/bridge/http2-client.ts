import { type ClientHttp2Session, type ClientHttp2Stream, connect, type IncomingHttpHeaders } from 'node:http2';
import { createConnection } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { FrameReader, frame } from '../../../src/bridge/grpc/framing';
import { type HostTls, pemOf } from './grpc-client';

/** How a call ended. */
export interface Outcome {
  readonly httpStatus: number | undefined;
  readonly status: string | undefined;
  readonly message: string | undefined;
  readonly messages: string[];
}

/** A bare HTTP/2 connection, for what a gRPC client library would never do: to break off, to send what is malformed. */
export function connectHttp2(path: string, tls?: Required<HostTls>): ClientHttp2Session {
  const session = connect(tls ? 'https://localhost' : 'http://localhost', {
    createConnection: () =>
      tls
        ? connectTls({
            path,
            ca: pemOf(tls.serverDer),
            key: tls.key,
            cert: tls.certificate,
            servername: 'localhost',
            ALPNProtocols: ['h2'],
          })
        : createConnection(path),
    settings: { initialWindowSize: 1 << 20 },
  });
  session.on('error', () => {});
  return session;
}

/** Begins a call; the caller writes. */
export function begin(
  session: ClientHttp2Session,
  path: string,
  headers: { readonly [name: string]: string } = {},
): ClientHttp2Stream {
  const stream = session.request({
    ':method': 'POST',
    ':path': path,
    'content-type': 'application/grpc',
    te: 'trailers',
    ...headers,
  });
  stream.on('error', () => {});
  return stream;
}

/** Waits for the end of a call. */
export function outcome(stream: ClientHttp2Stream): Promise<Outcome> {
  return new Promise((resolve) => {
    const reader = new FrameReader();
    const messages: string[] = [];
    let seen: IncomingHttpHeaders = {};
    stream.on('response', (headers) => {
      seen = { ...seen, ...headers };
    });
    stream.on('trailers', (trailers) => {
      seen = { ...seen, ...trailers };
    });
    stream.on('data', (chunk: Buffer) => messages.push(...reader.push(chunk).map(String)));
    stream.on('close', () => {
      const { 'grpc-status': status, 'grpc-message': message } = seen as { readonly [name: string]: string | undefined };
      resolve({ httpStatus: Number(seen[':status']), status, message: message && decodeURIComponent(message), messages });
    });
  });
}

/** A whole call with one message. */
export function callOnce(
  session: ClientHttp2Session,
  path: string,
  message = '',
  headers: { readonly [name: string]: string } = {},
): Promise<Outcome> {
  const stream = begin(session, path, headers);
  stream.end(frame(Buffer.from(message)));
  return outcome(stream);
}
