import { type Block, isObjectValue, mapObject, nestedAsBlock, type ObjectValue, type Value } from '../../../src/framework';

type Given = { readonly [name: string]: Value };

/** A configuration as core hands it over: what isn't written down is null, a block that isn't there an empty list. */
export function filled(block: Block, given: Given): ObjectValue {
  const unknown = Object.keys(given).find((name) => !(name in block.attributes) && !(name in block.blocks));
  if (unknown !== undefined) throw new Error(`there is no attribute or block ${unknown}`);
  const attributes = mapObject(block.attributes, (attribute, name) => {
    const inner = nestedAsBlock(attribute);
    return inner ? each(inner, given[name] ?? null) : (given[name] ?? null);
  });
  const blocks = mapObject(block.blocks, ({ nesting, block: inner }, name) => {
    const absent = nesting === 'list' || nesting === 'set' ? [] : nesting === 'group' ? {} : null;
    return each(inner, given[name] ?? absent);
  });
  return { ...attributes, ...blocks };
}

function each(block: Block, value: Value): Value {
  if (Array.isArray(value)) return value.map((item: Value) => each(block, item));
  return isObjectValue(value) ? filled(block, value) : value;
}
