import { Type } from '@sinclair/typebox';
import { type Data, optional } from './data';

/**
 * The body of a refused request. `code` is a word (`ResourceNotFound`) where a handler refused, and the HTTP status as
 * a number where no handler was reached (unknown path, method not allowed).
 */
export const ErrorBody = optional({
  code: Type.Union([Type.String(), Type.Number()]),
  message: Type.String(),
  ref: Type.String(),
  details: Type.Unknown(),
});
export type ErrorBody = Data<typeof ErrorBody>;
