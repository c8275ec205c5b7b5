import { types } from 'node:util';

/**
 * Runs `make`, with all tokens that it makes having the stack of calls that led here. With each token the core keeps the whole stack that made it, for the
 * error of one that can't be resolved, and writing those down is most of what a site costs. Where all come from one description, it is the line
 * with the description that can be changed, and nothing below it.
 */
export function withOneStack<T>(make: () => T): T {
  const here = { stack: '' };
  Error.captureStackTrace(here, withOneStack);
  const { stack } = here;
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, calls) => {
    // A token's is asked for with a plain object. Errors have their own.
    if (!types.isNativeError(error)) return stack;
    return before ? before(error, calls) : [String(error), ...calls.map((call) => `    at ${call}`)].join('\n');
  };
  try {
    return make();
  } finally {
    Error.prepareStackTrace = before;
  }
}
