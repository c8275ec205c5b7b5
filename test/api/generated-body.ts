import type { TSchema } from '@sinclair/typebox';
import { resolve, type SpecDocument, type SpecSchema } from './openapi';

/** Values that mean something, by the names of the properties: of what more than its type is asked. */
export interface Meaningful {
  readonly [name: string]: string | number | boolean;
}

const WELL_FORMED: Meaningful = {
  scheduledRunTime: '0 3 * * *',
  schedule: '0 1 * * *',
  durationInHours: 24,
  timezone: 'Europe/Berlin',
  controlPlaneHealthCheckTimeout: '10m',
  externalTrafficPolicy: 'Cluster',
  layer: 'addon',
  regex: '.*',
  version: '1.2.3',
  // The value of a secret isn't read again.
  isSensitive: false,
};

/**
 * A body with every published property in it, each with a value of its type.
 * @param meaningful values of properties that name what is there
 */
export function generatedBody(document: SpecDocument, schema: SpecSchema, meaningful: Meaningful = {}): unknown {
  return generated({ document, meaningful: { ...WELL_FORMED, ...meaningful } }, schema, 'body', []);
}

interface Generation {
  readonly document: SpecDocument;
  readonly meaningful: Meaningful;
}

function generated(generation: Generation, schema: SpecSchema, name: string, around: readonly string[]): unknown {
  const { document, meaningful } = generation;
  const { name: definition, schema: found } = resolve(document, schema, name);
  if (around.includes(definition) && schema.$ref !== undefined) return undefined;
  const inside = schema.$ref === undefined ? around : [...around, definition];
  if (definition === 'v1Time') return '2030-01-01T00:00:00.000Z';
  if (found.enum !== undefined) return found.enum[0];
  switch (found.type) {
    case 'string':
      return meaningful[name] ?? `kept-${name.toLowerCase()}`;
    case 'integer':
      return meaningful[name] ?? 7;
    case 'number':
      return meaningful[name] ?? 7.5;
    case 'boolean':
      return meaningful[name] ?? true;
    case 'array':
      return [generated(generation, found.items ?? {}, name, inside)].filter((item) => item !== undefined);
    default:
      return generatedObject(generation, found, inside);
  }
}

function generatedObject(generation: Generation, schema: SpecSchema, around: readonly string[]): unknown {
  if (typeof schema.additionalProperties === 'object')
    return { kept: generated(generation, schema.additionalProperties, 'value', around) };
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
      const value = generated(generation, inner, name, around);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What is known to be right, with everything else that can be there. */
export function completed(right: unknown, generated: unknown): unknown {
  if (Array.isArray(right)) return right.map((item) => completed(item, Array.isArray(generated) ? generated[0] : undefined));
  if (!isObject(right)) return right === undefined ? generated : right;
  const other = isObject(generated) ? generated : {};
  const names = [...new Set([...Object.keys(right), ...Object.keys(other)])];
  return Object.fromEntries(names.map((name) => [name, completed(right[name], other[name])]));
}

/** The places of what was sent and doesn't come back as it was: `spec.x[].y`. */
export function lostPlaces(sent: unknown, read: unknown, place = ''): readonly string[] {
  if (Array.isArray(sent)) {
    const items: readonly unknown[] = Array.isArray(read) ? read : [];
    const of = (item: unknown, index: number) => items.find((each) => isSameByName(item, each)) ?? items[index];
    return [...new Set(sent.flatMap((item, index) => lostPlaces(item, of(item, index), `${place}[]`)))];
  }
  if (!isObject(sent)) return Object.is(sent, read) || isSameMoment(sent, read) ? [] : [place];
  const known = isObject(read) ? read : {};
  return Object.entries(sent).flatMap(([name, value]) => lostPlaces(value, known[name], place === '' ? name : `${place}.${name}`));
}

/** What is told by a name is found by it: a list may hold more, or stand in another order. */
function isSameByName(sent: unknown, read: unknown): boolean {
  const name = nameOf(sent);
  return name !== undefined && nameOf(read) === name;
}

function nameOf(item: unknown): unknown {
  if (!isObject(item)) return undefined;
  const { name, uid, metadata } = item;
  return name ?? (metadata === undefined ? uid : nameOf(metadata));
}

/** One moment has several texts: with and without milliseconds. */
function isSameMoment(sent: unknown, read: unknown): boolean {
  const isTime = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  return isTime(sent) && isTime(read) && Date.parse(String(sent)) === Date.parse(String(read));
}

/** Whether a place, or what it stands in, is one of some. */
export function isIn(places: readonly string[], place: string): boolean {
  return places.some((each) => place === each || place.startsWith(`${each}.`) || place.startsWith(`${each}[`));
}

/** The places that our description says are never read: passwords and keys. */
export function secretPlaces(schema: TSchema | undefined, place = ''): readonly string[] {
  if (schema?.writeOnly === true) return [place];
  if (schema?.items !== undefined) return secretPlaces(schema.items as TSchema, `${place}[]`);
  return Object.entries((schema?.properties ?? {}) as { readonly [name: string]: TSchema }).flatMap(([name, inner]) =>
    secretPlaces(inner, place === '' ? name : `${place}.${name}`),
  );
}

/** A body without some of its places. */
export function without(body: unknown, places: readonly string[], place = ''): unknown {
  if (Array.isArray(body)) return body.map((item) => without(item, places, `${place}[]`));
  if (!isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const at = place === '' ? name : `${place}.${name}`;
      return places.includes(at) ? [] : [[name, without(value, places, at)]];
    }),
  );
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
