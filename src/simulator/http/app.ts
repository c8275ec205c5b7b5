import { createServer } from 'node:https';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { followTransports } from '../tls/transport';
import { Refusal } from '../world/errors';
import { type Random, randomUid } from '../world/random';
import { readForms, readJson } from './body';
import { unreadablePath, unreadableRequest } from './broken-request';
import { errorAnswer } from './errors';
import { createHostCheck } from './known-host';
import { addOperations } from './operation-route';
import type { AppParts } from './parts';
import { isControl, pathOf } from './request-path';
import { ROUTER_OPTIONS, type Routed, routerOf } from './router';
import { watchRequests } from './watch';

declare module 'fastify' {
  interface FastifyRequest {
    /** The operation that it asks for, where it asks for one. */
    routed: Routed | undefined;
  }
}

const BODY_LIMIT = 16 * 1024 * 1024;

/** The simulated Palette's API over HTTP. It isn't listening yet. */
export function createApp(parts: AppParts): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    routerOptions: ROUTER_OPTIONS,
    // A destroyed world must not wait for idle keep-alive connections of its clients.
    forceCloseConnections: true,
    frameworkErrors: unreadablePath,
    clientErrorHandler: unreadableRequest,
    ...(parts.tls && { serverFactory: httpsServer(parts.tls) }),
  });
  readJson(app);
  readForms(app);
  app.decorateRequest('routed', undefined);
  app.addHook('onRequest', (request, _reply, done) => {
    request.routed = routerOf(parts.world().rules.paletteVersion).find(request.method, request.url);
    done();
  });
  parts.recorder?.watchArrivals(app);
  // Before a request counts as one of the API. The controls have a stricter check of their own.
  const checkHost = createHostCheck(parts.hostNames);
  app.addHook('onRequest', async (request) => {
    if (!isControl(pathOf(request))) checkHost(request);
  });
  watchRequests(app, parts);
  parts.recorder?.watchAnswers(app);
  // References to the audit log mean nothing here, and must not shift the world's own random numbers.
  const random: Random = { state: 1 };
  const ref = () => randomUid(random, parts.world().now);
  app.setErrorHandler((error: Error, request, reply) => {
    const { status, body } = errorAnswer(error, ref());
    // A refusal of that kind is what an ordered fault says.
    if (status >= 500 && !(error instanceof Refusal))
      parts.log('error', 'The simulator failed', { method: request.method, path: pathOf(request), error: error.stack });
    return reply.code(status).send(body);
  });
  addOperations(app, parts, ref);
  return app;
}

type ServerFactory = NonNullable<FastifyServerOptions['serverFactory']>;

function httpsServer(tls: NonNullable<AppParts['tls']>): ServerFactory {
  return (handler) => {
    const server = createServer({ ...tls, minVersion: 'TLSv1.2' }, handler);
    followTransports(server);
    return server;
  };
}
