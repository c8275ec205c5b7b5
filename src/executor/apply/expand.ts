import { blockType, UNKNOWN } from '../../framework';
import { absoluteText, instanceText, moduleOf, withModule } from '../address';
import { openBlock } from '../ephemeral/open-block';
import { answered } from '../expression/evaluate/pending-call';
import { fromSchema, typed } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { countRemaining } from '../plan/remaining';
import { type Expansion, expand, keysOf } from '../scope/expansion';
import { storedValue } from '../scope/objects';
import type { ApplyRun } from './apply-run';

/** Finds a block's instances again, now that what it depends on is done, and gives those their values that don't change. Ephemeral ones are opened. */
export async function expandBlock(run: ApplyRun, text: string): Promise<boolean> {
  const block = run.model.blocks.get(text) as ResourceBlock;
  if (block.address.mode === 'ephemeral') return openBlock(run, block);
  for (const module of run.scopes.instances(block.address.module)) {
    const expansion = await answered(() => expand(block.config, run.scopes.of(module)));
    setValues(run, block, module, expansion);
  }
  return true;
}

function setValues(run: ApplyRun, block: ResourceBlock, module: string, expansion: Expansion): void {
  const within = withModule(block.address, module);
  const text = absoluteText(within);
  run.expansions.set(text, expansion);
  run.values.expanded(text, expansion);
  for (const key of keysOf(expansion)) {
    const address = instanceText({ ...within, key });
    const change = run.changes.get(address);
    const stored = run.plan.prior.instances.get(address)?.current;
    if (change?.after) run.values.set(text, key, fromSchema(blockType(block.schema.block), change.after, change.afterSensitive));
    else if (stored) run.values.set(text, key, storedValue(block, stored));
    else if (key === undefined) run.values.set(text, key, typed(blockType(block.schema.block), UNKNOWN));
  }
  const left = (run.remaining.get(block.text) ?? []).filter(({ address }) => moduleOf(address) === module);
  if (block.address.mode === 'managed') countRemaining(run.values, block, left);
}
