import { Refusal } from '../world/errors';

/**
 * The items that the `filters` of a list let through, in the order of its `orderBy`. Fields are paths into the item:
 * `spec.name=nginxANDspec.cloudTypes_in_maas,all`, with `=`, `!=` and `_in_`, joined by `AND` (which binds) and `OR`,
 * with or without spaces; `orderBy` is `metadata.name=1,spec.version=-1`. Anything else is refused. A field that holds a
 * list matches with any of its values.
 * See {@link https://docs.spectrocloud.com/api/v1/v-1-packs-summary-list/}.
 */
export function queried<Item>(
  items: readonly Item[],
  { filters, orderBy }: { readonly filters?: string; readonly orderBy?: string },
): readonly Item[] {
  const test = filters ? filterTest(filters) : undefined;
  const found = test === undefined ? items : items.filter(test);
  return orderBy ? ordered(found, orderBy) : found;
}

type Test = (item: unknown) => boolean;

// Only in front of another condition: `AND` and `OR` may stand in a value too, and field paths begin with a small letter.
const AND = /\s*AND\s*(?=[a-z]\w*\.[\w.]+?\s*(?:!=|=|_in_))/;
const OR = /\s*OR\s*(?=[a-z]\w*\.[\w.]+?\s*(?:!=|=|_in_))/;

function filterTest(filters: string): Test {
  const alternatives = filters.split(OR).map((alternative) => alternative.split(AND).map(conditionTest));
  return (item) => alternatives.some((conditions) => conditions.every((test) => test(item)));
}

function conditionTest(condition: string): Test {
  const [, field = '', operator, value = ''] = /^\s*([\w.]+?)\s*(!=|=|_in_)\s*(.*?)\s*$/s.exec(condition) ?? [];
  if (operator === undefined) throw new Refusal('InvalidFilter', `filters in query holds '${condition}', which isn't field=value`);
  const path = field.split('.');
  const wanted = operator === '_in_' ? value.split(',').map((each) => each.trim()) : [value];
  return (item) => valuesAt(item, path).some((text) => wanted.includes(text)) !== (operator === '!=');
}

function ordered<Item>(items: readonly Item[], orderBy: string): readonly Item[] {
  const fields = orderBy.split(',').map((part) => {
    const [, field, direction] = /^\s*([\w.]+)\s*=\s*(-?1)\s*$/.exec(part) ?? [];
    if (field === undefined)
      throw new Refusal('InvalidFilter', `orderBy in query holds '${part}', which isn't field=1 or field=-1`);
    return { path: field.split('.'), sign: Number(direction) };
  });
  // Reading a field may mean to make it: once for each item, and not for each comparison.
  const keyed = items.map((item) => ({ item, keys: fields.map(({ path }) => valuesAt(item, path)[0] ?? '') }));
  keyed.sort((one, other) => {
    for (const [index, { sign }] of fields.entries()) {
      const [left = '', right = ''] = [one.keys[index], other.keys[index]];
      if (left !== right) return compared(left, right) * sign;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

function compared(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (left !== '' && right !== '' && Number.isFinite(difference)) return difference;
  return left < right ? -1 : 1;
}

function valuesAt(item: unknown, path: readonly string[]): string[] {
  let value = item;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return [];
    value = Object.hasOwn(value, name) ? (value as { readonly [key: string]: unknown })[name] : undefined;
  }
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
