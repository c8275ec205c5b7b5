import { instanceText, resourceText } from '../executor/address';
import type { ImportSource } from '../executor/import/source';
import type { Action, ActionReason, ResourceChange } from '../executor/plan/plan';
import type { Naming } from './names';
import type { Paint } from './render/paint';
import { printable, quote } from './render/quote';

/** What a changed object is called: by its name where it has one, else by its address. */
export function changeName({ address, deposed }: ResourceChange, names: Naming): string {
  return `${names.text(instanceText(address))}${deposedText(deposed)}`;
}

/** ` (deposed object 12345678)`, where it is about one. */
export function deposedText(deposed: string | undefined): string {
  return deposed === undefined ? '' : ` (deposed object ${deposed})`;
}

/** Where the object was before, when a move is part of the change. */
export function movedFrom({ address, previousAddress }: ResourceChange): string | undefined {
  if (!previousAddress) return undefined;
  const from = instanceText(previousAddress);
  return from === instanceText(address) ? undefined : from;
}

/** The lines of comment above a change that is planned. */
export function plannedHeading(change: ResourceChange, paint: Paint, names: Naming): string {
  const address = changeName(change, names);
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
  const why = change.action === 'forget' ? undefined : reasonText(change, names);
  if (why !== undefined) lines.push(`  # (${why})`);
  if (change.deposed !== undefined && change.action === 'delete') lines.push(LEFT_OVER);
  if (from !== undefined && change.action !== 'no-op') lines.push(`  # (moved from ${from})`);
  if (change.importing && (change.action !== 'no-op' || from !== undefined)) {
    lines.push(`  # (imported from ${importedFrom(change.importing)})`);
  }
  if (change.importing && isReplacement(change.action)) {
    lines.push(`  # ${paint('Warning: this will destroy the imported resource', 'yellow')}`);
  }
  return `${[...lines, ...addressLines(change, names)].join('\n')}\n`;
}

/** The lines of comment above a change that happened outside. */
export function driftHeading(change: ResourceChange, paint: Paint, names: Naming): string {
  const address = changeName(change, names);
  const from = movedFrom(change);
  const name = paint(`  # ${address}`, 'bold');
  const lines: string[] = [];
  if (change.action === 'delete') lines.push(`${name} has been deleted`);
  else if (change.action === 'no-op' && from !== undefined) {
    lines.push(`${paint(`  # ${from}`, 'bold')} has moved to ${paint(address, 'bold')}`);
  } else {
    lines.push(`${name} has changed`);
    if (from !== undefined) lines.push(`  # (moved from ${from})`);
  }
  return `${[...lines, ...addressLines(change, names)].join('\n')}\n`;
}

/** The address below a name that leaves it out: `--target` and `pcg state show` take it from there. */
function addressLines({ address }: ResourceChange, names: Naming): readonly string[] {
  const text = instanceText(address);
  return names.hides(text) ? [`  # ${text}`] : [];
}

/** By what an object is found that is imported. */
function importedFrom(source: ImportSource): string {
  return 'id' in source ? quote(source.id) : `identity ${printable(JSON.stringify(source.identity))}`;
}

/** Whether an action destroys an object and creates another in its place. */
export function isReplacement(action: Action): boolean {
  return action === 'delete-create' || action === 'create-delete';
}

/** Why an object is deleted or read, in Terraform's words. What has a name of its own needs no address here. */
export function reasonText({ address, reason, previousAddress }: ResourceChange, names: Naming): string | undefined {
  const { key } = address;
  switch (reason) {
    case 'delete_because_no_resource_config':
      return `because ${names.given ? 'it' : resourceText(address)} is not in configuration`;
    case 'delete_because_no_module':
      return `because ${address.module} is not in configuration`;
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
