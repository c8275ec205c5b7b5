import { isJsonObject } from '../../executor/config/json-shape';
import { expressionFromJson } from '../../executor/expression/from-json';
import { everyReference } from '../../executor/expression/references';
import type { Block, Json, NestedBlock } from '../../framework';
import { type Document, sorted } from '../json-text';
import { valueOfJson } from '../render/json-inside';
import { referenceTexts } from './references';

/** The body of a block in a JSON configuration. */
export type RawBody = { readonly [name: string]: Json };

/**
 * An argument as plans in JSON describe it. Of a JSON configuration terraform has the text of templates as the constant value,
 * beside what they refer to.
 */
export function expressionDocument(json: Json): Document {
  const references = everyReference(expressionFromJson(json)).flatMap(referenceTexts);
  return { constant_value: constant(json), references: references.length > 0 ? references : undefined };
}

function constant(json: Json): Document {
  return sorted(valueOfJson(json));
}

/** A body as plans in JSON describe it: arguments, and blocks as objects or arrays of such. What makes blocks of a collection is left out. */
export function bodyDocument(body: RawBody, { attributes, blocks }: Block): { readonly [name: string]: Document } {
  const found = Object.entries(body).flatMap(([name, json]): (readonly [string, Document])[] => {
    if (Object.hasOwn(attributes, name)) return [[name, expressionDocument(json)]];
    const nested = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
    const document = nested && blocksDocument(json, nested);
    return document === undefined ? [] : [[name, document]];
  });
  return sortedRecord(found);
}

/** @returns undefined when there are none */
function blocksDocument(json: Json, { nesting, block }: NestedBlock): Document {
  const bodies = bodiesOf(json);
  if (bodies.length === 0) return undefined;
  switch (nesting) {
    case 'single':
    case 'group':
      return bodyDocument(bodies.at(-1) ?? {}, block);
    case 'list':
    case 'set':
      return bodies.map((each) => bodyDocument(each, block));
    case 'map': {
      const labelled = bodies.flatMap((labels) => Object.entries(labels));
      return sortedRecord(
        labelled.flatMap(([label, inner]) => bodiesOf(inner).map((each) => [label, bodyDocument(each, block)] as const)),
      );
    }
  }
}

/** The bodies that JSON stands for: one, several in an array, or none. */
export function bodiesOf(json: Json | undefined): readonly RawBody[] {
  if (json === undefined) return [];
  if (Array.isArray(json)) return (json as readonly Json[]).filter(isJsonObject);
  return isJsonObject(json) ? [json] : [];
}

/** Members in bytewise order, as Go prints maps. */
export function sortedRecord(entries: readonly (readonly [string, Document])[]): { readonly [name: string]: Document } {
  return sorted(Object.fromEntries(entries)) as { readonly [name: string]: Document };
}

/** Nothing in place of a record without members. */
export function unlessNone(members: { readonly [name: string]: Document }): Document {
  return Object.keys(members).length > 0 ? members : undefined;
}
