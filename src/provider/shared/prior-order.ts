/** Items in the order in which they stood before, and what is new behind them: that Palette lists them otherwise is no change. */
export function inPriorOrder<T>(items: readonly T[], prior: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const left = [...items];
  const known = prior.flatMap((each) => {
    const index = left.findIndex((item) => keyOf(item) === keyOf(each));
    return index < 0 ? [] : left.splice(index, 1);
  });
  return [...known, ...left];
}
