import { DiagnosticError, errorAt, isUnknown } from '../../framework';
import type { ProviderData } from './provider-data';

/** A planned creation or removal of an object that has a name. */
export interface PlannedObject {
  readonly action: 'create' | 'update' | 'replace' | 'delete';
  /** For messages: `cluster`. */
  readonly kind: string;
  /** What the configuration or the state calls it; may be unknown. */
  readonly name: unknown;
  /** Where the name is unique: `project` or `tenant`; may be unknown. */
  readonly context: unknown;
}

/**
 * Refuses a plan that removes an object and makes one of the same name at another address. Carried
 * out, that would delete what was only renamed in the configuration; or, in the other order, take
 * it over under the new address and leave it for the next run to delete under the old one.
 * @throws when the other half was planned before, whichever comes first
 * @see https://developer.hashicorp.com/terraform/language/modules/develop/refactoring
 */
export function refuseRename(palette: ProviderData, { action, kind, name, context }: PlannedObject): void {
  if ((action !== 'create' && action !== 'delete') || isUnknown(name) || isUnknown(context)) return;
  const key = `${kind} ${context} ${name}`;
  const { create, delete: removal } = palette.planned;
  palette.planned[action].add(key);
  if (!create.has(key) || !removal.has(key)) return;
  throw new DiagnosticError(
    errorAt(
      undefined,
      `The ${kind} "${name}" would be deleted and made again`,
      'A block that has left the configuration and a new one both name it: it looks as if a block was renamed. ' +
        'Say so with a moved block (from the old address to the new one) and apply again: nothing is changed then. ' +
        'If a new one is wanted indeed, apply the removal of the old block first, and the new block after that.',
    ),
  );
}
