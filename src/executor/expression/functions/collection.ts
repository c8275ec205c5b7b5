import { isUnknown, isWhollyKnown, type ObjectValue, type Type, t, UNKNOWN, Unknown, type Value } from '../../../framework';
import { convert } from '../convert/convert';
import { hasUnknownLength, setElements } from '../convert/set-values';
import { unify } from '../convert/unify';
import { equals } from '../evaluate/equals';
import { type MarkedValue, sensitiveLike, typed, UNKNOWN_OF_ANY_TYPE } from '../marked-value';
import { commonType, concatType, elementAt, keyType, NOT_ONE, onlyType, reversedType, slicedType } from './collection-types';
import { ANY_VALUE, any, FunctionProblem, type Functions, int, items, structural } from './definition';
import { graphemes } from './graphemes';
import { matchKeys } from './match-keys';
import { elementType, indexed, itemsOf, listOf, sequence, tupleOf, wholly } from './parts';
import { checkElements } from './size';

const anyList = t.list(t.dynamic);

/** Functions over lists, maps and their likes. */
export const collectionFunctions: Functions = {
  alltrue: structural([items('list', t.list(t.bool))], t.bool, ([list]) => allTrue(list as MarkedValue)),
  anytrue: structural([items('list', t.list(t.bool))], t.bool, ([list]) => anyTrue(list as MarkedValue)),
  chunklist: structural(
    [items('list', anyList), int('size')],
    ([list]) => t.list((list as MarkedValue).type),
    ([list, size]) => {
      const [all, count] = [itemsOf(list as MarkedValue), (size as MarkedValue).value as number];
      if (count < 0) throw new FunctionProblem('the size argument must be positive', 'size');
      const width = count === 0 ? Math.max(all.length, 1) : count;
      const chunks = Array.from({ length: Math.ceil(all.length / width) }, (_, i) =>
        listOf(elementType((list as MarkedValue).type), all.slice(i * width, (i + 1) * width)),
      );
      return listOf((list as MarkedValue).type, chunks);
    },
  ),
  coalesce: structural([], commonType, coalesce, any('vals', ANY_VALUE)),
  coalescelist: structural(
    [],
    t.dynamic,
    (args) => {
      for (const { type, value } of args) {
        // What comes after an unknown one is not looked at.
        if (isUnknown(value)) break;
        if (!['list', 'tuple'].includes(type.kind))
          throw new FunctionProblem('coalescelist arguments must be lists or tuples', 'vals');
      }
      const found = args.find(({ value }) => isUnknown(value) || (value !== null && (value as readonly Value[]).length > 0));
      if (!found) throw new FunctionProblem('no non-null arguments');
      return sensitiveLike(isUnknown(found.value) ? UNKNOWN_OF_ANY_TYPE : found, ...args);
    },
    any('vals', ANY_VALUE),
  ),
  compact: structural([items('list', t.list(t.string))], t.list(t.string), ([list]) => {
    if (!isWhollyKnown((list as MarkedValue).value)) return typed(t.list(t.string), UNKNOWN, wholly(list as MarkedValue));
    const kept = ((list as MarkedValue).value as readonly Value[]).filter((value) => value !== null && value !== '');
    return typed(t.list(t.string), kept, wholly(list as MarkedValue));
  }),
  concat: structural(
    [],
    concatType,
    (args) => {
      if (args.length === 0) throw new FunctionProblem('at least one argument is required');
      checkElements(args.reduce((count, { value }) => count + (Array.isArray(value) ? value.length : 0), 0));
      const all = args.flatMap((arg) => indexed(arg, 'seqs'));
      const type = concatType(args);
      return type.kind === 'list'
        ? listOf(
            type.element,
            all.map((item) => convert(item, type.element)),
          )
        : tupleOf(all);
    },
    any('seqs'),
  ),
  contains: structural([any('list'), any('value')], t.bool, ([list, value]) => {
    const results = sequence(list as MarkedValue, 'list').map((item) => equals(item, value as MarkedValue).value);
    return typed(
      t.bool,
      results.includes(true) ? true : results.some(isUnknown) ? UNKNOWN : false,
      [...wholly(list as MarkedValue), ...wholly(value as MarkedValue)].slice(0, 1),
    );
  }),
  distinct: structural(
    [items('list', anyList)],
    ([list]) => (list as MarkedValue).type,
    ([list]) => {
      const { type, value } = list as MarkedValue;
      if (!isWhollyKnown(value)) return typed(type, UNKNOWN, wholly(list as MarkedValue));
      const kept = new Set(setElements(elementType(type), value as readonly Value[]));
      const seen = new Set<Value>();
      const firsts = (value as readonly Value[]).filter((item) => kept.has(item) && !seen.has(item) && seen.add(item));
      return typed(type, firsts, wholly(list as MarkedValue));
    },
  ),
  element: structural(
    [any('list'), int('index')],
    ([list, index]) => elementAt(list as MarkedValue, index as MarkedValue),
    ([list, index]) => {
      elementAt(list as MarkedValue, index as MarkedValue);
      const all = itemsOf(list as MarkedValue);
      if (all.length === 0) throw new FunctionProblem('cannot use element function with an empty list');
      const at = ((index as MarkedValue).value as number) % all.length;
      return all[at < 0 ? at + all.length : at] as MarkedValue;
    },
  ),
  flatten: structural([any('list')], t.dynamic, ([list]) => {
    const { kind } = (list as MarkedValue).type;
    if (kind !== 'list' && kind !== 'set' && kind !== 'tuple') throw new FunctionProblem('can only flatten lists, sets and tuples');
    const flat = flattened(list as MarkedValue);
    return flat ? tupleOf(flat) : typed(t.dynamic, UNKNOWN, wholly(list as MarkedValue));
  }),
  index: structural([any('list'), any('value')], t.number, ([list, value]) => {
    const results = indexed(list as MarkedValue, 'list').map((item) => equals(item, value as MarkedValue).value);
    const at = results.findIndex((result) => result !== false);
    if (at < 0) throw new FunctionProblem('item not found');
    return typed(
      t.number,
      isUnknown(results[at]) ? UNKNOWN : at,
      [...wholly(list as MarkedValue), ...wholly(value as MarkedValue)].slice(0, 1),
    );
  }),
  length: structural([any('value', { takesUnknown: true, takesUntyped: true })], t.number, ([value]) =>
    length(value as MarkedValue),
  ),
  matchkeys: structural(
    [items('values', anyList), items('keys', anyList), items('searchset', anyList)],
    ([values, keys, searchset]) => {
      keyType(keys as MarkedValue, searchset as MarkedValue);
      return (values as MarkedValue).type;
    },
    matchKeys,
  ),
  one: structural(
    [any('list')],
    ([list]) => onlyType((list as MarkedValue).type),
    ([list]) => {
      onlyType((list as MarkedValue).type);
      const all = itemsOf(list as MarkedValue);
      if (all.length > 1) throw new FunctionProblem(NOT_ONE, 'list');
      return all[0] ?? typed(elementType((list as MarkedValue).type), null);
    },
  ),
  reverse: structural(
    [any('list')],
    ([list]) => reversedType((list as MarkedValue).type),
    ([list]) => {
      const all = [...sequence(list as MarkedValue, 'list')].reverse();
      return (list as MarkedValue).type.kind === 'tuple' ? tupleOf(all) : listOf(elementType((list as MarkedValue).type), all);
    },
  ),
  slice: structural(
    [any('list'), int('start_index'), int('end_index')],
    ([list, start, end]) => slicedType((list as MarkedValue).type, start as MarkedValue, end as MarkedValue),
    ([list, start, end]) => {
      const all = sequence(list as MarkedValue, 'list');
      slicedType((list as MarkedValue).type, start as MarkedValue, end as MarkedValue, all.length);
      const part = all.slice((start as MarkedValue).value as number, (end as MarkedValue).value as number);
      return (list as MarkedValue).type.kind === 'tuple' ? tupleOf(part) : listOf(elementType((list as MarkedValue).type), part);
    },
  ),
};

/** Whether all are true (`wanted` true) or one is (`wanted` false); null is false. */
/** The first element that is not true, or not known, decides. */
function allTrue(list: MarkedValue): MarkedValue {
  const deciding = (list.value as readonly Value[]).find((item) => item !== true);
  return typed(t.bool, deciding === undefined || (isUnknown(deciding) ? UNKNOWN : false), wholly(list));
}

function anyTrue(list: MarkedValue): MarkedValue {
  const all = list.value as readonly Value[];
  return typed(t.bool, all.includes(true) || (all.some(isUnknown) ? UNKNOWN : false), wholly(list));
}

function coalesce(args: readonly MarkedValue[]): MarkedValue {
  const type = unify(args.map((arg) => arg.type));
  if (!type) throw new FunctionProblem('all arguments must have the same type', 'vals');
  for (const arg of args) {
    if (isUnknown(arg.value)) return sensitiveLike(typed(type, UNKNOWN), ...args);
    if (arg.value === null) continue;
    const converted = convert(arg, type);
    if (converted.value !== '') return sensitiveLike(converted, ...args);
  }
  throw new FunctionProblem('no non-null, non-empty-string arguments');
}

/** The elements with lists, sets and tuples among them replaced by theirs, at any depth; undefined when one of these is unknown. */
function flattened(value: MarkedValue, flat: MarkedValue[] = []): readonly MarkedValue[] | undefined {
  if (hasUnknownLength(value)) return undefined;
  checkElements(flat.length + (value.value as readonly Value[]).length);
  for (const item of itemsOf(value)) {
    const { kind } = item.type;
    if (kind === 'dynamic' && isUnknown(item.value)) return undefined;
    if ((kind !== 'list' && kind !== 'set' && kind !== 'tuple') || item.value === null) {
      flat.push(item);
      continue;
    }
    if (isUnknown(item.value) || !flattened(item, flat)) return undefined;
  }
  return flat;
}

function length({ type, value }: MarkedValue): MarkedValue {
  if (isUnknown(value)) return unknownLength(type, value);
  switch (type.kind) {
    case 'string':
      return typed(t.number, graphemes(value as string).length);
    case 'list':
    case 'tuple':
      return typed(t.number, (value as readonly Value[]).length);
    case 'set':
      return setLength({ type, value });
    case 'map':
    case 'object':
      return typed(t.number, Object.keys(value as ObjectValue).length);
    default:
      throw new FunctionProblem('argument must be a string, a collection type, or a structural type');
  }
}

/** What isn't known yet may turn out to be equal to another element. */
function setLength(set: Pick<MarkedValue, 'type' | 'value'>): MarkedValue {
  const most = (set.value as readonly Value[]).length;
  if (!hasUnknownLength(set)) return typed(t.number, most);
  const [min, max] = [1, most].map((value) => ({ value, inclusive: true }));
  return typed(t.number, new Unknown({ notNull: true, min, max }));
}

/** Tuples and objects have as many elements as their type says, known or not. */
function unknownLength(type: Type, { refinements = {} }: Unknown): MarkedValue {
  if (type.kind === 'tuple') return typed(t.number, type.elements.length);
  if (type.kind === 'object') return typed(t.number, Object.keys(type.attributes).length);
  if (type.kind === 'number' || type.kind === 'bool')
    throw new FunctionProblem('argument must be a string, a collection type, or a structural type');
  const { minLength = 0, maxLength } = refinements;
  if (minLength === maxLength) return typed(t.number, minLength);
  const max = maxLength === undefined ? {} : { max: { value: maxLength, inclusive: true } };
  return typed(t.number, new Unknown({ notNull: true, min: { value: minLength, inclusive: true }, ...max }));
}
