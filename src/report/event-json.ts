import { actionInstanceText, parseActionAddress } from '../executor/action/action-address';
import type { ActionInvocation, FiredTrigger } from '../executor/action/invocation';
import { type InstanceAddress, instanceText, parseAddress, resourceText } from '../executor/address';
import type { ExecutorEvent, LocatedDiagnostic } from '../executor/events';
import type { Action, ActionReason, OutputChange, Plan, ResourceChange } from '../executor/plan/plan';
import { sensitivePaths } from '../executor/protocol/sensitive-paths';
import type { State } from '../executor/state/state';
import type { Block, ObjectValue } from '../framework';
import { eventName } from './action-text';
import type { ApplyCounts } from './apply-text';
import { movedFrom } from './change-heading';
import { sortNames } from './diff/pair';
import { secondsText } from './duration';
import type { Document } from './json-text';
import { jsonText, sorted } from './json-text';
import { knownPart } from './masks';
import { EPHEMERAL, progressLine } from './progress';
import { isShown, planCounts, planLine } from './summary';

type Level = 'info' | 'warn' | 'error';
type Fields = { readonly [name: string]: Document };

/** The version of these messages, as Terraform counts it. */
const UI_VERSION = '1.2';

/**
 * An event as `terraform plan -json` and `terraform apply -json` tell it
 * (https://developer.hashicorp.com/terraform/internals/machine-readable-ui).
 * @param now milliseconds since the epoch
 * @returns one JSON object a line, without a line break at the end; the end of a plan gives two lines;
 *   undefined where there is nothing to tell
 */
export function uiLine(event: ExecutorEvent, now: number): string | undefined {
  switch (event.kind) {
    case 'refresh_start':
    case 'refresh_complete':
      return refreshLine(event, now);
    case 'planned_change':
      return isShown(event.change) ? changeLine(event.change, now) : undefined;
    case 'drift': {
      const action = ACTIONS[event.change.action];
      const message = `${instanceText(event.change.address)}: Drift detected (${action})`;
      return line('info', message, 'resource_drift', { change: changeFields(event.change, action) }, now);
    }
    case 'planned_invocation':
      return invocationLine(event.invocation, now);
    case 'planned':
      return planLines(event.plan, now);
    case 'apply_start':
    case 'apply_progress':
    case 'apply_complete':
    case 'apply_errored':
      return applyLine(event, now);
    case 'provision_start':
    case 'provision_progress':
    case 'provision_complete':
    case 'provision_errored':
      return provisionLine(event, now);
    case 'action_start':
    case 'action_progress':
    case 'action_complete':
    case 'action_errored':
      return actionLine(event, now);
    case 'list_start':
    case 'list_found':
    case 'list_complete':
      return listLine(event, now);
    case 'ephemeral_start':
    case 'ephemeral_complete':
    case 'ephemeral_errored':
      return ephemeralLine(event, now);
    case 'diagnostic':
      return diagnosticLine(event.diagnostic, now);
    default: {
      const words = progressLine(event);
      return words === undefined ? undefined : line('info', words.trim(), 'log', {}, now);
    }
  }
}

/** The first line of a run: who speaks. */
export function uiVersionLine(name: string, version: string, now: number): string {
  return line('info', `${name} ${version}`, 'version', { terraform: version, ui: UI_VERSION }, now);
}

/** The last lines of an apply or destroy: what was done, and the outputs; sensitive values are not in them. */
export function uiApplied(counts: ApplyCounts, outputs: State['outputs'], destroy: boolean, now: number): string {
  const { added: add, changed: change, destroyed: remove, imported = 0, invoked = 0 } = counts;
  const imports = imported > 0 ? `${imported} imported, ` : '';
  const message = destroy
    ? `Destroy complete! Resources: ${remove} destroyed.`
    : `Apply complete! Resources: ${imports}${add} added, ${change} changed, ${remove} destroyed.${invoked > 0 ? ` Actions: ${invoked} invoked.` : ''}`;
  const actions = invoked > 0 ? { action_invocation: invoked } : {};
  const changes = { add, change, import: imported, remove, ...actions, operation: destroy ? 'destroy' : 'apply' };
  const lines = [line('info', message, 'change_summary', { changes }, now)];
  const names = sortNames(Object.keys(outputs));
  if (names.length > 0 && !destroy) {
    const values = names.map((name) => {
      const output = outputs[name];
      const value = output?.sensitive ? {} : { value: sorted(output?.value) };
      return [name, { sensitive: output?.sensitive ?? false, type: sorted(output?.type), ...value }] as const;
    });
    lines.push(line('info', `Outputs: ${names.length}`, 'outputs', { outputs: Object.fromEntries(values) }, now));
  }
  return lines.join('\n');
}

const ACTIONS: { readonly [action in Action]: string } = {
  'no-op': 'noop',
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  'delete-create': 'replace',
  'create-delete': 'replace',
  forget: 'remove',
};

// The reasons have short names of their own here where they concern a replacement.
const REASONS: { readonly [reason in ActionReason]?: string } = {
  replace_because_cannot_update: 'cannot_update',
  replace_because_tainted: 'tainted',
  replace_by_request: 'requested',
  replace_by_triggers: 'replace_triggered_by',
};

const VERBS: { readonly [action: string]: readonly [start: string, progress: string, noun: string] } = {
  create: ['Creating', 'creating', 'Creation'],
  update: ['Modifying', 'modifying', 'Modifications'],
  delete: ['Destroying', 'destroying', 'Destruction'],
  read: ['Refreshing', 'reading', 'Refresh'],
  replace: ['Replacing', 'replacing', 'Replacement'],
};

function refreshLine(event: Extract<ExecutorEvent, { kind: 'refresh_start' | 'refresh_complete' }>, now: number): string {
  const { address, id, kind } = event;
  if (address.startsWith('data.')) {
    // Data is read rather than refreshed, and told like what an apply does.
    return kind === 'refresh_start'
      ? applyLine({ kind: 'apply_start', address, action: 'read' }, now)
      : applyLine({ kind: 'apply_complete', address, action: 'read', elapsed: 0, ...(id === undefined ? {} : { id }) }, now);
  }
  const message = kind === 'refresh_start' ? 'Refreshing state...' : 'Refresh complete';
  return line('info', `${address}: ${message}${suffix(id)}`, kind, { hook: { resource: resource(address), ...identity(id) } }, now);
}

type ApplyEvent = Extract<ExecutorEvent, { kind: 'apply_start' | 'apply_progress' | 'apply_complete' | 'apply_errored' }>;

function applyLine(event: ApplyEvent, now: number): string {
  const action = ACTIONS[event.action];
  const [start, progress, noun] = VERBS[action] ?? [action, action, action];
  const id = 'id' in event ? event.id : undefined;
  const hook: Fields = { resource: resource(event.address), action };
  if (event.kind === 'apply_start') {
    return line('info', `${event.address}: ${start}...${suffix(id)}`, event.kind, { hook: { ...hook, ...identity(id) } }, now);
  }
  const elapsed = secondsText(event.elapsed);
  const elapsed_seconds = Math.max(0, Math.round(event.elapsed / 1000));
  switch (event.kind) {
    case 'apply_progress':
      return line(
        'info',
        `${event.address}: Still ${progress}... [${elapsed} elapsed]${event.phase === undefined ? '' : ` ${event.phase}`}`,
        event.kind,
        { hook: { ...hook, elapsed_seconds } },
        now,
      );
    case 'apply_complete': {
      const message = `${event.address}: ${noun} complete after ${elapsed}${suffix(id)}`;
      return line('info', message, event.kind, { hook: { ...hook, ...identity(id), elapsed_seconds } }, now);
    }
    case 'apply_errored':
      return line(
        'info',
        `${event.address}: ${noun} errored after ${elapsed}`,
        event.kind,
        { hook: { ...hook, elapsed_seconds } },
        now,
      );
  }
}

type ProvisionEvent = Extract<
  ExecutorEvent,
  { kind: 'provision_start' | 'provision_progress' | 'provision_complete' | 'provision_errored' }
>;

function provisionLine(event: ProvisionEvent, now: number): string {
  const { address, provisioner } = event;
  const hook: Fields = { resource: resource(address), provisioner };
  switch (event.kind) {
    case 'provision_start':
      return line('info', `${address}: Provisioning with '${provisioner}'...`, event.kind, { hook }, now);
    case 'provision_progress': {
      const { output } = event;
      return line('info', `${address}: (${provisioner}): ${output}`, event.kind, { hook: { ...hook, output } }, now);
    }
    case 'provision_complete':
      return line('info', `${address}: (${provisioner}) Provisioning complete`, event.kind, { hook }, now);
    case 'provision_errored':
      return line('info', `${address}: (${provisioner}) Provisioning errored`, event.kind, { hook }, now);
  }
}

type ListEvent = Extract<ExecutorEvent, { kind: 'list_start' | 'list_found' | 'list_complete' }>;

function listLine(event: ListEvent, now: number): string {
  const { address, type } = event;
  const about: Fields = { address, resource_type: type };
  switch (event.kind) {
    case 'list_start':
      return line(
        'info',
        `${address}: Starting query...`,
        'list_start',
        { list_start: { ...about, input_config: shownObject(event.config.block, event.config.value) } },
        now,
      );
    case 'list_found': {
      const found: Fields = {
        address,
        display_name: event.name,
        identity: event.identity,
        identity_version: event.identityVersion,
        resource_type: type,
        resource_object: event.object && shownObject(event.object.block, event.object.value),
      };
      return line('info', `${address}: Result found`, 'list_resource_found', { list_resource_found: found }, now);
    }
    case 'list_complete':
      return line('info', `${address}: List complete`, 'list_complete', { list_complete: { ...about, total: event.total } }, now);
  }
}

/** An object without what is secret of it. */
function shownObject(block: Block, value: ObjectValue): Document {
  const hidden = new Set(sensitivePaths(block, value).flatMap(([step]) => (step && 'attribute' in step ? [step.attribute] : [])));
  return knownPart(Object.fromEntries(Object.entries(value).filter(([name]) => !hidden.has(name))));
}

type ActionEvent = Extract<ExecutorEvent, { kind: 'action_start' | 'action_progress' | 'action_complete' | 'action_errored' }>;

function actionLine(event: ActionEvent, now: number): string {
  const { address, trigger, kind } = event;
  const hook: Fields = { action: actionFields(address), ...(trigger ? { lifecycle: lifecycleFields(trigger) } : { invoke: {} }) };
  const of = trigger ? `${instanceText(trigger.resource)} (${trigger.block}): ` : '';
  switch (kind) {
    case 'action_start': {
      const where = trigger ? `${instanceText(trigger.resource)}.trigger[${trigger.block}]: ` : '';
      return line('info', `${where}Action started: ${address}`, kind, { hook }, now);
    }
    case 'action_progress':
      return line('info', `${of}${address} - ${event.text}`, kind, { hook: { ...hook, message: event.text } }, now);
    case 'action_complete':
      return line('info', `${of}Action complete: ${address}`, kind, { hook }, now);
    case 'action_errored':
      return line('info', `${of}Action errored: ${address}`, kind, { hook }, now);
  }
}

function lifecycleFields({ resource: triggering, block, index, event }: FiredTrigger): Fields {
  return {
    resource: resource(instanceText(triggering)),
    trigger_index: block,
    actions_index: index,
    trigger_event: eventName(event),
  };
}

/** An action that is planned, as `terraform plan -json` tells it. */
function invocationLine({ address, trigger }: ActionInvocation, now: number): string {
  const text = actionInstanceText(address);
  const fired = trigger && {
    triggering_resource: resource(instanceText(trigger.resource)),
    triggering_event: eventName(trigger.event),
    action_trigger_block_index: trigger.block,
    actions_list_index: trigger.index,
  };
  const invocation = { action_addr: actionFields(text), ...(fired ? { lifecycle_trigger: fired } : { action_trigger: {} }) };
  return line('info', `planned action invocation: ${text}`, 'planned_action_invocation', { invocation }, now);
}

function actionFields(text: string): Fields {
  const address = parseActionAddress(text);
  if (!address) return { addr: text };
  return {
    addr: text,
    module: '',
    action: text,
    implied_provider: address.type.split('_')[0],
    action_type: address.type,
    action_name: address.name,
    action_key: address.key ?? null,
  };
}

type EphemeralEvent = Extract<ExecutorEvent, { kind: 'ephemeral_start' | 'ephemeral_complete' | 'ephemeral_errored' }>;

function ephemeralLine(event: EphemeralEvent, now: number): string {
  const { address, operation } = event;
  const { doing, done } = EPHEMERAL[operation];
  const hook: Fields = { resource: resource(address), action: operation };
  if (event.kind === 'ephemeral_start') return line('info', `${address}: ${doing}`, 'ephemeral_op_start', { hook }, now);
  const elapsed = secondsText(event.elapsed);
  const timed = { hook: { ...hook, elapsed_seconds: Math.max(0, Math.round(event.elapsed / 1000)) } };
  return event.kind === 'ephemeral_complete'
    ? line('info', `${address}: ${done} after ${elapsed}`, 'ephemeral_op_complete', timed, now)
    : line('info', `${address}: ${done.replace(' complete', '')} errored after ${elapsed}`, 'ephemeral_op_errored', timed, now);
}

function changeLine(change: ResourceChange, now: number): string {
  const still = change.action === 'no-op';
  const action = !still ? ACTIONS[change.action] : movedFrom(change) === undefined ? 'import' : 'move';
  const message = `${instanceText(change.address)}: Plan to ${action}`;
  return line('info', message, 'planned_change', { change: changeFields(change, action) }, now);
}

function changeFields(change: ResourceChange, action: string): Fields {
  const from = movedFrom(change);
  return {
    resource: resource(instanceText(change.address)),
    previous_resource: from === undefined ? undefined : resource(from),
    action,
    reason: change.reason === undefined ? undefined : (REASONS[change.reason] ?? change.reason),
    importing: change.importing,
  };
}

function planLines(plan: Plan, now: number): string {
  const counts = planCounts(plan);
  const { add, change, import: imports, destroy: remove, invoke } = counts;
  const actions = invoke > 0 ? { action_invocation: invoke } : {};
  const changes = { add, change, import: imports, remove, ...actions, operation: 'plan' };
  const lines = [line('info', planLine(counts), 'change_summary', { changes }, now)];
  const names = sortNames(Object.keys(plan.outputs));
  if (names.length > 0) {
    const outputs = names.map((name) => {
      const { action, sensitive } = plan.outputs[name] as OutputChange;
      return [name, { sensitive, action: ACTIONS[action] }] as const;
    });
    lines.push(line('info', `Outputs: ${names.length}`, 'outputs', { outputs: Object.fromEntries(outputs) }, now));
  }
  return lines.join('\n');
}

function diagnosticLine({ severity, summary, detail, address }: LocatedDiagnostic, now: number): string {
  const [level, label]: readonly [Level, string] = severity === 'error' ? ['error', 'Error'] : ['warn', 'Warning'];
  return line(level, `${label}: ${summary}`, 'diagnostic', { diagnostic: { severity, summary, detail, address } }, now);
}

function resource(text: string): Fields {
  const address: InstanceAddress | undefined = parseAddress(text);
  if (!address) return { addr: text };
  return {
    addr: text,
    module: '',
    resource: address.key === undefined ? resourceText(address) : text,
    implied_provider: address.type.split('_')[0],
    resource_type: address.type,
    resource_name: address.name,
    resource_key: address.key ?? null,
  };
}

function identity(id: string | undefined): Fields {
  return id === undefined || id === '' ? {} : { id_key: 'id', id_value: id };
}

function suffix(id: string | undefined): string {
  return id === undefined || id === '' ? '' : ` [id=${id}]`;
}

function line(level: Level, message: string, type: string, fields: Fields, now: number): string {
  return jsonText({
    '@level': level,
    '@message': message,
    '@module': 'terraform.ui',
    '@timestamp': new Date(now).toISOString(),
    ...fields,
    type,
  });
}
