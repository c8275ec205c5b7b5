import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

const transports = new WeakMap<Socket, Socket>();

/** Makes {@link transportOf} work for the connections of an HTTPS server. */
export function followTransports(server: Server): void {
  const open = new Map<string, Socket>();
  server.on('connection', (socket: Socket) => {
    const key = peerOf(socket);
    open.set(key, socket);
    socket.once('close', () => open.delete(key));
  });
  server.on('secureConnection', (secure: TLSSocket) => {
    const transport = open.get(peerOf(secure));
    if (transport !== undefined) transports.set(secure, transport);
  });
}

/** The TCP connection below a socket: a TLS socket can't be reset itself, only ended. */
export function transportOf(socket: Socket): Socket {
  return socket instanceof TLSSocket ? (transports.get(socket) ?? socket) : socket;
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
