/**
 * World time to read: `2026-01-01 00:00:12`.
 * @param {string} at RFC 3339
 */
export function dateAndTime(at) {
  return `${at.slice(0, 10)} ${timeOfDay(at)}`;
}

/**
 * A moment that may be days ago: `01-01 00:00:12`.
 * @param {string} at RFC 3339
 */
export function dayAndTime(at) {
  return `${at.slice(5, 10)} ${timeOfDay(at)}`;
}

/**
 * `00:00:12`, in UTC like everything in Palette.
 * @param {string} at RFC 3339
 */
export function timeOfDay(at) {
  return at.slice(11, 19);
}

/**
 * How long one moment is before another, in the largest unit that fits: `12 s`, `4 min`, `3 h`, `2 d`.
 * @param {string} from RFC 3339
 * @param {string} to RFC 3339; a moment before `from` counts as the same
 */
export function between(from, to) {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}
