import type { Block, Diagnostic, ObjectValue } from '../../framework';
import type { Action } from '../plan/plan';
import { compatibilityProblems } from './compatible';
import { type About, placeText, providerError, providerInSentence } from './problem';

/** A change as it was planned first, or again just before it is applied. */
export interface PlannedChange {
  readonly action: Action;
  readonly planned: ObjectValue | null;
}

const SUMMARY = 'Provider produced inconsistent final plan';

/**
 * Checks that a plan made again, with what was learned during apply, keeps what was approved: the same
 * action, and the same values where they were known. An update may turn out to change nothing.
 */
export function checkFinalPlan(block: Block, first: PlannedChange, final: PlannedChange, about: About = {}): readonly Diagnostic[] {
  const expanding = `When expanding the plan for ${placeText(about, [])} to include new values learned so far during apply, ${providerInSentence(about)}`;
  if (first.action !== final.action && !(first.action === 'update' && final.action === 'no-op')) {
    return [providerError([], SUMMARY, `${expanding} changed the planned action from ${first.action} to ${final.action}.`)];
  }
  return compatibilityProblems(block, first.planned, final.planned, about).map(({ path, text }) =>
    providerError(path, SUMMARY, `${expanding} produced an invalid new value for ${placeText({}, path)}: ${text}.`),
  );
}
