import {
  Dynamic,
  isUnknown,
  mapObject,
  type ObjectValue,
  type Path,
  parseNumber,
  sameType,
  signedText,
  type TerraformNumber,
  type Type,
  UNKNOWN,
  Unknown,
  type Value,
} from '../../../framework';
import { isInfinite } from '../evaluate/arithmetic';
import { hasDynamic, type MarkedValue } from '../marked-value';
import { conversionError } from './conversion-error';
import { convertedPaths } from './converted-paths';
import { mismatch } from './mismatch';
import { hasUnknownLength, setElements } from './set-values';
import { convertedType } from './unify';

/**
 * The value as one of type `to`, by Terraform's rules
 * (https://developer.hashicorp.com/terraform/language/expressions/type-constraints#conversion-of-complex-types):
 * primitives to and from text, tuples to lists and sets, objects to maps and back, at any depth. Where
 * `to` is `dynamic` the value keeps its type. What is sensitive stays so; in a set that is all of the set.
 * @throws ExpressionError with a detail such as `string required` or `a.b: a number is required`, never with the value
 */
export function convert(value: MarkedValue, to: Type): MarkedValue {
  const { type } = value;
  if (type === to || to.kind === 'dynamic') return value;
  if (type.kind === to.kind && !('element' in to) && to.kind !== 'object' && to.kind !== 'tuple') return value;
  const target = convertedType(type, to);
  if (!target) throw conversionError([], mismatch(type, to));
  if (sameType(type, target)) return value;
  const converted = convertValue(type, target, value.value, []);
  return {
    type: target,
    value: converted,
    sensitive: value.sensitive.length === 0 ? value.sensitive : convertedPaths(type, target, value.sensitive),
  };
}

/** The value without its exact type, in the form that the framework has for a type: `Dynamic` where that is `dynamic`. */
export function toSchema(type: Type, { type: actual, value }: MarkedValue): Value {
  return hasDynamic(type) ? wrapped(type, actual, value) : value;
}

function wrapped(type: Type, actual: Type, value: Value): Value {
  // A null keeps the type that it has, since Terraform's state tells it from one without; so does what is unknown.
  if (value === null || isUnknown(value))
    return type.kind === 'dynamic' && actual.kind !== 'dynamic' ? new Dynamic(actual, value) : value;
  if (!hasDynamic(type)) return value;
  switch (type.kind) {
    case 'dynamic':
      return new Dynamic(actual, value);
    case 'list':
    case 'set':
    case 'tuple':
      return (value as readonly Value[]).map((item, i) => wrapped(innerType(type, i), innerType(actual, i), item));
    default:
      return mapObject(value as ObjectValue, (item, key) => wrapped(innerType(type, key), innerType(actual, key), item));
  }
}

function innerType(type: Type, key: string | number): Type {
  if ('element' in type) return type.element;
  const inner = type.kind === 'tuple' ? type.elements[key as number] : type.kind === 'object' ? type.attributes[key] : undefined;
  if (!inner) throw new TypeError(`a ${type.kind} has no type for ${key}`);
  return inner;
}

function convertValue(from: Type, to: Type, value: Value, at: Path): Value {
  if (value === null || from === to) return value;
  if (isUnknown(value)) return sameType(from, to) ? value : convertedUnknown(from, to, value);
  switch (to.kind) {
    case 'string':
      return typeof value === 'string' ? value : primitiveText(value);
    case 'number':
      return typeof value === 'string' ? toNumber(value, at) : value;
    case 'bool':
      return typeof value === 'string' ? toBool(value, at) : value;
    case 'list':
    case 'set': {
      if (isUndecided(from, to.element)) return undecided(value as readonly Value[], at);
      // Its order, too, is known only when all of it is.
      if (to.kind === 'list' && hasUnknownLength({ type: from, value })) return UNKNOWN;
      const items = convertItems(from, value as readonly Value[], () => to.element, at);
      return to.kind === 'set' && !(from.kind === 'set' && sameType(from, to)) ? setElements(to.element, items) : items;
    }
    case 'tuple':
      return convertItems(from, value as readonly Value[], (i) => to.elements[i] as Type, at);
    case 'map':
      if (isUndecided(from, to.element)) return undecided(Object.values(value as ObjectValue), at);
      return mapObject(value as ObjectValue, (item, key) => convertValue(innerType(from, key), to.element, item, [...at, { key }]));
    case 'object':
      return mapObject(to.attributes, (type, name) => {
        if (!Object.hasOwn(value as ObjectValue, name))
          throw conversionError(at, `map has no element for required attribute ${JSON.stringify(name)}`);
        return convertValue(innerType(from, name), type, (value as ObjectValue)[name] as Value, [...at, { attribute: name }]);
      });
    case 'dynamic':
      return value;
  }
}

function convertItems(from: Type, items: readonly Value[], typeOf: (i: number) => Type, at: Path): readonly Value[] {
  return items.map((item, index) => convertValue(innerType(from, index), typeOf(index), item, [...at, { index }]));
}

const UNKNOWN_NOT_NULL = new Unknown({ notNull: true });

/** A list that a tuple becomes has as many elements, known or not. */
function convertedUnknown(from: Type, to: Type, { refinements }: Unknown): Unknown {
  const notNull = refinements?.notNull ? { notNull: true } : {};
  if (from.kind === 'tuple' && to.kind === 'list')
    return new Unknown({ ...notNull, minLength: from.elements.length, maxLength: from.elements.length });
  return refinements?.notNull ? UNKNOWN_NOT_NULL : UNKNOWN;
}

/** Whether elements of several types had no common one because of those whose type isn't known. */
function isUndecided(from: Type, element: Type): boolean {
  if (element.kind !== 'dynamic') return false;
  const types = from.kind === 'tuple' ? from.elements : from.kind === 'object' ? Object.values(from.attributes) : [];
  return types.some((type) => type.kind !== 'dynamic');
}

function undecided(items: readonly Value[], at: Path): Value {
  if (!items.some(isUnknown)) throw conversionError(at, 'all elements must have the same type');
  return UNKNOWN;
}

function primitiveText(value: Value): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return isInfinite(value as TerraformNumber) ? infinityText(value as number) : signedText(value as TerraformNumber);
}

function infinityText(value: number): string {
  return value > 0 ? '+Inf' : '-Inf';
}

const INFINITY = /^([+-]?)inf$/i;

function toNumber(text: string, at: Path): TerraformNumber {
  const number = /\s/.test(text) ? undefined : parseNumber(text);
  if (number !== undefined) return number;
  const infinity = INFINITY.exec(text);
  if (!infinity) throw conversionError(at, 'a number is required');
  return infinity[1] === '-' ? -Infinity : Infinity;
}

function toBool(text: string, at: Path): boolean {
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  const lower = text.toLowerCase();
  if (lower !== 'true' && lower !== 'false') throw conversionError(at, 'a bool is required');
  throw conversionError(at, `a bool is required; to convert from string, use lowercase "${lower}"`);
}
