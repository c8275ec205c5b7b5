import type { FastifyError } from 'fastify';
import type { ErrorBody } from '../../palette/schema/full';
import { Refusal } from '../world/errors';
import { InvalidRequest } from './validation';

/** The status and body that an error becomes. */
export interface ErrorAnswer {
  readonly status: number;
  readonly body: ErrorBody;
}

/** A refusal of a handler: a word as code, and a reference as Palette gives one. */
function refusalAnswer(refusal: Refusal, ref: string): ErrorAnswer {
  return { status: refusal.status, body: { code: refusal.code, message: refusal.message, details: refusal.details, ref } };
}

/** What a router answers that reaches no handler: the status as a number, and no reference. */
export function routerAnswer(status: number, message: string): ErrorAnswer {
  return { status, body: { code: status, message } };
}

/** A request that isn't as the description says: where in it, and what is expected there. */
function invalidRequestAnswer(part: string, pointer: string, message: string, ref: string): ErrorAnswer {
  return {
    status: 400,
    body: { code: 'InvalidRequest', message: `${part}${pointer} ${message}`, details: { in: part, pointer }, ref },
  };
}

/** An answer of the simulator that isn't as the description says: a defect of the simulator, not of the caller. */
export function violationAnswer(operation: string, pointer: string, message: string): ErrorAnswer {
  return {
    status: 500,
    body: {
      code: 'AnswerViolatesDescription',
      message: `The simulator's answer to ${operation} is wrong at ${pointer || '/'}: ${message}`,
      details: { operation, pointer },
    },
  };
}

/** The answer for anything that was thrown while a request was served. */
export function errorAnswer(error: FastifyError | Error, ref: string): ErrorAnswer {
  if (error instanceof Refusal) return refusalAnswer(error, ref);
  if (error instanceof InvalidRequest) return invalidRequestAnswer(error.part, error.pointer, error.message, ref);
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status === 400) return { status, body: { code: 'InvalidRequest', message: error.message, details: {}, ref } };
  if (status !== undefined && status < 500) return routerAnswer(status, error.message);
  return { status: 500, body: { code: 'InternalError', message: `The simulator failed: ${error.message}`, details: {}, ref } };
}
