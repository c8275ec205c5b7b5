import { blockType, UNKNOWN } from '../../framework';
import { absoluteText, instanceText } from '../address';
import { typed } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { storedValue } from '../scope/objects';
import type { ResourceValues } from '../scope/resource-values';
import type { StateInstance } from '../state/state';
import type { ResourceChange } from './plan';
import { changeKey } from './plan-run';

/** What of an instance stays in the state when some of its objects go; undefined when nothing does. */
export function remaining(
  instance: StateInstance,
  changeOf: (key: string) => Pick<ResourceChange, 'action'> | undefined,
): StateInstance | undefined {
  const { address, current, deposed } = instance;
  const goes = (action: ResourceChange['action'] | undefined) => action === 'delete' || action === 'forget';
  const kept = Object.entries(deposed).filter(([key]) => !goes(changeOf(changeKey({ address, deposed: key }))?.action));
  const stays = current && !goes(changeOf(instanceText(address))?.action) ? current : undefined;
  return stays || kept.length > 0 ? { ...instance, current: stays, deposed: Object.fromEntries(kept) } : undefined;
}

/**
 * Counts what stays in the state among a block's instances, though the run neither makes nor looks at it, as Terraform does. One of which
 * only objects that were set aside are left isn't known.
 */
export function countRemaining(values: ResourceValues, block: ResourceBlock, instances: Iterable<StateInstance | undefined>): void {
  for (const instance of instances) {
    if (!instance || values.has(absoluteText(instance.address), instance.address.key)) continue;
    const { address, current } = instance;
    values.set(
      absoluteText(address),
      address.key,
      current ? storedValue(block, current) : typed(blockType(block.schema.block), UNKNOWN),
    );
  }
}
