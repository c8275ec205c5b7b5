import { type Diagnostic, errorAt } from '../../framework';
import { type InstanceAddress, instanceText, type ResourceAddress, resourceText } from '../address';
import { isWhole } from '../config/check/move-order';
import { hasKey } from '../scope/expansion';
import type { PlanRun } from './plan-run';

/**
 * What `moved`, `removed` and `import` blocks say of whole blocks, against those that are declared. Only a plan that looks at the
 * configuration knows: a destroy without refresh doesn't, a refresh alone forgets and imports nothing, and what is no target isn't looked
 * at, save for `removed` blocks.
 */
export function contradictedBlocks(run: PlanRun): readonly Diagnostic[] {
  const { model, mode, targets } = run;
  if (!looksAtBlocks(run)) return [];
  const { moved, removed, imports } = model.configuration;
  const isThere = (address: ResourceAddress) => model.blocks.has(resourceText(address));
  const found = moved.filter((move) => isWhole(move) && isThere(move.from) && targets.includesBlock(resourceText(move.from)));
  const stillThere = found.map(({ from, to }) => movedAndThere(from, to));
  if (mode === 'refresh-only') return stillThere;
  const removedAndThere = removed.filter(({ from }) => isThere(from)).map(({ from }) => declaredAndRemoved(resourceText(from)));
  const undeclared = imports.filter(({ to }) => !isThere(to) && targets.includesBlock(resourceText(to)));
  return [...stillThere, ...removedAndThere, ...undeclared.map(({ to }) => nowhereToImport(to))];
}

/**
 * What `moved` and `import` blocks say of single instances, checked when it is known which instances there are: one
 * that has moved must not be declared any more, one that is imported has to be.
 */
export function instancesNotLeft(run: PlanRun): readonly Diagnostic[] {
  return looksAtBlocks(run) ? [...movedAndDeclared(run), ...importedAndUndeclared(run)] : [];
}

function looksAtBlocks({ mode, refresh }: PlanRun): boolean {
  return mode !== 'destroy' || refresh;
}

function movedAndDeclared({ model, expansions, targets }: PlanRun): readonly Diagnostic[] {
  return model.configuration.moved.flatMap(({ from, to }) => {
    const block = resourceText(from);
    const expansion = expansions.get(block);
    if (isWhole({ from, to }) || !targets.includesBlock(block) || !expansion || !hasKey(expansion, from.key)) return [];
    return [movedAndThere(from, to)];
  });
}

function importedAndUndeclared({ imports, expansions, before, targets }: PlanRun): readonly Diagnostic[] {
  return [...imports.values()].flatMap(({ to }) => {
    const block = resourceText(to);
    const expansion = expansions.get(block);
    if (!targets.includesBlock(block) || !expansion || hasKey(expansion, to.key) || before.has(instanceText(to))) return [];
    return [nowhereToImport(to)];
  });
}

function movedAndThere(from: InstanceAddress, to: InstanceAddress): Diagnostic {
  const [source, target] = [instanceText(from), instanceText(to)];
  const detail = `A "moved" block says that ${source} is ${target} now, and the configuration still declares ${source}. Declare it as ${target} only, or remove the "moved" block.`;
  return errorAt(undefined, 'Moved object still exists', detail);
}

function declaredAndRemoved(block: string): Diagnostic {
  const detail = `A "removed" block says that ${block} was removed, and the configuration still declares it. Remove its block, or the "removed" block.`;
  return errorAt(undefined, 'Removed resource still exists', detail);
}

function nowhereToImport(to: InstanceAddress): Diagnostic {
  const detail = `The configuration for the given import ${instanceText(to)} does not exist. All target instances must have an associated configuration to be imported.`;
  return errorAt(undefined, 'Configuration for import target does not exist', detail);
}
