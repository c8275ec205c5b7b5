import type { Socket } from 'node:net';
import type { Clock } from '../runtime/clock';
import type { Log } from '../runtime/log';
import { createGrpcServer, type ServerTls } from './grpc-server';
import { ProviderConnection, type ProviderFactory } from './provider-connection';

/** What a {@link ProviderHost} needs. */
export interface ProviderHostOptions {
  readonly loadProvider: () => Promise<ProviderFactory>;
  readonly clock: Clock;
  readonly log: Log;
  readonly tls?: ServerTls | undefined;
  /** What Shutdown does; without it the method is not implemented. */
  readonly shutdown?: () => void;
  /** Called when a connection has ended and its instance is closed. */
  readonly onConnectionClosed?: () => void;
}

/** The provider service with its connections. */
export interface ProviderHost {
  accept(socket: Socket): void;
  /** How many connections there were so far. */
  readonly accepted: number;
  /** How many are open, or have calls that still end. */
  readonly open: number;
  /** Takes no further calls, and resolves when those in flight have been asked to end and answered, and all instances are closed. */
  close(): Promise<void>;
}

/** How long calls in flight may take to save what they have, once nobody waits for them. */
const CLOSE_MS = 60_000;

/** How long the last answers may take to go out. */
const FLUSH_MS = 1000;

/** Serves a provider to the sockets that are handed over. The provider and the protocol bindings load at once. */
export function createProviderHost(options: ProviderHostOptions): ProviderHost {
  const { clock, log } = options;
  const connections = new Map<ProviderConnection, Promise<void> | undefined>();
  let accepted = 0;
  // Bindings and codec load when control returns to the event loop: the socket is taken before.
  const methods = Promise.resolve().then(() => {
    const { providerMethods } = require('./provider-service') as typeof import('./provider-service');
    return providerMethods({ log, ...(options.shutdown ? { shutdown: options.shutdown } : {}) });
  });
  const factory = methods.then(() => options.loadProvider());
  // Told to each call that needs the provider.
  factory.catch((error: unknown) => log('error', 'the provider could not be loaded', { error }));

  const release = (connection: ProviderConnection): Promise<void> => {
    const closing = connections.get(connection) ?? closeWithin(connection, clock, log);
    connections.set(connection, closing);
    return closing;
  };

  const server = createGrpcServer<ProviderConnection>({
    methods,
    openSession: () => {
      accepted += 1;
      const connection = new ProviderConnection(() => factory);
      connections.set(connection, undefined);
      return connection;
    },
    closeSession: (connection) => {
      void release(connection).then(() => {
        connections.delete(connection);
        options.onConnectionClosed?.();
      });
    },
    tls: options.tls,
    clock,
    log,
  });

  return {
    accept: (socket) => server.accept(socket),
    get accepted() {
      return accepted;
    },
    get open() {
      return connections.size;
    },
    close: async () => {
      const flushed = server.close();
      await Promise.all(Array.from(connections.keys(), release));
      await within(clock, FLUSH_MS, flushed);
      server.destroy();
    },
  };
}

async function closeWithin(connection: ProviderConnection, clock: Clock, log: Log): Promise<void> {
  const closed = connection.close().catch((error: unknown) => log('error', 'the provider could not be closed', { error }));
  if (!(await within(clock, CLOSE_MS, closed))) log('error', 'calls in flight did not end in time and were given up');
}

/** Waits for something, but not longer than `ms`. @returns whether it was done by then */
async function within(clock: Clock, ms: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = clock.sleep(ms, timer.signal).then(
    () => false,
    () => true,
  );
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    timer.abort();
  }
}
