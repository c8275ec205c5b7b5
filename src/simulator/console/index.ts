import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Control } from '../control';
import { namedPlugin } from '../http/named-plugin';
import { checkPart, coerceQuery } from '../http/validation';
import type { WorldClock } from '../world/clock';
import { notFound } from '../world/errors';
import type { World } from '../world/world';
import { PRESETS } from './faults';
import { requireLocal, requireSameSite } from './local-only';
import { MigrationBody, migrateThroughApi } from './migrate';
import { PAGE_FILES, protect, sendPageFile } from './page-files';
import { createStateReader, StateQuery } from './state';

/** What the console shows and works on. */
export interface ConsoleParts {
  /** The world as it is now: a reset puts another one in its place. */
  readonly world: () => World;
  readonly clock: WorldClock;
  readonly control: Control;
}

/** Where the page is, under the prefix of the control endpoints. */
const PATH = '/console';

/**
 * Serves the console: a page at PREFIX/console for somebody who tries the simulator, with what it shows at
 * PREFIX/console/state. What its buttons do goes to the control endpoints, and to two of its own: a migration by the
 * API's call, and faults by name. `/` sends browsers to the page; everybody else finds nothing there, as before.
 */
export function addConsole(app: FastifyInstance, prefix: string, { world, clock, control }: ConsoleParts): void {
  const page = `${prefix}${PATH}`;
  const state = createStateReader({ world, speed: () => clock.speed, control });
  app.get('/', (request, reply) => (wantsPage(request) ? reply.redirect(page) : reply.callNotFound()));
  app.register(
    namedPlugin('console', async (routes) => {
      routes.addHook('onRequest', async (request) => requireLocal(request));
      routes.get('/', (_request, reply) => sendPageFile(reply, 'index.html'));
      for (const name of PAGE_FILES) {
        if (name !== 'index.html') routes.get(`/${name}`, (_request, reply) => sendPageFile(reply, name));
      }
      routes.get('/state', { onRequest: async (request) => requireSameSite(request) }, (request, reply) => {
        const query = coerceQuery(request.query as { readonly [name: string]: unknown }, StateQuery);
        checkPart('query', StateQuery, query);
        return protect(reply).send(state(query as StateQuery));
      });
      routes.post('/migrate', async (request, reply) => {
        checkPart('body', MigrationBody, request.body);
        const answer = await migrateThroughApi(app, world(), request.body as { sourceUid: string; targetUid: string });
        return answer.status < 300
          ? protect(reply).send({ done: true })
          : protect(reply).code(answer.status).type('application/json; charset=utf-8').send(answer.body);
      });
      routes.post<{ readonly Params: { readonly id: string } }>('/faults/:id', (request, reply) => {
        checkPart('params', Type.Object({ id: Type.String() }), request.params);
        const preset = PRESETS.find(({ id }) => id === request.params.id);
        if (preset === undefined) throw notFound('Fault', request.params.id);
        control.addFault(preset.order);
        return protect(reply).send({ done: true });
      });
    }),
    { prefix: page },
  );
}

/** Browsers ask for text/html in so many words when somebody types an address; API clients don't, and a wildcard isn't enough. */
function wantsPage(request: FastifyRequest): boolean {
  return /(^|,)\s*text\/html\b/i.test(request.headers.accept ?? '');
}
