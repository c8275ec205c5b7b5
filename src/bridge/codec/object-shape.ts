import type { Type } from '../../framework/types';

type ObjectType = Extract<Type, { kind: 'object' }>;

/** What the codec needs of an object type again and again. */
export interface ObjectShape {
  /** Attribute names in the order in which they are sent. */
  readonly names: readonly string[];
  /** Types, by the position of the name. */
  readonly types: readonly Type[];
  /** Whether every name can be assigned to a plain object (all but `__proto__` and names that begin with NUL). */
  readonly plain: boolean;
}

const shapes = new WeakMap<ObjectType, ObjectShape>();

/** The sorted attributes of an object type; computed once a type. */
export function shapeOf(type: ObjectType): ObjectShape {
  let shape = shapes.get(type);
  if (!shape) {
    const names = Object.keys(type.attributes).sort();
    const types = names.map((name) => type.attributes[name] as Type);
    shape = { names, types, plain: names.every((name) => escapeKey(name) === name) };
    shapes.set(type, shape);
  }
  return shape;
}

/**
 * A key as it is held while a message is being decoded: `__proto__` would change the object
 * instead of being stored in it. Undone by {@link unescapeKey}.
 */
export function escapeKey(key: string): string {
  return key === '__proto__' || key.charCodeAt(0) === 0 ? `\0${key}` : key;
}

/** The key that was escaped. */
export function unescapeKey(key: string): string {
  return key.charCodeAt(0) === 0 ? key.slice(1) : key;
}
