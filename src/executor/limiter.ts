/** Runs work under a limit of how much goes on at once. */
export type Limiter = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Makes a limiter: who comes first begins first.
 * @param most how many at once, at least 1
 */
export function createLimiter(most: number): Limiter {
  const queue: (() => void)[] = [];
  let head = 0;
  let running = 0;
  const done = (): void => {
    const next = queue[head++];
    if (next) next();
    else {
      running--;
      queue.length = 0;
      head = 0;
    }
  };
  return async (work) => {
    if (running < most) running++;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      done();
    }
  };
}
