import { isUnknown, type ObjectValue, type Path, type Type, t, UNKNOWN, type Value } from '../../../framework';
import type { Step } from '../ast';
import { attempt } from '../attempt';
import { convert } from '../convert/convert';
import { ExpressionError } from '../expression-error';
import { isUnknownTyped, type MarkedValue, sensitiveIf, typed, UNKNOWN_OF_ANY_TYPE } from '../marked-value';
import { bothMarks, type Marks, marksIn, marksInside, NO_MARKS } from '../marks';

/**
 * `value.name`. What is sensitive in the attribute stays so, the rest of the value doesn't count.
 * @throws ExpressionError when there is no such attribute
 */
export function attributeOf(value: MarkedValue, name: string): MarkedValue {
  const { type } = value;
  if (value.value === null) {
    throw new ExpressionError(
      'Attempt to get attribute from null value',
      'This value is null, so it does not have any attributes.',
    );
  }
  switch (type.kind) {
    case 'object':
      if (Object.hasOwn(type.attributes, name)) return inside(value, type.attributes[name] as Type, name);
      throw new ExpressionError('Unsupported attribute', `This object does not have an attribute named ${JSON.stringify(name)}.`);
    case 'map':
      if (isUnknown(value.value) || Object.hasOwn(value.value as ObjectValue, name)) return inside(value, type.element, name);
      throw new ExpressionError('Missing map element', `This map does not have an element with the key ${JSON.stringify(name)}.`);
    case 'dynamic':
      return sensitiveIf(marksIn(value), UNKNOWN_OF_ANY_TYPE);
    default:
      throw new ExpressionError('Unsupported attribute', whyNoAttributes(type, name));
  }
}

/**
 * `value[key]`.
 * @throws ExpressionError when there is no such element
 */
export function elementOf(value: MarkedValue, key: MarkedValue): MarkedValue {
  const { type } = value;
  if (value.value === null) {
    throw new ExpressionError('Attempt to index null value', 'This value is null, so it does not have any indices.');
  }
  if (key.value === null) throw invalidIndex("Can't use a null value as an indexing key.");
  const sensitiveKey = marksIn(key);
  switch (type.kind) {
    case 'dynamic':
      return sensitiveIf(bothMarks(marksIn(value), sensitiveKey), UNKNOWN_OF_ANY_TYPE);
    case 'list':
    case 'tuple':
      return sensitiveIf(sensitiveKey, sequenceElement(value, convertKey(key, t.number)));
    case 'map': {
      const name = convertKey(key, t.string);
      if (isUnknownTyped(name)) return unknownElement(value, type.element, sensitiveKey);
      if (!isUnknown(value.value) && !Object.hasOwn(value.value as ObjectValue, name.value as string))
        throw invalidIndex(`${NO_ELEMENT}.`);
      return sensitiveIf(sensitiveKey, inside(value, type.element, name.value as string));
    }
    case 'object': {
      const name = convertKey(key, t.string);
      if (isUnknownTyped(name)) return unknownElement(value, t.dynamic, sensitiveKey);
      const attribute = name.value as string;
      // Terraform looks into an object that isn't known by ".name" only.
      if (isUnknown(value.value)) return unknownElement(value, t.dynamic, sensitiveKey);
      // An object's attributes are no secret, so Terraform lets a sensitive key pick one.
      if (Object.hasOwn(type.attributes, attribute)) return inside(value, type.attributes[attribute] as Type, attribute);
      const hint = ' An object only supports looking up attributes by name, not by numeric index.';
      throw invalidIndex(`${NO_ELEMENT}.${key.type.kind === 'number' ? hint : ''}`);
    }
    case 'set':
      throw invalidIndex(
        "Elements of a set are identified only by their value and don't have any separate index or key to select with, so it's only possible to perform operations across all elements of the set.",
      );
    default:
      throw invalidIndex('This value does not have any indices.');
  }
}

/** A value after the steps of a reference. @throws ExpressionError at the first step that leads nowhere */
export function applySteps(value: MarkedValue, steps: readonly Step[]): MarkedValue {
  let at = value;
  for (const step of steps) {
    at =
      'name' in step
        ? attributeOf(at, step.name)
        : elementOf(at, typed(typeof step.index === 'number' ? t.number : t.string, step.index));
  }
  return at;
}

type Tuple = Extract<Type, { readonly kind: 'tuple' }>;

const NO_ELEMENT = 'The given key does not identify an element in this collection value';

function invalidIndex(detail: string): ExpressionError {
  return new ExpressionError('Invalid index', detail);
}

function convertKey(key: MarkedValue, to: Type): MarkedValue {
  return attempt(
    () => convert(key, to),
    (problem) => invalidIndex(`${NO_ELEMENT}: ${problem}.`),
  );
}

function sequenceElement(value: MarkedValue, key: MarkedValue): MarkedValue {
  const { type } = value;
  const elementType = (index: number) => ('element' in type ? type.element : ((type as Tuple).elements[index] as Type));
  const length =
    type.kind === 'tuple' ? type.elements.length : isUnknown(value.value) ? undefined : (value.value as readonly Value[]).length;
  if (isUnknownTyped(key)) return unknownElement(value, 'element' in type ? type.element : t.dynamic, NO_MARKS);
  if (length === 0) throw invalidIndex(`${NO_ELEMENT}: the collection has no elements.`);
  const index = Number(key.value);
  // Of a list that isn't known nothing can be said against an index.
  if ('element' in type && length === undefined) return inside(value, type.element, index);
  if (index < 0) throw invalidIndex(`${NO_ELEMENT}: a negative number is not a valid index for a sequence.`);
  if (length !== undefined && index >= length) {
    throw invalidIndex(`${NO_ELEMENT}: the given index is greater than or equal to the length of the collection.`);
  }
  if (!Number.isInteger(index)) {
    throw invalidIndex(`${NO_ELEMENT}: indexing a sequence requires a whole number, but the given index has a fractional part.`);
  }
  return inside(value, elementType(index), index);
}

/** The part of a value at a key that it has. */
function inside({ value, sensitive }: MarkedValue, type: Type, key: string | number): MarkedValue {
  const part = isUnknown(value) ? UNKNOWN : (value as { readonly [key: string | number]: Value })[key];
  return typed(
    type,
    part as Value,
    marksInside(sensitive, (step) => stepKey(step) === key),
  );
}

/** An element of which isn't known which one it is: as sensitive as any of them. */
function unknownElement(value: MarkedValue, type: Type, sensitiveKey: Marks): MarkedValue {
  return sensitiveIf(bothMarks(sensitiveKey, marksIn(value)), typed(type, UNKNOWN));
}

/** A path's step as the key that it is: attributes and map keys alike. */
export function stepKey(step: Path[number]): string | number {
  return 'index' in step ? step.index : 'key' in step ? step.key : step.attribute;
}

function whyNoAttributes(type: Type, name: string): string {
  if (type.kind === 'list' && type.element.kind === 'object') {
    return `Can't access attributes on a list of objects. Did you mean to access attribute ${JSON.stringify(name)} for a specific element of the list, or across all elements of the list?`;
  }
  if (type.kind === 'set' && type.element.kind === 'object') {
    return "Can't access attributes on a set of objects. Did you mean to access an attribute across all elements of the set?";
  }
  return type.kind === 'string' || type.kind === 'number' || type.kind === 'bool'
    ? `Can't access attributes on a primitive-typed value (${type.kind}).`
    : 'This value does not have any attributes.';
}
