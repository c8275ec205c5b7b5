import { FunctionProblem } from './definition';

/** A point in time, exact to the nanosecond, with the offset that it is written in. */
export interface Timestamp {
  /** Since 1970-01-01T00:00:00Z. */
  readonly nanoseconds: bigint;
  readonly offsetMinutes: number;
}

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/;
const PER_MILLISECOND = 1_000_000n;

/**
 * Reads an RFC 3339 timestamp.
 * @param furthest the largest hours and minutes of an offset from UTC
 * @throws FunctionProblem
 */
export function parseTimestamp(
  text: string,
  parameter?: string,
  furthest: readonly [hours: number, minutes: number] = [23, 59],
): Timestamp {
  const match = RFC_3339.exec(text);
  const problem = (what: string) => new FunctionProblem(`not a valid RFC3339 timestamp: ${what}`, parameter);
  if (!match) throw problem('a time such as 2018-01-02T15:04:05Z is required');
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [fraction = '', zone = 'Z'] = match.slice(7);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) throw problem('day out of range');
  if (hour > 23 || minute > 59 || second > 59) throw problem('time of day out of range');
  if (zone !== 'Z' && (Number(zone.slice(1, 3)) > furthest[0] || Number(zone.slice(4)) > furthest[1]))
    throw problem('offset from UTC out of range');
  const offsetMinutes =
    zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  const milliseconds = BigInt(date.getTime() + ((hour * 60 + minute - offsetMinutes) * 60 + second) * 1000);
  return { nanoseconds: milliseconds * PER_MILLISECOND + BigInt(fraction.padEnd(9, '0').slice(0, 9)), offsetMinutes };
}

/** The local date and time of a timestamp, as a date whose UTC fields hold them. */
export function localDate({ nanoseconds, offsetMinutes }: Timestamp): Date {
  const rest = nanoseconds % PER_MILLISECOND;
  const milliseconds = Number((nanoseconds - (rest < 0n ? rest + PER_MILLISECOND : rest)) / PER_MILLISECOND);
  return new Date(milliseconds + offsetMinutes * 60_000);
}

/** RFC 3339 in whole seconds, in the timestamp's own offset. */
export function timestampText(time: Timestamp): string {
  const date = localDate(time);
  const year = date.getUTCFullYear();
  const years = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return `${years}${date.toISOString().slice(-20, -5)}${offsetText(time, ':', 'Z')}`;
}

/** The offset as `+hh:mm`, with what to write between and for UTC. */
export function offsetText({ offsetMinutes }: Timestamp, separator: string, utc?: string): string {
  if (offsetMinutes === 0 && utc !== undefined) return utc;
  const minutes = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const UNITS: { readonly [unit: string]: bigint } = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** Reads a duration such as `-1.5h10m` into nanoseconds. @throws FunctionProblem */
export function parseGoDuration(text: string): bigint {
  const problem = () => new FunctionProblem('the duration must be numbers with units of ns, us, ms, s, m, h, such as "1h30m"');
  const digits = text.replace(/^[+-]/, '');
  if (digits === '0') return 0n;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|[u\u00b5\u03bc]s|ms|s|m|h))+$/.test(digits)) throw problem();
  let sum = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of digits.matchAll(/(\d*)\.?(\d*)(ns|[u\u00b5\u03bc]s|ms|s|m|h)/g)) {
    sum += (BigInt(whole + fraction || '0') * (UNITS[unit] ?? 0n)) / 10n ** BigInt(fraction.length);
  }
  // Go's durations have 64 bits: 292 years.
  if (sum >= 2n ** 63n) throw new FunctionProblem('the duration is longer than 2562047 hours');
  return text.startsWith('-') ? -sum : sum;
}
