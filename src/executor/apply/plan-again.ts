import type { ObjectValue, PrivateData } from '../../framework';
import type { Scope } from '../expression/ast';
import type { ResourceBlock } from '../model/bound-configuration';
import { checkFinalPlan } from '../objchange/check-final-plan';
import { checkPlanned } from '../objchange/check-planned';
import { decide } from '../objchange/effective-replace';
import { applyIgnoreChanges } from '../objchange/ignore-changes';
import { tolerance, withoutIgnored } from '../objchange/legacy';
import { proposedNew } from '../objchange/proposed-new';
import type { ResourceChange } from '../plan/plan';
import type { Marks } from '../plan/plan-run';
import { privateOf } from '../scope/objects';
import type { ApplyRun } from './apply-run';

/** One change of an object, as far as it is worked out. */
export interface Subject {
  readonly run: ApplyRun;
  readonly block: ResourceBlock;
  readonly change: ResourceChange;
  readonly text: string;
  readonly scope: Scope;
  readonly config: ObjectValue;
  readonly sensitive: Marks;
}

/** What a provider is to do. */
export interface Final {
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue;
  readonly private: PrivateData;
}

/**
 * Plans with what is known now, and checks that it is what was approved.
 * @returns undefined when nothing is to be done but to write the state
 */
export async function planAgain({ run, block, change, text, config }: Subject): Promise<Final | undefined> {
  const provider = run.providers.get(block.config.provider);
  const { type } = change.address;
  const schema = block.schema.block;
  run.problems.check((await provider.validateResource(type, config, { writeOnlyAllowed: true })).diagnostics, text);
  const prior = change.action === 'update' ? change.before : null;
  const stored = run.plan.prior.instances.get(text)?.current;
  const given = prior ? applyIgnoreChanges(schema, prior, config, block.config.lifecycle.ignoreChanges) : config;
  const result = await provider.plan({
    type,
    prior,
    proposed: proposedNew(schema, prior, given),
    config: given,
    priorPrivate: prior && stored ? privateOf(stored) : null,
  });
  const about = { address: text, provider: block.source, sensitive: change.afterSensitive };
  run.problems.check(
    result.diagnostics.filter(({ severity }) => severity === 'error'),
    text,
  );
  const { requiresReplace, legacyTypeSystem } = result;
  const tolerate = tolerance(legacyTypeSystem, run.log);
  const answer = { prior, config: given, planned: result.planned, requiresReplace, tolerate, second: prior === null };
  run.problems.check(checkPlanned(schema, answer, about), text);
  const planned =
    legacyTypeSystem && result.planned
      ? withoutIgnored(schema, prior, result.planned, block.config.lifecycle.ignoreChanges)
      : result.planned;
  const again = decide(schema, { prior, planned, requiresReplace, marksChanged: false });
  const first = { action: prior ? ('update' as const) : ('create' as const), planned: change.after };
  run.problems.check(checkFinalPlan(schema, first, { action: again.action, planned }, about), text);
  if (again.action === 'no-op') return undefined;
  return { prior, planned: planned as ObjectValue, private: result.plannedPrivate };
}
