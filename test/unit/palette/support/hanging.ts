import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { listen } from '../../../support/listen';

/** Somebody on this machine who keeps callers waiting. */
export interface Hanging {
  readonly port: number;
  /** How many callers have come to the point where nothing happens any more. */
  readonly waiting: number;
  /** How many connections stand. */
  readonly connections: number;
  close(): Promise<void>;
}

/** A proxy that takes CONNECT, answers it with this (nothing: it stays silent), and says no more. */
export function hangingProxy(answer = ''): Promise<Hanging> {
  const proxy = createHttpServer();
  return hanging(proxy, (waits) =>
    proxy.on('connect', (_, socket: Socket) => {
      // Who doesn't read doesn't notice that the other side has gone, and a server of HTTP keeps its own side open.
      socket.resume().once('end', () => socket.destroy());
      socket.write(answer, waits);
    }),
  );
}

/** A server that takes connections and never says a word. */
export function mute(): Promise<Hanging> {
  const server = createServer();
  return hanging(server, (waits) => server.on('connection', (socket) => socket.resume().once('data', waits)));
}

/** A server that takes a request, and from its answer sends what `begin` says, and then a byte now and then, for ever. */
export function trickling(begin: string): Promise<Hanging> {
  const server = createServer();
  return hanging(server, (waits) =>
    server.on('connection', (socket) => {
      const drip = () => socket.write(' ', () => setImmediate(() => socket.writable && drip()));
      socket.once('data', () => socket.write(begin, () => [waits(), drip()]));
    }),
  );
}

/** A server that never accepts a connection: it is asleep, and all places in its queue are taken. */
export async function deaf(): Promise<Hanging> {
  const script =
    "require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {" +
    " require('node:fs').writeSync(1, String(this.address().port));" +
    ' Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); });';
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [port] = (await once(child.stdout, 'data')).map(Number) as [number];
  // Linux queues one more than it is told.
  const queued = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  for (const socket of queued) socket.on('error', () => undefined);
  await Promise.all(queued.map((socket) => once(socket, 'connect')));
  return {
    port,
    waiting: 1,
    connections: 0,
    close: async () => {
      for (const socket of queued) socket.destroy();
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function hanging(server: Server, begin: (waits: () => void) => void): Promise<Hanging> {
  const sockets = new Set<Socket>();
  let waiting = 0;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  begin(() => {
    waiting += 1;
  });
  const port = await listen(server as Parameters<typeof listen>[0]);
  return {
    port,
    get waiting() {
      return waiting;
    },
    get connections() {
      return sockets.size;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
