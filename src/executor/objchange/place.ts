import { Dynamic, isUnknown, type Path, type Type, t, UNKNOWN, type Value } from '../../framework';
import { isObjectValue } from '../../framework/value';

/** A value where a path leads to, with the type that its place has. */
export interface Place {
  readonly type: Type;
  readonly value: Value;
}

/**
 * Follows a path into a value. Loosely, as an expression would, a name gets at the key of a map and a key
 * at the attribute of an object; strictly, each only at its own kind.
 * @returns undefined when it leads nowhere: past null, past the end of a list, to a key that a map lacks, into a set
 */
export function placeAt(type: Type, value: Value, path: Path, mode: 'loose' | 'strict' = 'loose'): Place | undefined {
  let place: Place | undefined = { type, value };
  for (const step of path) {
    place = stepInto(place, step, mode);
    if (place === undefined) return undefined;
  }
  return place;
}

function stepInto({ type, value }: Place, step: Path[number], mode: 'loose' | 'strict'): Place | undefined {
  if (value instanceof Dynamic) return stepInto(value, step, mode);
  if (value === null) return undefined;
  if (isUnknown(value)) {
    const inner = typeInside(type, step);
    return inner && { type: inner, value: UNKNOWN };
  }
  if ('index' in step) {
    if (type.kind === 'set' || !Array.isArray(value) || step.index >= value.length) return undefined;
    return { type: typeInside(type, step) ?? t.dynamic, value: value[step.index] as Value };
  }
  if (mode === 'strict' && type.kind !== ('key' in step ? 'map' : 'object')) return undefined;
  const name = 'key' in step ? step.key : step.attribute;
  if (!isObjectValue(value) || !Object.hasOwn(value, name)) return undefined;
  return { type: typeInside(type, step) ?? t.dynamic, value: value[name] as Value };
}

/** The type of what is one step further in; undefined when there can't be anything. */
export function typeInside(type: Type, step: Path[number]): Type | undefined {
  if (type.kind === 'dynamic') return type;
  if ('index' in step) {
    if (type.kind === 'tuple') return type.elements[step.index];
    return type.kind === 'list' ? type.element : undefined;
  }
  const name = 'key' in step ? step.key : step.attribute;
  if (type.kind === 'object') return Object.hasOwn(type.attributes, name) ? type.attributes[name] : undefined;
  return type.kind === 'map' ? type.element : undefined;
}
