import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as timeout } from 'node:timers/promises';

/** Whether what a simulator has open keeps its process running. It does until {@link ProcessHold.letGo}. */
export interface ProcessHold {
  /** From here on, neither the server, nor its connections, nor what is delayed keeps the process running. */
  letGo(): void;
  /** Real milliseconds; rejects when the signal is aborted first. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Follows a server and its connections. Clients in the same process are held by their own sockets for as long as they wait. */
export function createProcessHold(server: Server): ProcessHold {
  let held = true;
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    if (!held) socket.unref();
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    letGo() {
      held = false;
      server.unref();
      for (const socket of open) socket.unref();
    },
    sleep: (ms, signal) => timeout(ms, undefined, { signal, ref: held }),
  };
}
