import { isOwnMark, OWNER_ANNOTATION } from '../../domain/owner';
import type { Report } from '../../framework';
import type { StoredObject } from './plain-object';
import type { ProviderData } from './provider-data';

/** Says of an object in the state that another configuration has marked it: each would undo what the other does. */
export function warnOfTwoOwners(
  { owner }: Pick<ProviderData, 'owner'>,
  kind: string,
  { metadata }: StoredObject,
  name: string,
  { warn }: Pick<Report, 'warn'>,
): void {
  const mark = metadata.annotations?.[OWNER_ANNOTATION];
  if (owner === undefined || !mark || isOwnMark(mark, owner.name)) return;
  const other = mark.replace(/:palette_[a-z_]+\..*$/s, '');
  warn(
    undefined,
    `The ${kind} "${name}" has two owners`,
    `"${owner.name}" manages it here, and "${other}" has marked it as its own (${mark}). Each undoes what the other does. Leave it to one, and take it out of the other's state with removed { lifecycle { destroy = false } }; the next change here marks it anew.`,
  );
}
