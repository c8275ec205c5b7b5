import type { Diagnostic } from '../../framework';
import type { Condition } from '../config/configuration';
import type { Scope } from '../expression/ast';
import { answered } from '../expression/evaluate/pending-call';
import type { WalkContext } from '../run/walk-context';
import { failedConditions } from '../scope/conditions';
import type { Rule } from './checks';

/** Whose conditions, and which of them. */
export interface ConditionsOf extends Pick<Rule, 'of' | 'object'> {
  readonly kind: 'precondition' | 'postcondition' | 'assert';
}

/**
 * Evaluates conditions in a walk and notes how they stand.
 * @param severity of what is returned about those that don't hold @default 'error'
 */
export async function checkConditions(
  run: Pick<WalkContext, 'checks'>,
  about: ConditionsOf,
  conditions: readonly Condition[],
  scope: Scope,
  severity?: Diagnostic['severity'],
): Promise<readonly Diagnostic[]> {
  if (conditions.length === 0) return [];
  return answered(() =>
    failedConditions(conditions, scope, {
      kind: about.kind,
      summary: summaryOf(about),
      ...(severity ? { severity } : {}),
      note: (index, outcome) => run.checks.report({ ...about, index }, outcome),
      tellUnknown: about.kind === 'assert',
    }),
  );
}

function summaryOf({ of, kind }: ConditionsOf): string {
  if (kind === 'assert') return 'Check block assertion';
  if (/^(?:module\..*\.)?output\./.test(of)) return 'Module output value precondition';
  return kind === 'precondition' ? 'Resource precondition' : 'Resource postcondition';
}
