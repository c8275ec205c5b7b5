import type { BoundConfiguration } from '../model/bound-configuration';
import type { Targets } from './targets';

/**
 * The blocks that are created before what they replace is destroyed: those that say so, and all that
 * these depend on, since a new dependent can't wait for the end of what it needs
 * (https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#create_before_destroy).
 * @param targets the blocks that have a say; all of them when there are none
 */
export function createBeforeDestroyBlocks({ blocks, dependencies }: BoundConfiguration, targets?: Targets): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text, config } of blocks.values()) {
    // What is not in the run has no say in its order.
    if (!config.lifecycle.createBeforeDestroy || targets?.includesBlock(text) === false) continue;
    found.add(text);
    for (const other of dependencies.all(text)) if (blocks.get(other)?.address.mode === 'managed') found.add(other);
  }
  return found;
}
