import { t } from '../../framework';
import { absoluteText, compareKeys, type InstanceKey, resourceText } from '../address';
import { typed } from '../expression/marked-value';
import type { WalkContext } from '../run/walk-context';
import type { State, StateInstance } from '../state/state';
import { type Expansion, SINGLE } from './expansion';
import { storedValue } from './objects';

/**
 * Gives blocks the instances and the values that a state has: what is destroyed, and the configuration of
 * its provider, may refer to them.
 * @param expansions takes the instances
 * @param wanted which blocks, by address
 */
export function attachState(
  { model, values }: Pick<WalkContext, 'model' | 'values'>,
  instances: State['instances'],
  expansions: Map<string, Expansion>,
  wanted: (block: string) => boolean,
): void {
  const stored = new Map<string, StateInstance[]>();
  for (const instance of instances.values()) {
    const text = absoluteText(instance.address);
    const block = resourceText(instance.address);
    const known = stored.get(text);
    if (known) known.push(instance);
    else if (instance.current && model.blocks.has(block) && wanted(block)) stored.set(text, [instance]);
  }
  for (const [text, found] of stored) {
    const here = found.filter(({ current }) => current);
    const block = here[0] && model.blocks.get(resourceText(here[0].address));
    const expansion = expansionOf(here.map(({ address }) => address.key).sort(compareKeys));
    expansions.set(text, expansion);
    values.expanded(text, expansion);
    for (const { address, current } of here) {
      // What another version of the provider wrote is unknown until somebody has upgraded it.
      if (block && current?.schemaVersion === block.schema.version) values.set(text, address.key, storedValue(block, current));
    }
  }
}

function expansionOf(keys: readonly InstanceKey[]): Expansion {
  const last = keys.at(-1);
  if (last === undefined) return SINGLE;
  if (typeof last === 'number') return { repetition: 'count', count: last + 1 };
  return { repetition: 'each', values: new Map(keys.map((key) => [String(key), typed(t.dynamic, null)])) };
}
