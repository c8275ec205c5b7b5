import { isUnknown, type Type, t, type Value } from '../../../framework';
import { unify } from '../convert/unify';
import type { MarkedValue } from '../marked-value';
import { FunctionProblem } from './definition';
import { elementType } from './parts';

/** The type of an element that `element` reads: of a tuple it has one of its own. */
export function elementAt({ type }: MarkedValue, { value: index }: MarkedValue): Type {
  if (type.kind === 'dynamic') return type;
  if (type.kind === 'list') return type.element;
  if (type.kind !== 'tuple') throw new FunctionProblem(`cannot read elements from ${type.kind}`);
  if (type.elements.length === 0) throw new FunctionProblem('cannot use element function with an empty list');
  if (isUnknown(index)) return t.dynamic;
  // Of a list it wraps around.
  const at = (index as number) % type.elements.length;
  if (at < 0) throw new FunctionProblem('cannot use element function with a negative index');
  return type.elements[at] as Type;
}

/** What `slice` gives, with all that can be said against its bounds: a tuple has as many elements as its type says, known or not. */
export function slicedType(
  type: Type,
  start: MarkedValue,
  end: MarkedValue,
  length = type.kind === 'tuple' ? type.elements.length : undefined,
): Type {
  if (type.kind === 'set') {
    const problem = 'cannot slice a set, because its elements do not have indices; convert it with tolist first';
    throw new FunctionProblem(problem, 'list');
  }
  if (type.kind !== 'list' && type.kind !== 'tuple' && type.kind !== 'dynamic')
    throw new FunctionProblem('argument must be list, set, or tuple', 'list');
  const [from, to] = [start.value, end.value].map((value) => (isUnknown(value) ? undefined : (value as number)));
  if (from !== undefined && from < 0) throw new FunctionProblem('start index must not be less than zero', 'start_index');
  if (to !== undefined && to < 0) throw new FunctionProblem('end index must not be less than zero', 'end_index');
  if (to !== undefined && length !== undefined && to > length)
    throw new FunctionProblem('end index must not be greater than the length of the list', 'end_index');
  if (from !== undefined && to !== undefined && from > to)
    throw new FunctionProblem('start index must not be greater than end index', 'start_index');
  if (type.kind !== 'tuple') return type;
  return from === undefined || to === undefined ? t.dynamic : t.tuple(type.elements.slice(from, to));
}

/** What is wrong with more than one element. */
export const NOT_ONE = 'must be a list, set, or tuple value with either zero or one elements';

/** What `one` gives: of a tuple the type says how many elements there are, known or not. */
export function onlyType(type: Type): Type {
  if (type.kind === 'dynamic') return type;
  if (type.kind === 'list' || type.kind === 'set') return type.element;
  if (type.kind !== 'tuple' || type.elements.length > 1) throw new FunctionProblem(NOT_ONE, 'list');
  return type.elements[0] ?? t.dynamic;
}

/** What `reverse` gives. */
export function reversedType(type: Type): Type {
  if (type.kind === 'tuple') return t.tuple([...type.elements].reverse());
  if (type.kind !== 'list' && type.kind !== 'set' && type.kind !== 'dynamic')
    throw new FunctionProblem('argument must be list, set, or tuple', 'list');
  return 'element' in type ? t.list(type.element) : t.dynamic;
}

/** The type that all arguments can be of; any where there is none. */
export function commonType(args: readonly MarkedValue[]): Type {
  return unify(args.map(({ type }) => type)) ?? t.dynamic;
}

/** A list where all arguments are lists of types that unify, otherwise a tuple of all elements. */
export function concatType(args: readonly MarkedValue[]): Type {
  const lists = args.every(({ type }) => type.kind === 'list');
  const element = lists && args.length > 0 ? unify(args.map(({ type }) => elementType(type))) : undefined;
  if (element) return t.list(element);
  const elements: Type[] = [];
  for (const { type, value } of args) {
    if (type.kind === 'set') throw new FunctionProblem('must be a list or tuple; tolist makes one of a set', 'seqs');
    if (type.kind !== 'list' && type.kind !== 'tuple') throw new FunctionProblem('argument must be a list or tuple', 'seqs');
    // How many elements an unknown list has is open, and what comes after it is not looked at.
    if (type.kind === 'list' && isUnknown(value)) return t.dynamic;
    if (type.kind === 'tuple') elements.push(...type.elements);
    else elements.push(...(value as readonly Value[]).map(() => type.element));
  }
  return t.tuple(elements);
}

/** The type that keys and what is searched for are compared in. */
export function keyType(keys: MarkedValue, searchset: MarkedValue): Type {
  const common = unify([elementType(keys.type), elementType(searchset.type)]);
  if (!common) throw new FunctionProblem('keys and searchset must be of the same type');
  return common;
}
