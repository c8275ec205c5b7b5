import type { SearchFilterItem, SearchFilterSummarySpec } from '../../palette/schema/full';
import { Refusal } from '../world/errors';

/** What a property of a thing can be searched as, and how its value is read. Dates are milliseconds since the epoch. */
export type SearchProperty<Item> = { readonly displayName: string; readonly values?: readonly string[] } & (
  | { readonly type: 'string'; read(item: Item): string }
  | { readonly type: 'int' | 'float' | 'date'; read(item: Item): number }
  | { readonly type: 'bool'; read(item: Item): boolean }
  | { readonly type: 'keyValue'; read(item: Item): { readonly [key: string]: string } }
);

/** The properties of one kind of thing, by the names that a search knows. */
export type SearchProperties<Item> = { readonly [name: string]: SearchProperty<Item> };

type Condition = NonNullable<SearchFilterItem['condition']>;
type Test<Item> = (item: Item) => boolean;

/**
 * The test that a search's filters make: groups of conditions, joined by `and` unless they say `or`; several values of one
 * condition are joined by `or` unless they say `and`. Refuses properties that aren't known, and conditions of another type.
 */
export function searchTest<Item>(properties: SearchProperties<Item>, spec: SearchFilterSummarySpec): Test<Item> {
  const groups = (spec.filter?.filterGroups ?? []).map(({ filters = [], conjunction }) =>
    joined(
      filters.map((filter) => filterTest(properties, filter)),
      conjunction,
    ),
  );
  return joined(groups, spec.filter?.conjunction);
}

function joined<Item>(tests: readonly Test<Item>[], conjunction: string | undefined): Test<Item> {
  if (conjunction === 'or' && tests.length > 0) return (item) => tests.some((test) => test(item));
  return (item) => tests.every((test) => test(item));
}

function filterTest<Item>(properties: SearchProperties<Item>, filter: SearchFilterItem): Test<Item> {
  const { property = '', type, condition = {} } = filter;
  const known = Object.hasOwn(properties, property) ? properties[property] : undefined;
  if (known === undefined) {
    throw new Refusal('InvalidFilter', `A search knows ${Object.keys(properties).join(', ')}, and not '${property}'`);
  }
  if (condition[known.type] === undefined || (type !== undefined && type !== known.type)) {
    throw new Refusal('InvalidFilter', `The filter of ${property} has no condition of its type, which is ${known.type}`);
  }
  switch (known.type) {
    case 'bool': {
      const wanted = condition.bool?.value ?? false;
      return (item) => known.read(item) === wanted;
    }
    case 'string': {
      const test = textTest(condition.string ?? {});
      return (item) => test(known.read(item));
    }
    case 'keyValue': {
      const { key = '', ...text } = condition.keyValue ?? {};
      const test = textTest(text);
      return (item) => test(known.read(item)[key]);
    }
    case 'date': {
      const test = dateTest(condition.date ?? {});
      return (item) => test(known.read(item));
    }
    default: {
      const test = numberTest(condition[known.type] ?? {});
      return (item) => test(known.read(item));
    }
  }
}

/** Without values a condition on a key asks whether the key is there. */
function textTest(condition: NonNullable<Condition['string']>): (text: string | undefined) => boolean {
  const { operator = 'eq', negation = false, ignoreCase = false, match } = condition;
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const values = (match?.values ?? []).map(fold);
  return (given) => {
    if (given === undefined) return negation;
    const text = fold(given);
    return values.length === 0 ? !negation : matches(values, match, (value) => TEXT[operator](text, value)) !== negation;
  };
}

function numberTest(condition: NonNullable<Condition['int']>): (number: number) => boolean {
  const { operator = 'eq', negation = false, match } = condition;
  const values = match?.values ?? [];
  return (number) => matches(values, match, (value) => NUMBER[operator](number, value)) !== negation;
}

/** A range has two values, its first and its last moment. */
function dateTest(condition: NonNullable<Condition['date']>): (at: number) => boolean {
  const { operator = 'eq', negation = false, match } = condition;
  const values = (match?.values ?? []).map(momentOf);
  if (operator !== 'range') return (at) => matches(values, match, (value) => NUMBER[operator](at, value)) !== negation;
  const [from, to] = values;
  if (from === undefined || to === undefined) throw new Refusal('InvalidFilter', 'A range of dates needs two values');
  return (at) => (at >= from && at <= to) !== negation;
}

function momentOf(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Refusal('InvalidFilter', `'${text}' is no time: write it as 2026-01-31T12:00:00Z`);
  return at;
}

function matches<Value>(
  values: readonly Value[],
  match: { readonly conjunction?: string } | undefined,
  fits: (value: Value) => boolean,
): boolean {
  return match?.conjunction === 'and' ? values.every(fits) : values.some(fits);
}

const TEXT = {
  eq: (text: string, value: string) => text === value,
  contains: (text: string, value: string) => text.includes(value),
  beginsWith: (text: string, value: string) => text.startsWith(value),
};

const NUMBER = {
  eq: (number: number, value: number) => number === value,
  gt: (number: number, value: number) => number > value,
  gte: (number: number, value: number) => number >= value,
  lt: (number: number, value: number) => number < value,
  lte: (number: number, value: number) => number <= value,
};
