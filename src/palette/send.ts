import { type Clock, dateOf } from '../runtime/clock';
import type { Log } from '../runtime/log';
import { attempt } from './attempt';
import { InvalidResponse, isNotFound, OutcomeUnknown } from './errors';
import { type Failure, failureOf, TransportFailure } from './failure';
import type { HttpAnswer, HttpRequest, Transport } from './http';
import type { OutageWatch } from './outage';
import { httpRequest, type Identity, type RequestParts, type Scope, secretsOf } from './request';
import { emptyAnswer, header, readAnswer, readRefusal } from './response';
import { leavesUnknown, longestCallMs, mayRepeat, parseRetryAfter, waitBeforeRetry } from './retry';
import { type Operation, operationText } from './schema';
import { outcomeUnknown, unreachable, type Way } from './unreachable';

/** What every call of a client shares. */
export interface Connection {
  readonly transport: Transport;
  readonly identity: Identity;
  readonly way: Way;
  readonly clock: Clock;
  readonly networkClock: Clock;
  readonly random: () => number;
  readonly retryAttempts: number;
  /** Ends the calls that have no signal of their own. */
  readonly stop: AbortSignal | undefined;
  readonly outages: OutageWatch;
  readonly log: Log;
}

interface Calling {
  readonly operation: Operation;
  readonly request: HttpRequest;
  readonly scope: Scope['kind'];
  /** What must not show up in an error. */
  readonly secrets: ReadonlySet<string>;
  readonly signal: AbortSignal | undefined;
  readonly received: SendOptions['received'];
  /** How long the next try may take. */
  readonly timeoutMs: number;
}

/** Where a call goes, and what ends it. */
export interface SendOptions {
  readonly scope: Scope;
  readonly signal?: AbortSignal | undefined;
  /** How long it may take at most, with all tries and the waits between them. */
  readonly withinMs?: number;
  /** Hears how long the answer was, in bytes or a little less. */
  readonly received?: ((length: number) => void) | undefined;
}

// Single retries are everyday life; when it goes on it is worth a warning.
const QUIET_RETRIES = 2;

/**
 * Calls an operation, again and again where that is harmless, and gives the checked answer. All tries and the waits between them
 * take at most what `longestCallMs` says, whatever the server asks for.
 */
export async function send(
  connection: Connection,
  operation: Operation,
  parts: RequestParts,
  { scope, signal, withinMs = Number.POSITIVE_INFINITY, received }: SendOptions,
): Promise<unknown> {
  const { clock, networkClock, random, retryAttempts, identity, stop, way } = connection;
  const request = httpRequest(operation, parts, scope, identity);
  const secrets = new Set([identity.apiKey, ...secretsOf(operation.body, parts.body)]);
  // Tries take time of the network's clock, waits of the other one.
  let left = Math.min(longestCallMs(retryAttempts, way.timeoutMs), withinMs);
  for (let tries = 1; ; tries++) {
    const begun = networkClock.now();
    const timeoutMs = Math.min(way.timeoutMs, left);
    const outcome = await sendOnce(connection, { operation, request, scope: scope.kind, secrets, signal, timeoutMs, received });
    left -= networkClock.now() - begun;
    if (outcome.kind === 'done' || (outcome.kind === 'refused' && outcome.refusal.status < 500)) connection.outages.answered();
    if (outcome.kind === 'done') return outcome.value;
    // An earlier try has deleted it, although its answer got lost.
    if (tries > 1 && operation.method === 'DELETE' && outcome.kind === 'refused' && isNotFound(outcome.refusal)) {
      return emptyAnswer(operation);
    }
    const waitMs = waitBeforeRetry(tries, outcome.kind === 'refused' ? outcome.retryAfterMs : undefined, random);
    const stopped = signal === undefined && stop?.aborted === true;
    if (tries > retryAttempts || !mayRepeat(outcome, operation.idempotent) || waitMs >= left || stopped)
      throw errorOf(operation, outcome, tries, way);
    left -= waitMs;
    connection.outages.failed(outcome, { tries, attempts: retryAttempts, leftMs: left + waitMs });
    connection.log(tries > QUIET_RETRIES ? 'warn' : 'debug', 'a call to Palette is sent again', {
      operation: operationText(operation),
      tries,
      waitMs,
      failure: outcome.kind === 'refused' ? outcome.refusal.status : outcome.reason,
    });
    await clock.sleep(waitMs, signal ?? stop);
  }
}

async function sendOnce(
  { transport, way, clock, networkClock, stop }: Connection,
  { operation, request, scope, secrets, signal, timeoutMs, received }: Calling,
): Promise<Failure | { readonly kind: 'done'; readonly value: unknown }> {
  let answer: HttpAnswer;
  try {
    answer = await attempt(transport, request, { clock: networkClock, timeoutMs, signal, stop });
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error;
    if (signal?.aborted) throw abandoned(operation, error.left, signal.reason);
    if (stop?.aborted && error.cause === stop.reason) throw stop.reason;
    return failureOf(error, way.proxy !== undefined);
  }
  received?.(answer.body.length);
  if (answer.status >= 200 && answer.status < 300) return { kind: 'done', value: understand(operation, answer, secrets) };
  return {
    kind: 'refused',
    refusal: readRefusal(operation, answer, scope, secrets),
    retryAfterMs: parseRetryAfter(header(answer, 'retry-after'), dateOf(clock)),
  };
}

function abandoned(operation: Operation, left: boolean, reason: unknown): unknown {
  if (operation.idempotent || !left) return reason;
  return new OutcomeUnknown(operationText(operation), 'it was given up while the answer was waited for', reason);
}

function understand(operation: Operation, answer: HttpAnswer, secrets: ReadonlySet<string>): unknown {
  try {
    return readAnswer(operation, answer, secrets);
  } catch (error) {
    if (operation.idempotent || !(error instanceof InvalidResponse)) throw error;
    throw new OutcomeUnknown(operationText(operation), "the answer says that it succeeded, but can't be read", error);
  }
}

function errorOf(operation: Operation, failure: Failure, tries: number, way: Way): Error {
  const text = operationText(operation);
  if (!operation.idempotent && leavesUnknown(failure)) return outcomeUnknown(text, failure, way);
  return failure.kind === 'refused' ? failure.refusal : unreachable(text, failure, tries, way);
}
