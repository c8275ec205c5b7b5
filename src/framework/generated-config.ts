import type { AnyResource } from './definition';
import { equal } from './equal';
import { attributeType, type Block, nestedAsBlock } from './schema';
import { isObjectValue, mapObject, type ObjectValue, type Value } from './value';

/** The configuration that an object would be written with: what can be set, without defaults. */
export function generatedConfig({ schema: { block }, configuration }: AnyResource, object: ObjectValue): ObjectValue {
  const config: { [name: string]: Value } = { ...settable(block, object) };
  if (Object.hasOwn(config, 'timeouts')) config.timeouts = null;
  configuration?.(config as never, object as never);
  return config;
}

function settable(block: Block, object: ObjectValue): ObjectValue {
  const attributes = mapObject(block.attributes, (attribute, name): Value => {
    const value = object[name] ?? null;
    const given = attribute.required || attribute.optional;
    // A secret that stands in the state would stand in the configuration.
    if (!given || attribute.writeOnly || attribute.sensitive || value === null) return null;
    const { default: otherwise } = attribute;
    if (otherwise !== undefined && equal(attributeType(attribute), value, otherwise)) return null;
    const inner = nestedAsBlock(attribute);
    return inner ? eachObject(value, attribute.nested?.nesting, (each) => settable(inner, each)) : value;
  });
  const blocks = mapObject(block.blocks, ({ block: inner, nesting }, name) =>
    eachObject(object[name] ?? null, nesting, (each) => settable(inner, each)),
  );
  return { ...attributes, ...blocks };
}

function eachObject(value: Value, nesting: string | undefined, change: (object: ObjectValue) => ObjectValue): Value {
  if (Array.isArray(value)) return value.map((each: Value) => eachObject(each, 'single', change));
  if (!isObjectValue(value)) return value;
  return nesting === 'map' ? mapObject(value, (each) => eachObject(each, 'single', change)) : change(value);
}
