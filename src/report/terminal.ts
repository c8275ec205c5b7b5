import { instanceText } from '../executor/address';
import type { Action, Plan, ResourceChange } from '../executor/plan/plan';
import type { Path } from '../framework';
import { firedText, invokedText } from './action-text';
import { changeDiff, outputDiff } from './change-diff';
import { driftHeading, movedFrom, plannedHeading } from './change-heading';
import type { Diff } from './diff/diff';
import { sortNames } from './diff/pair';
import { BY_ADDRESS, type Naming } from './names';
import { type Context, symbol } from './render/context';
import { type Paint, painter } from './render/paint';
import { attributeName, quote } from './render/quote';
import { padded, render, widest } from './render/render';
import { DEFAULT_WIDTH, rule, wrap } from './render/wrap';
import { isShown, planCounts, planLine } from './summary';

export interface PlanTextOptions {
  readonly colour: boolean;
  /** Columns of the terminal; 78 where there is none, as in Terraform. */
  readonly width?: number;
  /**
   * What of which object the plan depends on, by address: changes made outside are shown only there.
   * Without it all of them are shown.
   */
  readonly relevant?: ReadonlyMap<string, readonly Path[]>;
  /** Whether planning ended with errors. */
  readonly errored?: boolean;
  /** What objects are called; by their addresses without it. */
  readonly names?: Naming;
}

/** A plan as `terraform plan` prints it, with `pcg` where that speaks of itself. Ends with a line break, and begins with an empty line. */
export function planText(plan: Plan, options: PlanTextOptions): string {
  const paint = painter(options.colour);
  if (plan.mode === 'invoke')
    return `\npcg will perform the following actions:\n\n${countsText(plan, paint)}${invokedText(plan, paint)}`;
  const { names = BY_ADDRESS } = options;
  // Terraform leaves the last column free.
  const width = (options.width ?? DEFAULT_WIDTH) - 1;
  const changes = plan.changes.filter(isShown);
  const outputs = outputLines(plan, paint);
  const empty =
    outputs.length === 0 && plan.changes.every((change) => change.action === 'no-op' && movedFrom(change) === undefined);
  const drift = empty && plan.mode !== 'refresh-only' ? '' : driftText(plan, paint, width, names, options.relevant);
  const ruled = drift === '' ? '' : `\n${rule(width)}\n\n`;

  let text = drift;
  if (changes.length === 0 && outputs.length === 0) {
    if (plan.mode === 'refresh-only' && drift !== '' && !options.errored) return text;
    text += ruled + nothingText(plan, options.errored ?? false, drift !== '', paint, width);
    return text;
  }
  text += ruled;
  const actions = new Set(changes.map(({ action }) => action));
  actions.delete('no-op');
  if (actions.size > 0) text += `${wrap(LEGEND, width)}\n${legend(actions, paint)}`;
  if (changes.length > 0) {
    text += options.errored
      ? '\npcg planned the following actions, but then encountered a problem:\n'
      : '\npcg will perform the following actions:\n';
    const parts = changes.map((change) => `\n${changeText(change, paint, names)}${firedText(plan, change, paint)}\n`);
    text += parts.join('');
    text += `\n${countsText(plan, paint)}`;
  }
  if (outputs.length > 0) {
    text += `\nChanges to Outputs:\n${outputs.join('\n')}\n`;
    if (actions.size === 0) text += `${wrap(ONLY_OUTPUTS, width)}\n`;
  }
  return text;
}

function countsText(plan: Plan, paint: Paint): string {
  return `${planLine(planCounts(plan)).replace('Plan:', () => paint('Plan:', 'bold'))}\n`;
}

/** One planned change with its comment, as a plan lists it; without a line break at its end. */
export function changeText(change: ResourceChange, paint: Paint, names: Naming): string {
  const context = plainContext(paint, change.importing !== undefined);
  return `${plannedHeading(change, paint, names)}${headLine(change, paint)}${render(changeDiff(change), 0, context)}`;
}

/** One change that happened outside, with its comment, as a plan lists it; without a line break at its end. */
export function driftChangeText(change: ResourceChange, diff: Diff, paint: Paint, names: Naming): string {
  return `${driftHeading(change, paint, names)}${headLine(change, paint)}${render(diff, 0, plainContext(paint, false))}`;
}

/** The outputs that change, a line or more each, as a plan lists them. */
export function outputLines(plan: Plan, paint: Paint): string[] {
  const names = sortNames(Object.keys(plan.outputs));
  const width = widest(names.map(attributeName));
  const lines: string[] = [];
  const context = plainContext(paint, false);
  for (const name of names) {
    const diff = outputDiff(plan.outputs[name] as Plan['outputs'][string]);
    if (diff.effect === 'none') continue;
    lines.push(`${symbol(diff.effect, context)}${padded(attributeName(name), width)} = ${render(diff, 0, context)}`);
  }
  return lines;
}

function driftText(plan: Plan, paint: Paint, width: number, names: Naming, relevant: PlanTextOptions['relevant']): string {
  const shown: { change: ResourceChange; diff: Diff }[] = [];
  for (const change of plan.drift) {
    const all = relevant === undefined || plan.mode === 'refresh-only';
    const places = all ? undefined : relevant.get(instanceText(change.address));
    if (!all && (places === undefined || places.length === 0)) continue;
    const diff = changeDiff(change, places);
    if (diff.effect !== 'none' || plan.mode === 'refresh-only') shown.push({ change, diff });
  }
  if (shown.length === 0) return '';
  const note = `${paint('Note:', 'bold', 'cyan')}${paint(' Objects have changed outside of pcg', 'bold')}`;
  let text = `\n${note}\n\n${wrap(DRIFT, width)}\n`;
  for (const { change, diff } of shown) text += `\n${driftChangeText(change, diff, paint, names)}\n`;
  return `${text}\n\n${wrap(plan.mode === 'refresh-only' ? REFRESH_ONLY : RESPOND, width)}\n`;
}

function nothingText(plan: Plan, errored: boolean, drifted: boolean, paint: Paint, width: number): string {
  const title = (first: string, rest: string) => `\n${paint(first, 'bold', 'green')}${paint(` ${rest}`, 'bold')}\n\n`;
  if (errored) {
    const failed = paint('Planning failed.', 'bold', 'red');
    return `\n${failed}${paint(' pcg encountered an error while generating this plan.', 'bold')}\n\n`;
  }
  if (plan.mode === 'refresh-only') {
    return `${title('No changes.', 'Your infrastructure still matches the configuration.')}${wrap(STILL, width)}\n`;
  }
  if (plan.mode === 'destroy') return `${title('No changes.', 'No objects need to be destroyed.')}${wrap(NO_OBJECTS, width)}\n`;
  const detail = !drifted ? NO_DIFFERENCE : plan.applyable ? ONLY_STATE : REFRESH_TO_RECORD;
  return `${title('No changes.', 'Your infrastructure matches the configuration.')}${wrap(detail, width)}\n`;
}

function legend(actions: ReadonlySet<Action>, paint: Paint): string {
  const plus = paint('+', 'green');
  const minus = paint('-', 'red');
  const lines: readonly (readonly [Action, string])[] = [
    ['create', `  ${plus} create`],
    ['update', `  ${paint('~', 'yellow')} update in-place`],
    ['delete', `  ${minus} destroy`],
    ['delete-create', `${minus}/${plus} destroy and then create replacement`],
    ['create-delete', `${plus}/${minus} create replacement and then destroy`],
    ['read', ` ${paint('<=', 'cyan')} read (data resources)`],
  ];
  return lines
    .filter(([action]) => actions.has(action))
    .map(([, line]) => `${line}\n`)
    .join('');
}

function headLine({ action, address }: ResourceChange, paint: Paint): string {
  const mode = address.mode === 'data' ? 'data' : 'resource';
  return `${actionSymbol(action, paint)} ${mode} ${quote(address.type)} ${quote(address.name)} `;
}

function actionSymbol(action: Action, paint: Paint): string {
  switch (action) {
    case 'create':
      return `  ${paint('+', 'green')}`;
    case 'update':
      return `  ${paint('~', 'yellow')}`;
    case 'delete':
      return `  ${paint('-', 'red')}`;
    case 'delete-create':
      return `${paint('-', 'red')}/${paint('+', 'green')}`;
    case 'create-delete':
      return `${paint('+', 'green')}/${paint('-', 'red')}`;
    case 'read':
      return ` ${paint('<=', 'cyan')}`;
    case 'forget':
      return ` ${paint('.', 'red')}`;
    case 'no-op':
      return '   ';
  }
}

/** The context in which the text of a plan begins. */
export function plainContext(paint: Paint, showUnchanged: boolean): Context {
  return { paint, showUnchanged, noSymbols: false, noNull: false, replacement: 'own' };
}

const LEGEND =
  '\npcg used the selected providers to generate the following execution plan. Resource actions are indicated with the following symbols:';
const ONLY_OUTPUTS =
  '\nYou can apply this plan to save these new output values to the state, without changing any real infrastructure.';
const DRIFT =
  'pcg detected the following changes made outside of pcg since the last "pcg apply" which may have affected this plan:';
const REFRESH_ONLY =
  'This is a refresh-only plan, so pcg will not take any actions to undo these. If you were expecting these changes then you can apply this plan to record the updated values in the state without changing any remote objects.';
const RESPOND =
  'Unless you have made equivalent changes to your configuration, or ignored the relevant attributes using ignore_changes, the following plan may include actions to undo or respond to these changes.';
const STILL =
  'pcg has checked that the real remote objects still match the result of your most recent changes, and found no differences.';
const NO_OBJECTS = 'Either you have not created any objects yet or the existing objects were already deleted outside of pcg.';
const NO_DIFFERENCE =
  'pcg has compared your real infrastructure against your configuration and found no differences, so no changes are needed.';
const ONLY_STATE =
  "Your configuration already matches the changes detected above, so applying this plan will only update the state to include the changes detected above and won't change any real infrastructure.";
const REFRESH_TO_RECORD =
  "Your configuration already matches the changes detected above. If you'd like to update the state to match, create and apply a refresh-only plan:\n  pcg apply --refresh-only";
