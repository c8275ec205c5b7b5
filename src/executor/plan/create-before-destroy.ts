import type { Model } from '../model';

/**
 * The blocks that are created before what they replace is destroyed: those that say so, and all that
 * these depend on, since a new dependent can't wait for the end of what it needs
 * (https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#create_before_destroy).
 */
export function createBeforeDestroyBlocks({ blocks, dependencies }: Model): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text, config } of blocks.values()) {
    if (!config.lifecycle.createBeforeDestroy) continue;
    found.add(text);
    for (const other of dependencies.all(text)) if (blocks.get(other)?.address.mode === 'managed') found.add(other);
  }
  return found;
}
