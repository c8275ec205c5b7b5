/**
 * Works on what a source gives while it gives it, several at a time, and yields the results in the source's order.
 * @param width how many are worked on at once
 */
export async function* inOrder<T, R>(source: AsyncIterable<T>, width: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  try {
    for await (const item of source) {
      running.push(work(item));
      if (running.length === width) yield (await running.shift()) as R;
    }
    while (running.length > 0) yield (await running.shift()) as R;
  } finally {
    // Whoever ends early doesn't look at the rest; what fails there is nobody's.
    await Promise.allSettled(running);
  }
}
