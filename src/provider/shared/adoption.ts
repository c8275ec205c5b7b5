import { isMarkFor, isOwnMark, lineageOf } from '../../domain/owner';
import { DiagnosticError, errorAt, isUnknown, path } from '../../framework';
import { orElse } from './errors';
import type { ProviderData } from './provider-data';
import { preferred } from './twins';
import type { Found, Reporting, Wanted } from './wanted';

type Subject = Pick<Wanted, 'kind' | 'name' | 'importId'>;

/** A creation about to be planned. */
export interface PlannedCreation<Context> {
  readonly kind: string;
  /** May be unknown. */
  readonly name: unknown;
  /** Where it will be; may be unknown. */
  readonly context: Context;
  /** The mark that an object of this name gets. */
  mark(name: string): string | undefined;
  importId(name: string): string;
  find(name: string): Promise<readonly Found[]>;
}

/**
 * Tells at plan time that a creation will take over what is there with its own mark, and refuses what the same owner made in
 * another lineage: a copy of a stack must not come to manage, and then to remove, what the first one has. What can't be looked
 * up is left to the apply, which looks again.
 * @throws DiagnosticError
 */
export async function tellAdoption(
  palette: ProviderData,
  { kind, name, context, mark, importId, find }: PlannedCreation<unknown>,
  { warn }: Pick<Reporting, 'warn'>,
): Promise<void> {
  if (palette.owner === undefined || typeof name !== 'string' || isUnknown(name) || isUnknown(context)) return;
  const subject = { kind, name, importId: importId(name) };
  const found = (await orElse(find(name), [])).filter(({ uid, deleting }) => !deleting && !isKnown(palette, uid));
  const ours = preferred(found.filter((each) => isMarkFor(each.mark, mark(name))));
  if (ours) {
    warn(
      path('name'),
      `The ${kind} "${name}" will be adopted`,
      `Palette has it already (${ours.uid}), with the mark ${ours.mark} of this configuration: an interrupted run made it, or one whose state was lost. It is taken over and brought to what is configured; nothing new is made, and from then on it is this state's to change and to destroy.`,
    );
    return;
  }
  const relative = found.find((each) => isOwnMark(each.mark, palette.owner?.name));
  if (relative) throw refusal(subject, foreignText(palette, subject, relative));
}

/** Says at apply what {@link tellAdoption} has announced. */
export function warnOfAdoption({ kind, name }: Subject, uid: string, { warn }: Pick<Reporting, 'warn'>): void {
  warn(
    path('name'),
    `The ${kind} "${name}" was adopted`,
    `It was there already (${uid}), with the mark of this configuration. Nothing new was made.`,
  );
}

export function refusal({ kind, name }: Pick<Subject, 'kind' | 'name'>, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(path('name'), `The ${kind} "${name}" can't be created`, detail));
}

/** Why an object that stands in the way of a creation is left alone, and what can be done. */
export function foreignText(
  palette: ProviderData,
  { kind, name, importId }: Subject,
  { uid, mark }: Pick<Found, 'uid' | 'mark'>,
): string {
  const there = `A ${kind} "${name}" (${uid}) exists already.`;
  if (isOwnMark(mark, palette.owner?.name)) {
    return (
      `${there} It is marked as made by ${mark}: the same owner, and another state. A copy of a stack never takes over what the first one made, so it is left alone.\n\n` +
      `To work on what the first one made, work with its state. If it is yours (that state was lost, or Terraform was interrupted without a lineage in the provider block), say so with owner = "${palette.owner?.name}" in the provider block` +
      `${lineageRemedy(mark)}, or import it with the ID ${importId}. For a copy of its own, choose another name, and another owner.`
    );
  }
  const whose = mark === undefined ? 'It carries no mark of this provider' : `It is marked as made by ${mark}`;
  return (
    `${there} ${whose}, so it is left alone. ` +
    `To manage it here, import it with the ID ${importId}; otherwise choose another name or delete it in Palette.`
  );
}

function lineageRemedy(mark = ''): string {
  const lineage = lineageOf(mark);
  return lineage === undefined ? '' : ` or lineage = "${lineage}"`;
}

/** In the state, or of this very run. */
function isKnown({ held, created, adopted }: ProviderData, uid: string): boolean {
  return held.has(uid) || created.has(uid) || adopted.has(uid);
}
