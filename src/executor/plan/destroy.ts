import { record } from '../../framework';
import { instanceText } from '../address';
import type { OutputConfig } from '../config/configuration';
import { keysOf } from '../scope/expansion';
import type { State } from '../state/state';
import { applyMoves } from './moves';
import { planRemoval } from './orphans';
import { blocksOf, outputsAfterRefresh, removedOutputs } from './outputs';
import type { OutputChange, ResourceChange } from './plan';
import { blockOf, byBlock, type PlanRun } from './plan-run';
import { selectTargets, type Targets } from './targets';

/** What a destroy takes away. */
export interface Gone {
  readonly changes: readonly ResourceChange[];
  readonly outputs: { readonly [name: string]: OutputChange };
  /** The outputs as the look has found them. */
  readonly found: State['outputs'];
  /** What it is about. */
  readonly targets: Targets;
}

/**
 * Plans that everything goes that a look at what is there has found.
 * @param evaluated the outputs as they are by that look
 * @returns undefined when a provider refuses
 */
export async function planEverythingAway(
  looked: PlanRun,
  evaluated: { readonly [name: string]: OutputChange },
): Promise<Gone | undefined> {
  // The name of a block without instances, which was in the way of a move, is gone where the look has seen instances of it.
  const isEmpty = (block: string) => {
    const expansion = looked.targets.includesBlock(block) ? looked.expansions.get(block) : undefined;
    return !expansion || keysOf(expansion).length === 0;
  };
  const emptyBlocks = new Map([...looked.emptyBlocks].filter(([block]) => isEmpty(block)));
  const moved = looked.refresh
    ? applyMoves(looked.model.configuration, { instances: new Map(looked.refreshed), emptyBlocks })
    : { instances: new Map(looked.refreshed), from: looked.movedFrom };
  if (looked.refresh) for (const was of moved.from.values()) looked.refreshed.delete(instanceText(was));
  const before = moved.instances;
  const targets = selectTargets(looked.targets.given, looked.model, before, true);
  const run: PlanRun = {
    ...looked,
    targets,
    planning: true,
    refresh: false,
    // The look has moved what was to be moved, and what is planned from there moves nothing of that.
    movedFrom: moved.from,
    before,
    beforeByBlock: byBlock(before, blockOf),
    changes: new Map(),
    drift: [],
  };
  const instances = [...before.values()].filter(({ address }) => address.mode === 'managed' && run.targets.includes(address));
  const removed = instances.map((instance) =>
    run.limit.run(() => run.problems.attempt(instanceText(instance.address), () => planRemoval(run, instance, undefined))),
  );
  if (!(await Promise.all(removed)).every(Boolean)) return undefined;
  const declared = looked.model.configuration.outputs;
  const settled = record(Object.entries(evaluated).filter(([name]) => !isOfTainted(looked, declared[name])));
  const found = outputsAfterRefresh(looked.stateOutputs, settled, declared);
  const isWhole = run.targets.given.length === 0;
  const outputs = isWhole ? removedOutputs(found, () => false) : {};
  return { changes: [...run.changes.values()], outputs, found: isWhole ? found : looked.stateOutputs, targets };
}

/** What would be replaced if it didn't go has no output yet. */
function isOfTainted({ model, beforeByBlock }: PlanRun, output: OutputConfig | undefined): boolean {
  const named = output ? blocksOf(model, output) : [];
  const blocks = named.flatMap((block) => [block, ...model.dependencies.all(block)]);
  return blocks.some((block) => beforeByBlock.get(block)?.some(({ current }) => current?.tainted));
}
