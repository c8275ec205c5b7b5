import { instanceText } from '../executor/address';
import type { ExecutorEvent, LocatedDiagnostic } from '../executor/events';
import type { Action, ActionReason, OutputChange, Plan, ResourceChange } from '../executor/plan/plan';
import type { State } from '../executor/state/state';
import { actionLine, invocationLine } from './action-json';
import type { ApplyCounts } from './apply-text';
import { movedFrom } from './change-heading';
import { sortNames } from './diff/pair';
import { secondsText } from './duration';
import { ephemeralLine } from './ephemeral-json';
import { excerptFields } from './excerpt-json';
import { sorted } from './json-text';
import { listLine } from './list-json';
import { progressLine } from './progress';
import { provisionLine } from './provision-json';
import { isShown, planCounts, planLine } from './summary';
import { type Fields, isDataAddress, type Level, resourceFields, uiMessage } from './ui-line';

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
      return uiMessage('info', message, 'resource_drift', { change: changeFields(event.change, action) }, now);
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
      return words === undefined ? undefined : uiMessage('info', words.trim(), 'log', {}, now);
    }
  }
}

/** The first line of a run: who speaks. */
export function uiVersionLine(name: string, version: string, now: number): string {
  return uiMessage('info', `${name} ${version}`, 'version', { terraform: version, ui: UI_VERSION }, now);
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
  const lines = [uiMessage('info', message, 'change_summary', { changes }, now)];
  const names = sortNames(Object.keys(outputs));
  if (!destroy) {
    const values = names.map((name) => {
      const output = outputs[name];
      const value = output?.sensitive ? {} : { value: sorted(output?.value) };
      return [name, { sensitive: output?.sensitive ?? false, type: sorted(output?.type), ...value }] as const;
    });
    lines.push(uiMessage('info', `Outputs: ${names.length}`, 'outputs', { outputs: Object.fromEntries(values) }, now));
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
  if (isDataAddress(address)) {
    // Data is read rather than refreshed, and told like what an apply does.
    return kind === 'refresh_start'
      ? applyLine({ kind: 'apply_start', address, action: 'read' }, now)
      : applyLine({ kind: 'apply_complete', address, action: 'read', elapsed: 0, ...(id === undefined ? {} : { id }) }, now);
  }
  const message = kind === 'refresh_start' ? 'Refreshing state...' : 'Refresh complete';
  return uiMessage(
    'info',
    `${address}: ${message}${suffix(id)}`,
    kind,
    { hook: { resource: resourceFields(address), ...identity(id) } },
    now,
  );
}

type ApplyEvent = Extract<ExecutorEvent, { kind: 'apply_start' | 'apply_progress' | 'apply_complete' | 'apply_errored' }>;

function applyLine(event: ApplyEvent, now: number): string {
  const action = ACTIONS[event.action];
  const [start, progress, noun] = VERBS[action] ?? [action, action, action];
  const id = 'id' in event ? event.id : undefined;
  const hook: Fields = { resource: resourceFields(event.address), action };
  if (event.kind === 'apply_start') {
    return uiMessage('info', `${event.address}: ${start}...${suffix(id)}`, event.kind, { hook: { ...hook, ...identity(id) } }, now);
  }
  const elapsed = secondsText(event.elapsed);
  const elapsed_seconds = Math.max(0, Math.round(event.elapsed / 1000));
  switch (event.kind) {
    case 'apply_progress':
      return uiMessage(
        'info',
        `${event.address}: Still ${progress}... [${elapsed} elapsed]${event.phase === undefined ? '' : ` ${event.phase}`}`,
        event.kind,
        { hook: { ...hook, elapsed_seconds } },
        now,
      );
    case 'apply_complete': {
      // What is gone has no id any more.
      const left = event.action === 'delete' ? undefined : id;
      const message = `${event.address}: ${noun} complete after ${elapsed}${suffix(left)}`;
      return uiMessage('info', message, event.kind, { hook: { ...hook, ...identity(left), elapsed_seconds } }, now);
    }
    case 'apply_errored':
      return uiMessage(
        'info',
        `${event.address}: ${noun} errored after ${elapsed}`,
        event.kind,
        { hook: { ...hook, elapsed_seconds } },
        now,
      );
  }
}

function changeLine(change: ResourceChange, now: number): string {
  const still = change.action === 'no-op';
  const action = !still ? ACTIONS[change.action] : movedFrom(change) === undefined ? 'import' : 'move';
  const message = `${instanceText(change.address)}: Plan to ${action}`;
  return uiMessage('info', message, 'planned_change', { change: changeFields(change, action) }, now);
}

function changeFields(change: ResourceChange, action: string): Fields {
  const from = movedFrom(change);
  return {
    resource: resourceFields(instanceText(change.address)),
    previous_resource: from === undefined ? undefined : resourceFields(from),
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
  const lines = [uiMessage('info', planLine(counts), 'change_summary', { changes }, now)];
  const names = sortNames(Object.keys(plan.outputs));
  if (names.length > 0) {
    const outputs = names.map((name) => {
      const { action, sensitive } = plan.outputs[name] as OutputChange;
      return [name, { sensitive, action: ACTIONS[action] }] as const;
    });
    lines.push(uiMessage('info', `Outputs: ${names.length}`, 'outputs', { outputs: Object.fromEntries(outputs) }, now));
  }
  return lines.join('\n');
}

function diagnosticLine(told: LocatedDiagnostic, now: number): string {
  const { severity, summary, detail, address } = told;
  const [level, label]: readonly [Level, string] = severity === 'error' ? ['error', 'Error'] : ['warn', 'Warning'];
  return uiMessage(
    level,
    `${label}: ${summary}`,
    'diagnostic',
    { diagnostic: { severity, summary, detail, address, ...excerptFields(told) } },
    now,
  );
}

function identity(id: string | undefined): Fields {
  return id === undefined || id === '' ? {} : { id_key: 'id', id_value: id };
}

function suffix(id: string | undefined): string {
  return id === undefined || id === '' ? '' : ` [id=${id}]`;
}
