import { instanceText, resourceText } from '../executor/address';
import type { Action, ActionReason, ResourceChange } from '../executor/plan/plan';
import type { Paint } from './render/paint';
import { quote } from './render/quote';

/** The address of a changed object as people read it. */
export function changeAddress({ address, deposed }: ResourceChange): string {
  return deposed === undefined ? instanceText(address) : `${instanceText(address)} (deposed object ${deposed})`;
}

/** Where the object was before, when a move is part of the change. */
export function movedFrom({ address, previousAddress }: ResourceChange): string | undefined {
  if (!previousAddress) return undefined;
  const from = instanceText(previousAddress);
  return from === instanceText(address) ? undefined : from;
}

/** The lines of comment above a change that is planned. */
export function plannedHeading(change: ResourceChange, paint: Paint): string {
  const address = changeAddress(change);
  const name = paint(`  # ${address}`, 'bold');
  const from = movedFrom(change);
  const lines: string[] = [];
  switch (change.action) {
    case 'create':
      lines.push(`${name} will be created`);
      break;
    case 'read':
      lines.push(`${name} will be read during apply`);
      break;
    case 'update':
      lines.push(`${name} will be updated in-place`);
      break;
    case 'delete-create':
    case 'create-delete':
      lines.push(`${name} ${replacementWords(change.reason, paint)}`);
      break;
    case 'delete':
      lines.push(`${name} will be ${paint('destroyed', 'bold', 'red')}`);
      break;
    case 'forget':
      lines.push(...forgetLines(change, address, paint));
      break;
    case 'no-op':
      if (from === undefined) lines.push(`${name} will be imported`);
      else lines.push(`${paint(`  # ${from}`, 'bold')} has moved to ${paint(address, 'bold')}`);
  }
  const why = change.action === 'forget' ? undefined : reasonText(change);
  if (why !== undefined) lines.push(`  # (${why})`);
  if (change.deposed !== undefined && change.action === 'delete') lines.push(LEFT_OVER);
  if (from !== undefined && change.action !== 'no-op') lines.push(`  # (moved from ${from})`);
  if (change.importing && (change.action !== 'no-op' || from !== undefined)) {
    lines.push(`  # (imported from ${quote(change.importing.id)})`);
  }
  if (change.importing && isReplacement(change.action)) {
    lines.push(`  # ${paint('Warning: this will destroy the imported resource', 'yellow')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The lines of comment above a change that happened outside. */
export function driftHeading(change: ResourceChange, paint: Paint): string {
  const address = changeAddress(change);
  const from = movedFrom(change);
  const name = paint(`  # ${address}`, 'bold');
  if (change.action === 'delete') return `${name} has been deleted\n`;
  if (change.action === 'no-op' && from !== undefined)
    return `${paint(`  # ${from}`, 'bold')} has moved to ${paint(address, 'bold')}\n`;
  return `${name} has changed\n${from === undefined ? '' : `  # (moved from ${from})\n`}`;
}

/** Whether an action destroys an object and creates another in its place. */
export function isReplacement(action: Action): boolean {
  return action === 'delete-create' || action === 'create-delete';
}

/** Why an object is deleted or read, in Terraform's words. */
export function reasonText({ address, reason, previousAddress }: ResourceChange): string | undefined {
  const { key } = address;
  switch (reason) {
    case 'delete_because_no_resource_config':
      return `because ${resourceText(address)} is not in configuration`;
    case 'delete_because_no_move_target': {
      const from = previousAddress ? instanceText(previousAddress) : 'it';
      return `because ${from} was moved to ${instanceText(address)}, which is not in configuration`;
    }
    case 'delete_because_wrong_repetition':
      if (key === undefined) return 'because resource uses count or for_each';
      return `because resource does not use ${typeof key === 'number' ? 'count' : 'for_each'}`;
    case 'delete_because_count_index':
      return `because index [${key}] is out of range for count`;
    case 'delete_because_each_key':
      return `because key [${JSON.stringify(key)}] is not in for_each map`;
    case 'read_because_config_unknown':
      return 'config refers to values not yet known';
    case 'read_because_dependency_pending':
      return 'depends on a resource or a module with changes pending';
    case 'read_because_check_nested':
      return 'config will be reloaded to verify a check block';
    default:
      return undefined;
  }
}

const LEFT_OVER = '  # (left over from a partially-failed replacement of this instance)';

function replacementWords(reason: ActionReason | undefined, paint: Paint): string {
  const replaced = paint('replaced', 'bold', 'red');
  switch (reason) {
    case 'replace_because_tainted':
      return `is tainted, so must be ${replaced}`;
    case 'replace_by_request':
      return `will be ${replaced}, as requested`;
    case 'replace_by_triggers':
      return `will be ${replaced} due to changes in replace_triggered_by`;
    default:
      return `must be ${replaced}`;
  }
}

function forgetLines(change: ResourceChange, address: string, paint: Paint): string[] {
  const not = paint('will not be destroyed', 'bold', 'red');
  const why = ' # (destroy = false is set in the configuration)';
  const name = paint(` # ${address}`, 'bold');
  if (change.deposed === undefined) return [`${name} will no longer be managed by this stack, but ${not}`, why];
  const left = paint(' # (left over from a partially-failed replacement of this instance)', 'bold');
  return [`${name} will be removed from the state, but ${not}`, left, why];
}
