import { type Diagnostic, errorAt } from '../../framework';
import { instanceText, resourceText } from '../address';
import { hasKey } from '../expansion';
import type { PlanRun } from './plan-run';

/**
 * What `moved` and `import` blocks say of single instances, checked now that it is known which instances there are: one
 * that has moved must not be declared any more, one that is imported has to be.
 */
export function instancesNotLeft(run: PlanRun): readonly Diagnostic[] {
  return [...movedAndDeclared(run), ...importedAndUndeclared(run)];
}

function movedAndDeclared({ model, expansions, mode, refresh }: PlanRun): readonly Diagnostic[] {
  if (mode === 'destroy' && !refresh) return [];
  return model.configuration.moved.flatMap(({ from, to }) => {
    // Whole blocks were looked at when the configuration was read.
    if (from.key === undefined && to.key === undefined) return [];
    const expansion = expansions.get(resourceText(from));
    if (!expansion || !hasKey(expansion, from.key)) return [];
    return [
      errorAt(
        undefined,
        'Moved object still exists',
        `A "moved" block says that ${instanceText(from)} is ${instanceText(to)} now, and the configuration still declares ${instanceText(from)}. Declare it as ${instanceText(to)} only, or remove the "moved" block.`,
      ),
    ];
  });
}

function importedAndUndeclared({ model, expansions, before, mode, refresh }: PlanRun): readonly Diagnostic[] {
  if (mode === 'refresh-only' || (mode === 'destroy' && !refresh)) return [];
  return model.configuration.imports.flatMap(({ to }) => {
    const expansion = expansions.get(resourceText(to));
    const text = instanceText(to);
    if (!expansion || hasKey(expansion, to.key) || before.has(text)) return [];
    return [
      errorAt(
        undefined,
        'Configuration for import target does not exist',
        `The configuration for the given import ${text} does not exist. All target instances must have an associated configuration to be imported.`,
      ),
    ];
  });
}
