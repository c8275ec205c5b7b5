/** Whether a text is a name of the IANA time zone database. Offsets, which JavaScript takes too, aren't. */
export function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is a time of RFC 3339. */
export function isTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i.test(text) && !Number.isNaN(Date.parse(text));
}

/** Whether two texts are the same moment, however it is written. */
export function sameMoment(one: string, other: string): boolean {
  return isTime(one) && isTime(other) && Date.parse(one) === Date.parse(other);
}
