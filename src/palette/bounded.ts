import { setMaxListeners } from 'node:events';
import { after, type Clock } from '../runtime/clock';

/** How long something may take, and what ends it early. */
export interface Bound {
  readonly clock: Clock;
  /** In milliseconds of the clock; `Infinity` waits on. */
  readonly ms: number;
  /** What its signal is aborted with when the time is over. */
  readonly late: () => Error;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does something that can be given up: its signal is aborted when the time is over, or when the bound's own signal is. The work
 * has to end then; what it rejects with is passed on.
 */
export async function bounded<T>(work: (signal: AbortSignal) => Promise<T>, { clock, ms, late, signal }: Bound): Promise<T> {
  const giveUp = new AbortController();
  const onAbort = () => giveUp.abort(signal?.reason);
  if (signal) {
    // Many share one signal, and each takes its listener back: more than ten of them are no leak.
    setMaxListeners(Number.POSITIVE_INFINITY, signal);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
  }
  const met = Number.isFinite(ms) ? after(clock, ms, () => giveUp.abort(late())) : undefined;
  try {
    return await work(giveUp.signal);
  } finally {
    met?.();
    signal?.removeEventListener('abort', onAbort);
  }
}
