import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type AnyOperationName, allOperations, type Operation } from '../../palette/schema/full';
import type { Log } from '../../runtime/log';
import type { Faults } from '../faults';
import type { RequestEntry, RequestLog } from '../request-log';
import { advanceTo } from '../world/advance';
import type { WorldClock } from '../world/clock';
import { type Random, randomUid } from '../world/random';
import type { PaletteVersion, World } from '../world/world';
import { errorAnswer, routerAnswer } from './errors';
import { handlers } from './handlers';
import { addOperation, type RecordedViolation } from './operation-route';
import { reset } from './reset';

declare module 'fastify' {
  interface FastifyRequest {
    entry: RequestEntry | undefined;
    /** Set by a fault: the work is done, and then the connection is reset. */
    dropAfter: boolean;
    /** Set by a fault: how many real milliseconds the answer is kept back, once the work is done. */
    holdMs: number;
  }
}

/** What the HTTP side works on. */
export interface AppParts {
  /** The world as it is now: a reset puts another one in its place. */
  readonly world: () => World;
  readonly clock: WorldClock;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly violations: RecordedViolation[];
  readonly validateAnswers: boolean;
  /** Resolves when every change so far is safe on disk; left out where the world is kept in memory only. */
  readonly save?: () => Promise<void>;
  /** Real time, for faults that delay; rejects when the simulator closes. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: Log;
}

/** A path of the control endpoints: they are outside the API, of its log and of its faults. */
export const CONTROL_PREFIX = '/__simulator';

const BODY_LIMIT = 16 * 1024 * 1024;

/** The simulated Palette's API over HTTP. It isn't listening yet. */
export function createApp(parts: AppParts): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 512 },
    // A destroyed world must not wait for idle keep-alive connections of its clients.
    forceCloseConnections: true,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: false } },
  });
  app.decorateRequest('entry', undefined);
  app.decorateRequest('dropAfter', false);
  app.decorateRequest('holdMs', 0);
  readJson(app);
  watchRequests(app, parts);
  // References to the audit log mean nothing here, and must not shift the world's own random numbers.
  const random: Random = { state: 1 };
  const ref = () => randomUid(random, parts.world().now);
  app.setErrorHandler((error: Error, request, reply) => {
    const { status, body } = errorAnswer(error, ref());
    if (status >= 500)
      parts.log('error', 'The simulator failed', { method: request.method, path: pathOf(request), error: error.stack });
    return reply.code(status).send(body);
  });
  const names = served(parts.world().rules.paletteVersion);
  const described = names.map((name): Operation => allOperations[name]);
  app.setNotFoundHandler((request, reply) => notRouted(request, reply, described));
  for (const name of names) {
    addOperation(app, parts, { operation: allOperations[name], handler: handlers[name], auditUid: ref });
  }
  return app;
}

/** JSON as Go servers read it: an empty body is no body, whatever its content type says. */
function readJson(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    if (text.length === 0) return done(null, undefined);
    try {
      done(null, JSON.parse(text.toString()));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      done(Object.assign(new Error(`The body is not JSON: ${reason}`), { statusCode: 400 }));
    }
  });
}

/** Time passes, the request is written down, and ordered faults strike: before anything else happens to a request. */
function watchRequests(app: FastifyInstance, { world, clock, faults, requests, save, sleep, log }: AppParts): void {
  app.addHook('onRequest', (request, reply, done) => {
    advanceTo(world(), clock.now());
    const path = pathOf(request);
    if (path.startsWith(`${CONTROL_PREFIX}/`)) return done();
    request.entry = requests.add(world().now, request.method, path);
    const action = faults.hit(request.method, path);
    if (action === undefined) return done();
    if (action === 'drop-before') return reset(request, reply);
    if (action === 'drop-after') {
      request.dropAfter = true;
      return done();
    }
    if ('holdMs' in action) {
      request.holdMs = action.holdMs;
      return done();
    }
    if ('delayMs' in action) {
      const goOn = () => {
        advanceTo(world(), clock.now());
        done();
      };
      sleep(action.delayMs).then(goOn, () => reset(request, reply));
      return;
    }
    reply
      .code(action.status)
      .headers(action.headers ?? {})
      .send(action.body ?? routerAnswer(action.status, 'A fault that was ordered').body);
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    const { dropAfter, holdMs } = request;
    if (save === undefined && !dropAfter && holdMs === 0) return done(null, payload);
    const finish = () => (dropAfter ? reset(request, reply) : done(null, payload));
    const cut = () => reset(request, reply);
    (save?.() ?? Promise.resolve()).then(
      () => (holdMs > 0 ? sleep(holdMs).then(finish, cut) : finish()),
      (error: Error) => {
        // What isn't kept must not be confirmed; an error given to `done` would come through here again.
        log('error', 'The world could not be saved', { error: error.message });
        reply.code(500).type('application/json; charset=utf-8').removeHeader('content-length');
        done(null, JSON.stringify(errorAnswer(error, '').body));
      },
    );
  });
  app.addHook('onResponse', (request, reply, done) => {
    if (request.entry !== undefined) request.entry.status = reply.statusCode;
    done();
  });
}

/** The operations that a version of Palette answers. */
function served(version: PaletteVersion): readonly AnyOperationName[] {
  return (Object.keys(allOperations) as AnyOperationName[]).filter((name) => {
    const { removedIn }: Operation = allOperations[name];
    return removedIn === undefined || version < removedIn;
  });
}

function notRouted(request: FastifyRequest, reply: FastifyReply, described: readonly Operation[]): FastifyReply {
  const path = pathOf(request);
  const allowed = described.flatMap((operation) => (matches(operation.path, path) ? [operation.method] : []));
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

function pathOf(request: FastifyRequest): string {
  const end = request.url.indexOf('?');
  return end === -1 ? request.url : request.url.slice(0, end);
}
