import { setMaxListeners } from 'node:events';
import type { Clock } from '../runtime/clock';
import { TryTimeout } from './failure';
import type { HttpAnswer, HttpRequest, Transport } from './http';

/**
 * Sends once and waits at most `timeoutMs` by the clock; `Infinity` waits on.
 * Rejects as the transport does, with a {@link TryTimeout} or the signal's reason as the cause when it was given up.
 */
export async function attempt(
  transport: Transport,
  request: HttpRequest,
  { clock, timeoutMs, signal }: { readonly clock: Clock; readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
): Promise<HttpAnswer> {
  const giveUp = new AbortController();
  const over = new AbortController();
  const onAbort = () => giveUp.abort(signal?.reason);
  if (signal) {
    // Many calls share one signal, and each takes its listener back: more than ten of them are no leak.
    setMaxListeners(Number.POSITIVE_INFINITY, signal);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
  }
  if (Number.isFinite(timeoutMs)) {
    clock.sleep(timeoutMs, over.signal).then(
      () => giveUp.abort(new TryTimeout(timeoutMs)),
      () => undefined,
    );
  }
  try {
    return await transport.send(request, giveUp.signal);
  } finally {
    over.abort();
    signal?.removeEventListener('abort', onAbort);
  }
}
