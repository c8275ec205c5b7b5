const UNIT_MS: { readonly [unit: string]: number } = { H: 3_600_000, M: 60_000, S: 1000, m: 1, u: 0.001, n: 0.000_001 };

/** Longer waits don't fit a timer, and nobody waits 24 days for an answer. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Reads a `grpc-timeout` header: up to eight digits and a unit.
 * @returns milliseconds, or undefined when there is no limit
 */
export function parseTimeout(header: string | string[] | undefined): number | undefined {
  const match = /^(\d{1,8})([HMSmun])$/.exec(String(header ?? ''));
  if (!match) return undefined;
  const ms = Math.ceil(Number(match[1]) * (UNIT_MS[match[2] as string] as number));
  return ms > LONGEST_MS ? undefined : ms;
}
