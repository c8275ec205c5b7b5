import { conforming } from './conform';
import type { AnyResource } from './definition';
import { DiagnosticError, errorAt } from './diagnostics';
import { NO_NOTES, writeNotes } from './object-notes';
import type { ImportResult } from './provider-instance';
import { identityOf } from './served-identity';
import type { ProviderSession } from './session';
import { emptyState } from './state';
import type { ObjectValue } from './value';

/**
 * Finds an object that is to be managed from now on. What is answered is what reading it needs.
 * @param importId makes the ID that a person gives, or throws
 */
export function importObject(
  session: ProviderSession,
  type: string,
  resource: (type: string) => AnyResource,
  importId: (definition: AnyResource) => string,
): Promise<ImportResult> {
  const { collected, context } = session.context(type);
  return session.run<Pick<ImportResult, 'imported'>>(
    `Importing a ${type}`,
    collected,
    async () => {
      const definition = resource(type);
      const { block } = definition.schema;
      if (!definition.import) throw cannotBeImported(type);
      const known = (await definition.import(importId(definition), context)) as ObjectValue;
      const state = conforming(type, block, { ...emptyState(block), ...known });
      const identity = identityOf(definition, state);
      return { imported: { state, private: writeNotes({ ...NO_NOTES, imported: true }), ...(identity && { identity }) } };
    },
    () => ({ imported: null }),
  );
}

function cannotBeImported(type: string): DiagnosticError {
  const detail = `A ${type} has nothing outside the state that could be imported. Add it to the configuration and apply.`;
  return new DiagnosticError(errorAt(undefined, 'Cannot be imported', detail));
}
