import { createServer as createHttpServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';

/** A server on 127.0.0.1 and what came to it. */
export interface Listening {
  readonly port: number;
  /** Headers of the requests that came. */
  readonly requests: readonly IncomingHttpHeaders[];
  /** Every byte that came, as it came. */
  readonly bytes: () => string;
  close(): Promise<void>;
}

/** An HTTP server, or an HTTPS one with `tls`. It answers an empty list unless told otherwise. */
export function listenHttp(
  answer: (response: ServerResponse, request: IncomingMessage) => void = (response) => response.end('{"items":[]}'),
  tls?: TlsOptions,
): Promise<Listening> {
  const requests: IncomingHttpHeaders[] = [];
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(request.headers);
    request.resume();
    answer(response, request);
  };
  const server = tls ? createHttpsServer(tls, handle) : createHttpServer(handle);
  server.on('tlsClientError', () => undefined);
  return listening(server, requests);
}

/**
 * A proxy that leads every tunnel to the port, whatever it is asked for.
 * @param refusal what it says instead, a whole HTTP answer
 */
export function listenProxy(target: number, refusal?: string): Promise<Listening> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (refusal !== undefined) {
        socket.end(refusal);
        return;
      }
      const upstream = connect(target, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on('error', () => socket.destroy());
      socket.on('close', () => upstream.destroy());
    });
  });
  return listening(server, []);
}

async function listening(server: Server, requests: readonly IncomingHttpHeaders[]): Promise<Listening> {
  const sockets = new Set<Socket>();
  const chunks: Buffer[] = [];
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    requests,
    bytes: () => Buffer.concat(chunks).toString('latin1'),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
