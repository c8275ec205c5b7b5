import { DiagnosticError, errorAt } from '../../framework';
import { absoluteText, instanceText, withModule } from '../address';
import { ACTION_EVENTS, type ActionEvent } from '../config/configuration';
import type { ActionBlock, ResourceBlock } from '../model/bound-configuration';
import { withoutWriteOnly } from '../objchange/write-only';
import type { Action, ResourceChange } from '../plan/plan';
import type { PlanRun } from '../plan/plan-run';
import type { WalkContext } from '../run/walk-context';
import { instanceScope, keysOf, SINGLE } from '../scope/expansion';
import { type ActionInstanceAddress, actionInstanceText, actionText } from './action-address';
import { conditionHolds, configuredAction, offeredActions, referredAction } from './configured';
import type { ActionInvocation, FiredTrigger } from './invocation';

const FIRED_BY: { readonly [event in ActionEvent]: readonly Action[] } = {
  before_create: ['create', 'delete-create', 'create-delete'],
  after_create: ['create', 'delete-create', 'create-delete'],
  before_update: ['update'],
  after_update: ['update'],
};

/** Plans the actions that the changes of a block's instances fire, in the order in which they are invoked. */
export async function planTriggers(run: PlanRun, block: ResourceBlock): Promise<boolean> {
  if (!run.planning) return true;
  let well = true;
  for (const module of run.scopes.instances(block.address.module)) {
    const within = withModule(block.address, module);
    const expansion = run.expansions.get(absoluteText(within));
    for (const key of expansion ? keysOf(expansion) : []) {
      const change = run.changes.get(instanceText({ ...within, key }));
      if (!change) continue;
      well = (await run.problems.attempt(instanceText(change.address), () => planFired(run, block, change))) && well;
    }
  }
  return well;
}

async function planFired(run: PlanRun, block: ResourceBlock, change: ResourceChange): Promise<boolean> {
  const { module, key } = change.address;
  const scope = instanceScope(run.scopes.of(module), run.expansions.get(absoluteText(change.address)) ?? SINGLE, key);
  let well = true;
  // What comes before the change comes first, whatever the order in the configuration.
  for (const event of ACTION_EVENTS) {
    if (!FIRED_BY[event].includes(change.action)) continue;
    for (const [i, trigger] of block.config.lifecycle.actionTriggers.entries()) {
      if (!trigger.events.includes(event) || !(await conditionHolds(trigger, scope))) continue;
      for (const [index, reference] of trigger.actions.entries()) {
        const address = await referredAction(reference, scope, module);
        const action = run.model.actions.get(actionText(address)) as ActionBlock;
        const trigger = { resource: change.address, event, block: i, index };
        const planned = await run.problems.attempt(actionInstanceText(address), async () => {
          run.invocations.push(await planInvocation(run, action, address, trigger));
        });
        well &&= planned;
      }
    }
  }
  return well;
}

/** Asks an action's provider whether it would be refused. @throws DiagnosticError, ExpressionError */
export async function planInvocation(
  run: WalkContext,
  block: ActionBlock,
  address: ActionInstanceAddress,
  trigger?: FiredTrigger,
): Promise<ActionInvocation> {
  const text = actionInstanceText(address);
  const schema = block.schema.block;
  const { config, sensitive } = await configuredAction(run, block, address);
  const provider = offeredActions(run, block);
  run.problems.check((await provider.validate(address.type, config)).diagnostics, text);
  const { diagnostics } = await provider.plan(address.type, config);
  run.problems.check(diagnostics, text);
  return {
    address,
    provider: block.config.provider,
    schema,
    config: withoutWriteOnly(schema, config),
    sensitive,
    ...(trigger ? { trigger } : {}),
  };
}

/** The block of an action that somebody names. @throws DiagnosticError */
export function namedAction(run: WalkContext, address: ActionInstanceAddress): ActionBlock {
  const block = run.model.actions.get(actionText(address));
  if (block) return block;
  const detail = `The configuration has no ${actionText(address)}.`;
  throw new DiagnosticError(errorAt(undefined, 'Invalid action target', detail));
}
