import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '../../palette/schema/full';
import { routerAnswer } from './errors';
import type { AppParts } from './parts';
import { pathOf } from './request-path';

/**
 * Answers a request that no operation takes: 404 for a path that none has, 405 with the methods that it takes for one that some
 * have. Both are noted as unknown, and answered 400 where that is to be refused. All have the status as a number for a code, as Palette's router answers them.
 */
export function notRouted(
  request: FastifyRequest,
  reply: FastifyReply,
  operations: readonly Operation[],
  { world, unknown }: Pick<AppParts, 'world' | 'unknown'>,
): FastifyReply {
  const path = pathOf(request);
  const allowed = operations.flatMap((operation) => (matches(operation.path, path) ? [operation.method] : []));
  const isOperation = path.startsWith('/v1/');
  if (isOperation) unknown.note(`${request.method} ${path}`);
  if (isOperation && world().rules.unknown === 'refuse') {
    return send(
      reply,
      400,
      `the simulated Palette doesn't know ${request.method} ${path}, and is told to refuse that (unknown=refuse)`,
    );
  }
  if (allowed.length === 0) return send(reply, 404, `path ${path} was not found`);
  const methods = [...new Set(allowed)].sort().join(',');
  reply.header('Allow', methods);
  return send(reply, 405, `method ${request.method} is not allowed, but [${methods}] are`);
}

function send(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send(routerAnswer(status, message).body);
}

function matches(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((segment, index) => segment.startsWith('{') || segment === given[index]);
}
