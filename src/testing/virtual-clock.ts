import { channel } from 'node:diagnostics_channel';
// Those of a test that has its timers faked stand still.
import { setImmediate } from 'node:timers';
import type { Clock } from '../runtime/clock';
import type { WorldClock } from '../simulator';

// What the HTTP client tells of each request (https://undici.nodejs.org/#/docs/api/DiagnosticsChannel).
const BEGUN = channel('undici:request:create');
const ENDED = [channel('undici:request:trailers'), channel('undici:request:error')];

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock for a provider that works on a simulated Palette. */
export interface VirtualClock extends Clock {
  /** Stops to watch the requests of this process. */
  close(): void;
}

/**
 * The simulated world's time as the provider's own: it passes only while everybody waits. When no call is under way
 * and whoever could go on has gone on, time jumps to the first wait that ends: minutes pass in no time, and in the same order each time.
 * @param origin whose calls count (`http://127.0.0.1:41234`): a test beside this one has a world of its own @default all
 */
export function virtualClock(world: WorldClock, origin?: string): VirtualClock {
  const sleepers = new Set<Sleeper>();
  const open = new Set<unknown>();
  let watching = false;
  let closed = false;

  const begin = (message: unknown) => {
    const { request } = message as { readonly request: { readonly origin?: unknown } };
    if (origin === undefined || String(request.origin) === origin) open.add(request);
  };
  const end = (message: unknown) => void open.delete((message as { readonly request: unknown }).request);
  BEGUN.subscribe(begin);
  for (const each of ENDED) each.subscribe(end);

  const pass = async (): Promise<void> => {
    watching = true;
    while (sleepers.size > 0 && !closed) {
      // Long enough for an answer that has come to make whoever waited for it call again.
      for (let turns = 0; turns < 5; turns++) {
        await new Promise((resolve) => setImmediate(resolve));
        if (open.size > 0 && !closed) turns = -1;
      }
      // Whoever waited may have been stopped meanwhile.
      if (sleepers.size === 0) break;
      const next = Math.min(...[...sleepers].map(({ until }) => until));
      if (next > world.now()) world.advance(next - world.now());
      for (const sleeper of sleepers) {
        if (sleeper.until > world.now()) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    }
    watching = false;
  };

  return {
    now: () => world.now(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const abort = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          until: world.now() + Math.ceil(ms),
          wake: () => {
            signal?.removeEventListener('abort', abort);
            resolve();
          },
        };
        signal?.addEventListener('abort', abort, { once: true });
        sleepers.add(sleeper);
        if (!watching) void pass();
      }),
    close: () => {
      closed = true;
      BEGUN.unsubscribe(begin);
      for (const each of ENDED) each.unsubscribe(end);
    },
  };
}
