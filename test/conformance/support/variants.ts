import type { Block, Value } from '../../../src/framework';
import type { Body } from './core';
import { type Place, placesOf, valueAt, withValueAt } from './paths';
import type { Change, Refs, Row } from './row';

/** In place of uids, for the names of changes: those are the same in each world. */
export const NO_REFS = new Proxy<Refs>({}, { get: (_, name) => `uid-of-${String(name)}` });

/** One change of an object. */
export interface Variant {
  /** The path, and what tells it from others of that path. */
  readonly name: string;
  readonly place: Place;
  /** What the object is first. */
  readonly from: Body;
  readonly to: Body;
  readonly change: Change;
}

/**
 * All changes of a row: those that it writes down, another value where the schema yields one, and each optional attribute or block
 * taken away.
 * @returns the changes, and the places that nothing changes
 */
export function variantsOf(
  row: Row,
  block: Block,
  refs: Refs,
): { readonly variants: readonly Variant[]; readonly missing: readonly string[] } {
  const written = Object.entries(row.changes(refs));
  const full = row.full(refs);
  const variants: Variant[] = [];
  const missing: string[] = [];
  for (const place of placesOf(block)) {
    const { path } = place;
    const from = row.base?.[path]?.(full, refs) ?? full;
    const add = (name: string, change: Change) => variants.push({ name, place, from, to: change(from), change });
    const own = written.filter(([name]) => name.split(' ')[0] === path);
    for (const [name, change] of own) add(name, change);
    const value = valueAt(from, path);
    if (own.length === 0 && !exempt(row, path)) {
      const other = otherValue(value ?? place.attribute?.default ?? null);
      if (other !== undefined) add(path, (body) => withValueAt(body, path, () => other));
      else if (place.attribute) missing.push(path);
      else if (value === null || isEmpty(value)) missing.push(path);
    }
    const unset = `${path} unset`;
    if (place.optional && !isUnsetAlready(place, value) && !exempt(row, unset) && !exempt(row, path)) {
      if (!own.some(([name]) => name === unset)) add(unset, (body) => withValueAt(body, path, () => (place.attribute ? null : [])));
    }
  }
  return { variants, missing };
}

/** All at once that changes in place: to another value, or to none. */
export function changedOf(row: Row, variants: readonly Variant[], full: Body, unset: boolean): Body {
  const inPlace = variants.filter((variant) => {
    const { name, from } = variant;
    // What an import can't tell would have to be left out of all that is compared with one.
    const alone = row.apart?.includes(name) === true || exempt(row, `import: ${name}`);
    if (alone || isReplacing(row, variant) || isRefused(row, variant)) return false;
    return name.endsWith(' unset') === unset && JSON.stringify(from) === JSON.stringify(full);
  });
  return inPlace.reduce((body, { change }) => change(body), full);
}

/** Whether the change makes another object. */
export function isReplacing({ replaces = [] }: Row, { name, place: { forceNew } }: Variant): boolean {
  return forceNew || replaces.includes(name);
}

/** Whether nothing comes of the change. */
export function isRefused({ refused = {} }: Row, { name }: Variant): boolean {
  return Object.hasOwn(refused, name);
}

/** Another value of a type that has no rules of its own. */
function otherValue(value: Value): Value | undefined {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : undefined;
}

/** Nothing is there, or what would be there without it: its default, or what Palette chose. */
function isUnsetAlready({ attribute }: Place, value: Value): boolean {
  if (value === null || isEmpty(value)) return true;
  return attribute?.computed === true && (attribute.default === undefined || attribute.default === value);
}

function isEmpty(value: Value): boolean {
  return Array.isArray(value) && value.length === 0;
}

function exempt({ exempt = {} }: Row, path: string): boolean {
  return Object.hasOwn(exempt, path);
}
