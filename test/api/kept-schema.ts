import type { TSchema } from '@sinclair/typebox';
import type { Operation } from '../../src/palette/schema/full';
import { resolve, type SpecDocument, type SpecSchema } from './openapi';

/** The published properties of an operation's body that our description doesn't know, and so drops: `spec.x[].y`. */
export function unknownProperties(document: SpecDocument, operation: Operation): readonly string[] {
  const path = document.paths[operation.path];
  const published = path?.[operation.method.toLowerCase() as 'get'];
  const parameters = [...(path?.parameters ?? []), ...(published?.parameters ?? [])];
  const body = parameters.find((each) => each.in === 'body')?.schema;
  if (body === undefined || operation.body === undefined) return [];
  return missing(document, operation.body, body, '', new Set());
}

function missing(
  document: SpecDocument,
  ours: TSchema | undefined,
  theirs: SpecSchema,
  place: string,
  around: ReadonlySet<string>,
): readonly string[] {
  const { name, schema } = resolve(document, theirs, place);
  // A definition that holds itself is looked at once.
  if (theirs.$ref !== undefined && around.has(name)) return [];
  const inside = theirs.$ref === undefined ? around : new Set([...around, name]);
  if (schema.items !== undefined) return missing(document, ours?.items as TSchema, schema.items, `${place}[]`, inside);
  // What nothing is said of is anything, and is kept as it comes.
  if (ours !== undefined && ours.type === undefined && ours.anyOf === undefined) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([property, inner]) => {
    const at = place === '' ? property : `${place}.${property}`;
    const known = (ours?.properties as { readonly [name: string]: TSchema } | undefined)?.[property];
    return known === undefined ? [at] : missing(document, known, inner, at, inside);
  });
}
