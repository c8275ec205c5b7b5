import { DiagnosticError, errorAt, isWhollyKnown } from '../../framework';
import { absoluteText, instanceText, resourceText } from '../address';
import type { ApplyRun } from '../apply/apply-run';
import type { ActionBlock, ResourceBlock } from '../model/bound-configuration';
import { compatibilityProblems } from '../objchange/compatible';
import { placeText } from '../objchange/problem';
import { withoutWriteOnly } from '../objchange/write-only';
import { instanceScope, SINGLE } from '../scope/expansion';
import { actionInstanceText, actionText } from './action-address';
import { conditionHolds, configuredAction, offeredActions } from './configured';
import type { ActionInvocation, FiredTrigger } from './invocation';

/** Invokes actions one after the other, until one fails. @returns whether all went well */
export async function invokeAll(run: ApplyRun, invocations: readonly ActionInvocation[]): Promise<boolean> {
  for (const invocation of invocations) {
    const text = actionInstanceText(invocation.address);
    const well = await run.limit.run(() =>
      run.stopped() ? Promise.resolve(false) : run.problems.attempt(text, () => invoke(run, invocation)),
    );
    if (!well) return false;
  }
  return true;
}

async function invoke(run: ApplyRun, invocation: ActionInvocation): Promise<void> {
  const { address, trigger } = invocation;
  const text = actionInstanceText(address);
  if (trigger) await checkCondition(run, trigger);
  const block = run.model.actions.get(actionText(address)) as ActionBlock;
  const { config } = await configuredAction(run, block, address);
  if (!isWhollyKnown(config)) {
    const detail = `The configuration of ${text} refers to something that apply didn't make known.`;
    throw new DiagnosticError(errorAt(undefined, 'Action configuration unknown during apply', detail));
  }
  checkAsPlanned(invocation, block, withoutWriteOnly(invocation.schema, config));
  const provider = offeredActions(run, block);
  run.problems.check((await provider.validate(address.type, config)).diagnostics, text);
  const about = { address: text, ...(trigger ? { trigger } : {}) };
  const started = run.clock.now();
  const elapsed = () => run.clock.now() - started;
  run.emit({ kind: 'action_start', ...about });
  let well = false;
  try {
    const { diagnostics } = await provider.invoke(address.type, config, ({ text: told }) =>
      run.emit({ kind: 'action_progress', ...about, elapsed: elapsed(), text: told }),
    );
    run.problems.check(diagnostics, text);
    well = true;
    run.done.invoked++;
  } finally {
    run.emit({ kind: well ? 'action_complete' : 'action_errored', ...about, elapsed: elapsed() });
  }
}

/** What was approved is what is done. */
function checkAsPlanned(
  { schema, config, sensitive, address }: ActionInvocation,
  { source }: ActionBlock,
  now: ActionInvocation['config'],
): void {
  const text = actionInstanceText(address);
  const about = { address: text, provider: source, sensitive };
  const [problem] = compatibilityProblems(schema, config, now, about);
  if (!problem) return;
  const detail = `With what is known by now, ${placeText(about, problem.path)} is not what was planned: ${problem.text}. Plan again.`;
  throw new DiagnosticError(errorAt(problem.path, 'Action configuration changed during apply', detail));
}

async function checkCondition(run: ApplyRun, { resource, block }: FiredTrigger): Promise<void> {
  const text = resourceText(resource);
  const trigger = (run.model.blocks.get(text) as ResourceBlock).config.lifecycle.actionTriggers[block];
  const outside = run.scopes.of(resource.module);
  const scope = instanceScope(outside, run.expansions.get(absoluteText(resource)) ?? SINGLE, resource.key);
  if (trigger && (await conditionHolds(trigger, scope))) return;
  throw new DiagnosticError(
    errorAt(
      undefined,
      'Condition changed evaluation during apply',
      `The condition of a trigger of ${instanceText(resource)} held when the action was planned, and holds no more.`,
    ),
  );
}
