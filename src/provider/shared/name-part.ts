import { attr } from '../../framework';

/** A part of a name, which narrows a list. */
export const namePart = attr.string({
  optional: true,
  description: 'Only those with this in their name, in upper or lower case.',
});

/** Whether a name has the part that is asked for. */
export function hasPart(name: string, part: string | null): boolean {
  return part === null || name.toLowerCase().includes(part.toLowerCase());
}
