import {
  type Attribute,
  type Block,
  ExactNumber,
  isUnknown,
  type Json,
  type NestedBlock,
  nestedAsBlock,
  type ObjectValue,
  type Value,
} from '../../framework';
import { Dynamic, isObjectValue } from '../../framework/value';
import { unpackBlocks } from '../objchange/dynamic-blocks';
import { literal } from './query-files';

/** A body as a file has it, and the names of what has to be in it and isn't, because it is secret. */
export interface WrittenBody {
  readonly body: { readonly [name: string]: Json };
  readonly missing: readonly string[];
}

/** Writes a configured object as Terraform JSON: what is null is left out, and so are secrets. */
export function configJson(block: Block, value: ObjectValue): WrittenBody {
  const body: { [name: string]: Json } = {};
  const missing: string[] = [];
  for (const [name, attribute] of Object.entries(block.attributes)) {
    const given = value[name] ?? null;
    const isSecret = attribute.sensitive || attribute.writeOnly;
    if (isSecret && (attribute.required || given !== null)) missing.push(name);
    if (isSecret || given === null || isUnknown(given) || !(attribute.required || attribute.optional)) continue;
    const written = attributeJson(attribute, given);
    body[name] = written.json;
    missing.push(...written.missing.map((inner) => `${name}.${inner}`));
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    const written = blocksJson(nested, unpackBlocks(nested, value[name] ?? null));
    if (written.json !== null) body[name] = written.json;
    missing.push(...written.missing.map((inner) => `${name}.${inner}`));
  }
  return { body, missing };
}

interface Written {
  readonly json: Json;
  readonly missing: readonly string[];
}

function attributeJson(attribute: Attribute, value: Value): Written {
  const nested = nestedAsBlock(attribute);
  return nested ? objectsJson(nested, value) : { json: plainJson(value), missing: [] };
}

function blocksJson({ block, nesting }: NestedBlock, value: Value): Written {
  if (Array.isArray(value) && value.length === 0) return { json: null, missing: [] };
  if (nesting === 'map' && isObjectValue(value) && Object.keys(value).length === 0) return { json: null, missing: [] };
  return value === null ? { json: null, missing: [] } : objectsJson(block, value, nesting === 'map');
}

function objectsJson(block: Block, value: Value, isMap = false): Written {
  if (Array.isArray(value)) {
    const all = (value as readonly Value[]).map((item) => objectsJson(block, item));
    return { json: all.map(({ json }) => json), missing: [...new Set(all.flatMap(({ missing }) => missing))] };
  }
  if (!isObjectValue(value)) return { json: null, missing: [] };
  if (isMap) {
    const all = Object.entries(value).map(([key, item]) => [key, objectsJson(block, item)] as const);
    return {
      json: Object.fromEntries(all.map(([key, { json }]) => [key, json])),
      missing: all.flatMap(([, { missing }]) => missing),
    };
  }
  const { body, missing } = configJson(block, value);
  return { json: body, missing };
}

function plainJson(value: Value): Json {
  if (value instanceof Dynamic) return plainJson(value.value);
  if (value instanceof ExactNumber) return Number(value.text);
  if (Array.isArray(value)) return (value as readonly Value[]).map(plainJson);
  if (isUnknown(value)) return null;
  if (typeof value === 'string') return literal(value);
  if (!isObjectValue(value)) return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plainJson(item)]));
}
