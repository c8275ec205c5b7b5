import type { Failure } from './failure';

/** How often a call is sent again by default, and how long it waits in between. */
export const RETRY_ATTEMPTS = 8;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
const LONGEST_RETRY_AFTER_MS = 60_000;

/**
 * Whether a call may be sent again after the failure: always when it surely was not processed, and besides when it is
 * idempotent and the failure may pass. 500 is taken for a fault that comes again.
 */
export function mayRepeat(failure: Failure, idempotent: boolean): boolean {
  switch (failure.kind) {
    case 'not-sent':
      return true;
    case 'blocked':
      return false;
    case 'lost':
      return idempotent;
    case 'refused':
      return failure.refusal.status === 429 || (idempotent && mayPass(failure.refusal));
  }
}

/**
 * Besides what proxies answer for a server that is busy: what a gateway was to do reached none of its agents. Palette before 4.9.14
 * says so now and then, and the next try gets through.
 */
function mayPass({ status, message }: Extract<Failure, { readonly kind: 'refused' }>['refusal']): boolean {
  return [502, 503, 504].includes(status) || /\bno subscribers? found\b/i.test(message);
}

/** Whether, after the failure, nobody knows if a call that is not idempotent was carried out. */
export function leavesUnknown(failure: Failure): boolean {
  return failure.kind === 'lost' || (failure.kind === 'refused' && failure.refusal.status >= 500);
}

/**
 * How long a call may take with all its tries, in milliseconds: each try to its end, and the longest waits of its own choosing in
 * between. A server that asks for longer ones uses up the same time.
 */
export function longestCallMs(retryAttempts: number, timeoutMs: number): number {
  let waits = 0;
  for (let tries = 1; tries <= retryAttempts; tries++) waits += longestWait(tries);
  return (retryAttempts + 1) * timeoutMs + waits;
}

/**
 * How long to wait before sending again, in milliseconds: what the server asked for, and a random part of a time that
 * doubles with each try (full jitter), so that many clients don't come back at once.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @param tries how often it was sent so far, from 1
 * @param random a number from 0 to below 1
 */
export function waitBeforeRetry(tries: number, retryAfterMs: number | undefined, random: () => number): number {
  // Never earlier than it was asked for; all that were told the same don't come back at the same moment.
  const asked = retryAfterMs === undefined ? 0 : Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS);
  return asked + Math.floor(random() * longestWait(tries));
}

function longestWait(tries: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
}

/**
 * Reads a `Retry-After` header: whole seconds or an HTTP date.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 * @returns milliseconds from `now`, never negative; undefined when it says neither
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  // Date.parse takes much more than an HTTP date, "-5" for one.
  const at = /^[A-Za-z]{3,9},? /.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
