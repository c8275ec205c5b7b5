import { ExactNumber, numbersEqual } from './number';
import type { Type } from './types';
import { Dynamic, isObjectValue, isUnknown, isWhollyKnown, type Value } from './value';

/**
 * Whether two values of one type are the same to Terraform: sets regardless of order, numbers by
 * value. Two unknowns are the same here (a plan that leaves a value unknown leaves it as it was).
 */
export function equal(type: Type, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isUnknown(a) || isUnknown(b)) return isUnknown(a) && isUnknown(b);
  if (a === null || b === null) return false;
  switch (type.kind) {
    case 'number':
      return isNumber(a) && isNumber(b) && numbersEqual(a, b);
    case 'dynamic':
      return a instanceof Dynamic && b instanceof Dynamic && sameType(a.type, b.type) && equal(a.type, a.value, b.value);
    case 'list':
      return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(type.element, item, b[i]));
    case 'tuple':
      return (
        Array.isArray(a) &&
        Array.isArray(b) &&
        a.length === b.length &&
        a.every((item, i) => equal(type.elements[i] as Type, item, b[i]))
      );
    case 'set':
      return Array.isArray(a) && Array.isArray(b) && setsEqual(type.element, a, b);
    case 'map':
      return isObjectValue(a) && isObjectValue(b) && recordsEqual(a, b, () => type.element);
    case 'object':
      return isObjectValue(a) && isObjectValue(b) && recordsEqual(a, b, (name) => type.attributes[name]);
    default:
      return false;
  }
}

/** Drops the later of two equal elements, as Terraform's sets do. What has something unknown in it may become anything: it equals no other. */
export function distinct(element: Type, values: readonly Value[]): Value[] {
  return values.filter(
    (value, i) => !isWhollyKnown(value) || !values.slice(0, i).some((earlier) => equal(element, earlier, value)),
  );
}

function setsEqual(element: Type, a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false;
  const left = [...b];
  return a.every((item) => {
    const found = left.findIndex((other) => equal(element, item, other));
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  });
}

function recordsEqual(
  a: { readonly [key: string]: Value },
  b: { readonly [key: string]: Value },
  typeOf: (key: string) => Type | undefined,
): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const type = typeOf(key);
    return type !== undefined && Object.hasOwn(b, key) && equal(type, a[key] as Value, b[key] as Value);
  });
}

/** Whether two types are the same; the order of an object's attributes doesn't matter. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if ('element' in a) return 'element' in b && sameType(a.element, b.element);
  if (a.kind === 'tuple') {
    return (
      b.kind === 'tuple' &&
      a.elements.length === b.elements.length &&
      a.elements.every((x, i) => sameType(x, b.elements[i] as Type))
    );
  }
  if (a.kind === 'object') {
    if (b.kind !== 'object') return false;
    const names = Object.keys(a.attributes);
    return (
      names.length === Object.keys(b.attributes).length && names.every((name) => sameAttribute(name, a.attributes, b.attributes))
    );
  }
  return true;
}

function sameAttribute(name: string, a: { readonly [name: string]: Type }, b: { readonly [name: string]: Type }): boolean {
  return Object.hasOwn(b, name) && sameType(a[name] as Type, b[name] as Type);
}

function isNumber(value: Value): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}
