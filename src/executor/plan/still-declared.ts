import { type Diagnostic, errorAt } from '../../framework';
import { absoluteText, type InstanceAddress, instanceText, type ResourceAddress, resourceText, withModule } from '../address';
import { undeclaredImport } from '../config/check/check-moves';
import { endpointFromRoot, isFlat, moveKind } from '../config/check/move-endpoint';
import { isWhole } from '../config/check/move-order';
import type { MoveConfig, RemovedConfig } from '../config/configuration';
import { modulePath, moduleSteps, moduleText, qualified, ROOT } from '../module-address';
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
  const found = moved
    .filter(isFlat)
    .filter((move) => isWhole(move) && isThere(move.from) && targets.includesBlock(resourceText(move.from)));
  const stillThere = found.map(movedAndThere);
  if (mode === 'refresh-only') return stillThere;
  const isDeclared = (from: RemovedConfig['from']) =>
    'type' in from ? isThere(from) : Object.hasOwn(model.configuration.modules, from.module);
  const removedAndThere = removed.filter(({ from }) => isDeclared(from)).map(declaredAndRemoved);
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

function movedAndDeclared(run: PlanRun): readonly Diagnostic[] {
  const { model, expansions, targets } = run;
  return model.configuration.moved.flatMap((move) => {
    if (!isFlat(move)) return movedAcross(run, move);
    const { from } = move;
    const block = resourceText(from);
    const expansion = expansions.get(block);
    if (isWhole(move) || !targets.includesBlock(block) || !expansion || !hasKey(expansion, from.key)) return [];
    return [movedAndThere(move)];
  });
}

/** What a move that modules have to do with has left, in each instance of the module that says so. */
function movedAcross({ model, expansions, scopes }: PlanRun, move: MoveConfig): readonly Diagnostic[] {
  const { from, within = ROOT } = move;
  if (within !== ROOT && !Object.hasOwn(model.configuration.modules, within)) return [];
  const kind = moveKind(move);
  const isLeft = (instance: string): boolean => {
    const module = from.module === undefined ? instance : qualified(instance, from.module);
    if (!('type' in from)) {
      if (kind === 'module instance') return scopes.has(module);
      const steps = moduleSteps(module);
      const isCalled = Object.hasOwn(model.configuration.modules, modulePath(module));
      return isCalled && scopes.has(moduleText(steps.slice(0, -1)));
    }
    if (!scopes.has(module)) return false;
    const expansion = expansions.get(absoluteText(withModule(from, module)));
    return expansion !== undefined && (kind === 'block' || hasKey(expansion, from.key));
  };
  return scopes.instances(within).some(isLeft) ? [movedAndThere(move)] : [];
}

function importedAndUndeclared({ imports, expansions, before, targets }: PlanRun): readonly Diagnostic[] {
  return [...imports.values()].flatMap(({ to }) => {
    const block = resourceText(to);
    const expansion = expansions.get(absoluteText(to));
    const isNowhere = to.module !== undefined && !expansion;
    if (!targets.includesBlock(block) || before.has(instanceText(to))) return [];
    return isNowhere || (expansion && !hasKey(expansion, to.key)) ? [nowhereToImport(to)] : [];
  });
}

function movedAndThere(move: MoveConfig): Diagnostic {
  const [source, target] = [endpointFromRoot(move.from, move), endpointFromRoot(move.to, move)];
  const detail = `A "moved" block says that ${source} is ${target} now, and the configuration still declares ${source}. Declare it as ${target} only, or remove the "moved" block.`;
  return errorAt(undefined, 'Moved object still exists', detail);
}

function declaredAndRemoved({ from }: RemovedConfig): Diagnostic {
  const [noun, text] = 'type' in from ? ['resource', resourceText(from)] : ['module', from.module];
  const detail = `A "removed" block says that ${text} was removed, and the configuration still declares it. Remove its block, or the "removed" block.`;
  return errorAt(undefined, `Removed ${noun} still exists`, detail);
}

/** What is said of an import to an instance that the configuration doesn't have. */
export function nowhereToImport(to: InstanceAddress): Diagnostic {
  const { summary, detail } = undeclaredImport(to);
  return errorAt(undefined, summary, detail);
}
