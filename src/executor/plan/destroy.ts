import { instanceText } from '../address';
import { keysOf } from '../scope/expansion';
import { applyMoves } from './moves';
import { planRemoval } from './orphans';
import { outputsAfterRefresh, removedOutputs } from './outputs';
import type { OutputChange, ResourceChange } from './plan';
import { blockOf, byBlock, type PlanRun } from './plan-run';

/**
 * Plans that everything goes that a look at what is there has found.
 * @param evaluated the outputs as they are by that look
 * @returns undefined when a provider refuses
 */
export async function planEverythingAway(
  looked: PlanRun,
  evaluated: { readonly [name: string]: OutputChange },
): Promise<
  { readonly changes: readonly ResourceChange[]; readonly outputs: { readonly [name: string]: OutputChange } } | undefined
> {
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
  const run: PlanRun = {
    ...looked,
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
  const known = outputsAfterRefresh(looked.stateOutputs, evaluated, looked.model.configuration.outputs);
  const outputs = run.targets.given.length > 0 ? {} : removedOutputs(known, () => false);
  return { changes: [...run.changes.values()], outputs };
}
