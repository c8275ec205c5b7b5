import { actionInstanceText, parseActionAddress } from '../executor/action/action-address';
import type { ActionInvocation, FiredTrigger } from '../executor/action/invocation';
import { instanceText } from '../executor/address';
import type { ExecutorEvent } from '../executor/events';
import { eventName } from './action-text';
import { type Fields, resourceFields, uiMessage } from './ui-line';

type ActionEvent = Extract<ExecutorEvent, { kind: 'action_start' | 'action_progress' | 'action_complete' | 'action_errored' }>;

/** What becomes of an action, as `terraform apply -json` tells it. */
export function actionLine(event: ActionEvent, now: number): string {
  const { address, trigger, kind } = event;
  const hook: Fields = { action: actionFields(address), ...(trigger ? { lifecycle: lifecycleFields(trigger) } : { invoke: {} }) };
  const of = trigger ? `${instanceText(trigger.resource)} (${trigger.block}): ` : '';
  switch (kind) {
    case 'action_start': {
      const where = trigger ? `${instanceText(trigger.resource)}.trigger[${trigger.block}]: ` : '';
      return uiMessage('info', `${where}Action started: ${address}`, kind, { hook }, now);
    }
    case 'action_progress':
      return uiMessage('info', `${of}${address} - ${event.text}`, kind, { hook: { ...hook, message: event.text } }, now);
    case 'action_complete':
      return uiMessage('info', `${of}Action complete: ${address}`, kind, { hook }, now);
    case 'action_errored':
      return uiMessage('info', `${of}Action errored: ${address}`, kind, { hook }, now);
  }
}

function lifecycleFields({ resource: triggering, block, index, event }: FiredTrigger): Fields {
  return {
    resource: resourceFields(instanceText(triggering)),
    trigger_index: block,
    actions_index: index,
    trigger_event: eventName(event),
  };
}

/** An action that is planned, as `terraform plan -json` tells it. */
export function invocationLine({ address, trigger }: ActionInvocation, now: number): string {
  const text = actionInstanceText(address);
  const fired = trigger && {
    triggering_resource: resourceFields(instanceText(trigger.resource)),
    triggering_event: eventName(trigger.event),
    action_trigger_block_index: trigger.block,
    actions_list_index: trigger.index,
  };
  const invocation = { action_addr: actionFields(text), ...(fired ? { lifecycle_trigger: fired } : { action_trigger: {} }) };
  return uiMessage('info', `planned action invocation: ${text}`, 'planned_action_invocation', { invocation }, now);
}

function actionFields(text: string): Fields {
  const address = parseActionAddress(text);
  if (!address) return { addr: text };
  return {
    addr: text,
    module: address.module ?? '',
    action: actionInstanceText({ ...address, module: undefined }),
    implied_provider: address.type.split('_')[0],
    action_type: address.type,
    action_name: address.name,
    action_key: address.key ?? null,
  };
}
