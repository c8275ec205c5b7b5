import type { HandlerContext, TimedContext } from './handler-context';
import type { ProgressListener } from './progress';
import { extendContext } from './session';
import { timeoutText } from './timeouts';

/** The context of what may take long. @param timeout in milliseconds, from now on */
export function timedContext<Data>(
  context: HandlerContext<Data>,
  timeout: number,
  progress: ProgressListener,
): HandlerContext<Data> & TimedContext<Data> {
  const timed = extendContext(context, {
    deadline: context.clock.now() + timeout,
    timeout: timeoutText(timeout),
    untimed: async <T>(work: () => Promise<T>): Promise<T> => {
      const from = context.clock.now();
      try {
        return await work();
      } finally {
        timed.deadline += context.clock.now() - from;
      }
    },
    progress,
  });
  return timed;
}
