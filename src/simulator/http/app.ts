import { createServer } from 'node:https';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { Log } from '../../runtime/log';
import type { Faults } from '../faults';
import type { Recorder } from '../record/recorder';
import type { RequestLog } from '../request-log';
import { followTransports } from '../tls/transport';
import type { UnknownLog } from '../unknown';
import { Refusal } from '../world/errors';
import { type Random, randomUid } from '../world/random';
import type { World } from '../world/world';
import { readForms, readJson } from './body';
import { unreadablePath, unreadableRequest } from './broken-request';
import { errorAnswer } from './errors';
import { createHostCheck } from './known-host';
import { addOperations, type RecordedViolation } from './operation-route';
import { ROUTER_OPTIONS, type Routed, routerOf } from './router';
import { isControl, pathOf, watchRequests } from './watch';

declare module 'fastify' {
  interface FastifyRequest {
    /** The operation that it asks for, where it asks for one. */
    routed: Routed | undefined;
  }
}

/** What the HTTP side works on. */
export interface AppParts {
  /** The world as it is now: a reset puts another one in its place. */
  readonly world: () => World;
  /** Lets everything happen that has become due. */
  readonly advance: () => void;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly violations: RecordedViolation[];
  /** What was sent and isn't known. */
  readonly unknown: UnknownLog;
  /** Names that it is called by, besides localhost; see {@link createHostCheck}. */
  readonly hostNames: readonly string[];
  readonly validateAnswers: boolean;
  /** Resolves when every change so far is safe on disk; left out where the world is kept in memory only. */
  readonly save?: () => Promise<void>;
  /** Real time, for faults that delay; rejects when the simulator closes. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Real time, in milliseconds since the epoch, for headers that tell it. */
  readonly realNow: () => number;
  readonly log: Log;
  /** Records the traffic. */
  readonly recorder?: Recorder;
  /** Serves HTTPS with this key and certificate (PEM). */
  readonly tls?: { readonly key: string; readonly cert: string };
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
