import type { OutputChange, ResourceChange } from '../executor/plan/plan';
import type { Path } from '../framework';
import { compareBlock } from './diff/compare-block';
import { compareDynamic } from './diff/compare-dynamic';
import type { Diff } from './diff/diff';
import { type Marks, marksOf, NO_MARKS } from './diff/marks';
import { asUnchanged, type Pair, plain } from './diff/pair';

/** Marks all of a value. */
export const WHOLE: Marks = { here: true, inner: new Map() };

/**
 * Compares an object before and after a planned change.
 * @param relevant the places to look at, all others being taken as unchanged; without it, all are
 */
export function changeDiff(change: ResourceChange, relevant?: readonly Path[]): Diff {
  const pair: Pair = {
    before: change.before,
    after: change.after,
    beforeExplicit: false,
    afterExplicit: false,
    wasSensitive: marksOf(change.beforeSensitive),
    becomesSensitive: marksOf(change.afterSensitive),
    replace: marksOf(change.replacePaths),
    strict: false,
  };
  // An object that is only forgotten stays as it is.
  return compareBlock(change.block, change.action === 'forget' ? asUnchanged(pair) : pair, relevant && firstSteps(relevant));
}

/** Compares an output's values. */
export function outputDiff({ before, after, sensitive }: OutputChange): Diff {
  return compareDynamic({
    before: plain(before?.value),
    after: plain(after?.value),
    beforeExplicit: false,
    afterExplicit: false,
    wasSensitive: sensitive ? WHOLE : marksOf(before?.sensitive ?? []),
    becomesSensitive: sensitive ? WHOLE : marksOf(after?.sensitive ?? []),
    replace: NO_MARKS,
    strict: true,
  });
}

function firstSteps(paths: readonly Path[]): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const [first] of paths) {
    // The object as a whole.
    if (first === undefined || 'index' in first) return undefined;
    names.add('attribute' in first ? first.attribute : first.key);
  }
  return names;
}
