import { applyText, stacksText, uiApplied, uiStacks } from '../../report';
import { painter } from '../../report/render/paint';
import { printable } from '../../report/render/quote';
import { dateOf, systemClock } from '../../runtime/clock';
import { type Console, confirm, createConsole, interruptible } from '../console';
import { type ApplyCommandOptions, planOptions, refuseUnseen } from '../plan-options';
import { openStacks } from './open-stacks';
import type { Several } from './options';
import { showPlan, showPlans } from './shown';
import type { StackRun } from './stack-run';
import type { StacksRun } from './stacks-run';

/** `pcg apply --all` and `pcg destroy --all`. @returns the exit code */
export async function applyAll(
  directory: string,
  options: Several<ApplyCommandOptions>,
  command: 'apply' | 'destroy',
): Promise<number> {
  refuseUnseen(options);
  planOptions(options);
  const json = options.json === true;
  const console = createConsole({ json });
  const interrupts = interruptible(console.say);
  const { signal } = interrupts;
  try {
    const opening = { command, operation: 'OperationTypeApply' } as const;
    const stacks = await openStacks(directory, options, { opening, signal });
    try {
      await stacks.plan();
      if (!json) showPlans(stacks, console);
      if (stacks.applyable && !options.autoApprove && !(await confirm(questionOf(stacks, options), signal))) {
        console.say(`\n${options.destroy ? 'Destroy' : 'Apply'} cancelled.`);
        return 1;
      }
      await stacks.apply((run) => json || showPlan(run, console));
    } finally {
      await stacks.end();
    }
    return tellEnd(stacks, command, console, json);
  } finally {
    interrupts.done();
  }
}

function tellEnd(stacks: StacksRun, command: 'apply' | 'destroy', console: Console, json: boolean): number {
  const outcomes = stacks.outcomes();
  const now = dateOf(systemClock);
  if (json) {
    for (const { applied, console: own } of stacks.runs) {
      if (applied) own.out(uiApplied(applied.counts, applied.outputs, command === 'destroy', now));
    }
    console.out(uiStacks(outcomes, command, now));
  } else {
    for (const run of stacks.runs) tellApplied(run, command === 'destroy', console);
    console.out(stacksText(outcomes, command, console.colour));
  }
  return outcomes.every(({ kind }) => kind === 'applied') ? 0 : 1;
}

/** What a stack has now: its outputs. */
function tellApplied({ applied, stack }: StackRun, destroy: boolean, console: Console): void {
  if (!applied || destroy || Object.keys(applied.outputs).length === 0) return;
  const heading = painter(console.colour)(`Stack "${printable(stack.name)}"`, 'bold');
  console.out(`\n${heading}\n${applyText(applied.counts, applied.outputs, { colour: console.colour })}`);
}

function questionOf(stacks: StacksRun, { destroy, refreshOnly }: Several<ApplyCommandOptions>): string {
  const planned = stacks.runs.filter(({ plan }) => plan);
  const waiting = stacks.runs.filter((run) => stacks.awaited(run).length > 0);
  const failed = stacks.runs.length - planned.length - waiting.length;
  const rest = [
    waiting.length === 0
      ? ''
      : `\n  ${waiting.map(({ stack }) => `"${printable(stack.name)}"`).join(', ')}: planned when what they depend on is applied, and applied then without another question.`,
    failed === 0 ? '' : `\n  ${failed} of ${stacks.runs.length} stacks could not be planned; nothing is done to them.`,
  ].join('');
  if (destroy) {
    return `\nDo you really want to destroy all resources of these stacks?\n  pcg will destroy all their managed infrastructure, as shown above.${rest}\n  There is no undo. Only 'yes' will be accepted to confirm.`;
  }
  const what = refreshOnly ? 'update the states to reflect these detected changes' : 'perform these actions';
  return `\nDo you want to ${what}?\n  pcg will perform the actions described above.${rest}\n  Only 'yes' will be accepted to approve.`;
}
