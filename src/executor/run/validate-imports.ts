import { DiagnosticError, errorAt } from '../../framework';
import { resourceText } from '../address';
import { misfittingKey } from '../config/check/check-moves';
import type { Configuration, ImportConfig } from '../config/configuration';
import type { Scope } from '../expression/ast';
import { answered } from '../expression/evaluate/pending-call';
import { references } from '../expression/references';
import { invalidId, type NamedObject, namedId, namedObjects } from '../import/named-objects';
import { refersTo } from '../model/referred';
import { OpenInstances } from '../scope/expansion';
import type { Attempt } from './validate-modules';

/**
 * Checks what `import` blocks name, as far as it is known before anything is planned: terraform does so even where nothing will be
 * imported, as by a destroy or of what is no target.
 * @param scope the root module's, with no value of a variable known
 */
export async function validateImports({ imports, resources }: Configuration, scope: Scope, attempt: Attempt): Promise<void> {
  for (const config of imports) {
    const block = resourceText(config.to);
    await attempt(block, async () => {
      const { id, to } = config;
      if (id && to.module === undefined && refersTo(references(id), to))
        throw invalidId(to, 'the id cannot refer to the resource that is imported.');
      for (const object of await answered(() => knownObjects(config, scope))) {
        const problem = misfittingKey(object.to, Object.hasOwn(resources, block) ? resources[block] : undefined);
        if (problem) throw new DiagnosticError(errorAt(undefined, "Invalid import 'to' expression", problem));
        if (id) await answered(() => void namedId(id, object));
      }
    });
  }
}

function knownObjects(config: ImportConfig, scope: Scope): readonly NamedObject[] {
  try {
    return namedObjects(config, scope);
  } catch (error) {
    if (error instanceof OpenInstances) return [];
    throw error;
  }
}
