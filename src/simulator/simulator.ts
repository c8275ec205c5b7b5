import type { FastifyInstance } from 'fastify';
import { systemClock } from '../runtime/clock';
import { type Log, noLog } from '../runtime/log';
import { type Control, createControl } from './control';
import { createFaults } from './faults';
import { CONTROL_PREFIX, createApp } from './http/app';
import { addControlRoutes } from './http/control-routes';
import type { RecordedViolation } from './http/operation-route';
import { createRequestLog } from './request-log';
import { createStore, loadWorld } from './store';
import { advanceTo } from './world/advance';
import { createWorldClock, type WorldClock } from './world/clock';
import { SEEDS, type Seed, seedWorld } from './world/seeds';
import type { Timings } from './world/timings';
import type { World, WorldRules } from './world/world';

/** How a simulated Palette is made. */
export interface SimulatorOptions {
  /** What the world begins with; the seed `default` when left out. Counts for nothing when `data` names a file that exists. */
  readonly seed?: Seed | keyof typeof SEEDS;
  /** The world's time; follows real time when left out. */
  readonly clock?: WorldClock;
  /** World milliseconds in a real one, for the clock that is made when none is given; 1 when left out. */
  readonly speed?: number;
  /** A file that keeps the world over a restart. World time stands still while the simulator doesn't run. */
  readonly data?: string;
  /** Whether the simulator checks its own answers against the API's description; true when left out. */
  readonly validateAnswers?: boolean;
  /** Choices that the known facts leave open; see {@link WorldRules} for the defaults. */
  readonly strict?: Partial<WorldRules>;
  /** Other times than a small vSphere site's. */
  readonly timings?: Partial<Timings>;
  readonly log?: Log;
}

/** A Palette to run locally. */
export interface Simulator {
  /** Begins to listen. @returns the base URL, `http://127.0.0.1:41234` */
  listen(options?: { readonly port?: number; readonly host?: string }): Promise<string>;
  /** Serves a request in-process, without a port: fastify's `inject`. */
  readonly inject: FastifyInstance['inject'];
  /** The world as it is now. It is for looking at: changes go through the API or the controls. */
  readonly world: World;
  readonly control: Control;
  /** Wrong answers of the simulator itself. */
  readonly violations: readonly RecordedViolation[];
  /** Stops listening, cuts idle connections, and saves the world when it has a file. */
  close(): Promise<void>;
}

/**
 * Makes a simulated Palette. It doesn't listen yet, and uses no time while nothing is asked of it.
 * Throws an Error when `data` names a file that holds no world.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { seed = 'default', data, log = noLog } = options;
  const clock = options.clock ?? createWorldClock({ speed: options.speed ?? 1 });
  const restore = { ...(options.strict && { rules: options.strict }), ...(options.timings && { timings: options.timings }) };
  const fresh = () => seedWorld(typeof seed === 'string' ? SEEDS[seed] : seed, clock.now(), restore);
  const kept = data === undefined ? undefined : loadWorld(data, restore);
  if (kept !== undefined) clock.set(kept.now);
  let world = kept ?? fresh();
  const store = data === undefined ? undefined : createStore(data, () => world);
  const shared = {
    world: () => world,
    clock,
    faults: createFaults(),
    requests: createRequestLog(),
    violations: [] as RecordedViolation[],
  };
  const control = createControl({
    ...shared,
    renew: () => {
      world = fresh();
    },
  });
  // What is delayed or kept back by a fault must not keep a closed simulator's process alive.
  const closing = new AbortController();
  const app = createApp({
    ...shared,
    validateAnswers: options.validateAnswers ?? true,
    sleep: (ms) => systemClock.sleep(ms, closing.signal),
    log,
    ...(store && { save: store.save }),
  });
  addControlRoutes(app, CONTROL_PREFIX, control);
  return {
    listen: async ({ port = 0, host = '127.0.0.1' } = {}) => {
      // A world that can't be kept must be known before somebody relies on it.
      await store?.save();
      const url = await app.listen({ port, host });
      log('info', 'The simulated Palette listens', { url });
      return url;
    },
    inject: app.inject.bind(app) as FastifyInstance['inject'],
    get world() {
      advanceTo(world, clock.now());
      return world;
    },
    control,
    violations: shared.violations,
    close: async () => {
      closing.abort();
      await app.close();
      advanceTo(world, clock.now());
      await store?.save();
    },
  };
}
