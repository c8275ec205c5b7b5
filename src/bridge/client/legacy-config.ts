import { type Attribute, type Block, nestedAsBlock } from '../../framework/schema';
import { isObjectValue, mapObject, type ObjectValue, type Value } from '../../framework/value';

/**
 * The configuration that an object would be written with, for a provider that doesn't make one itself: what can be set, without
 * what is deprecated, and without what the old SDK writes for nothing. So terraform does it.
 */
export function legacyConfig(block: Block, object: ObjectValue): ObjectValue {
  const { id } = block.attributes;
  const config = settable(block, object);
  // The old SDK gives every resource an id that nobody may set.
  return id?.optional && id.computed ? { ...config, id: null } : config;
}

function settable(block: Block, object: ObjectValue): ObjectValue {
  return {
    ...mapObject(block.attributes, (attribute, name) => settableValue(attribute, object[name] ?? null)),
    ...mapObject(block.blocks, ({ block: inner, nesting }, name) =>
      inner.deprecated === undefined ? inside(object[name] ?? null, (each) => settable(inner, each), nesting === 'map') : null,
    ),
  };
}

function settableValue(attribute: Attribute, value: Value): Value {
  if (attribute.deprecated !== undefined || (attribute.computed && !attribute.optional)) return null;
  if (value === '' && attribute.optional) return null;
  const nested = nestedAsBlock(attribute);
  return nested ? inside(value, (each) => settable(nested, each), attribute.nested?.nesting === 'map') : value;
}

function inside(value: Value, change: (object: ObjectValue) => ObjectValue, isMap = false): Value {
  if (Array.isArray(value)) return value.map((each: Value) => inside(each, change));
  if (!isObjectValue(value)) return value;
  return isMap ? mapObject(value, (each) => inside(each, change)) : change(value);
}
