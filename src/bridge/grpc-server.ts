import { createSecureServer, createServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';
import type { Clock } from '../runtime/clock';
import type { Log } from '../runtime/log';
import { answerCall, Call } from './grpc/call';
import type { MethodTable } from './grpc/methods';

/** PEM texts of a mutual TLS server. */
export interface ServerTls {
  readonly key: string;
  readonly certificate: string;
  /** The one certificate that callers must show. */
  readonly clientCertificate: string;
}

/** What a {@link GrpcServer} is made of. */
export interface GrpcServerOptions<S> {
  /** May come later than the first call, which then waits. */
  readonly methods: PromiseLike<MethodTable<S>>;
  /** Makes what is kept for a connection. */
  openSession(): S;
  /** Told when a connection has ended; handlers of its calls may still be at work. */
  closeSession(session: S): void;
  /** Without it the server speaks plain HTTP/2 (h2c). */
  readonly tls?: ServerTls | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** A gRPC server for sockets that something else listens for. */
export interface GrpcServer {
  accept(socket: Socket): void;
  /** Ends what is streamed, takes no further calls, and resolves when every connection has ended. */
  close(): Promise<void>;
  /** Ends every connection now. */
  destroy(): void;
}

// Stream and connection windows that let a large state through without waiting for updates.
const STREAM_WINDOW = 4 * 1024 * 1024;
const CONNECTION_WINDOW = 16 * 1024 * 1024;
/** In megabytes. Node refuses streams of a connection that holds more, and a message may have 256. */
const SESSION_MEMORY = 1024;
const TLS_HANDSHAKE_MS = 10_000;

/**
 * A gRPC server on node:http2: unary and server-streaming methods, one `S` for each connection.
 * What is not in the table is answered UNIMPLEMENTED.
 */
export function createGrpcServer<S>(options: GrpcServerOptions<S>): GrpcServer {
  const server = createHttp2Server(options.tls);
  const sessions = new Set<ServerHttp2Session>();
  const calls = new Set<Call<S>>();

  server.on('session', (http2Session) => {
    const session = options.openSession();
    sessions.add(http2Session);
    http2Session.setLocalWindowSize(CONNECTION_WINDOW);
    http2Session.on('stream', (stream, headers) => {
      const call = new Call(session, stream, headers);
      calls.add(call);
      answerCall(call, options.methods, options.clock)
        .catch((error: unknown) => options.log('error', `call of ${call.path} failed`, { error }))
        .finally(() => calls.delete(call));
    });
    http2Session.once('close', () => {
      sessions.delete(http2Session);
      options.closeSession(session);
    });
  });
  server.on('sessionError', (error) => options.log('debug', 'connection failed', { error }));
  server.on('tlsClientError', (error) => options.log('warn', 'caller refused: no valid client certificate', { error }));
  server.on('unknownProtocol', (socket) => socket.destroy());

  return {
    accept: (socket) => {
      server.emit('connection', socket);
      // A socket that was paused until now: TLS starts it by itself, plain HTTP/2 does not.
      if (!options.tls) socket.read(0);
    },
    close: async () => {
      for (const call of calls) call.abort();
      await Promise.all(Array.from(sessions, (session) => new Promise<void>((resolve) => session.once('close', resolve).close())));
    },
    destroy: () => {
      for (const session of sessions) session.destroy();
    },
  };
}

function createHttp2Server(tls: ServerTls | undefined): Http2Server {
  const options = { settings: { initialWindowSize: STREAM_WINDOW }, maxSessionMemory: SESSION_MEMORY };
  if (!tls) return createServer(options);
  return createSecureServer({
    ...options,
    key: tls.key,
    cert: tls.certificate,
    ca: tls.clientCertificate,
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['h2'],
    handshakeTimeout: TLS_HANDSHAKE_MS,
  });
}
