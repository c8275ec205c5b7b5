import { actionText } from '../action/action-address';
import { type ActionInvocation, isBefore } from '../action/invocation';
import { instanceText, resourceText } from '../address';
import { references } from '../expression/references';
import { modulePath, ROOT } from '../module-address';
import type { Step } from '../run/walk';
import type { ApplyRun } from './apply-run';
import { invokedAfter, invokedBefore, settled } from './step-names';

type Invoking = Pick<ApplyRun, 'model' | 'plan'>;

interface Invoker {
  /** Invokes actions, one after the other. */
  invoke(invocations: readonly ActionInvocation[]): Promise<boolean>;
}

/** Actions come before or after the change that fires them; those that somebody names, when what they refer to is settled. */
export function addInvocations({ plan, model }: Invoking, steps: Map<string, Step>, actions: Invoker): void {
  const groups = new Map<string, ActionInvocation[]>();
  for (const invocation of plan.invocations) {
    const { trigger } = invocation;
    const id = trigger ? (isBefore(trigger) ? invokedBefore : invokedAfter)(instanceText(trigger.resource)) : 'invoke';
    groups.set(id, [...(groups.get(id) ?? []), invocation]);
  }
  for (const [id, invocations] of groups) {
    const { blocks, parts } = actionNeeds(model, invocations);
    const needs = [...[...blocks].map(settled), ...parts];
    const run = () => actions.invoke(invocations);
    const waits = [...needs, ...invocations.map(({ provider }) => provider)];
    const trigger = invocations[0]?.trigger;
    const change = trigger && `apply ${instanceText(trigger.resource)}`;
    const step = change === undefined ? undefined : steps.get(change);
    if (change === undefined || !step || !trigger) steps.set(id, { after: waits, run });
    else if (!isBefore(trigger)) steps.set(id, { after: [change, ...waits], run });
    else {
      steps.set(id, { after: [...step.after, ...waits], run });
      steps.set(change, { ...step, after: [...step.after, id] });
    }
  }
}

/** The blocks that actions and the conditions of their triggers refer to. */
function actionNeeds(
  { actions, blocks, dependencies }: Invoking['model'],
  invocations: readonly ActionInvocation[],
): { readonly blocks: ReadonlySet<string>; readonly parts: readonly string[] } {
  const needs = invocations.map(({ address, trigger }) => {
    const own = actions.get(actionText(address))?.references ?? [];
    const triggers = trigger && blocks.get(resourceText(trigger.resource))?.config.lifecycle.actionTriggers;
    const condition = trigger && triggers?.[trigger.block]?.condition;
    const traversals = [...own, ...(condition ? references(condition) : [])];
    const module = modulePath(address.module ?? ROOT);
    return { blocks: dependencies.ofTraversals(traversals, module), parts: dependencies.partsOfTraversals(traversals, module) };
  });
  return {
    blocks: new Set(needs.flatMap((each) => [...each.blocks])),
    parts: needs.flatMap((each) => each.parts),
  };
}

/** The providers whose actions are invoked. */
export function invokingRefs({ invocations }: Invoking['plan']): ReadonlySet<string> {
  return new Set(invocations.map(({ provider }) => provider));
}

/** The ephemeral blocks that actions need. */
export function ephemeralsOfActions({ plan, model }: Invoking): readonly string[] {
  const needs = [...actionNeeds(model, plan.invocations).blocks].flatMap((block) => [block, ...model.dependencies.all(block)]);
  return needs.filter((block) => model.blocks.get(block)?.address.mode === 'ephemeral');
}
