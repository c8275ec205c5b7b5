import { sameType, type Type, t } from '../../../framework';
import { hasDynamic } from '../marked-value';

/**
 * The one type that values of all these types can be converted to: what a conditional's branches or the
 * elements of a list become. `dynamic` when that depends on a type that isn't known.
 * @returns undefined when there is none
 */
export function unify(types: readonly Type[]): Type | undefined {
  const [first] = types;
  if (first === undefined) return t.dynamic;
  if (types.every((type) => sameType(type, first))) return first;
  const kinds = new Set(types.map((type) => type.kind));
  const some = kinds.has('dynamic');
  kinds.delete('dynamic');
  const only = (...allowed: readonly Type['kind'][]) => [...kinds].every((kind) => allowed.includes(kind));
  if (kinds.has('object') && kinds.has('tuple')) return undefined;
  if (kinds.size === 1) {
    const [kind] = kinds;
    if (kind === 'map' || kind === 'list' || kind === 'set') return some ? t.dynamic : unifyCollections(kind, types);
    if (kind === 'object') return some ? t.dynamic : unifyObjects(types);
    if (kind === 'tuple') return some ? t.dynamic : unifyTuples(types);
  }
  if (kinds.has('map') && only('map', 'object')) {
    const found = unifyCollections('map', types);
    if (found) return some ? t.dynamic : found;
  }
  if (kinds.has('list') && only('list', 'tuple')) {
    const found = unifyCollections('list', types);
    if (found) return some ? t.dynamic : found;
  }
  return preferred(types).find((wanted) => allConvert(types, wanted));
}

function unifyCollections(kind: 'map' | 'list' | 'set', types: readonly Type[]): Type | undefined {
  const element = unify(types.flatMap(elementTypes));
  const found = element && t[kind](element);
  // Elements that have nothing in common have a type of anything in common with what is of that type.
  return found && allConvert(types, found) ? found : undefined;
}

function allConvert(types: readonly Type[], wanted: Type): boolean {
  return types.every((type) => type.kind === 'dynamic' || sameType(type, wanted) || convertedType(type, wanted) !== undefined);
}

function unifyObjects(types: readonly Type[]): Type | undefined {
  const objects = types.map((type) => (type.kind === 'object' ? type.attributes : {}));
  const [first = {}] = objects;
  const names = Object.keys(first);
  const alike = objects.every(
    (other) => Object.keys(other).length === names.length && names.every((name) => Object.hasOwn(other, name)),
  );
  if (!alike) return unifyCollections('map', types);
  const attributes = names.map((name) => [name, unify(objects.map((other) => other[name] as Type))] as const);
  if (attributes.some(([, type]) => type === undefined)) return undefined;
  return t.object(Object.fromEntries(attributes as readonly (readonly [string, Type])[]));
}

function unifyTuples(types: readonly Type[]): Type | undefined {
  const tuples = types.map((type) => (type.kind === 'tuple' ? type.elements : []));
  const [first = []] = tuples;
  if (tuples.some((other) => other.length !== first.length)) return unifyCollections('list', types);
  const elements = first.map((_, i) => unify(tuples.map((other) => other[i] as Type)));
  if (elements.some((type) => type === undefined)) return undefined;
  return t.tuple(elements as readonly Type[]);
}

function elementTypes(type: Type): readonly Type[] {
  if ('element' in type) return [type.element];
  if (type.kind === 'tuple') return type.elements;
  return type.kind === 'object' ? Object.values(type.attributes) : [];
}

// What is more general comes first: a list takes what a set or a tuple holds, a map what an object holds.
const GENERALITY: { readonly [kind in Type['kind']]: number } = {
  string: 0,
  list: 0,
  map: 0,
  set: 1,
  number: 1,
  bool: 1,
  tuple: 2,
  object: 2,
  dynamic: 3,
};

function preferred(types: readonly Type[]): readonly Type[] {
  return [...types].sort((a, b) => generality(a) - generality(b));
}

function generality(type: Type): number {
  // Collections of more general elements before others of their kind.
  return GENERALITY[type.kind] + ('element' in type ? generality(type.element) / 8 : 0);
}

/**
 * The type that a value of type `from` has once it is converted to `to`: `to` itself, with the places
 * where that is `dynamic` filled in from `from`.
 * @returns undefined when no value of the one type converts to the other
 */
export function convertedType(from: Type, to: Type): Type | undefined {
  if (from === to || to.kind === 'dynamic') return from;
  if (from.kind === 'dynamic') return to;
  const converted = convertedStructure(from, to);
  return converted && !hasDynamic(to) ? to : converted;
}

function convertedStructure(from: Type, to: Type): Type | undefined {
  switch (to.kind) {
    case 'string':
    case 'number':
    case 'bool':
      return primitiveConverts(from, to) ? to : undefined;
    case 'list':
    case 'set':
      return toSequence(from, to.kind, to.element);
    case 'map':
      return toMap(from, to.element);
    case 'tuple': {
      if (from.kind !== 'tuple' || from.elements.length !== to.elements.length) return undefined;
      const elements = convertedTypes(from.elements, to.elements);
      return elements && t.tuple(elements);
    }
    case 'object':
      return toObject(from, to.attributes);
    case 'dynamic':
      return from;
  }
}

function primitiveConverts(from: Type, to: Type): boolean {
  return (
    from.kind === to.kind || from.kind === 'string' || (to.kind === 'string' && (from.kind === 'number' || from.kind === 'bool'))
  );
}

function toSequence(from: Type, kind: 'list' | 'set', wanted: Type): Type | undefined {
  if (from.kind === 'list' || from.kind === 'set') {
    const element = convertedType(from.element, wanted);
    return element && t[kind](element);
  }
  if (from.kind !== 'tuple') return undefined;
  if (wanted.kind === 'dynamic' && isApart(from.elements)) return undefined;
  const element = commonType(from.elements, wanted);
  return element && t[kind](element);
}

/** Something whose type isn't known finds none in common with objects and tuples, nor where the others have none. */
function isApart(types: readonly Type[]): boolean {
  const decided = types.filter(({ kind }) => kind !== 'dynamic');
  if (decided.length === types.length || decided.length === 0) return false;
  return decided.some(({ kind }) => kind === 'object' || kind === 'tuple') || unify(decided) === undefined;
}

function toMap(from: Type, wanted: Type): Type | undefined {
  if (from.kind === 'map') {
    const element = convertedType(from.element, wanted);
    return element && t.map(element);
  }
  if (from.kind !== 'object') return undefined;
  const types = Object.values(from.attributes);
  // In a map, other than in a list, it becomes what the others are.
  const decided = types.filter(({ kind }) => kind !== 'dynamic');
  const isOfOne = wanted.kind === 'dynamic' && decided.some(({ kind }) => kind === 'object' || kind === 'tuple');
  const element = commonType(isOfOne ? decided : types, wanted);
  return element && t.map(element);
}

function toObject(from: Type, wanted: { readonly [name: string]: Type }): Type | undefined {
  const attributes: [string, Type][] = [];
  for (const [name, type] of Object.entries(wanted)) {
    const inner =
      from.kind === 'map'
        ? from.element
        : from.kind === 'object' && Object.hasOwn(from.attributes, name)
          ? from.attributes[name]
          : undefined;
    const converted = inner && convertedType(inner, type);
    if (!converted) return undefined;
    attributes.push([name, converted]);
  }
  if (from.kind !== 'map' && from.kind !== 'object') return undefined;
  return t.object(Object.fromEntries(attributes));
}

/** The one type that elements of these types have in a collection of `wanted`. */
function commonType(types: readonly Type[], wanted: Type): Type | undefined {
  const converted = convertedTypes(
    types,
    types.map(() => wanted),
  );
  if (!converted) return undefined;
  if (converted.length === 0) return wanted;
  return unify(converted);
}

function convertedTypes(from: readonly Type[], to: readonly Type[]): readonly Type[] | undefined {
  const types: Type[] = [];
  for (const [i, type] of from.entries()) {
    const converted = convertedType(type, to[i] as Type);
    if (!converted) return undefined;
    types.push(converted);
  }
  return types;
}
