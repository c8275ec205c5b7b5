import { instanceText } from '../address';
import { removedOutputs } from './outputs';
import type { OutputChange, ResourceChange } from './plan';
import { blockOf, byBlock, type PlanRun } from './plan-run';
import { planRemoval } from './removal';

/**
 * Plans that everything goes that a look at what is there has found.
 * @returns undefined when a provider refuses
 */
export async function planEverythingAway(
  looked: PlanRun,
): Promise<
  { readonly changes: readonly ResourceChange[]; readonly outputs: { readonly [name: string]: OutputChange } } | undefined
> {
  const before = new Map(looked.refreshed);
  const run: PlanRun = {
    ...looked,
    planning: true,
    refresh: false,
    before,
    beforeByBlock: byBlock(before, blockOf),
    changes: new Map(),
    drift: [],
  };
  const instances = [...before.values()].filter(({ address }) => address.mode === 'managed' && run.targets.includes(address));
  const removed = instances.map((instance) =>
    run.limit(() => run.problems.attempt(instanceText(instance.address), () => planRemoval(run, instance, undefined))),
  );
  if (!(await Promise.all(removed)).every(Boolean)) return undefined;
  const outputs = run.targets.given.length > 0 ? {} : removedOutputs(looked.stateOutputs, () => false);
  return { changes: [...run.changes.values()], outputs };
}
