import { type Block, blockType, Dynamic, isUnknown, mapObject, type NestedBlock, type Type, t, type Value } from '../../framework';
import { isObjectValue } from '../../framework/value';
import { fromSchema, hasDynamic } from '../expression/marked-value';

/**
 * The elements of a list or map of blocks in the form of the block's schema. Where the schema has a
 * dynamic place in such a block, the whole list is one dynamic value (a tuple, or an object for a map),
 * and the places in it are concrete; here they become dynamic places again.
 */
export function unpackBlocks({ block }: NestedBlock, value: Value): Value {
  if (!(value instanceof Dynamic)) return value;
  const { type, value: held } = value;
  if (held === null || isUnknown(held)) return held;
  const element = blockType(block);
  if (Array.isArray(held)) {
    return held.map((item: Value, i) =>
      schemaForm(element, type.kind === 'tuple' ? (type.elements[i] as Type) : elementType(type), item),
    );
  }
  if (!isObjectValue(held)) return held;
  return mapObject(held, (item, key) =>
    schemaForm(element, type.kind === 'object' ? (type.attributes[key] as Type) : elementType(type), item),
  );
}

/** The way back: what {@link unpackBlocks} gave, as the schema's type for the list or map wants it. */
export function packBlocks({ block, nesting }: NestedBlock, value: Value): Value {
  if (value === null || isUnknown(value) || !isDynamicBlock(nesting, block)) return value;
  const element = blockType(block);
  if (Array.isArray(value)) {
    const items = value.map((item: Value) => fromSchema(element, item));
    return new Dynamic(
      t.tuple(items.map(({ type }) => type)),
      items.map((item) => item.value),
    );
  }
  if (!isObjectValue(value)) return value;
  const items = mapObject(value, (item) => fromSchema(element, item));
  return new Dynamic(
    t.object(mapObject(items, ({ type }) => type)),
    mapObject(items, (item) => item.value),
  );
}

function isDynamicBlock(nesting: NestedBlock['nesting'], block: Block): boolean {
  return (nesting === 'list' || nesting === 'map') && hasDynamic(blockType(block));
}

function elementType(type: Type): Type {
  return 'element' in type ? type.element : t.dynamic;
}

function schemaForm(type: Type, actual: Type, value: Value): Value {
  if (value === null || !hasDynamic(type)) return value;
  if (type.kind === 'dynamic') return actual.kind === 'dynamic' ? value : new Dynamic(actual, value);
  if (isUnknown(value)) return value;
  if (type.kind === 'object' && isObjectValue(value)) {
    return mapObject(value, (item, name) => schemaForm(type.attributes[name] ?? t.dynamic, attributeOf(actual, name), item));
  }
  if ('element' in type && Array.isArray(value)) {
    return value.map((item: Value, i) => schemaForm(type.element, itemOf(actual, i), item));
  }
  if (type.kind === 'map' && isObjectValue(value)) {
    return mapObject(value, (item, key) => schemaForm(type.element, attributeOf(actual, key), item));
  }
  if (type.kind === 'tuple' && Array.isArray(value)) {
    return value.map((item: Value, i) => schemaForm(type.elements[i] ?? t.dynamic, itemOf(actual, i), item));
  }
  return value;
}

function attributeOf(type: Type, name: string): Type {
  return type.kind === 'object' ? (type.attributes[name] ?? t.dynamic) : elementType(type);
}

function itemOf(type: Type, index: number): Type {
  return type.kind === 'tuple' ? (type.elements[index] ?? t.dynamic) : elementType(type);
}
