/**
 * A text as Palette gives it, in the spelling that the state has where both say the same: Palette's console takes the end of
 * the last line off what it saves. Empty is unset.
 */
export function respelled(prior: string | null | undefined, present: string | undefined): string | null {
  if (!present) return prior === '' ? '' : null;
  return typeof prior === 'string' && prior.trimEnd() === present.trimEnd() ? prior : present;
}
