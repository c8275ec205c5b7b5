/** The one item of a block that the schema demands. */
export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new TypeError('a block that must occur once is missing');
  return item;
}
