import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** An HTTP proxy that leads every tunnel to a port of this machine, until it falls silent. */
export interface SilentProxy {
  readonly url: string;
  /** How often it was asked for a tunnel since it fell silent. */
  readonly unanswered: number;
  /** From now on nothing comes through, in neither direction, and no tunnel is given; connections stand. */
  fallSilent(): void;
  /** New tunnels are given again. */
  speak(): void;
  close(): Promise<void>;
}

/** Starts one; a `target` that isn't given is never asked for, since it is silent from the beginning. */
export async function silentProxy(target?: number): Promise<SilentProxy> {
  const sockets = new Set<Socket>();
  let silent = target === undefined;
  let unanswered = 0;
  const server = createServer();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  server.on('connect', (_, socket: Socket) => {
    if (silent || target === undefined) {
      unanswered += 1;
      return;
    }
    const upstream = connect(target, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    upstream.on('data', (chunk) => silent || socket.write(chunk)).on('error', () => socket.destroy());
    socket.on('data', (chunk) => silent || upstream.write(chunk)).once('close', () => upstream.destroy());
    socket.once('end', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get unanswered() {
      return unanswered;
    },
    fallSilent: () => {
      silent = true;
    },
    speak: () => {
      silent = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
