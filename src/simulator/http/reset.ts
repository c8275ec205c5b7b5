import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Resets the connection of a request: the caller gets no answer, as from a server that died. */
export function reset(request: FastifyRequest, reply: FastifyReply): void {
  if (request.entry !== undefined) request.entry.status = 0;
  reply.hijack();
  const { socket } = request.raw;
  // In-process requests come without a real socket.
  if (socket instanceof Socket) socket.resetAndDestroy();
  else reply.raw.destroy(new Error('The connection was reset by an ordered fault'));
}
