import { type Block, membersOf, type ObjectValue, UNKNOWN, type Value } from '../framework';

/** What is known of an object before it is read or opened: its configuration, and unknown for what it computes. */
export function unknownWhereUnset(block: Block, config: ObjectValue): ObjectValue {
  const known: { [name: string]: Value } = { ...config };
  for (const [name, attribute] of membersOf(block.attributes)) {
    if (attribute.computed && (config[name] ?? null) === null) known[name] = UNKNOWN;
  }
  return known;
}
