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
} from '../../framework';
import { keepsPromise } from '../protocol/placeholder';
import { sensitiveLike, type Typed, typed } from './typed';

/**
 * Whether two values are equal (`==`): of the same type with equal contents, or both null. Unknown when
 * that hangs on something unknown, sensitive when anything in either is.
 * See https://developer.hashicorp.com/terraform/language/expressions/operators#equality-operators
 */
export function equals(a: Typed, b: Typed): Typed {
  const result = compare(a.type, a.value, b.type, b.value);
  return sensitiveLike(typed(t.bool, result ?? UNKNOWN), a, b);
}

/** undefined: not known. */
function compare(aType: Type, a: Value, bType: Type, b: Value): boolean | undefined {
  if (isUnknown(a) || isUnknown(b)) return unknownEquals(aType, a, bType, b);
  if (a === null || b === null) return a === b;
  if (aType.kind !== bType.kind) return false;
  switch (aType.kind) {
    case 'string':
    case 'bool':
      return a === b;
    case 'number':
      return numbersEqual(a as TerraformNumber, b as TerraformNumber);
    case 'tuple':
      return bType.kind === 'tuple' && aType.elements.length === bType.elements.length
        ? all(aType.elements.map((type, i) => compare(type, at(a, i), bType.elements[i] as Type, at(b, i))))
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

type Collection = Extract<Type, { readonly element: Type }>;

function collectionsEqual(aType: Collection, a: Value, bType: Collection, b: Value): boolean | undefined {
  if (!sameType(aType, bType) && aType.element.kind !== 'dynamic' && bType.element.kind !== 'dynamic') return false;
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
  return all(left.map((item, i) => compare(aType.element, item, bType.element, right[i] as Value)));
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

/** Sets have no order, and one element of a set never stands for two of the other's. */
function setsEqual(aType: Type, a: readonly Value[], bType: Type, b: readonly Value[]): boolean | undefined {
  // Both are in the order of sets: the common case needs one look at each.
  if (a.length === b.length && all(a.map((item, i) => compare(aType, item, bType, b[i] as Value))) === true) return true;
  let decided = true;
  for (const item of a) {
    const results = b.map((other) => compare(aType, item, bType, other));
    if (results.includes(true)) continue;
    if (!results.includes(undefined)) return false;
    decided = false;
  }
  if (!decided) return undefined;
  return a.length === b.length
    ? true
    : b.some((item) => a.every((other) => compare(aType, other, bType, item) === false))
      ? false
      : undefined;
}

function unknownEquals(aType: Type, a: Value, bType: Type, b: Value): boolean | undefined {
  if (isUnknown(a) && isUnknown(b)) return undefined;
  const isNotNull = (value: Value) => value !== null && (!isUnknown(value) || value.refinements?.notNull === true);
  if ((a === null && isNotNull(b)) || (b === null && isNotNull(a))) return false;
  if (isUnknown(a) ? !isUnknown(b) && !keepsPromise(a, b) : isUnknown(b) && !keepsPromise(b, a)) return false;
  if (aType.kind === 'dynamic' || bType.kind === 'dynamic' || sameType(aType, bType)) return undefined;
  // Nulls of different types are equal, other values of different types never.
  return isNotNull(a) || isNotNull(b) ? false : undefined;
}

function all(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

function at(value: Value, i: number): Value {
  return (value as readonly Value[])[i] as Value;
}
