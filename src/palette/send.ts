import type { Clock } from '../runtime/clock';
import type { Log } from '../runtime/log';
import { attempt } from './attempt';
import { InvalidResponse, isNotFound, OutcomeUnknown } from './errors';
import { type Failure, failureOf } from './failure';
import { type HttpAnswer, type HttpRequest, type Transport, TransportFailure } from './http';
import { httpRequest, type Identity, type RequestParts, type Scope, secretsOf } from './request';
import { emptyAnswer, header, readAnswer, readRefusal } from './response';
import { leavesUnknown, mayRepeat, parseRetryAfter, waitBeforeRetry } from './retry';
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
  readonly log: Log;
}

interface Calling {
  readonly operation: Operation;
  readonly request: HttpRequest;
  /** What must not show up in an error. */
  readonly secrets: readonly string[];
  readonly signal: AbortSignal | undefined;
}

// Single retries are everyday life; when it goes on it is worth a warning.
const QUIET_RETRIES = 2;

/** Calls an operation, again and again where that is harmless, and gives the checked answer. */
export async function send(
  connection: Connection,
  operation: Operation,
  parts: RequestParts,
  { scope, signal }: { readonly scope: Scope; readonly signal?: AbortSignal | undefined },
): Promise<unknown> {
  const { clock, random, retryAttempts, identity } = connection;
  const calling = {
    operation,
    request: httpRequest(operation, parts, scope, identity),
    secrets: [identity.apiKey, ...secretsOf(operation.body, parts.body)],
    signal,
  };
  for (let tries = 1; ; tries++) {
    const outcome = await sendOnce(connection, calling);
    if (outcome.kind === 'done') return outcome.value;
    // An earlier try has deleted it, although its answer got lost.
    if (tries > 1 && operation.method === 'DELETE' && outcome.kind === 'refused' && isNotFound(outcome.refusal)) {
      return emptyAnswer(operation);
    }
    if (tries > retryAttempts || !mayRepeat(outcome, operation.idempotent))
      throw errorOf(operation, outcome, tries, connection.way);
    const waitMs = waitBeforeRetry(tries, outcome.kind === 'refused' ? outcome.retryAfterMs : undefined, random);
    connection.log(tries > QUIET_RETRIES ? 'warn' : 'debug', 'a call to Palette is sent again', {
      operation: operationText(operation),
      tries,
      waitMs,
      failure: outcome.kind === 'refused' ? outcome.refusal.status : outcome.reason,
    });
    await clock.sleep(waitMs, signal);
  }
}

async function sendOnce(
  { transport, way, clock, networkClock }: Connection,
  { operation, request, secrets, signal }: Calling,
): Promise<Failure | { readonly kind: 'done'; readonly value: unknown }> {
  let answer: HttpAnswer;
  try {
    answer = await attempt(transport, request, { clock: networkClock, timeoutMs: way.timeoutMs, signal });
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error;
    if (signal?.aborted) throw abandoned(operation, error.left, signal.reason);
    return failureOf(error, way.proxy !== undefined);
  }
  if (answer.status >= 200 && answer.status < 300) return { kind: 'done', value: understand(operation, answer) };
  return {
    kind: 'refused',
    refusal: readRefusal(operation, answer, secrets),
    retryAfterMs: parseRetryAfter(header(answer, 'retry-after'), clock.now()),
  };
}

function abandoned(operation: Operation, left: boolean, reason: unknown): unknown {
  if (operation.idempotent || !left) return reason;
  return new OutcomeUnknown(operationText(operation), 'it was given up while the answer was waited for', reason);
}

function understand(operation: Operation, answer: HttpAnswer): unknown {
  try {
    return readAnswer(operation, answer);
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
