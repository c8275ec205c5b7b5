import { fromJson, type Json, parseJson } from './json';
import type { UpgradeRequest } from './provider-instance';
import { type Block, blockType, membersOf, type NestedBlock, nestedAsBlock, type Schema } from './schema';
import { isNothing, isObjectValue, mapObject, type ObjectValue, record, type Value } from './value';

type RawAttributes = { readonly [name: string]: unknown };

/**
 * The attributes of a stored object.
 * @throws SyntaxError when its text is no JSON, TypeError for the flat map of old
 */
export function storedAttributes(raw: UpgradeRequest['raw']): Json {
  if ('flatmap' in raw) throw new TypeError('it was written by Terraform 0.11 or earlier');
  return 'json' in raw ? parseJson(raw.json) : raw.parsed;
}

/**
 * Brings stored attributes to the current schema version, one version after the other.
 * @throws TypeError when they don't fit the schema
 */
export function upgradeState(
  schema: Schema,
  upgrades: { readonly [version: number]: (raw: RawAttributes) => { [name: string]: unknown } } | undefined,
  version: number,
  attributes: Json,
): ObjectValue {
  let raw = attributes;
  for (let from = version; from < schema.version; from++) {
    const upgrade = upgrades?.[from];
    if (!upgrade) throw new TypeError(`there is no way from state version ${from} to ${from + 1}`);
    raw = upgrade(raw as RawAttributes) as Json;
  }
  const stored = fromJson(blockType(schema.block), raw) as ObjectValue;
  return withEmptyBlocks(schema.block, withNewDefaults(schema.block, raw, stored));
}

/** An attribute that the schema has gained since an object was stored has its default: that it is there now is no change. */
function withNewDefaults(block: Block, raw: Json, stored: ObjectValue): ObjectValue {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return stored;
  const gained = membersOf(block.attributes).filter(
    ([name, { default: value }]) => value !== undefined && !Object.hasOwn(raw, name),
  );
  return gained.length === 0
    ? stored
    : { ...stored, ...record(gained.map(([name, attribute]) => [name, attribute.default ?? null])) };
}

/** An object with nothing in it: attributes null (or their default), blocks empty. */
export function emptyState(block: Block): ObjectValue {
  const attributes = mapObject(block.attributes, (attribute) => attribute.default ?? null);
  return withEmptyBlocks(block, { ...attributes, ...mapObject(block.blocks, () => null) });
}

/**
 * What is read of an object laid over its prior state; where both mean the same, the prior spelling stays. So does what can't be changed
 * in place and isn't told: only another object could have another value, and a plan would replace this one for it.
 */
export function mergeRead(block: Block, prior: ObjectValue, read: ObjectValue): ObjectValue {
  const merged: { [name: string]: Value } = { ...prior };
  for (const [name, value] of Object.entries(read)) {
    const attribute = block.attributes[name];
    const inner = attribute ? nestedAsBlock(attribute) : block.blocks[name]?.block;
    const nesting = attribute?.nested?.nesting ?? block.blocks[name]?.nesting;
    const before = prior[name] ?? null;
    // Remote sides rarely tell unset from empty; a configuration may say either.
    if (value === undefined || (attribute && isNothing(value) && (isNothing(before) || attribute.forceNew))) continue;
    if (attribute?.writeOnly) merged[name] = null;
    else if (inner && isNothing(value) && isFixed(inner)) merged[name] = before;
    else if (inner) merged[name] = mergeStructs(inner, nesting, before, value);
    else merged[name] = respelled(attribute?.equivalent, before, value);
  }
  return merged;
}

/** Whether nothing in a block can be changed in place. */
function isFixed({ attributes, blocks }: Block): boolean {
  const [own, nested] = [Object.values(attributes), Object.values(blocks)];
  return own.length > 0 && own.every(({ forceNew }) => forceNew) && nested.every(({ block }) => isFixed(block));
}

function mergeStructs(block: Block, nesting: string | undefined, prior: Value, read: Value): Value {
  if (Array.isArray(read) && Array.isArray(prior) && nesting === 'list') {
    return read.map((item: Value, i) => mergeStructs(block, 'single', (prior[i] ?? null) as Value, item));
  }
  if (Array.isArray(read) && Array.isArray(prior) && nesting === 'set') {
    // Of those that mean the same the first counts.
    const before = new Map([...prior].reverse().map((item: Value) => [text(item), item]));
    return read.map((item: Value) => before.get(text(item)) ?? item);
  }
  if (nesting === 'map' && isObjectValue(read) && isObjectValue(prior)) {
    return mapObject(read, (item, key) => mergeStructs(block, 'single', prior[key] ?? null, item));
  }
  if ((nesting === 'single' || nesting === 'group') && isObjectValue(read) && isObjectValue(prior))
    return mergeRead(block, prior, read);
  return read;
}

function respelled(equivalent: ((a: never, b: never) => boolean) | undefined, prior: Value, read: Value): Value {
  if (!equivalent || prior === read || prior === null || read === null) return read;
  return (equivalent as (a: Value, b: Value) => boolean)(prior, read) ? prior : read;
}

/** A value's text in which unset and empty are the same. */
function text(value: Value): string {
  if (Array.isArray(value)) return value.length === 0 ? 'null' : `[${value.map(text).join()}]`;
  if (!isObjectValue(value)) return value === '' ? 'null' : JSON.stringify(value);
  const members = Object.keys(value).sort();
  return members.length === 0
    ? 'null'
    : `{${members.map((name) => `${JSON.stringify(name)}:${text(value[name] ?? null)}`).join()}}`;
}

/**
 * An object in which no block is null: nobody has written those, and Terraform takes them for the empty ones that they are. The very
 * object where there is nothing to fill in.
 */
export function withEmptyBlocks(block: Block, value: ObjectValue): ObjectValue {
  const filled = membersOf(block.blocks).flatMap(([name, nested]): readonly (readonly [string, Value])[] => {
    const current = value[name] ?? null;
    const full = withEmptyInside(nested, current);
    return full === value[name] ? [] : [[name, full]];
  });
  return filled.length === 0 ? value : { ...value, ...record(filled) };
}

function withEmptyInside({ nesting, block }: NestedBlock, value: Value): Value {
  if (value === null) return nothingOf(nesting, block);
  const inside = (item: Value): Value => (isObjectValue(item) ? withEmptyBlocks(block, item) : item);
  if (Array.isArray(value)) {
    const items = value.map(inside);
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if (!isObjectValue(value) || nesting !== 'map') return inside(value);
  const items = mapObject(value, inside);
  return Object.keys(value).some((key) => items[key] !== value[key]) ? items : value;
}

function nothingOf(nesting: NestedBlock['nesting'], block: Block): Value {
  if (nesting === 'single') return null;
  if (nesting === 'group') return emptyState(block);
  return nesting === 'map' ? {} : [];
}
