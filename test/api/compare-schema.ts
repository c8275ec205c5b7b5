import type { TSchema } from '@sinclair/typebox';
import { type Resolved, resolve, type SpecDocument, type SpecSchema } from './openapi';

/** Which way a body goes: what we require of ourselves and what we require of Palette are different matters. */
export type Direction = 'request' | 'response';

export interface SchemaContext {
  readonly document: SpecDocument;
  readonly direction: Direction;
  /** Whether a value at a place is one that the version has lost. */
  readonly isRemoved: (place: string, value: unknown) => boolean;
  /** `definition.property` that Palette surely sends although it isn't declared as required. */
  readonly alwaysSent: ReadonlySet<string>;
  /** `definition.property` that Palette takes although it isn't published there. */
  readonly taken: ReadonlySet<string>;
  /** Which of them were needed. */
  readonly used: Set<string>;
  readonly report: (place: string, problem: string) => void;
}

/** The part of JSON Schema that our description is written in. */
interface OurSchema {
  readonly type?: string;
  readonly properties?: { readonly [name: string]: OurSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: OurSchema;
  readonly items?: OurSchema;
  readonly anyOf?: readonly OurSchema[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
}

/** Compares one of our schemas with the published one, place by place. */
export function compareSchema(context: SchemaContext, ours: TSchema, theirs: SpecSchema, place: string): void {
  compareNode(context, ours as OurSchema, resolve(context.document, theirs, place), place);
}

function compareNode(context: SchemaContext, ours: OurSchema, theirs: Resolved, place: string): void {
  const type = typeOf(ours);
  // A file is its content.
  const theirType =
    theirs.schema.type === 'file' ? 'string' : (theirs.schema.type ?? (theirs.schema.properties ? 'object' : undefined));
  if (type === undefined && isAnything(theirs.schema)) return;
  if (type !== theirType) {
    context.report(place, `is ${type ?? 'anything'} here and ${theirType ?? 'anything'} there`);
    return;
  }
  compareValues(context, ours, theirs.schema, place);
  if (type === 'array') compareInner(context, ours.items ?? {}, theirs.schema.items ?? {}, theirs.name, `${place}/*`);
  if (type === 'object') compareObject(context, ours, theirs, place);
}

/** Go reads an object that nothing is said of as any JSON. */
function isAnything({ type, properties, additionalProperties }: SpecSchema): boolean {
  return type === 'object' && properties === undefined && additionalProperties === undefined;
}

function compareInner(context: SchemaContext, ours: OurSchema, theirs: SpecSchema, around: string, place: string): void {
  compareNode(context, ours, resolve(context.document, theirs, `${around}.${place.slice(place.lastIndexOf('/') + 1)}`), place);
}

function compareObject(context: SchemaContext, ours: OurSchema, theirs: Resolved, place: string): void {
  const { properties = {}, additionalProperties, required = [] } = theirs.schema;
  if (ours.additionalProperties !== undefined) {
    if (typeof additionalProperties === 'object')
      compareInner(context, ours.additionalProperties, additionalProperties, theirs.name, `${place}/*`);
    else context.report(place, 'is a map here and none there');
  }
  for (const [name, schema] of Object.entries(ours.properties ?? {})) {
    const theirProperty = properties[name];
    const key = `${theirs.name}.${name}`;
    if (theirProperty === undefined && context.taken.has(key)) context.used.add(key);
    else if (theirProperty === undefined) context.report(`${place}/${name}`, 'is unknown there');
    else compareInner(context, schema, theirProperty, theirs.name, `${place}/${name}`);
  }
  if (context.direction === 'request')
    requireAll(
      context,
      ours,
      required.filter((name) => name in properties),
      place,
    );
  else requireNoMore(context, ours, required, theirs.name, place);
}

/** What Palette requires of a request, ours must have and require. Names that it requires and has no property for can't be sent. */
function requireAll(context: SchemaContext, ours: OurSchema, theirRequired: readonly string[], place: string): void {
  for (const name of theirRequired) {
    if (ours.properties?.[name] === undefined) context.report(`${place}/${name}`, "is required there and can't be sent here");
    else if (!ours.required?.includes(name)) context.report(`${place}/${name}`, 'is required there and may be left out here');
  }
}

/** What Palette does not promise to send, ours must not insist on. */
function requireNoMore(
  context: SchemaContext,
  ours: OurSchema,
  theirRequired: readonly string[],
  definition: string,
  place: string,
): void {
  for (const name of ours.required ?? []) {
    if (theirRequired.includes(name)) continue;
    const key = `${definition}.${name}`;
    if (context.alwaysSent.has(key)) context.used.add(key);
    else context.report(`${place}/${name}`, `is required here and not there (${key})`);
  }
}

function compareValues(context: SchemaContext, ours: OurSchema, theirs: SpecSchema, place: string): void {
  const values = valuesOf(ours);
  if (theirs.enum === undefined) return;
  if (values === undefined) {
    if (context.direction === 'request') context.report(place, 'may be anything here and is one of a few there');
    return;
  }
  const known = [...theirs.enum, ...Object.keys(theirs['x-removed-enum'] ?? {})];
  const unknown = values.filter((value) => !known.includes(value) && !context.isRemoved(place, value));
  if (unknown.length > 0)
    context.report(place, `has ${unknown.map((value) => JSON.stringify(value)).join(', ')} here and not there`);
}

/** The values of an enumeration: a constant or a union of them where we send it, `examples` where Palette does. */
function valuesOf(schema: OurSchema): readonly unknown[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  return schema.anyOf ? schema.anyOf.map((option) => option.const) : schema.examples;
}

function typeOf(schema: OurSchema): string | undefined {
  if (!schema.anyOf) return schema.type;
  const types = new Set(schema.anyOf.map((option) => option.type));
  return types.size === 1 ? [...types][0] : [...types].join(' or ');
}
