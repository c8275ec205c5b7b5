import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { transportOf } from '../tls/transport';

/** Resets the connection of a request: the caller gets no answer, as from a server that died. */
export function reset(request: FastifyRequest, reply: FastifyReply): void {
  if (request.entry !== undefined) request.entry.status = 0;
  reply.hijack();
  const { socket } = request.raw;
  // In-process requests come without a real socket.
  if (socket instanceof Socket) transportOf(socket).resetAndDestroy();
  else reply.raw.destroy(new Error('The connection was reset by an ordered fault'));
}

/**
 * Sends a part of an answer, and resets the connection.
 * @param announced the length that Content-Length promises; undefined for an answer in chunks, whose end never comes
 */
export function sendPart(request: FastifyRequest, reply: FastifyReply, part: Buffer, announced: number | undefined): void {
  reply.removeHeader('content-length');
  if (announced !== undefined) reply.header('content-length', announced);
  reply.hijack();
  const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  reply.raw.writeHead(reply.statusCode, Object.fromEntries(headers));
  reply.raw.flushHeaders();
  reply.raw.write(part, () => reset(request, reply));
}
