import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { routerAnswer } from './errors';

/** Answers a request whose path can't be read, before any hook has seen it. */
export function unreadablePath(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 400;
  const { body } = routerAnswer(status, 'the path is not a valid URL path');
  reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}

/** What the parser of HTTP complains about, and what is answered; anything else is a 400. */
const COMPLAINTS: { readonly [code: string]: { readonly status: number; readonly message: string } } = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'the headers are too large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'the request took too long to arrive' },
};

/** Answers what is no HTTP, and closes the connection. */
export function unreadableRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, message } = COMPLAINTS[error.code ?? ''] ?? { status: 400, message: 'the request is not valid HTTP/1.1' };
  const body = JSON.stringify(routerAnswer(status, message).body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
