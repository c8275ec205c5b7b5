/** Yields what some work pushes while it goes on. What the work throws comes after all that it pushed. */
export async function* pushed<T>(work: (push: (item: T) => void) => Promise<void>): AsyncGenerator<T> {
  const waiting: T[] = [];
  let wake = () => {};
  let ended = false;
  const done = work((item) => {
    waiting.push(item);
    wake();
  }).finally(() => {
    ended = true;
    wake();
  });
  // Whoever stops listening doesn't learn how it ended.
  done.catch(() => {});
  while (!ended || waiting.length > 0) {
    const item = waiting.shift();
    if (item !== undefined) yield item;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (ended || waiting.length > 0) resolve();
      });
  }
  await done;
}
