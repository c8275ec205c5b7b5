/** Where something of a site is described: `accounts.vcenter`. */
export interface Place {
  /** The site's name. */
  readonly site: string;
  /** What it is: `account`. */
  readonly kind: string;
  /** Its key. */
  readonly key: string;
}

/** What can be referred to: things of one kind, by their keys. */
export interface Referable<T> {
  /** What one of them is called: `gateway`. */
  readonly kind: string;
  /** All there are. */
  readonly all: { readonly [key: string]: T };
}

/**
 * What somebody names by its key.
 * @throws Error that names both ends, and what there is
 */
export function named<T>({ kind, all }: Referable<T>, key: string, from: Place): T {
  if (Object.hasOwn(all, key)) return all[key] as T;
  throw new Error(`${told(from)} names the ${kind} "${key}", which is not there. ${offered(kind, Object.keys(all))}`);
}

/**
 * What somebody names by its key, or the only one where it names none.
 * @throws Error that names both ends, and what there is
 */
export function namedOrOnly<T>(referable: Referable<T>, key: string | undefined, from: Place): T {
  if (key !== undefined) return named(referable, key, from);
  const [only, ...others] = Object.values(referable.all);
  if (only !== undefined && others.length === 0) return only;
  const { kind, all } = referable;
  throw new Error(`${told(from)} names no ${kind}, and the site has not just one. ${offered(kind, Object.keys(all))}`);
}

/** Something of a site, as errors name it: `Site "kiel": the account "vcenter"`. */
export function told({ site, kind, key }: Place): string {
  return `Site "${site}": the ${kind} "${key}"`;
}

/** What there is to name. */
export function offered(kind: string, keys: readonly string[]): string {
  return keys.length === 0 ? `There is no ${kind}.` : `There is ${keys.map((key) => `"${key}"`).join(', ')}.`;
}
