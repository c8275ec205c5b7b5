import { Refusal } from '../world/errors';

/**
 * The items that a list's `filters` let through: `metadata.name=web AND metadata.uid=…`, each a path into the item and
 * the text that must stand there. A filter that isn't of this form is refused.
 */
export function filtered<Item>(items: readonly Item[], filters: string | undefined): readonly Item[] {
  if (!filters) return items;
  const wanted = filters.split(/\s*\bAND\b\s*/).map((filter) => {
    const separator = filter.indexOf('=');
    if (separator < 1) throw new Refusal('InvalidFilter', `filters in query holds '${filter}', which isn't field=value`);
    return { path: filter.slice(0, separator).trim().split('.'), value: filter.slice(separator + 1).trim() };
  });
  return items.filter((item) => wanted.every(({ path, value }) => String(valueAt(item, path)) === value));
}

function valueAt(item: unknown, path: readonly string[]): unknown {
  let value = item;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as { readonly [key: string]: unknown })[name];
  }
  return value;
}
