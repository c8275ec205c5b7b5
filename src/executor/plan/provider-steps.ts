import { openBlock } from '../ephemeral/open-block';
import type { ResourceBlock } from '../model/bound-configuration';
import type { Step } from '../run/walk';
import type { PlanRun } from './plan-run';

/**
 * Configures providers where nothing is planned: what their configuration refers to is as the state has it, and what of it is ephemeral
 * is opened.
 */
export function providerSteps(run: PlanRun, refs: Iterable<string>, ephemerals: Iterable<string>): Map<string, Step> {
  const { dependencies, blocks } = run.model;
  const steps = new Map<string, Step>();
  const all = new Set(refs);
  for (const text of ephemerals) {
    const block = blocks.get(text) as ResourceBlock;
    all.add(block.config.provider);
    steps.set(text, {
      after: [...dependencies.direct(text), ...dependencies.partsOf(text), block.config.provider],
      run: () => run.problems.attempt(text, () => openBlock(run, block)),
    });
  }
  for (const ref of all) {
    steps.set(ref, {
      after: dependencies.ofProvider(ref),
      run: () => run.problems.attempt(ref, () => run.providers.configure(ref, run.scopes, run.problems)),
    });
  }
  return steps;
}
