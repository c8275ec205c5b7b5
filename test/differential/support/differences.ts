/**
 * Where two documents differ, a line for each place: what terraform has there, and what pcg has.
 * @returns nothing when they are the same
 */
export function differences(theirs: unknown, ours: unknown, at = ''): readonly string[] {
  if (Object.is(theirs, ours)) return [];
  if (!isRecord(theirs) || !isRecord(ours) || Array.isArray(theirs) !== Array.isArray(ours)) {
    return [`${at}: terraform has ${text(theirs)}, pcg has ${text(ours)}`];
  }
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  return [...names].flatMap((name) => differences(theirs[name], ours[name], at === '' ? name : `${at}.${name}`));
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
