import { type ObjectValue, type Path, type PathStep, record, type Type, t, type Value } from '../../../framework';
import { type MarkedValue, typed } from '../marked-value';
import { marksIn, marksInside } from '../marks';
import { FunctionProblem } from './definition';

/** The elements of a list, set or tuple, each with what is sensitive in it. */
export function itemsOf(value: MarkedValue): readonly MarkedValue[] {
  const { type } = value;
  return (value.value as readonly Value[]).map((item, i) =>
    part(value, type.kind === 'tuple' ? (type.elements[i] as Type) : elementType(type), item, i),
  );
}

/** The entries of a map or object in the order of their keys' bytes. */
export function entriesOf(value: MarkedValue, keys: readonly string[]): readonly (readonly [string, MarkedValue])[] {
  const { type } = value;
  return keys.map((key) => {
    const inner = type.kind === 'object' ? (type.attributes[key] as Type) : elementType(type);
    return [key, part(value, inner, (value.value as ObjectValue)[key] as Value, key)];
  });
}

/** A tuple of values. */
export function tupleOf(values: readonly MarkedValue[]): MarkedValue {
  return typed(
    t.tuple(values.map(({ type }) => type)),
    plainValues(values),
    sensitiveParts(values, (index) => ({ index })),
  );
}

/** A list of values that all have the type. */
export function listOf(element: Type, values: readonly MarkedValue[]): MarkedValue {
  return typed(
    t.list(element),
    plainValues(values),
    sensitiveParts(values, (index) => ({ index })),
  );
}

/** A map of values that all have the type. */
export function mapFrom(element: Type, entries: readonly (readonly [string, MarkedValue])[]): MarkedValue {
  return typed(
    t.map(element),
    plainRecord(entries),
    sensitiveEntries(entries, (key) => ({ key })),
  );
}

/** An object of values. */
export function objectFrom(entries: readonly (readonly [string, MarkedValue])[]): MarkedValue {
  const type = t.object(record(entries.map(([name, value]) => [name, value.type])));
  return typed(
    type,
    plainRecord(entries),
    sensitiveEntries(entries, (attribute) => ({ attribute })),
  );
}

/** The type that the elements of a list, set or map have. */
export function elementType(type: Type): Type {
  return 'element' in type ? type.element : t.dynamic;
}

function part(whole: MarkedValue, type: Type, value: Value, at: string | number): MarkedValue {
  return typed(
    type,
    value,
    marksInside(whole.sensitive, (step) => stepName(step) === at),
  );
}

function stepName(step: PathStep): string | number {
  if ('attribute' in step) return step.attribute;
  return 'key' in step ? step.key : step.index;
}

function plainValues(values: readonly MarkedValue[]): readonly Value[] {
  return values.map(({ value }) => value);
}

function plainRecord(entries: readonly (readonly [string, MarkedValue])[]): ObjectValue {
  return record(entries.map(([key, { value }]) => [key, value]));
}

function sensitiveParts(values: readonly MarkedValue[], step: (i: number) => PathStep): readonly Path[] {
  return values.flatMap(({ sensitive }, i) => sensitive.map((path) => [step(i), ...path]));
}

function sensitiveEntries(entries: readonly (readonly [string, MarkedValue])[], step: (key: string) => PathStep): readonly Path[] {
  return entries.flatMap(([key, { sensitive }]) => sensitive.map((path) => [step(key), ...path]));
}

/** Marked as a whole when anything in the value is. */
export function wholly(value: MarkedValue): MarkedValue['sensitive'] {
  return marksIn(value);
}

/** The elements of an argument that has to be a list or tuple. */
export function indexed(value: MarkedValue, parameter: string): readonly MarkedValue[] {
  if (value.type.kind === 'set') throw new FunctionProblem('must be a list or tuple; tolist makes one of a set', parameter);
  return sequence(value, parameter);
}

/** The elements of an argument that has to be a list, set or tuple. */
export function sequence(value: MarkedValue, parameter: string): readonly MarkedValue[] {
  const { kind } = value.type;
  if (kind !== 'list' && kind !== 'set' && kind !== 'tuple')
    throw new FunctionProblem('argument must be list, set, or tuple', parameter);
  return itemsOf(value);
}
