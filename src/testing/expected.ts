/** What `expect.any(…)` and its like are, in jest and in vitest. */
interface Asymmetric {
  asymmetricMatch(value: unknown): boolean;
}

/**
 * Whether a value is what is expected of it: of an object the keys that are named, of an array the items that are named, in any order. What names none is
 * for one that has none.
 */
export function holds(expected: unknown, value: unknown): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(value);
  if (Array.isArray(expected)) {
    return (
      Array.isArray(value) &&
      (expected.length > 0 || value.length === 0) &&
      expected.every((item) => value.some((each) => holds(item, each)))
    );
  }
  if (!isRecord(expected)) return Object.is(expected, value);
  const named = Object.entries(expected);
  if (!isRecord(value) || (named.length === 0 && Object.keys(value).length > 0)) return false;
  return named.every(([name, item]) => holds(item, value[name]));
}

/** What is expected, in a message. */
export function shown(expected: unknown): string {
  return JSON.stringify(expected, (_, value: unknown) => (isAsymmetric(value) ? String(value) : value));
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAsymmetric(value: unknown): value is Asymmetric {
  return isRecord(value) && typeof value.asymmetricMatch === 'function';
}
