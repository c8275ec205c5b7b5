import {
  isUnknown,
  isWhollyKnown,
  type ObjectValue,
  record,
  sameType,
  type Type,
  t,
  UNKNOWN,
  type Value,
} from '../../../framework';
import { convert } from '../convert/convert';
import { sortedKeys } from '../convert/set-values';
import { unify } from '../convert/unify';
import { type MarkedValue, sensitiveLike, typed } from '../marked-value';
import { ANY_VALUE, any, FunctionProblem, type Functions, items, simple, structural, text } from './definition';
import { elementType, entriesOf, indexed, listOf, mapFrom, objectFrom, tupleOf, wholly } from './parts';

/** Functions of maps and objects. */
export const mapFunctions: Functions = {
  keys: structural(
    [any('inputMap', { takesUnknown: true })],
    ([map]) => keysType(map as MarkedValue),
    ([map]) => {
      const { type, value } = map as MarkedValue;
      // An object has the attributes of its type, known or not.
      if (type.kind === 'object') return typed(keysType(map as MarkedValue), sortedKeys(type.attributes));
      if (isUnknown(value)) return typed(keysType(map as MarkedValue), UNKNOWN);
      return typed(keysType(map as MarkedValue), mapKeys(map as MarkedValue, 'inputMap'));
    },
  ),
  lookup: structural([any('inputMap'), text('key')], lookupType, lookup, any('default', ANY_VALUE)),
  merge: structural([], mergeType, merge, any('maps', { nullable: true, takesUntyped: true })),
  transpose: simple([items('values', t.map(t.list(t.string)))], t.map(t.list(t.string)), (values) =>
    transpose(values as unknown as ObjectValue),
  ),
  values: structural(
    [any('mapping')],
    ([map]) => valuesType(map as MarkedValue),
    ([map]) => {
      const all = entriesOf(map as MarkedValue, mapKeys(map as MarkedValue, 'mapping')).map(([, value]) => value);
      return (map as MarkedValue).type.kind === 'map' ? listOf(elementType((map as MarkedValue).type), all) : tupleOf(all);
    },
  ),
  zipmap: structural(
    [items('keys', t.list(t.string)), any('values')],
    ([keys, values]) => zippedType((values as MarkedValue).type, (keys as MarkedValue).value),
    ([keys, values]) => {
      const names = (keys as MarkedValue).value as readonly Value[];
      const all = indexed(values as MarkedValue, 'values');
      refuseUnlike(names.length, all.length);
      if (!isWhollyKnown(names)) return typed(t.dynamic, UNKNOWN, wholly(keys as MarkedValue));
      if (names.includes(null)) throw new FunctionProblem('a key is null', 'keys');
      const unique = new Map(all.map((value, i) => [names[i] as string, value] as const));
      const entries = sortedKeys(Object.fromEntries(unique)).map((key) => [key, unique.get(key) as MarkedValue] as const);
      const zipped =
        (values as MarkedValue).type.kind === 'tuple'
          ? objectFrom(entries)
          : mapFrom(elementType((values as MarkedValue).type), entries);
      return sensitiveLike(zipped, keys as MarkedValue);
    },
  ),
};

function mapKeys({ type, value }: MarkedValue, parameter: string): readonly string[] {
  if (type.kind !== 'map' && type.kind !== 'object') throw new FunctionProblem('must have a map or object value', parameter);
  return sortedKeys(value as ObjectValue);
}

function keysType({ type }: MarkedValue): Type {
  if (type.kind === 'dynamic') return type;
  if (type.kind !== 'map' && type.kind !== 'object') throw new FunctionProblem('must have a map or object value', 'inputMap');
  return type.kind === 'object' ? t.tuple(Object.keys(type.attributes).map(() => t.string)) : t.list(t.string);
}

function valuesType({ type }: MarkedValue): Type {
  if (type.kind === 'object') return t.tuple(sortedKeys(type.attributes).map((name) => type.attributes[name] as Type));
  if (type.kind !== 'map' && type.kind !== 'dynamic') throw new FunctionProblem('must have a map or object value', 'mapping');
  return type.kind === 'map' ? t.list(type.element) : t.dynamic;
}

function lookupType([map, key, ...defaults]: readonly MarkedValue[]): Type {
  if (defaults.length > 1) throw new FunctionProblem('lookup() takes two or three arguments');
  const { type } = map as MarkedValue;
  if (type.kind === 'map') return type.element;
  if (type.kind === 'dynamic') return type;
  if (type.kind !== 'object') throw new FunctionProblem('lookup() requires a map as the first argument', 'inputMap');
  const { value: name } = key as MarkedValue;
  if (isUnknown(name)) return t.dynamic;
  const found = Object.hasOwn(type.attributes, name as string) ? type.attributes[name as string] : defaults[0]?.type;
  if (!found) throw missing(key as MarkedValue);
  return found;
}

function missing({ value }: MarkedValue): FunctionProblem {
  const problem = 'the given key does not identify an element, and there is no default';
  return new FunctionProblem(problem, 'inputMap', JSON.stringify(value));
}

function lookup(args: readonly MarkedValue[]): MarkedValue {
  const [map, key, fallback] = args;
  lookupType(args);
  const { type, value } = map as MarkedValue;
  const name = (key as MarkedValue).value as string;
  if (
    type.kind === 'map' &&
    fallback &&
    fallback.type.kind !== 'dynamic' &&
    type.element.kind !== 'dynamic' &&
    !unify([type.element, fallback.type])
  ) {
    throw new FunctionProblem('the default value must have the same type as the map elements', 'default');
  }
  if (Object.hasOwn(value as ObjectValue, name)) {
    const [found] = entriesOf(map as MarkedValue, [name]);
    return sensitiveLike((found as readonly [string, MarkedValue])[1], key as MarkedValue);
  }
  if (!fallback) throw missing(key as MarkedValue);
  return sensitiveLike(type.kind === 'map' ? convert(fallback, type.element) : fallback, key as MarkedValue);
}

function zippedType(values: Type, keys: Value): Type {
  if (values.kind === 'list') return t.map(values.element);
  if (values.kind === 'dynamic') return values;
  if (values.kind !== 'tuple') throw new FunctionProblem('values parameter must be a list or tuple value', 'values');
  if (!Array.isArray(keys) || !isWhollyKnown(keys)) return t.dynamic;
  refuseUnlike(keys.length, values.elements.length);
  if (keys.includes(null)) throw new FunctionProblem('a key is null', 'keys');
  return t.object(record(keys.map((key, i) => [key as string, values.elements[i] as Type])));
}

function refuseUnlike(keys: number, values: number): void {
  if (keys === values) return;
  throw new FunctionProblem(`number of keys (${keys}) does not match number of values (${values})`);
}

function mergeType(args: readonly MarkedValue[]): Type {
  const isOpen = args.some(({ value }) => isUnknown(value));
  for (const { type } of args) {
    // One whose type isn't known, a plain null among them, leaves all open, and what comes after it unread.
    if (type.kind === 'dynamic' && isOpen) return type;
    if (type.kind !== 'map' && type.kind !== 'object' && type.kind !== 'dynamic')
      throw new FunctionProblem('arguments must be maps or objects', 'maps');
  }
  const [first] = args;
  if (first?.type.kind === 'map' && args.every(({ type }) => sameType(type, first.type))) return first.type;
  const given = args.filter(({ value }) => value !== null);
  if (given.some(({ type, value }) => isUnknown(value) && type.kind !== 'object')) return t.dynamic;
  return t.object(
    record(
      given.flatMap(({ type, value }) => {
        if (type.kind === 'object') return Object.entries(type.attributes);
        return Object.keys(value as ObjectValue).map((key) => [key, elementType(type)] as const);
      }),
    ),
  );
}

function merge(args: readonly MarkedValue[]): MarkedValue {
  const merged = new Map<string, MarkedValue>();
  for (const arg of args) {
    if (arg.value === null) continue;
    for (const [key, value] of entriesOf(arg, Object.keys(arg.value as ObjectValue))) merged.set(key, value);
  }
  const type = mergeType(args);
  const entries = sortedKeys(Object.fromEntries(merged)).map((key) => [key, merged.get(key) as MarkedValue] as const);
  return type.kind === 'map' ? mapFrom(type.element, entries) : objectFrom(entries);
}

function transpose(values: ObjectValue): ObjectValue {
  const result = new Map<string, string[]>();
  for (const key of sortedKeys(values)) {
    const list = values[key] as readonly Value[] | null;
    if (list === null) throw new FunctionProblem('a list is null', 'values');
    for (const item of list) {
      if (item === null) throw new FunctionProblem('an element of a list is null', 'values');
      result.set(item as string, [...(result.get(item as string) ?? []), key]);
    }
  }
  return record([...result].map(([key, keys]) => [key, keys]));
}
