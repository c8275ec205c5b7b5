import {
  type Block,
  blockType,
  isUnknown,
  membersOf,
  type NestedBlock,
  nestedAsBlock,
  type ObjectValue,
  type PathStep,
  UNKNOWN,
  type Value,
} from '../../framework';
import { isObjectValue, mapObject } from '../../framework/value';
import { packBlocks, unpackBlocks } from './dynamic-blocks';
import { elementAt } from './elements';
import { couldComeFrom, wasConfigured } from './prior-match';
import { fieldType, hasComputed } from './schema-facts';
import { valueKey } from './value-key';

/**
 * The object that core proposes to a provider's plan: the configuration, and the prior values where it
 * leaves the choice to the provider. What is computed and was never there is null, not unknown; write-only
 * values are still in it.
 *
 * @param prior null to create
 * @param config after `ignore_changes`
 * @see https://developer.hashicorp.com/terraform/plugin/framework/resources/plan-modification
 */
export function proposedNew(block: Block, prior: ObjectValue | null, config: ObjectValue): ObjectValue {
  return proposedObject(block, prior ?? NO_PRIOR, config);
}

/** A prior object of which nothing is known: each of its attributes is null. */
const NO_PRIOR: ObjectValue = {};

function proposedObject(block: Block, prior: ObjectValue, config: ObjectValue): ObjectValue {
  const proposed: { [name: string]: Value } = {};
  for (const [name, attribute] of membersOf(block.attributes)) {
    const [before, configured] = [prior[name] ?? null, config[name] ?? null];
    const nested = nestedAsBlock(attribute);
    if (attribute.computed && configured === null) proposed[name] = wasConfigured(attribute, before) ? null : before;
    else if (nested && attribute.nested) proposed[name] = proposedElements(nested, attribute.nested.nesting, before, configured);
    else proposed[name] = configured;
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    const configured = config[name] ?? null;
    proposed[name] = hasComputed(nested.block)
      ? packBlocks(
          nested,
          proposedElements(
            nested.block,
            nested.nesting,
            unpackBlocks(nested, prior[name] ?? null),
            unpackBlocks(nested, configured),
          ),
        )
      : configured;
  }
  return proposed;
}

function proposedElements(block: Block, nesting: NestedBlock['nesting'], prior: Value, config: Value): Value {
  // Without anything computed inside, the configuration has the last word everywhere.
  if (config === null || isUnknown(config) || !hasComputed(block)) return config;
  const of = (before: Value | undefined, configured: Value): Value => {
    if (isUnknown(configured)) return mapObject(block.attributes, () => UNKNOWN);
    if (!isObjectValue(configured)) return configured;
    return proposedObject(block, before !== undefined && isObjectValue(before) ? before : NO_PRIOR, configured);
  };
  if (nesting === 'single' || nesting === 'group') return of(prior, config);
  if (nesting === 'set' && Array.isArray(config)) return proposedSet(block, Array.isArray(prior) ? prior : [], config, of);
  // An element without a counterpart is as configured, even if unknown as a whole; others get unknown attributes.
  const at = (step: PathStep, item: Value) => {
    const before = elementAt(prior, step);
    return before === undefined ? item : of(before, item);
  };
  if (Array.isArray(config)) return config.map((item: Value, index) => at({ index }, item));
  return isObjectValue(config) ? mapObject(config, (item, key) => at({ key }, item)) : config;
}

function proposedSet(
  block: Block,
  prior: readonly Value[],
  config: readonly Value[],
  of: (before: Value | undefined, configured: Value) => Value,
): readonly Value[] {
  const type = blockType(block);
  const alikeOf = groups(block, prior, config.length);
  const proposed = config.map((item) => {
    const alike = alikeOf(item);
    const found = alike.findIndex((before) => couldComeFrom(block, type, before, item));
    return of(found < 0 ? undefined : alike.splice(found, 1)[0], item);
  });
  return proposed.length < 2 ? proposed : [...new Map(proposed.map((item) => [valueKey(type, item), item])).values()];
}

/** A few are looked through faster than they are put in order. */
const FEW = 8;

/** The prior elements that an element of the configuration has to be looked for among; who takes one takes it out. */
function groups(block: Block, prior: readonly Value[], wanted: number): (item: Value) => Value[] {
  if (prior.length * wanted <= FEW && prior.every(isObjectValue)) {
    const all = [...prior];
    return () => all;
  }
  const left = new Map<string, Value[]>();
  for (const before of prior) {
    const key = configuredKey(block, before);
    const alike = left.get(key);
    if (alike) alike.push(before);
    else left.set(key, [before]);
  }
  return (item) => left.get(configuredKey(block, item)) ?? [];
}

/** What has to be equal in an element and what came of it: the attributes that only a configuration can set. */
function configuredKey(block: Block, value: Value): string {
  if (!isObjectValue(value)) return '';
  return membersOf(block.attributes)
    .filter(([, { computed, nested }]) => !computed && !nested)
    .map(([name]) => valueKey(fieldType(block, name), value[name] ?? null))
    .join();
}
