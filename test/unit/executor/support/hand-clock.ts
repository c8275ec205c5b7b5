import type { Clock } from '../../../../src/runtime/clock';

interface Sleeper {
  readonly until: number;
  wake(): void;
}

/** A clock that stands still until it is moved. */
export interface HandClock extends Clock {
  /** Lets time pass: who sleeps wakes in turn, and does what it woke for before the next one. */
  advance(ms: number): Promise<void>;
}

/** Makes a clock of that kind. */
export function handClock(start = Date.UTC(2026, 0, 1)): HandClock {
  let time = start;
  const sleepers = new Set<Sleeper>();
  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const abort = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const wake = () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        };
        const sleeper = { until: time + ms, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', abort);
      }),
    advance: async (ms) => {
      const end = time + ms;
      for (;;) {
        const [next] = [...sleepers].filter(({ until }) => until <= end).sort((a, b) => a.until - b.until);
        if (!next) break;
        sleepers.delete(next);
        time = Math.max(time, next.until);
        next.wake();
        await new Promise((resolve) => setImmediate(resolve));
      }
      time = end;
    },
  };
}
