import {
  isUnknown,
  numbersEqual,
  type ObjectValue,
  sameType,
  type TerraformNumber,
  type Type,
  t,
  UNKNOWN,
  type Value,
} from '../../../framework';
import { keepsPromise } from '../../objchange/placeholder';
import { hasDynamic, type MarkedValue, sensitiveLike, typed } from '../marked-value';

/**
 * Whether two values are equal (`==`): of the same type with equal contents, or both null. Unknown when
 * that hangs on something unknown, sensitive when anything in either is.
 * See https://developer.hashicorp.com/terraform/language/expressions/operators#equality-operators
 */
export function equals(a: MarkedValue, b: MarkedValue): MarkedValue {
  const result = compare(a.type, a.value, b.type, b.value);
  return sensitiveLike(typed(t.bool, result ?? UNKNOWN), a, b);
}

/** undefined: not known. */
function compare(aType: Type, a: Value, bType: Type, b: Value): boolean | undefined {
  if (isUnknown(a) || isUnknown(b)) return unknownEquals(aType, a, bType, b);
  if (a === null || b === null) return a === b;
  if (hasUntyped(aType, a) || hasUntyped(bType, b)) return mayBecomeAlike(aType, bType) ? undefined : false;
  if (aType.kind !== bType.kind) return false;
  switch (aType.kind) {
    case 'string':
    case 'bool':
      return a === b;
    case 'number':
      return numbersEqual(a as TerraformNumber, b as TerraformNumber);
    case 'tuple':
      return bType.kind === 'tuple' && aType.elements.length === bType.elements.length
        ? inTurn(aType.elements.map((type, i) => () => compare(type, at(a, i), bType.elements[i] as Type, at(b, i))))
        : false;
    case 'object':
      return bType.kind === 'object'
        ? recordsEqual(
            a as ObjectValue,
            b as ObjectValue,
            (key) => aType.attributes[key],
            (key) => bType.attributes[key],
          )
        : false;
    default:
      return 'element' in aType && 'element' in bType ? collectionsEqual(aType, a, bType, b) : false;
  }
}

/** Whether something inside is unknown and of a type that isn't known either. */
function hasUntyped(type: Type, value: Value): boolean {
  if (value === null || !hasDynamic(type)) return false;
  if (isUnknown(value)) return type.kind === 'dynamic';
  if (type.kind === 'object')
    return Object.entries(type.attributes).some(([name, inner]) => hasUntyped(inner, (value as ObjectValue)[name] as Value));
  if (type.kind === 'tuple') return type.elements.some((inner, i) => hasUntyped(inner, at(value, i)));
  return 'element' in type && Object.values(value as ObjectValue).some((item) => hasUntyped(type.element, item));
}

/** Whether one of two types may become the other, where what isn't known of it becomes known. */
function mayBecomeAlike(a: Type, b: Type): boolean {
  return conforms(a, b) || conforms(b, a);
}

function conforms(type: Type, to: Type): boolean {
  if (to.kind === 'dynamic') return true;
  if (type.kind !== to.kind) return false;
  if (type.kind === 'tuple' && to.kind === 'tuple')
    return (
      type.elements.length === to.elements.length && type.elements.every((inner, i) => conforms(inner, to.elements[i] as Type))
    );
  if (type.kind === 'object' && to.kind === 'object') {
    const names = Object.keys(type.attributes);
    return (
      names.length === Object.keys(to.attributes).length &&
      names.every(
        (name) => Object.hasOwn(to.attributes, name) && conforms(type.attributes[name] as Type, to.attributes[name] as Type),
      )
    );
  }
  return 'element' in type && 'element' in to ? conforms(type.element, to.element) : true;
}

type Collection = Extract<Type, { readonly element: Type }>;

function collectionsEqual(aType: Collection, a: Value, bType: Collection, b: Value): boolean | undefined {
  if (!sameType(aType, bType)) return false;
  if (aType.kind === 'map')
    return recordsEqual(
      a as ObjectValue,
      b as ObjectValue,
      () => aType.element,
      () => bType.element,
    );
  const [left, right] = [a as readonly Value[], b as readonly Value[]];
  if (aType.kind === 'set') return setsEqual(aType.element, left, bType.element, right);
  if (left.length !== right.length) return false;
  return inTurn(left.map((item, i) => () => compare(aType.element, item, bType.element, right[i] as Value)));
}

function recordsEqual(
  a: ObjectValue,
  b: ObjectValue,
  aType: (key: string) => Type | undefined,
  bType: (key: string) => Type | undefined,
): boolean | undefined {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length || !keys.every((key) => Object.hasOwn(b, key))) return false;
  return all(keys.map((key) => compare(aType(key) as Type, a[key] as Value, bType(key) as Type, b[key] as Value)));
}

/** Sets have no order. An element with something unknown inside equals none; one that is unknown itself leaves all open. */
function setsEqual(aType: Type, a: readonly Value[], bType: Type, b: readonly Value[]): boolean | undefined {
  if (a.some(isUnknown) || b.some(isUnknown)) return undefined;
  // Both are in the order of sets: the common case needs one look at each.
  if (a.length === b.length && a.every((item, i) => compare(aType, item, bType, b[i] as Value) === true)) return true;
  const within = (item: Value, others: readonly Value[]) => others.some((other) => compare(aType, item, bType, other) === true);
  return a.every((item) => within(item, b)) && b.every((item) => within(item, a));
}

function unknownEquals(aType: Type, a: Value, bType: Type, b: Value): boolean | undefined {
  if (isUnknown(a) && isUnknown(b)) return undefined;
  const isNotNull = (value: Value) => value !== null && (!isUnknown(value) || value.refinements?.notNull === true);
  if ((a === null && isNotNull(b)) || (b === null && isNotNull(a))) return false;
  if (isUnknown(a) ? !isUnknown(b) && !keepsPromise(a, b) : isUnknown(b) && !keepsPromise(b, a)) return false;
  if (sameType(aType, bType) || (hasDynamic(isUnknown(a) ? aType : bType) && mayBecomeAlike(aType, bType))) return undefined;
  // Nulls of different types are equal, other values of different types never.
  return isNotNull(a) || isNotNull(b) ? false : undefined;
}

/** Whether all are equal, up to the first that isn't, or of which it isn't known. */
function inTurn(comparisons: readonly (() => boolean | undefined)[]): boolean | undefined {
  for (const comparison of comparisons) {
    const result = comparison();
    if (result !== true) return result;
  }
  return true;
}

/** Attributes are in no order: one that differs decides, whatever isn't known of others. */
function all(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

function at(value: Value, i: number): Value {
  return (value as readonly Value[])[i] as Value;
}
