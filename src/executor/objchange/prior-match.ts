import {
  type Attribute,
  type Block,
  blockType,
  equal,
  isUnknown,
  membersOf,
  type NestedBlock,
  nestedAsBlock,
  type Type,
  type Value,
} from '../../framework';
import { isObjectValue } from '../../framework/value';
import { unpackBlocks } from './dynamic-blocks';
import { elementAt, elementsOf } from './elements';
import { fieldType } from './schema-facts';

/**
 * Whether an element of a set in state could have come from this element of the configuration: all
 * that differs was filled in by the provider. Elements of sets have no identity, so this is how the
 * computed values of one are found again.
 */
export function couldComeFrom(block: Block, type: Type, prior: Value, config: Value): boolean {
  if (equal(type, prior, config)) return true;
  if (prior === null || isUnknown(prior)) return true;
  if (!isObjectValue(prior) || !isObjectValue(config)) return false;
  return (
    membersOf(block.attributes).every(([name, attribute]) =>
      attributeCould(attribute, fieldType(block, name), prior[name] ?? null, config[name] ?? null),
    ) &&
    membersOf(block.blocks).every(([name, nested]) => {
      const [before, next] = [prior[name] ?? null, config[name] ?? null];
      if (equal(fieldType(block, name), before, next)) return true;
      if (nested.nesting === 'set') return false;
      return containerCould(nested.block, nested.nesting, unpackBlocks(nested, before), unpackBlocks(nested, next));
    })
  );
}

function attributeCould(attribute: Attribute, type: Type, prior: Value, config: Value): boolean {
  if (equal(type, prior, config)) return true;
  // What is in a set can't be found again in another set, so sets are the same as wholes or not at all.
  if (type.kind === 'set') return false;
  const nested = nestedAsBlock(attribute);
  if (nested && attribute.nested) return containerCould(nested, attribute.nested.nesting, prior, config);
  return attribute.computed && config === null;
}

function containerCould(block: Block, nesting: NestedBlock['nesting'], prior: Value, config: Value): boolean {
  const type = blockType(block);
  return elementsOf(nesting, prior).every(({ step, value }) => {
    const other = elementAt(config, step);
    return other !== undefined && couldComeFrom(block, type, value, other);
  });
}

/**
 * Whether a nested attribute in state holds something that only a configuration can have put there:
 * then it was configured before, and unsetting it takes it away instead of leaving it to the provider.
 */
export function wasConfigured(attribute: Attribute, prior: Value): boolean {
  const nested = nestedAsBlock(attribute);
  return nested !== undefined && attribute.optional && holdsConfigured(attribute, nested, prior);
}

function holdsConfigured({ nested }: Attribute, block: Block, container: Value): boolean {
  return elementsOf(nested?.nesting ?? 'single', container).some(({ value }) =>
    membersOf(block.attributes).some(([name, attribute]) => {
      const inner = isObjectValue(value) ? (value[name] ?? null) : null;
      if (inner === null) return false;
      const deeper = nestedAsBlock(attribute);
      return !attribute.computed || (deeper !== undefined && holdsConfigured(attribute, deeper, inner));
    }),
  );
}
