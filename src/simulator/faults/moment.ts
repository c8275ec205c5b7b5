import { Type } from '@sinclair/typebox';
import { parseDuration } from '../../runtime/duration';
import { Refusal } from '../world/errors';

/** A length of time: `90s`, `1h30m`, or a number of milliseconds. */
export const Duration = Type.Union([Type.Number({ minimum: 0 }), Type.String()]);
export type Duration = number | string;

/** A moment of world time: RFC 3339 (`2026-01-01T00:05:00Z`), or a {@link Duration} from the moment of the order. */
export const Moment = Type.Union([Type.Number({ minimum: 0 }), Type.String()]);
export type Moment = Duration;

/**
 * The duration in milliseconds.
 * @param field what the number is for, as a refusal names it
 */
export function readDuration(duration: Duration, field: string): number {
  const ms = typeof duration === 'number' ? duration : parseDuration(duration);
  if (ms === undefined || !Number.isFinite(ms) || ms < 0) {
    throw new Refusal('InvalidRequest', `${field} is '${duration}': give a duration such as 500ms, 90s, 10m or 1h30m`);
  }
  return ms;
}

/** Times beyond what RFC 3339 can write are no times of a clock that is off. */
const MOST_SHIFT_MS = 100 * 365 * 24 * 3_600_000;

/** A length of time that may be negative: `-5m`, `5m`, or milliseconds. */
export function readShift(shift: Duration, field: string): number {
  const ms = typeof shift === 'number' ? shift : readDuration(shift.replace(/^[-+]/, ''), field) * (shift.startsWith('-') ? -1 : 1);
  if (Math.abs(ms) <= MOST_SHIFT_MS) return ms;
  throw new Refusal('InvalidRequest', `${field} is '${shift}': a hundred years are the most`);
}

/**
 * The moment in milliseconds of world time.
 * @param now world time of the order, from which durations count
 */
export function readMoment(moment: Moment, now: number, field: string): number {
  if (typeof moment === 'number') return now + readDuration(moment, field);
  const at = /^\d{4}-\d\d-\d\dT/.test(moment) ? Date.parse(moment) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  const ms = parseDuration(moment);
  if (ms !== undefined) return now + ms;
  throw new Refusal(
    'InvalidRequest',
    `${field} is '${moment}': give a duration from now such as 5m, or a time such as 2026-01-01T00:05:00Z`,
  );
}
