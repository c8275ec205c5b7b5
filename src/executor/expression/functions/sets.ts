import { isUnknown, isWhollyKnown, type Type, t, UNKNOWN, Unknown, type Value } from '../../../framework';
import { convert } from '../convert/convert';
import { hasUnknownLength, setElements } from '../convert/set-values';
import { unify } from '../convert/unify';
import { type MarkedValue, typed } from '../marked-value';
import { marksIn } from '../marks';
import { any, FunctionProblem, type Functions, items, structural } from './definition';
import { elementType, itemsOf, listOf, tupleOf } from './parts';
import { checkElements } from './size';

const anySet = t.set(t.dynamic);

/** Functions over sets. */
export const setFunctions: Functions = {
  setintersection: structural(
    [items('first_set', anySet)],
    commonSet,
    (sets) => combined(sets, (a, b, has) => a.filter((item) => has(b, item))),
    items('other_sets', anySet),
  ),
  setproduct: structural([], productType, product, any('sets', { takesUnknown: true })),
  setsubtract: structural([items('a', anySet), items('b', anySet)], commonSet, (sets) =>
    combined(sets, (a, b, has) => a.filter((item) => !has(b, item))),
  ),
  setunion: structural(
    [items('first_set', anySet)],
    commonSet,
    (sets) => united(sets) ?? combined(sets, (a, b) => [...a, ...b]),
    items('other_sets', anySet),
  ),
};

function commonSet(sets: readonly MarkedValue[]): Type {
  return t.set(commonElement(sets));
}

function commonElement(sets: readonly MarkedValue[]): Type {
  // Empty ones of no type leave the others' type as it is.
  const known = sets.filter(
    ({ type, value }) => !(elementType(type).kind === 'dynamic' && Array.isArray(value) && value.length === 0),
  );
  const element = unify((known.length > 0 ? known : sets).map(({ type }) => elementType(type)));
  if (!element) throw new FunctionProblem('all sets must have elements of one type');
  return element;
}

type Combine = (a: readonly Value[], b: readonly Value[], has: (set: readonly Value[], item: Value) => boolean) => readonly Value[];

function combined(sets: readonly MarkedValue[], combine: Combine): MarkedValue {
  const element = commonElement(sets);
  const sensitive = marksIn(...sets);
  if (!sets.every(({ value }) => isWhollyKnown(value))) return typed(t.set(element), UNKNOWN, sensitive);
  // A null beside an object or a list has no type that it could take.
  if (element.kind === 'dynamic' && sets.some((set) => elementType(set.type).kind !== 'dynamic'))
    throw new FunctionProblem('all sets must have elements of one type');
  const [first = [], ...others] = sets.map((set) => convert(set, t.set(element)).value as readonly Value[]);
  const value = others.reduce((all, other) => combine(all, other, membership(element)), first);
  return typed(t.set(element), setElements(element, value), sensitive);
}

/** A union has what its sets have, also where some of that isn't known yet: nothing when all of it is. */
function united(sets: readonly MarkedValue[]): MarkedValue | undefined {
  if (sets.every(({ value }) => isWhollyKnown(value))) return undefined;
  const element = commonElement(sets);
  const items = sets.flatMap((set) => convert(set, t.set(element)).value as readonly Value[]);
  return typed(t.set(element), setElements(element, items), marksIn(...sets));
}

/** Whether an item is in a set: adding it makes the set no larger. */
function membership(element: Type): (set: readonly Value[], item: Value) => boolean {
  const primitive = element.kind === 'string' || element.kind === 'bool';
  const indexes = new Map<readonly Value[], ReadonlySet<Value>>();
  return (set, item) => {
    if (!primitive) return setElements(element, [...set, item]).length === set.length;
    let index = indexes.get(set);
    if (!index) {
      index = new Set(set);
      indexes.set(set, index);
    }
    return index.has(item);
  };
}

function productType(args: readonly MarkedValue[]): Type {
  if (args.some(({ type: { kind } }) => !['list', 'set', 'tuple', 'dynamic'].includes(kind)))
    throw new FunctionProblem('a set or a list is required', 'sets');
  if (args.some(({ type: { kind } }) => kind === 'dynamic')) return t.dynamic;
  const pair = t.tuple(args.map((arg) => memberType(arg)));
  return args.some(({ type }) => type.kind === 'set') ? t.set(pair) : t.list(pair);
}

function memberType({ type }: MarkedValue): Type {
  if (type.kind !== 'tuple') return elementType(type);
  const element = unify(type.elements);
  if (!element) throw new FunctionProblem('all elements of a list must have the same type', 'sets');
  return element;
}

/** A null beside an object or a list has no type that it could take; nobody asks where there is nothing to combine. */
function refuseUndecided({ type }: MarkedValue, element: Type): void {
  if (element.kind === 'dynamic' && type.kind === 'tuple' && type.elements.some(({ kind }) => kind !== 'dynamic'))
    throw new FunctionProblem('all elements of a list must have the same type', 'sets');
}

/** How many elements an argument has at most: a tuple as many as its type says. */
function mostOf({ type, value }: MarkedValue): number {
  if (type.kind === 'tuple') return type.elements.length;
  if (isUnknown(value)) return value.refinements?.maxLength ?? Number.POSITIVE_INFINITY;
  // Terraform says nothing of a set in which something is unknown.
  if (hasUnknownLength({ type, value })) return Number.POSITIVE_INFINITY;
  return (value as readonly Value[]).length;
}

function product(args: readonly MarkedValue[]): MarkedValue {
  if (args.length < 2) throw new FunctionProblem('at least two arguments are required');
  const type = productType(args);
  if (type.kind === 'dynamic') return typed(type, UNKNOWN);
  const most = args.map(mostOf);
  if (args.some((arg) => isUnknown(arg.value) || hasUnknownLength(arg))) return typed(type, productToCome(most));
  if (most.includes(0)) return typed(type, []);
  const columns = args.map((arg) => {
    const element = memberType(arg);
    refuseUndecided(arg, element);
    return itemsOf(arg).map((item) => convert(item, element));
  });
  checkElements(columns.reduce((count, column) => count * column.length, 1));
  const rows = columns.reduce<readonly (readonly MarkedValue[])[]>(
    (all, column) => all.flatMap((row) => column.map((item) => [...row, item])),
    [[]],
  );
  const listed = listOf(elementType(type), rows.map(tupleOf));
  if (type.kind === 'list') return listed;
  return typed(type, setElements(elementType(type), listed.value as readonly Value[]), marksIn(listed));
}

// Beyond these, Terraform gives no bounds.
const MOST_OF_ONE = 1024;
const MOST_OF_ALL = 2048;

/** What is known of a product of which it isn't known how many elements it has: nothing comes of nothing, and something of all others. */
function productToCome(most: readonly number[]): Value {
  const known = most.every((length) => length <= MOST_OF_ONE);
  const maxLength = most.reduce((product, length) => product * length, 1);
  if (known && maxLength === 0) return [];
  if (!known || maxLength > MOST_OF_ALL) return new Unknown({ notNull: true });
  return maxLength === 1 ? [UNKNOWN] : new Unknown({ notNull: true, minLength: 1, maxLength });
}
