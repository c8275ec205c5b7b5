import { setMaxListeners } from 'node:events';
import { type Clock, OVER } from '../runtime/clock';
import { bounded } from './bounded';
import { TryTimeout } from './failure';
import type { HttpAnswer, HttpRequest, Transport } from './http';

/** How long a call goes on that can't be called back, once the client is told to stop. */
const STOPPED_MS = 5000;

/** How long a try may take, and what ends it early. */
export interface Patience {
  readonly clock: Clock;
  /** In milliseconds of the clock; `Infinity` waits on. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** Ends what has no signal: at once as long as nothing has left, and else a moment later. */
  readonly stop: AbortSignal | undefined;
}

/**
 * Sends once, for as long as there is patience.
 * Rejects as the transport does, with a {@link TryTimeout} or a signal's reason as the cause when it was given up.
 */
export async function attempt(
  transport: Transport,
  request: HttpRequest,
  { clock, timeoutMs, signal, stop }: Patience,
): Promise<HttpAnswer> {
  const within = (ms: number, unlessLeft?: AbortSignal, ends: AbortSignal | undefined = signal) =>
    bounded((own) => transport.send(request, { signal: own, unlessLeft }), {
      clock,
      ms,
      late: () => new TryTimeout(ms),
      signal: ends,
    });
  if (signal !== undefined || stop === undefined) return within(timeoutMs);
  const patience = Math.min(timeoutMs, STOPPED_MS);
  if (stop.aborted) return within(patience);
  const over = new AbortController();
  const late = new AbortController();
  const onStop = () =>
    clock.sleep(patience, over.signal).then(
      () => late.abort(new TryTimeout(patience)),
      () => undefined,
    );
  setMaxListeners(Number.POSITIVE_INFINITY, stop);
  stop.addEventListener('abort', onStop, { once: true });
  try {
    return await within(timeoutMs, stop, late.signal);
  } finally {
    over.abort(OVER);
    stop.removeEventListener('abort', onStop);
  }
}
