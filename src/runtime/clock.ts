/** Where time comes from: the machine's clock in use, a hand-driven one in tests. */
export interface Clock {
  /** Milliseconds since the epoch. It never jumps: deadlines go by it. */
  now(): number;
  /** What the time of day is, in milliseconds since the epoch: people and time servers set it. @default `now` */
  date?(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls after `ms` milliseconds, unless what it gives is called first. @default by `sleep`, which costs more */
  after?(ms: number, call: () => void): () => void;
}

/** Calls after `ms` milliseconds of a clock, unless what it gives is called first: for deadlines, which are mostly met. */
export function after(clock: Clock, ms: number, call: () => void): () => void {
  if (clock.after) return clock.after(ms, call);
  const over = new AbortController();
  clock.sleep(ms, over.signal).then(call, () => undefined);
  return () => over.abort(OVER);
}

/** Why a wait is given up that nobody needs any more. One for all: an error of each wait's own would cost more than the wait. */
export const OVER = new Error('What it was a wait for is over');

/** The time of day by a clock: for what is written down, and no deadline. */
export function dateOf(clock: Clock): number {
  return clock.date?.() ?? clock.now();
}

/** What is added to the time that goes on evenly, in milliseconds. `performance`, which has both, takes longer to load than to plan an object. */
const origin = Date.now() - evenly();

function evenly(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

/** The machine's clock. Its time goes on evenly from when the program began, whatever is done to the time of day. */
export const systemClock: Clock = {
  now: () => Math.floor(origin + evenly()),
  date: () => Date.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', abort, { once: true });
    }),
};
