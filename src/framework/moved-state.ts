import { isLosslessNumber } from 'lossless-json';
import type { MoveSource } from './definition';
import { fromJson, isJsonObject, type Json } from './json';
import { type Attribute, attributeType, type Block, nestedAsBlock } from './schema';
import { emptyState, withEmptyBlocks } from './state';
import { mapObject, type ObjectValue, type Value } from './value';

/** What an object of another provider becomes here. */
export interface MovedObject {
  readonly state: ObjectValue;
  /** Paths of what it was given there and has no place here: `machine_pool.additional_annotations`. Sorted, each once. */
  readonly left: readonly string[];
}

/**
 * The state that another provider's object starts with here: what is called the same carries over, and what doesn't fit is
 * left for the next refresh. Providers on the old SDK write `""`, `[]`, `{}`, `0` and `false` for what was never set
 * (https://developer.hashicorp.com/terraform/plugin/framework/migrating/attributes-blocks/default-values): here it is unset.
 */
export function movedState(block: Block, json: Json, { unconfigured }: Pick<MoveSource, 'unconfigured'>): MovedObject {
  const left = new Set<string>();
  const ignored = new Map(Object.entries(unconfigured ?? {}));
  const leave = (at: string, value: Json) => {
    const usual = ignored.get(at);
    if (!isBlank(value) && usual !== 'any' && usual !== plain(value)) left.add(at);
  };
  const isUnconfigured = (at: string, value: Json) => ignored.has(at) && ['any', plain(value)].includes(ignored.get(at) as Json);
  const state = isJsonObject(json) ? movedStruct(block, json, '', { leave, isUnconfigured }) : emptyState(block);
  return { state, left: [...left].sort() };
}

interface Leaving {
  /** Notes what has no place here. */
  leave(at: string, value: Json): void;
  /** Whether nobody has configured what is there. */
  isUnconfigured(at: string, value: Json): boolean;
}

function movedStruct(block: Block, json: { readonly [name: string]: Json }, at: string, leaving: Leaving): ObjectValue {
  const path = (name: string) => (at === '' ? name : `${at}.${name}`);
  const given = (name: string): Json => (Object.hasOwn(json, name) ? (json[name] as Json) : null);
  for (const [name, value] of Object.entries(json)) {
    if (!Object.hasOwn(block.attributes, name) && !Object.hasOwn(block.blocks, name)) leaving.leave(path(name), value);
  }
  return withEmptyBlocks(block, {
    ...mapObject(block.attributes, (attribute, name) => movedAttribute(attribute, given(name), path(name), leaving)),
    ...mapObject(block.blocks, ({ nesting, block: inner }, name) => movedStructs(inner, nesting, given(name), path(name), leaving)),
  });
}

function movedStructs(block: Block, nesting: string, json: Json, at: string, leaving: Leaving): Value {
  const items: readonly Json[] = Array.isArray(json) ? (json as readonly Json[]) : [json];
  const structs = items.flatMap((item) => (isJsonObject(item) ? [item] : []));
  if (nesting === 'list' || nesting === 'set') return structs.map((item) => movedStruct(block, item, at, leaving));
  const [first] = structs;
  if (first === undefined) return null;
  if (nesting !== 'map') return movedStruct(block, first, at, leaving);
  return mapObject(first, (item) => movedStruct(block, isJsonObject(item) ? item : {}, at, leaving));
}

function movedAttribute(attribute: Attribute, json: Json, at: string, leaving: Leaving): Value {
  const unset = attribute.default ?? null;
  // A required text may well be empty.
  if (json === '' && attribute.required) return '';
  if (isEmpty(json) || leaving.isUnconfigured(at, json)) return unset;
  const settable = attribute.optional && !attribute.computed && attribute.default === undefined;
  if (settable && isBlank(json)) return unset;
  const nested = nestedAsBlock(attribute);
  if (nested && attribute.nested) return movedStructs(nested, attribute.nested.nesting, json, at, leaving);
  try {
    const value = fromJson(attributeType(attribute), json);
    if (attribute.validators.every((validate) => validate(value as never) === undefined)) return value;
    // A value that no configuration can have here.
    leaving.leave(at, json);
  } catch {
    // Another type than here: what the remote side says is read by the next refresh.
  }
  return unset;
}

/** Nothing, as JSON has it. */
function isEmpty(json: Json): boolean {
  if (json === null || json === undefined || json === '') return true;
  return typeof json === 'object' && Object.keys(json).length === 0;
}

/** What is written for what was never set, with whatever blocks around it. */
function isBlank(json: Json): boolean {
  if (isEmpty(json) || json === false || plain(json) === 0) return true;
  if (Array.isArray(json)) return (json as readonly Json[]).every(isBlank);
  return isJsonObject(json) && Object.values(json).every(isBlank);
}

/** A number as JavaScript has it: enough to tell what it is compared with here. */
function plain(json: Json): Json {
  return isLosslessNumber(json) ? Number(json.value) : json;
}
