import { setMaxListeners } from 'node:events';
import type { FastifyInstance } from 'fastify';
import { createAuthority } from '../runtime/certificate-authority';
import { systemClock } from '../runtime/clock';
import { type Log, noLog } from '../runtime/log';
import { addConsole } from './console';
import { type Control, createControl } from './control';
import { createFaults } from './faults';
import { createApp } from './http/app';
import { addControlRoutes } from './http/control-routes';
import type { RecordedViolation } from './http/parts';
import { CONTROL_PREFIX } from './http/request-path';
import { checkInventory, dataCentresOf, type Inventory } from './inventory';
import { madeUpReport } from './made-up';
import { createProcessHold } from './process-hold';
import { createRecorder } from './record/recorder';
import { createRequestLog } from './request-log';
import { createSecretsToken } from './secrets-token';
import { worldOf } from './snapshots';
import { createStore, loadWorld } from './store';
import { certificateNames } from './tls/names';
import { createUnknownLog } from './unknown';
import { createWorldClock, type WorldClock } from './world/clock';
import { replaceDataCentres } from './world/infrastructure/replace';
import { setRateLimited } from './world/rate-limit';
import type { WorldRules } from './world/rules';
import { SEEDS, type Seed, seedWorld } from './world/seeds';
import type { Timings } from './world/timings';
import type { World } from './world/world';

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
  /**
   * What stands in the data centres, in place of what the seed, the snapshot or the file has of them. With it the inventory is
   * closed: other names are refused, unless `strict` says otherwise.
   */
  readonly inventory?: Inventory;
  /** Choices that the known facts leave open; see {@link WorldRules} for the defaults. */
  readonly strict?: Partial<WorldRules>;
  /** A snapshot (see {@link Control.snapshot}) to begin with in place of a seed. Counts for nothing when `data` names a file that exists. */
  readonly snapshot?: unknown;
  /** Whether the API's rate limits hold from the beginning; as they did in a world that was kept, or not at all, when left out. */
  readonly rateLimit?: boolean;
  /** A file that all traffic of the API is recorded in, as HAR 1.2, without secrets. One that exists is replaced. */
  readonly record?: string;
  /** Serves HTTPS in place of HTTP, for 127.0.0.1, ::1, localhost and these names, with a certificate of an authority of its own. */
  readonly https?: { readonly names?: readonly string[] };
  /**
   * Names that clients call it by, besides localhost, addresses, the names of `https` and what it listens on. Under any other, a web
   * page could reach it (DNS rebinding). The first label may be `*`.
   */
  readonly hostNames?: readonly string[];
  /** Other times than a small vSphere site's. */
  readonly timings?: Partial<Timings>;
  readonly log?: Log;
}

/** A Palette to run locally. */
export interface Simulator {
  /**
   * Begins to listen.
   * @param options.port any that is free when left out
   * @param options.host 127.0.0.1 when left out
   * @param options.holdProcess whether the process goes on as long as this listens. False when left out: a simulator that a failed
   * test didn't close lets the test runner end; whoever only serves sets it.
   * @returns the base URL, `http://127.0.0.1:41234`
   */
  listen(options?: { readonly port?: number; readonly host?: string; readonly holdProcess?: boolean }): Promise<string>;
  /** The certificate (PEM) of the authority to trust, where it serves HTTPS. */
  readonly caCertificate: string | undefined;
  /** What `GET /__simulator/snapshot?secrets=true` asks for, as `Authorization: Bearer …`; another one for each simulator. */
  readonly secretsToken: string;
  /** Serves a request in-process, without a port: fastify's `inject`. */
  readonly inject: FastifyInstance['inject'];
  /** The world as it is now. It is for looking at: changes go through the API or the controls. */
  readonly world: World;
  readonly control: Control;
  /** Wrong answers of the simulator itself. */
  readonly violations: readonly RecordedViolation[];
  /** Stops listening, cuts idle connections, saves the world when it has a file, and warns in the log of names that were made up. */
  close(): Promise<void>;
  /** {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** A longer timer than this would go off at once (https://nodejs.org/api/timers.html#settimeoutcallback-delay-args). */
const LONGEST_SLEEP_MS = 2 ** 31 - 1;

/** What a certificate is always for. */
const HOSTS = ['localhost', '127.0.0.1', '::1'];

/**
 * Makes a simulated Palette. It doesn't listen yet, and uses no time while nothing is asked of it.
 * Throws an Error when `data` names a file, or `snapshot` is something, that holds no world, `https` or `hostNames` names no host, or
 * `inventory` isn't as {@link Inventory} says.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { seed = 'default', data, log = noLog } = options;
  const clock = options.clock ?? createWorldClock({ speed: options.speed ?? 1 });
  const dataCentres = options.inventory && dataCentresOf(checkInventory(options.inventory));
  const rules: Partial<WorldRules> = { ...(dataCentres && { inventory: 'closed' }), ...options.strict };
  const restore = { rules, ...(options.timings && { timings: options.timings }) };
  const fresh = () => seedWorld(typeof seed === 'string' ? SEEDS[seed] : seed, clock.now(), restore);
  const kept = data === undefined ? undefined : loadWorld(data, restore);
  const given = kept === undefined && options.snapshot !== undefined ? worldOf(options.snapshot, fresh(), restore) : kept;
  let world = given ?? fresh();
  const install = (next: World) => {
    world = next;
    if (dataCentres !== undefined) replaceDataCentres(world, dataCentres);
    // Somebody may have switched them on in a world that was kept.
    if (options.rateLimit) setRateLimited(world, true);
  };
  install(world);
  if (given !== undefined) clock.set(given.now);
  const store = data === undefined ? undefined : createStore(data, () => world);
  const faults = createFaults(() => world);
  const advance = () => faults.pass(clock.now());
  const shared = {
    world: () => world,
    advance,
    faults,
    requests: createRequestLog(),
    violations: [] as RecordedViolation[],
    unknown: createUnknownLog(log),
  };
  const control = createControl({
    ...shared,
    clock,
    renew: () => install(fresh()),
    replace: (snapshot) => {
      install(worldOf(snapshot, world, restore));
      clock.set(world.now);
    },
  });
  // What is delayed or kept back by a fault must not keep a closed simulator's process alive.
  const closing = new AbortController();
  // As many requests wait on it as are delayed at a time.
  setMaxListeners(0, closing.signal);
  const recorder =
    options.record === undefined
      ? undefined
      : createRecorder({ file: options.record, now: () => world.now, realNow: systemClock.now, log });
  const authority = options.https && createAuthority('Simulated Palette', systemClock.now());
  const certificate = authority?.issue([...new Set([...HOSTS, ...certificateNames(options.https?.names ?? [])])]);
  const token = createSecretsToken();
  const hostNames = [
    ...certificateNames(options.hostNames ?? [], "It can't be called"),
    ...certificateNames(options.https?.names ?? []),
  ];
  const app = createApp({
    ...shared,
    hostNames,
    validateAnswers: options.validateAnswers ?? true,
    sleep: (ms) => hold.sleep(Math.min(ms, LONGEST_SLEEP_MS), closing.signal),
    realNow: systemClock.now,
    log,
    ...(store && { save: store.save }),
    ...(recorder && { recorder }),
    ...(certificate && { tls: { key: certificate.keyPem, cert: certificate.certPem } }),
  });
  addControlRoutes(app, CONTROL_PREFIX, control, token);
  addConsole(app, CONTROL_PREFIX, { world: () => world, clock, control });
  const hold = createProcessHold(app.server);
  const close = async () => {
    closing.abort();
    await app.close();
    try {
      await recorder?.close();
    } finally {
      advance();
      if (world.madeUp.length > 0) log('warn', madeUpReport(world.madeUp));
      await store?.save();
      await store?.release();
    }
  };
  return {
    listen: async ({ port = 0, host = '127.0.0.1', holdProcess = false } = {}) => {
      if (!holdProcess) hold.letGo();
      hostNames.push(host);
      // A world that can't be kept must be known before somebody relies on it.
      await store?.hold();
      try {
        await store?.save();
        const url = withScheme(await app.listen({ port, host }), certificate === undefined ? 'http' : 'https');
        // Not before the port is had: a recording that is there may be that of the simulator which has it.
        await recorder?.open();
        log('info', 'The simulated Palette listens', { url });
        return url;
      } catch (error) {
        await app.close();
        await recorder?.close();
        await store?.release();
        throw error;
      }
    },
    caCertificate: authority?.certPem,
    secretsToken: token.text,
    inject: app.inject.bind(app) as FastifyInstance['inject'],
    get world() {
      advance();
      return world;
    },
    control,
    violations: shared.violations,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** The server's own idea of its scheme is wrong when it is told which server to use. */
function withScheme(url: string, scheme: 'http' | 'https'): string {
  return url.replace(/^https?:/, `${scheme}:`);
}
