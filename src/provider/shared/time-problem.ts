import { isTime } from '../../runtime/time-text';

/** What is wrong with a time in a configuration; empty is unset. */
export function timeProblem(text: string): string | undefined {
  return text === '' || isTime(text) ? undefined : `"${text}" is no time of RFC 3339, such as 2026-01-31T20:00:00Z.`;
}
