import type { Block, Value } from '../../framework';
import { isObjectValue } from '../../framework/value';
import { identity } from './identity';
import { anyMark } from './marks';
import { list, type Pair, plain } from './pair';
import type { Visit } from './sequence';

/** Walks two sets: what was there with its equal, if it has one, then what is new. */
export function alignSets(pair: Pair, visit: Visit): void {
  align(pair, () => new Map(), visit);
}

/**
 * Walks two sets of blocks or nested objects: what was there with its equal, else with the one of its name, then what
 * is new. So a machine pool that is scaled is one changed block; Terraform shows one that goes and one that comes.
 * Where something in the set is sensitive, names pair nothing: whether two secrets belong together is nobody's business.
 */
export function alignNamedSets(block: Block, pair: Pair, visit: Visit): void {
  const secret = anyMark(pair.wasSensitive) || anyMark(pair.becomesSensitive);
  align(pair, secret || !hasOpenName(block) ? () => new Map() : byName, visit);
}

type PairUp = (before: readonly Value[], after: readonly Value[]) => ReadonlyMap<number, number>;

function align(pair: Pair, pairUp: PairUp, visit: Visit): void {
  const before = list(pair.before);
  const after = list(pair.after);
  const places = new Map<string, number[]>();
  for (const [i, item] of after.entries()) {
    const key = identity(item);
    places.get(key)?.push(i) ?? places.set(key, [i]);
  }
  const equals = before.map((item) => places.get(identity(item))?.shift());
  const matched = new Set(equals);
  const named = pairUp(before, after);
  for (const i of before.keys()) {
    const other = named.get(i);
    // An equal is never taken away from the element that it is equal to.
    const place = equals[i] ?? (other !== undefined && !matched.has(other) ? other : undefined);
    if (place !== undefined) matched.add(place);
    visit(i, place ?? after.length);
  }
  for (const i of after.keys()) if (!matched.has(i)) visit(before.length, i);
}

/** Elements of the same name, where that name is known and tells one element from all others on both sides. */
function byName(before: readonly Value[], after: readonly Value[]): ReadonlyMap<number, number> {
  const [were, are] = [uniqueNames(before), uniqueNames(after)];
  const pairs = new Map<number, number>();
  for (const [name, i] of were) {
    const other = are.get(name);
    if (i !== undefined && other !== undefined) pairs.set(i, other);
  }
  return pairs;
}

/** The place of each name; undefined for a name that several have. */
function uniqueNames(items: readonly Value[]): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [i, item] of items.entries()) {
    const bare = plain(item);
    const name = isObjectValue(bare) ? plain(bare.name) : null;
    if (typeof name === 'string' && name !== '') places.set(name, places.has(name) ? undefined : i);
  }
  return places;
}

function hasOpenName({ attributes }: Block): boolean {
  const name = Object.hasOwn(attributes, 'name') ? attributes.name : undefined;
  return name !== undefined && !name.sensitive && !name.writeOnly;
}
