import { didYouMean } from '../../../runtime/nearest';

/** A JSON Schema, as the generator writes it of types. */
export interface FileSchema {
  readonly $ref?: string;
  readonly allOf?: readonly FileSchema[];
  readonly anyOf?: readonly FileSchema[];
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean';
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly items?: FileSchema;
  readonly uniqueItems?: boolean;
  readonly properties?: { readonly [name: string]: FileSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: FileSchema | false;
  readonly definitions?: { readonly [name: string]: FileSchema };
}

/** Where something stands: `['clusters', 'apps', 'workers', 0]`. */
export type FilePath = readonly (string | number)[];

/** Something in a file that can't be used. */
export interface FileProblem {
  /** Where. */
  readonly path: FilePath;
  /** What is wrong with it, and what is allowed. */
  readonly message: string;
}

/** What checks a value at a place. */
interface Look {
  /** The schema that references are looked up in. */
  readonly root: FileSchema;
  /** How a value that is no mapping and no list stands in the file. */
  readonly shown: (path: FilePath, value: unknown) => string;
}

const KINDS: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

/** What in a value is not as a schema says, each with what is allowed there. */
export function schemaProblems(given: FileSchema, value: unknown, look: Look, path: FilePath = []): readonly FileProblem[] {
  const schema = resolved(given, look.root);
  if (schema.anyOf) return unionProblems(alternatives(schema, look.root), value, look, path);
  const allowed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (allowed) return allowed.some((each) => each === value) ? [] : [{ path, message: notOneOf(allowed, value, look, path) }];
  if (schema.type === undefined) return [];
  if (schema.type !== typeOf(value)) return [{ path, message: notA([schema.type], value, look, path) }];
  if (Array.isArray(value)) return listProblems(schema, value, look, path);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(String(value)))
    return [{ path, message: `expected a text like ${schema.pattern}, not ${told(value, look, path)}` }];
  return isMapping(value) ? mappingProblems(schema, value, look, path) : [];
}

function listProblems({ items = {}, uniqueItems = false }: FileSchema, value: readonly unknown[], look: Look, path: FilePath) {
  return value.flatMap((item, at): readonly FileProblem[] => {
    const first = uniqueItems ? value.indexOf(item) : at;
    if (first < at) return [{ path: [...path, at], message: `is there already, as number ${first + 1} of the list` }];
    return schemaProblems(items, item, look, [...path, at]);
  });
}

function mappingProblems(
  { properties = {}, required = [], additionalProperties = {} }: FileSchema,
  value: { readonly [name: string]: unknown },
  look: Look,
  path: FilePath,
): readonly FileProblem[] {
  const known = Object.keys(properties);
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  return [
    ...missing.map((name) => ({ path, message: `needs ${name}` })),
    ...Object.entries(value).flatMap(([name, each]) => {
      const schema = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      if (schema) return schemaProblems(schema, each, look, [...path, name]);
      return [{ path: [...path, name], message: `is not known here; take ${known.join(', ')}.${didYouMean(name, known)}` }];
    }),
  ];
}

/** Of what may be one thing or another the problems of what it comes nearest to: its tags say which that is, or its form. */
function unionProblems(all: readonly FileSchema[], value: unknown, look: Look, path: FilePath): readonly FileProblem[] {
  const ofType = all.filter(({ type, enum: values, const: only }) => typeOf(value) === (type ?? typeOf(values?.[0] ?? only)));
  if (ofType.length === 0) {
    const types = new Set(all.map(({ type, enum: values, const: only }) => type ?? typeOf(values?.[0] ?? only)));
    return [{ path, message: notA([...types], value, look, path) }];
  }
  const tagged = isMapping(value) ? ofType.filter((each) => tagProblems(each, value, look, path).length === 0) : ofType;
  if (tagged.length === 0 && isMapping(value)) {
    const [tag] = ofType.flatMap((each) => tagProblems(each, value, look, path));
    if (tag) return [{ path: tag, message: notOneOf(tagsAt(ofType, tag.at(-1), look.root), value[String(tag.at(-1))], look, tag) }];
  }
  const found = tagged.map((each) => ({ strange: strangeKeys(each, value), problems: schemaProblems(each, value, look, path) }));
  // What is short of much that it needs is still no more like something that knows none of its keys.
  const nearer = (a: (typeof found)[number], b: (typeof found)[number]) =>
    a.strange < b.strange || (a.strange === b.strange && a.problems.length < b.problems.length);
  return found.reduce((best, next) => (nearer(next, best) ? next : best)).problems;
}

/** How many keys of a mapping a schema does not know. */
function strangeKeys({ properties = {}, additionalProperties }: FileSchema, value: unknown): number {
  if (!isMapping(value) || additionalProperties !== false) return 0;
  return Object.keys(value).filter((name) => !Object.hasOwn(properties, name)).length;
}

/** Places where a mapping says itself to be something else. */
function tagProblems({ properties = {} }: FileSchema, value: { readonly [name: string]: unknown }, look: Look, path: FilePath) {
  return Object.entries(properties).flatMap(([name, property]) => {
    const { const: only, enum: tags = only === undefined ? [] : [only] } = resolved(property, look.root);
    if (tags.length === 0 || !Object.hasOwn(value, name)) return [];
    return tags.some((tag) => tag === value[name]) ? [] : [[...path, name]];
  });
}

function tagsAt(all: readonly FileSchema[], name: unknown, root: FileSchema): readonly string[] {
  const tags = all.flatMap(({ properties = {} }) => {
    const property = properties[String(name)];
    const { const: tag, enum: more = [] } = property ? resolved(property, root) : {};
    return [...(tag === undefined ? [] : [tag]), ...more].map(String);
  });
  return [...new Set(tags)];
}

function alternatives(schema: FileSchema, root: FileSchema): readonly FileSchema[] {
  return (schema.anyOf ?? []).flatMap((each) => {
    const found = resolved(each, root);
    return found.anyOf ? alternatives(found, root) : [found];
  });
}

function resolved(schema: FileSchema, root: FileSchema): FileSchema {
  const [inner] = schema.allOf ?? [];
  if (inner) return resolved(inner, root);
  if (schema.$ref === undefined) return schema;
  const found = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
  if (!found) throw new Error(`The schema has no ${schema.$ref}.`);
  return resolved(found, root);
}

function notA(types: readonly string[], value: unknown, look: Look, path: FilePath): string {
  const wanted = types.map((type) => KINDS[type] ?? type).join(' or ');
  const quotes = types.includes('string') && /^(number|boolean)$/.test(typeOf(value)) ? '; put it in quotes' : '';
  return `expected ${wanted}, not ${told(value, look, path)}${quotes}`;
}

function notOneOf(allowed: readonly (string | number | boolean)[], value: unknown, look: Look, path: FilePath): string {
  const hint = typeof value === 'string' ? didYouMean(value, allowed.map(String)) : '';
  return `expected ${allowed.join(', ')}, not ${told(value, look, path)}.${hint}`.replace(/\.$/, '');
}

function told(value: unknown, look: Look, path: FilePath): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return KINDS[typeOf(value)] ?? 'something else';
  return typeof value === 'string' ? `"${value}"` : `the ${typeof value} ${look.shown(path, value)}`;
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isMapping(value: unknown): value is { readonly [name: string]: unknown } {
  return typeOf(value) === 'object';
}
