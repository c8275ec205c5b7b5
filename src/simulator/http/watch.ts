import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createStaleReads } from '../faults/stale-reads';
import type { Strike } from '../faults/strike';
import { pathWithoutSecrets } from '../record/redact';
import type { RequestEntry } from '../request-log';
import { isRateLimited } from '../world/rate-limit';
import { carryOut, contentTypeOf, orderedAnswer, questionOf, textOf } from './carry-out';
import { errorAnswer } from './errors';
import type { AppParts } from './parts';
import { createRateLimiter } from './rate-limit';
import { isControl, pathOf } from './request-path';
import { reset } from './reset';

declare module 'fastify' {
  interface FastifyRequest {
    entry: RequestEntry | undefined;
    /** What ordered faults do to it. */
    strike: Strike | undefined;
  }
}

const TOO_MANY = { code: 'TooManyRequests', message: 'Too many requests: the rate limit is exceeded', details: {}, ref: '' };

/** Whether an order answered in place of the API. */
function isRefusedByOrder(strike: Strike | undefined): boolean {
  const fate = strike?.fate;
  return typeof fate === 'object' && 'status' in fate && !fate.afterWork;
}

/** Time passes, the request is written down, and ordered faults strike: before anything else happens to a request, and after its work. */
export function watchRequests(app: FastifyInstance, parts: AppParts): void {
  const { world, advance, faults, requests, save, sleep, realNow, log } = parts;
  const stale = createStaleReads();
  const carryOutParts = { now: () => world().now, realNow, sleep, stale };
  let remembered = world();
  const limiter = createRateLimiter();
  app.decorateRequest('entry', undefined);
  app.decorateRequest('strike', undefined);

  app.addHook('onRequest', (request, reply, done) => {
    advance();
    const path = pathOf(request);
    if (isControl(path)) return done();
    // What is kept of a request can be read by whoever has the controls.
    const shown = pathWithoutSecrets(path, request.routed?.operation.path);
    request.entry = requests.add(world().now, request.method, shown);
    if (isRateLimited(world()) && !limiter.admits(request.ip, path, realNow())) {
      return void reply.code(429).send(TOO_MANY);
    }
    const strike = faults.strike(request.method, shown);
    if (strike === undefined) return done();
    request.strike = strike;
    const begin = () => {
      const { fate } = strike;
      if (fate === 'drop-before') return reset(request, reply);
      if (typeof fate === 'object' && 'status' in fate && !fate.afterWork) {
        return void reply.send(orderedAnswer(reply, fate, realNow()));
      }
      done();
    };
    if (strike.before === 0) return begin();
    const goOn = () => {
      advance();
      begin();
    };
    sleep(strike.before).then(goOn, () => reset(request, reply));
  });

  app.addHook('onSend', (request, reply, payload, done) => {
    const { strike } = request;
    if (faults.remembersReads && !isRefusedByOrder(strike)) remember(request, contentTypeOf(reply), reply.statusCode, payload);
    if (save === undefined && strike === undefined) return done(null, payload);
    const finish = () => {
      if (strike === undefined) return done(null, payload);
      const answer = carryOut(request, reply, payload, strike, carryOutParts);
      if (!reply.sent) done(null, answer);
    };
    const cut = () => reset(request, reply);
    const waiting = save?.() ?? Promise.resolve();
    waiting.then(
      () => (strike !== undefined && strike.after > 0 ? sleep(strike.after).then(finish, cut) : finish()),
      (error: Error) => {
        // What isn't kept must not be confirmed; an error given to `done` would come through here again.
        log('error', 'The world could not be saved', { error: error.message });
        reply.code(500).type('application/json; charset=utf-8').removeHeader('content-length');
        done(null, JSON.stringify(errorAnswer(error, '').body));
      },
    );
  });

  app.addHook('onResponse', (request, reply, done) => {
    if (request.entry !== undefined) request.entry.status ??= reply.statusCode;
    done();
  });

  const remember = (request: FastifyRequest, contentType: string | undefined, status: number, payload: unknown) => {
    // A reset puts another world in place, and nothing that was read in the old one was ever true in it.
    if (remembered !== world()) stale.clear();
    remembered = world();
    const [question, text] = [questionOf(request), textOf(payload)];
    // An ordered error is no answer of the world.
    if (question === undefined || text === undefined || status >= 500 || status === 429) return;
    stale.remember(question, world().now, { status, contentType, text });
  };
}
