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

/** Thrown where a value doesn't fit. The way to it is written on the way back: answers that fit, and most do, need none. */
class Misfit {
  pointer = '';
  constructor(readonly problem: string) {}

  under(name: string | number): this {
    this.pointer = `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}${this.pointer}`;
    return this;
  }
}

/**
 * Checks a decoded JSON value against a schema of the description. Unknown properties pass and stay. `null` counts as
 * absent, and as empty where a list stands: servers written in Go send it for whatever was never set. A uid that must be there
 * has to be one. What is an enumeration in requests may have more members in the answers of a newer server, so any text is one.
 */
export function checkShape(schema: TSchema, value: unknown): Checked {
  try {
    return { ok: true, value: conform(schema as Shape, value) };
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, pointer: error.pointer, problem: error.problem };
    throw error;
  }
}

function conform(shape: Shape, value: unknown): unknown {
  if (shape.anyOf && isEnumeration(shape.anyOf)) return demand(typeof value === 'string', value, 'a string');
  if (shape.anyOf) return conformAny(shape.anyOf, value);
  if ('const' in shape) return demand(value === shape.const, value, 'another value');
  switch (shape.type) {
    case 'object':
      return conformObject(shape, value);
    case 'array':
      return conformList(shape.items ?? ANYTHING, value);
    case 'string':
      return demand(typeof value === 'string', value, 'a string');
    case 'boolean':
      return demand(typeof value === 'boolean', value, 'a boolean');
    case 'number':
      return demand(typeof value === 'number', value, 'a number');
    case 'integer':
      return demand(Number.isInteger(value), value, 'a whole number');
    default:
      return value;
  }
}

const ANYTHING: Shape = {};

function isEnumeration(shapes: readonly Shape[]): boolean {
  return shapes.every((shape) => typeof shape.const === 'string');
}

function conformAny(shapes: readonly Shape[], value: unknown): unknown {
  for (const shape of shapes) {
    try {
      return conform(shape, value);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
    }
  }
  throw new Misfit('should be another value');
}

/** The list itself where all of it stays. */
function conformList(items: Shape, value: unknown): unknown {
  if (value === null) return [];
  demand(Array.isArray(value), value, 'a list');
  const list = value as readonly unknown[];
  let fitted: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const kept = conformUnder(index, items, item);
    if (kept === item) continue;
    fitted ??= [...list];
    fitted[index] = kept;
  }
  return fitted ?? value;
}

function conformUnder(name: string | number, shape: Shape, value: unknown): unknown {
  try {
    return conform(shape, value);
  } catch (error) {
    throw error instanceof Misfit ? error.under(name) : error;
  }
}

/** The object itself where all of it stays. */
function conformObject(shape: Shape, value: unknown): unknown {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), value, 'an object');
  const members = value as { readonly [name: string]: unknown };
  // Made when the first member turns out to be another; most objects stay.
  let fitted: Map<string, unknown> | undefined;
  for (const name of Object.keys(members)) {
    const inner = memberShape(shape, name);
    const member = members[name];
    const dropped = isDropped(inner, member);
    const kept = dropped ? undefined : conformUnder(name, inner, member);
    if (kept === member && !dropped) continue;
    fitted ??= new Map(Object.entries(members));
    if (dropped) fitted.delete(name);
    else fitted.set(name, kept);
  }
  for (const name of shape.required ?? []) {
    if (!Object.hasOwn(members, name) || isDropped(memberShape(shape, name), members[name])) {
      throw new Misfit('is missing').under(name);
    }
    // It would be kept as the object's, and lead nowhere from then on.
    if (UID_NAME.test(name) && isUnusableUid(members[name])) {
      throw new Misfit('is empty, or no uid that leads to an object').under(name);
    }
  }
  return fitted ? Object.fromEntries(fitted) : value;
}

function isDropped(shape: Shape, member: unknown): boolean {
  return member === null && shape.type !== 'array';
}

const UID_NAME = /^uid$|Uid$/;

function isUnusableUid(value: unknown): boolean {
  return typeof value === 'string' && (value.trim() === '' || value === '.' || value === '..');
}

function memberShape(shape: Shape, name: string): Shape {
  if (shape.properties && Object.hasOwn(shape.properties, name)) return shape.properties[name] ?? ANYTHING;
  return typeof shape.additionalProperties === 'object' ? shape.additionalProperties : ANYTHING;
}

function demand(fits: boolean, value: unknown, wanted: string): unknown {
  if (!fits) throw new Misfit(`should be ${wanted}`);
  return value;
}
