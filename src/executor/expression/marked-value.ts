import { Dynamic, isUnknown, sameType, type Type, t, UNKNOWN, type Value } from '../../framework';
import { ALL_SENSITIVE, type Marks, marksIn, NO_MARKS, withMarks } from './marks';

export { ALL_SENSITIVE };

/**
 * A value as expressions see it. Its type is exact: `dynamic` stands in it only where the value is null
 * or unknown, and the value has no `Dynamic` wrappers.
 */
export interface MarkedValue {
  readonly type: Type;
  readonly value: Value;
  /** Where in the value something is sensitive, or ephemeral: then the path ends in `EPHEMERAL`. */
  readonly sensitive: Marks;
}

/** A value of a type, with nothing sensitive in it unless said otherwise. */
export function typed(type: Type, value: Value, sensitive: Marks = NO_MARKS): MarkedValue {
  return { type, value, sensitive };
}

/** `null` as it is written in a configuration: of any type. */
export const NULL: MarkedValue = typed(t.dynamic, null);
/** A value of which not even the type is known. */
export const UNKNOWN_OF_ANY_TYPE: MarkedValue = typed(t.dynamic, UNKNOWN);

/** Whether something in the value is sensitive or ephemeral: it must not be shown. */
export function isSensitive({ sensitive }: MarkedValue): boolean {
  return sensitive.length > 0;
}

/** The same value, all of it sensitive when one of the others has something sensitive in it; ephemeral likewise. */
export function sensitiveLike(value: MarkedValue, ...others: readonly MarkedValue[]): MarkedValue {
  return sensitiveIf(marksIn(...others), value);
}

/** The value, all of it marked. */
export function sensitiveIf(marks: Marks, value: MarkedValue): MarkedValue {
  return marks.length === 0 ? value : { ...value, sensitive: withMarks(marks, value.sensitive) };
}

/** Whether the value itself (not something inside it) is unknown. */
export function isUnknownTyped({ value }: MarkedValue): boolean {
  return isUnknown(value);
}

/** A value of a schema's type as expressions see it: dynamic places get the types that they have. */
export function fromSchema(type: Type, value: Value, sensitive: Marks = NO_MARKS): MarkedValue {
  return hasDynamic(type) ? { ...concrete(type, value), sensitive } : { type, value, sensitive };
}

function concrete(type: Type, value: Value): { readonly type: Type; readonly value: Value } {
  if (value === null || isUnknown(value) || !hasDynamic(type)) return { type, value };
  if (value instanceof Dynamic) return concrete(value.type, value.value);
  switch (type.kind) {
    case 'object': {
      const entries = Object.entries(type.attributes).map(
        ([name, inner]) => [name, concrete(inner, (value as { readonly [name: string]: Value })[name] ?? null)] as const,
      );
      return {
        type: t.object(Object.fromEntries(entries.map(([name, inner]) => [name, inner.type]))),
        value: Object.fromEntries(entries.map(([name, inner]) => [name, inner.value])),
      };
    }
    case 'tuple': {
      const items = (value as readonly Value[]).map((item, i) => concrete(type.elements[i] as Type, item));
      return { type: t.tuple(items.map((item) => item.type)), value: items.map((item) => item.value) };
    }
    case 'list':
    case 'set': {
      const items = (value as readonly Value[]).map((item) => concrete(type.element, item));
      const element = elementOf(
        items.map((item) => item.type),
        type.element,
      );
      return {
        type: element ? t[type.kind](element) : t.tuple(items.map((item) => item.type)),
        value: items.map((item) => item.value),
      };
    }
    case 'map': {
      const entries = Object.entries(value as { readonly [key: string]: Value }).map(
        ([key, item]) => [key, concrete(type.element, item)] as const,
      );
      const element = elementOf(
        entries.map(([, inner]) => inner.type),
        type.element,
      );
      return {
        type: element ? t.map(element) : t.object(Object.fromEntries(entries.map(([key, inner]) => [key, inner.type]))),
        value: Object.fromEntries(entries.map(([key, inner]) => [key, inner.value])),
      };
    }
    default:
      return { type, value };
  }
}

/** The type that all elements have; of no elements what is said of them; undefined when they differ, so that no collection can hold them. */
function elementOf([first, ...others]: readonly Type[], said: Type): Type | undefined {
  if (first === undefined) return said;
  return others.every((other) => sameType(other, first)) ? first : undefined;
}

/** Whether `dynamic` stands anywhere in the type. */
export function hasDynamic(type: Type): boolean {
  const known = dynamicTypes.get(type);
  if (known !== undefined) return known;
  const found =
    type.kind === 'dynamic' ||
    (type.kind === 'object' && Object.values(type.attributes).some(hasDynamic)) ||
    (type.kind === 'tuple' && type.elements.some(hasDynamic)) ||
    ('element' in type && hasDynamic(type.element));
  dynamicTypes.set(type, found);
  return found;
}

const dynamicTypes = new WeakMap<Type, boolean>();
