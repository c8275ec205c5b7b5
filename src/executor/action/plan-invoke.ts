import { DiagnosticError, errorAt } from '../../framework';
import { ephemeralsOfProviders } from '../ephemeral/closing';
import type { PlanRun } from '../plan/plan-run';
import { providerSteps } from '../plan/provider-steps';
import { walk } from '../run/walk';
import { attachState } from '../scope/attach-state';
import { parseActionAddress } from './action-address';
import { namedAction, planInvocation } from './plan-actions';

/**
 * Plans what somebody says by hand is to be invoked, and nothing else: what the configuration of an action refers to is as the state has it.
 * @returns whether that went well
 */
export async function planInvokeOnly(run: PlanRun, addresses: readonly string[]): Promise<boolean> {
  attachState(run, run.before, run.expansions, () => true);
  for (const [text, instance] of run.before) run.refreshed.set(text, instance);
  const wanted = addresses.map((text) => {
    const address = parseActionAddress(text);
    if (!address) {
      const detail = `${text} is no address of an action, such as action.palette_x.y or action.palette_x.y["a"].`;
      throw new DiagnosticError(errorAt(undefined, 'Invalid action address', detail));
    }
    return { text, address, block: namedAction(run, address) };
  });
  const { dependencies, blocks } = run.model;
  const refs = new Set(wanted.map(({ block }) => block.config.provider));
  const referred = wanted.flatMap(({ block }) => [...dependencies.ofTraversals(block.references, block.config.address.module)]);
  const ephemerals = new Set([
    ...ephemeralsOfProviders(run.model, refs),
    ...referred
      .flatMap((text) => [text, ...dependencies.all(text)])
      .filter((text) => blocks.get(text)?.address.mode === 'ephemeral'),
  ]);
  const steps = providerSteps(run, refs, ephemerals);
  for (const { text, address, block } of wanted) {
    steps.set(`invoke ${text}`, {
      after: [block.config.provider, ...dependencies.ofTraversals(block.references, block.config.address.module)],
      run: () => run.problems.attempt(text, async () => void run.invocations.push(await planInvocation(run, block, address))),
    });
  }
  const { failed, skipped } = await walk(steps, run.stopped);
  return failed.length === 0 && skipped.length === 0;
}
