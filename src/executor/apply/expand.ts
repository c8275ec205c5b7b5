import { blockType, t } from '../../framework';
import { compareKeys, type InstanceKey, instanceText, resourceText } from '../address';
import { type Expansion, expand, keysOf, SINGLE } from '../expansion';
import { fromSchema, typed } from '../expression/typed';
import type { ResourceBlock } from '../model';
import { storedValue } from '../objects';
import type { ApplyRun } from './apply-run';

/** Finds a block's instances again, now that what it depends on is done, and gives those their values that don't change. */
export async function expandBlock(run: ApplyRun, text: string): Promise<boolean> {
  const block = run.model.blocks.get(text) as ResourceBlock;
  const expansion = expand(block.config, run.scope);
  setValues(run, block, expansion);
  return true;
}

/** In a destroy, blocks have the instances that the state has: configurations of providers may refer to them. */
export function expandFromState(run: ApplyRun): void {
  const keys = new Map<string, InstanceKey[]>();
  for (const { address, current } of run.plan.prior.instances.values()) {
    if (!current) continue;
    const known = keys.get(resourceText(address));
    if (known) known.push(address.key);
    else keys.set(resourceText(address), [address.key]);
  }
  for (const [text, found] of keys) {
    const block = run.model.blocks.get(text);
    if (block) setValues(run, block, expansionOf(found.sort(compareKeys)));
  }
}

function setValues(run: ApplyRun, block: ResourceBlock, expansion: Expansion): void {
  const { text } = block;
  run.expansions.set(text, expansion);
  run.values.expanded(text, expansion);
  for (const key of keysOf(expansion)) {
    const address = instanceText({ ...block.address, key });
    const change = run.changes.get(address);
    const stored = run.plan.prior.instances.get(address)?.current;
    if (change?.after) run.values.set(text, key, fromSchema(blockType(block.schema.block), change.after, change.afterSensitive));
    else if (stored) run.values.set(text, key, storedValue(block, stored));
  }
}

function expansionOf(keys: readonly InstanceKey[]): Expansion {
  const [first] = keys;
  if (first === undefined) return SINGLE;
  if (typeof first === 'number') return { repetition: 'count', count: Math.max(...keys.map(Number)) + 1 };
  return { repetition: 'each', values: new Map(keys.map((key) => [String(key), typed(t.dynamic, null)])) };
}
