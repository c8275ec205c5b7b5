import { compareText } from '../../executor/address';
import { isUnknown, type ObjectValue, UNKNOWN, type Value } from '../../framework';
import { Dynamic, isObjectValue } from '../../framework/value';
import type { Effect } from './diff';
import { identity } from './identity';
import { elementMarks, type Marks, memberMarks, NO_MARKS } from './marks';

/** The two sides of one place, null where a side has nothing. */
export interface Pair {
  readonly before: Value;
  readonly after: Value;
  /** Whether null was written there on purpose, as a list's element or a map's entry: not the same as nothing. */
  readonly beforeExplicit: boolean;
  readonly afterExplicit: boolean;
  readonly wasSensitive: Marks;
  readonly becomesSensitive: Marks;
  readonly replace: Marks;
  /**
   * Whether empty strings are values of their own. Providers of the old SDK give null and "" at random,
   * and Terraform shows no difference between them where the schema could be of that SDK.
   */
  readonly strict: boolean;
}

/** A side as it is compared: without the wrapper of dynamic values. */
export function plain(value: Value | undefined): Value {
  let bare = value ?? null;
  while (bare instanceof Dynamic) bare = bare.value;
  return bare;
}

export function memberPair(pair: Pair, name: string): Pair {
  const before = record(pair.before);
  const after = record(pair.after);
  return {
    before: plain(own(before, name)),
    after: isUnknown(pair.after) ? UNKNOWN : plain(own(after, name)),
    beforeExplicit: before !== undefined && Object.hasOwn(before, name),
    afterExplicit: after !== undefined && Object.hasOwn(after, name),
    wasSensitive: memberMarks(pair.wasSensitive, name),
    becomesSensitive: memberMarks(pair.becomesSensitive, name),
    replace: memberMarks(pair.replace, name),
    strict: pair.strict,
  };
}

/** The elements at two indexes; an index beyond the end stands for no element. */
export function elementPair(pair: Pair, beforeIndex: number, afterIndex: number): Pair {
  const before = list(pair.before);
  const after = list(pair.after);
  const had = beforeIndex < before.length;
  const has = afterIndex < after.length;
  return {
    before: plain(before[beforeIndex]),
    after: plain(after[afterIndex]),
    beforeExplicit: had,
    afterExplicit: has,
    wasSensitive: had ? elementMarks(pair.wasSensitive, beforeIndex) : NO_MARKS,
    becomesSensitive: has ? elementMarks(pair.becomesSensitive, afterIndex) : NO_MARKS,
    replace: elementMarks(pair.replace, has ? afterIndex : beforeIndex),
    strict: pair.strict,
  };
}

/** Both sides taken as if null had not been written there on purpose. */
export function implicit(pair: Pair): Pair {
  return { ...pair, beforeExplicit: false, afterExplicit: false };
}

/** The pair as the deletion of what was there. */
export function asDelete(pair: Pair): Pair {
  return { ...pair, after: null, afterExplicit: false, becomesSensitive: NO_MARKS };
}

/** The pair as the creation of what will be there. */
export function asCreate(pair: Pair): Pair {
  return { ...pair, before: null, beforeExplicit: false, wasSensitive: NO_MARKS };
}

/** The pair as if nothing changed. */
export function asUnchanged(pair: Pair): Pair {
  return { ...pair, after: pair.before, afterExplicit: pair.beforeExplicit, becomesSensitive: pair.wasSensitive };
}

/** The effect on a place without parts. */
export function scalarEffect(pair: Pair): Effect {
  const had = pair.before !== null || pair.beforeExplicit;
  const has = pair.after !== null || pair.afterExplicit;
  if (!had && has) return 'create';
  if (had && !has) return 'delete';
  return had === has && identity(pair.before) === identity(pair.after) ? 'none' : 'update';
}

/** The effect on a place with parts, before any of them is looked at. */
export function wholeEffect(pair: Pair): Effect {
  if (pair.before === null) return pair.after === null ? 'none' : 'create';
  return pair.after === null ? 'delete' : 'none';
}

/** The names of both sides, in bytewise order. */
export function memberNames(pair: Pair): string[] {
  const names = new Set([...Object.keys(record(pair.before) ?? {}), ...Object.keys(record(pair.after) ?? {})]);
  return sortNames([...names]);
}

/** Names in bytewise order of UTF-8, in place. */
export function sortNames(names: string[]): string[] {
  // JavaScript's own order differs from that of UTF-8 only where surrogates are.
  if (!names.some((name) => SURROGATE.test(name))) return names.sort();
  return names.sort(compareText);
}

const SURROGATE = /[\ud800-\udfff]/;

export function list(value: Value): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

function record(value: Value): ObjectValue | undefined {
  return isObjectValue(value) ? value : undefined;
}

function own(object: ObjectValue | undefined, name: string): Value | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}
