import { isUnknown } from '../../framework';
import type { Diff, Effect } from './diff';
import { NO_MARKS } from './marks';
import { asDelete, type Pair } from './pair';

/** Compares a place, given that neither sensitivity nor being unknown hides it. */
export type Compare = (pair: Pair) => Diff;

/** The comparison of a place that is sensitive on a side: nothing of its content is in it. Otherwise undefined. */
export function ifSensitive(pair: Pair, kind: 'sensitive' | 'sensitiveBlock', compare: Compare): Diff | undefined {
  const was = pair.wasSensitive.here;
  const becomes = pair.becomesSensitive.here;
  if (!was && !becomes) return undefined;
  const inner = compare({ ...pair, wasSensitive: NO_MARKS, becomesSensitive: NO_MARKS }).effect;
  const nothing = pair.before === null && pair.after === null && !pair.beforeExplicit && !pair.afterExplicit;
  const effect: Effect = inner === 'none' && was !== becomes && !nothing ? 'update' : inner;
  return { effect, replaces: pair.replace.here, shape: { kind, inner, was, becomes } };
}

/**
 * The comparison of a place that will be known after apply. Otherwise undefined.
 * @param compareBefore compares what was there; it is given a pair without an after side
 */
export function ifUnknown(pair: Pair, compareBefore: Compare): Diff | undefined {
  if (!isUnknown(pair.after)) return undefined;
  const replaces = pair.replace.here;
  if (pair.before === null) return { effect: 'create', replaces, shape: { kind: 'unknown' } };
  return { effect: 'update', replaces, shape: { kind: 'unknown', before: compareBefore(asDelete(pair)) } };
}
