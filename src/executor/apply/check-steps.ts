import { resourceText } from '../address';
import { needsOfCheck } from '../checks/check-block';
import type { CheckConfig } from '../config/configuration';
import type { ResourceChange } from '../plan/plan';
import type { Step } from '../run/walk';
import type { ApplyRun } from './apply-run';
import { type Awaited, CHECKING, settled } from './step-names';

type Checking = Pick<ApplyRun, 'model' | 'plan' | 'targets'>;

interface Checker {
  /** Evaluates what a `check` block asserts. */
  check(check: CheckConfig): Promise<boolean>;
}

/** Whether an object stays as it is and has conditions: they may not hold any more when the rest is done. */
export function isChecked(
  { plan, model }: Omit<Checking, 'targets'>,
  { address, action, deposed, after }: ResourceChange,
): boolean {
  if (plan.mode !== 'normal' || action !== 'no-op' || deposed !== undefined || after === null) return false;
  const lifecycle = model.blocks.get(resourceText(address))?.config.lifecycle;
  return lifecycle !== undefined && lifecycle.preconditions.length + lifecycle.postconditions.length > 0;
}

/** The steps of `check` blocks: their data sources are read when all that is managed is done. */
export function addChecks({ plan, model, targets }: Checking, steps: Map<string, Step>, awaited: Awaited, actions: Checker): void {
  if (plan.mode !== 'normal' || targets.given.length > 0) return;
  const checks = Object.values(model.configuration.checks);
  if (checks.length === 0) return;
  const managed = [...model.blocks.values()].filter(({ address }) => address.mode === 'managed');
  steps.set(CHECKING, { after: managed.map(({ text }) => settled(text)), run: async () => true });
  for (const check of checks) {
    const needs = needsOfCheck(model, check);
    const after = [...awaited(needs), ...needs.parts];
    steps.set(`check ${check.address}`, { after, run: () => actions.check(check) });
  }
}
