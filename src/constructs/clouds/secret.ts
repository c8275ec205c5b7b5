/** A secret as the attribute that is kept in state, or as the one that isn't: with a version it is kept nowhere. */
export function secret<T>(value: T, version: number | undefined): readonly [kept: T | undefined, writeOnly: T | undefined] {
  return version === undefined ? [value, undefined] : [undefined, value];
}
