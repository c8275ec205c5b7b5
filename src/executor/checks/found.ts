import { isLateRule } from '../config/check/variable-rules';
import type { CheckConfig, Configuration } from '../config/configuration';
import type { Traversal } from '../expression/ast';
import { references } from '../expression/references';
import { isIncluded } from '../plan/outputs';
import type { PlanRun } from '../plan/plan-run';
import type { CheckResult } from './check-result';
import { Checks } from './checks';

/**
 * Notes which variables a walk comes to, with what their values were checked by before it: those rules hold, or there were no
 * walk.
 */
export function noteVariables(checks: Checks, { variables }: Configuration, isThere: (name: string) => boolean): void {
  for (const { name, validation } of Object.values(variables)) {
    const of = `var.${name}`;
    if (validation.length === 0 || !isThere(of)) continue;
    checks.found(of, [of]);
    for (const [index, rule] of validation.entries()) {
      if (!isLateRule(rule)) checks.report({ of, object: of, kind: 'validation', index }, { status: 'pass' });
    }
  }
}

/** Notes what a plan comes to besides instances and outputs. With targets it comes to no check blocks, and to the variables that these need. */
export function noteFound(run: PlanRun): void {
  const { configuration } = run.model;
  const isWhole = run.targets.given.length === 0;
  // Of modules it is noted which instances of them there are as soon as that is known.
  const own = Object.values(configuration.checks).filter(({ module }) => module === undefined);
  for (const check of own) if (isFound(run, check)) run.checks.found(check.address, [check.address]);
  const needed = isWhole ? undefined : namesOfTargets(run);
  noteVariables(run.checks, configuration, (name) => needed?.has(name) ?? true);
}

/** Whether a plan comes to a `check` block. With targets it does so where these take the data source of one with them, without evaluating it. */
export function isFound({ targets }: Pick<PlanRun, 'targets'>, { data }: CheckConfig): boolean {
  return targets.given.length === 0 || (data !== undefined && targets.includesBlock(data));
}

/** What a destroy finds: no conditions are evaluated, and only outputs and what providers need are come to. */
export function checksOfDestroy(run: PlanRun): readonly CheckResult[] {
  const { configuration, dependencies } = run.model;
  const checks = new Checks(configuration);
  const refs = new Set([...run.before.values()].map(({ provider }) => provider));
  const needed = dependencies.namesOfTraversals(providerReferences(run, refs));
  noteVariables(checks, configuration, (name) => needed.has(name));
  if (run.targets.given.length === 0) {
    for (const name of Object.keys(configuration.outputs)) checks.found(`output.${name}`, [`output.${name}`]);
  }
  return checks.results();
}

function namesOfTargets(run: PlanRun): ReadonlySet<string> {
  const { model, targets } = run;
  const blocks = [...model.blocks.values()].filter(({ text }) => targets.includesBlock(text));
  const refs = new Set(blocks.map(({ config }) => config.provider));
  const found = new Set(model.dependencies.namesOfTraversals(providerReferences(run, refs)));
  for (const { text } of blocks) for (const name of model.dependencies.namesOf(text)) found.add(name);
  for (const output of Object.values(model.configuration.outputs).filter((each) => isIncluded(run, each))) {
    for (const name of model.dependencies.namesOfTraversals(references(output.value))) found.add(name);
  }
  return found;
}

function providerReferences({ model }: PlanRun, refs: ReadonlySet<string>): readonly Traversal[] {
  return [...refs].flatMap((ref) => model.providers.get(ref)?.references ?? []);
}
