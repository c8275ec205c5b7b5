import type { TSchema } from '@sinclair/typebox';

/** The part of JSON Schema that the description is written in. */
interface Shape {
  readonly type?: string;
  readonly properties?: { readonly [name: string]: Shape };
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
}

/** A value that fits, or the place that doesn't. */
export type Checked =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false /** JSON pointer. */; readonly pointer: string; readonly problem: string };

class Misfit extends Error {
  constructor(
    readonly pointer: string,
    readonly problem: string,
  ) {
    super();
  }
}

/**
 * Checks a decoded JSON value against a schema of the description. Unknown properties pass and stay. `null` counts as
 * absent, and as empty where a list stands: servers written in Go send it for whatever was never set. A uid that must be there
 * has to be one.
 */
export function checkShape(schema: TSchema, value: unknown): Checked {
  try {
    return { ok: true, value: conform(schema as Shape, value, '') };
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, pointer: error.pointer, problem: error.problem };
    throw error;
  }
}

function conform(shape: Shape, value: unknown, pointer: string): unknown {
  if (shape.anyOf) return conformAny(shape.anyOf, value, pointer);
  if ('const' in shape) return demand(value === shape.const, value, pointer, 'another value');
  switch (shape.type) {
    case 'object':
      return conformObject(shape, value, pointer);
    case 'array': {
      if (value === null) return [];
      demand(Array.isArray(value), value, pointer, 'a list');
      const items = shape.items ?? {};
      return (value as readonly unknown[]).map((item, index) => conform(items, item, `${pointer}/${index}`));
    }
    case 'string':
      return demand(typeof value === 'string', value, pointer, 'a string');
    case 'boolean':
      return demand(typeof value === 'boolean', value, pointer, 'a boolean');
    case 'number':
      return demand(typeof value === 'number', value, pointer, 'a number');
    case 'integer':
      return demand(Number.isInteger(value), value, pointer, 'a whole number');
    default:
      return value;
  }
}

function conformAny(shapes: readonly Shape[], value: unknown, pointer: string): unknown {
  for (const shape of shapes) {
    try {
      return conform(shape, value, pointer);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
    }
  }
  throw new Misfit(pointer, 'should be another value');
}

function conformObject(shape: Shape, value: unknown, pointer: string): unknown {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), value, pointer, 'an object');
  const fitted: [string, unknown][] = [];
  for (const [name, member] of Object.entries(value as object)) {
    const inner = memberShape(shape, name);
    if (member === null && inner.type !== 'array') continue;
    fitted.push([name, conform(inner, member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)]);
  }
  const present = new Set(fitted.map(([name]) => name));
  const missing = shape.required?.find((name) => !present.has(name));
  if (missing !== undefined) throw new Misfit(`${pointer}/${missing}`, 'is missing');
  // It would be kept as the object's, and lead nowhere from then on.
  const unusable = shape.required?.find(
    (name) => /^uid$|Uid$/.test(name) && isUnusableUid((value as { [name: string]: unknown })[name]),
  );
  if (unusable !== undefined) throw new Misfit(`${pointer}/${unusable}`, 'is empty, or no uid that leads to an object');
  return Object.fromEntries(fitted);
}

function isUnusableUid(value: unknown): boolean {
  return typeof value === 'string' && (value.trim() === '' || value === '.' || value === '..');
}

function memberShape(shape: Shape, name: string): Shape {
  if (shape.properties && Object.hasOwn(shape.properties, name)) return shape.properties[name] ?? {};
  return typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
}

function demand(fits: boolean, value: unknown, pointer: string, wanted: string): unknown {
  if (!fits) throw new Misfit(pointer, `should be ${wanted}`);
  return value;
}
