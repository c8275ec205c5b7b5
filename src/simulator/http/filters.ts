import type { FilterArray, FilterString, FilterVersionString } from '../../palette/schema/full';
import { compareVersions } from '../world/packs';

/** Whether a text is what a filter asks for; one that asks nothing lets every text through. */
export function matchesText(filter: FilterString | undefined, text: string): boolean {
  if (filter === undefined) return true;
  const { eq, ne, contains, beginsWith, ignoreCase = true } = filter;
  const fold = (value: string) => (ignoreCase ? value.toLowerCase() : value);
  const given = fold(text);
  return (
    (eq === undefined || given === fold(eq)) &&
    (ne === undefined || given !== fold(ne)) &&
    (contains === undefined || given.includes(fold(contains))) &&
    (beginsWith === undefined || given.startsWith(fold(beginsWith)))
  );
}

/** Whether a list of texts holds what a filter asks for. */
export function matchesTexts(filter: FilterArray | undefined, texts: readonly string[]): boolean {
  if (filter === undefined) return true;
  const { eq = [], ne = [], beginsWith = [], ignoreCase = true } = filter;
  const fold = (value: string) => (ignoreCase ? value.toLowerCase() : value);
  const given = texts.map(fold);
  return (
    (eq.length === 0 || eq.some((value) => given.includes(fold(value)))) &&
    !ne.some((value) => given.includes(fold(value))) &&
    (beginsWith.length === 0 || beginsWith.some((value) => given.some((text) => text.startsWith(fold(value)))))
  );
}

/** Whether a version is what a filter asks for; newer and older are a matter of its numbers. */
export function matchesVersion(filter: FilterVersionString | undefined, version: string): boolean {
  if (filter === undefined) return true;
  const { eq, ne, beginsWith, gt, lt } = filter;
  return (
    (eq === undefined || version === eq) &&
    (ne === undefined || version !== ne) &&
    (beginsWith === undefined || version.startsWith(beginsWith)) &&
    (gt === undefined || compareVersions(version, gt) > 0) &&
    (lt === undefined || compareVersions(version, lt) < 0)
  );
}

/** Whether a filter that lists values lets one through; a list that is empty or left out asks nothing. */
export function matchesAny(values: readonly string[] | undefined, ...given: readonly string[]): boolean {
  return values === undefined || values.length === 0 || given.some((value) => values.includes(value));
}

/** One field that a list is sorted by. */
export interface SortField<Field extends string> {
  readonly field?: Field;
  readonly order?: 'asc' | 'desc';
}

/** Items in the order that is asked for, the first field first; equal ones keep their order. */
export function sortedBy<Item, Field extends string>(
  items: readonly Item[],
  sort: readonly SortField<Field>[] | undefined,
  keys: { readonly [Name in Field]: (item: Item) => string | number },
): Item[] {
  return [...items].sort((one, other) => {
    for (const { field, order } of sort ?? []) {
      if (field === undefined) continue;
      const [left, right] = [keys[field](one), keys[field](other)];
      if (left !== right) return (left < right ? -1 : 1) * (order === 'desc' ? -1 : 1);
    }
    return 0;
  });
}
