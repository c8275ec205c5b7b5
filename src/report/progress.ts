import type { FiredTrigger } from '../executor/action/invocation';
import { instanceText } from '../executor/address';
import { PROGRESS_MS } from '../executor/apply/timed';
import type { EphemeralOperation, ExecutorEvent } from '../executor/events';
import type { Action } from '../executor/plan/plan';
import { deposedText } from './change-heading';
import { diagnosticText } from './diagnostic-text';
import { secondsText } from './duration';
import { BY_ADDRESS, type Naming } from './names';
import { painter } from './render/paint';
import { printable } from './render/quote';
import { isDataAddress } from './ui-line';

export interface ProgressOptions {
  readonly colour: boolean;
  /** Columns for diagnostics; not wrapped without it. */
  readonly width?: number;
  /** Whether somebody watches: then each change of an object's phase is told at once, and else a line a minute. @default false */
  readonly live?: boolean;
  /** What objects are called; by their addresses without it. */
  readonly names?: Naming;
  /** Of warnings, what they are and where alone. @default false */
  readonly compactWarnings?: boolean;
}

interface Words {
  readonly doing: string;
  readonly still: string;
  readonly done: string;
}

const MINUTE_MS = 60_000;

const CREATE: Words = { doing: 'Creating...', still: 'Still creating...', done: 'Creation complete' };
const UPDATE: Words = { doing: 'Modifying...', still: 'Still modifying...', done: 'Modifications complete' };
const DELETE: Words = { doing: 'Destroying...', still: 'Still destroying...', done: 'Destruction complete' };
/** What is done with ephemeral values. */
export const EPHEMERAL: { readonly [operation in EphemeralOperation]: { readonly doing: string; readonly done: string } } = {
  open: { doing: 'Opening...', done: 'Opening complete' },
  renew: { doing: 'Renewing...', done: 'Renewal complete' },
  close: { doing: 'Closing...', done: 'Closing complete' },
};
const READ: Words = { doing: 'Reading...', still: 'Still reading...', done: 'Read complete' };

/**
 * What a run prints about an event, in Terraform's words, with the names of objects; undefined where it says nothing. Changes,
 * drift and the plan are not told here: they are one text, `planText`. No line break at the end.
 */
export function progressLine(event: ExecutorEvent, options: ProgressOptions = { colour: false }): string | undefined {
  const paint = painter(options.colour);
  const { names = BY_ADDRESS } = options;
  switch (event.kind) {
    case 'refresh_start': {
      const what = isDataAddress(event.address) ? READ.doing : 'Refreshing state...';
      return paint(`${names.text(event.address)}: ${what}${identified(event.id)}`, 'bold');
    }
    case 'refresh_complete':
      if (!isDataAddress(event.address)) return undefined;
      return paint(`${names.text(event.address)}: ${READ.done}${identified(event.id)}`, 'bold');
    case 'apply_start':
    case 'apply_progress':
    case 'apply_complete': {
      const words = wordsOf(event.action);
      if (!words) return undefined;
      const id = 'id' in event ? event.id : undefined;
      const address = `${names.text(event.address)}${deposedText('deposed' in event ? event.deposed : undefined)}`;
      if (event.kind === 'apply_start') return paint(`${address}: ${words.doing}${identified(id)}`, 'bold');
      const elapsed = secondsText(event.elapsed);
      if (event.kind === 'apply_complete') return paint(`${address}: ${words.done} after ${elapsed}${identified(id)}`, 'bold');
      const phase = 'phase' in event ? event.phase : undefined;
      if (phase === undefined) return paint(`${address}: ${words.still} [${elapsed} elapsed]`, 'bold');
      if (!options.live && !isNewMinute(event.elapsed)) return undefined;
      return `${paint(`${address}: ${words.still} [${elapsed} elapsed]`, 'bold')} ${printable(phase)}`;
    }
    case 'apply_phase':
      return options.live ? `${paint(`${names.text(event.address)}:`, 'bold')} ${printable(event.text)}` : undefined;
    case 'apply_event':
      return `${paint(`${names.text(event.address)}: [${secondsText(event.elapsed)} elapsed]`, 'bold')} ${printable(event.text)}`;
    case 'notice':
      return printable(event.text);
    case 'provision_start':
      return paint(`${names.text(event.address)}: Provisioning with '${event.provisioner}'...`, 'bold');
    case 'provision_progress': {
      const prefix = paint(`${names.text(event.address)} (${event.provisioner}):`, 'bold');
      const lines = event.output.split(/\r?\n/).map((line) => printable(line.trimEnd()));
      const told = lines.filter((line) => line !== '').map((line) => `${prefix} ${line}`);
      return told.length > 0 ? told.join('\n') : undefined;
    }
    case 'action_start':
      return paint(`Action started: ${actionName(event, names)}`, 'bold');
    case 'action_progress':
      return `${paint(`Action ${actionName(event, names)}:`, 'bold')} ${printable(event.text)}`;
    case 'action_complete':
      return paint(`Action complete: ${actionName(event, names)}`, 'bold', 'green');
    case 'action_errored':
      return paint(`Action errored: ${actionName(event, names)}`, 'bold', 'red');
    case 'list_start':
      return paint(`${event.address}: Starting query...`, 'bold');
    case 'list_complete':
      return paint(`${event.address}: List complete (${event.total} found)`, 'bold');
    case 'import_start':
      return paint(`${names.text(event.address)}: Importing from ${printable(event.source)}...`, 'bold');
    case 'import_complete':
      return paint(`${names.text(event.address)}: Import prepared!`, 'bold');
    case 'ephemeral_start':
      return paint(`${names.text(event.address)}: ${EPHEMERAL[event.operation].doing}`, 'bold');
    case 'ephemeral_complete':
      return paint(`${names.text(event.address)}: ${EPHEMERAL[event.operation].done} after ${secondsText(event.elapsed)}`, 'bold');
    case 'lock_waiting':
      return `Acquiring state lock. This may take a few moments... (held by ${printable(event.holder)})`;
    case 'recovered':
      return recoveredText(event, names);
    case 'interrupted':
      return event.times > 1
        ? 'Two interrupts received: ending at once. What was under way may be missing from the state.'
        : `\n${paint('Interrupt received.', 'bold')}\nWhat is under way is finished and saved. Please wait: a second interrupt may lose data.\n`;
    case 'diagnostic':
      return diagnosticText(event.diagnostic, options);
    default:
      return undefined;
  }
}

function actionName({ address, trigger }: { readonly address: string; readonly trigger?: FiredTrigger }, names: Naming): string {
  return `${address} (triggered by ${trigger ? names.text(instanceText(trigger.resource)) : 'CLI'})`;
}

/** Whether a full minute has passed since the beat before this one. */
function isNewMinute(elapsed: number): boolean {
  return Math.floor(elapsed / MINUTE_MS) > Math.floor((elapsed - PROGRESS_MS) / MINUTE_MS);
}

function wordsOf(action: Action): Words | undefined {
  switch (action) {
    case 'create':
    case 'create-delete':
      return CREATE;
    case 'update':
      return UPDATE;
    case 'delete':
    case 'delete-create':
      return DELETE;
    case 'read':
      return READ;
    default:
      return undefined;
  }
}

function recoveredText(event: Extract<ExecutorEvent, { kind: 'recovered' }>, names: Naming): string {
  const objects = event.objects.map((each) => names.inText(each, each));
  const unfinished = event.unfinished.map((each) => names.inText(each));
  const parts = [`Recovered from an interrupted run: ${list(objects)} put back into the state.`];
  if (unfinished.length > 0)
    parts.push(
      `It is not known whether these changes were finished: ${unfinished.join(', ')}. What was made, apply takes over where the configuration still has it.`,
    );
  return parts.join('\n');
}

function list(objects: readonly string[]): string {
  return objects.length === 0 ? 'nothing had to be' : `${objects.join(', ')} ${objects.length === 1 ? 'was' : 'were'}`;
}

function identified(id: string | undefined): string {
  return id === undefined || id === '' ? '' : ` [id=${printable(id)}]`;
}
