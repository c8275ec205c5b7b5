import type { Plan } from '../executor/plan/plan';
import type { ApplyCounts } from './apply-text';
import { painter } from './render/paint';
import { printable } from './render/quote';
import { type Counts, planCounts, planLine } from './summary';
import { uiMessage } from './ui-line';

/** What became of one stack of several. */
export type StackOutcome = { readonly stack: string } & (
  | { readonly kind: 'planned'; readonly plan: Plan }
  /** It can be planned when these are applied. */
  | { readonly kind: 'put-off'; readonly after: readonly string[] }
  | { readonly kind: 'applied'; readonly counts: ApplyCounts }
  | { readonly kind: 'failed' | 'interrupted' }
  /** Nothing was begun: these failed, or, without any, the run was stopped. */
  | { readonly kind: 'not-run'; readonly because: readonly string[] }
);

/** What a run of several stacks does. */
export type StacksVerb = 'plan' | 'apply' | 'destroy';

const NONE: Counts = { add: 0, change: 0, destroy: 0, import: 0, invoke: 0 };

/** The end of a run of several stacks: a line for each, and the sum of those that went well. */
export function stacksText(outcomes: readonly StackOutcome[], verb: StacksVerb, colour: boolean): string {
  const paint = painter(colour);
  const width = Math.max(...outcomes.map(({ stack }) => printable(stack).length));
  const lines = outcomes.map((outcome) => `  ${printable(outcome.stack).padEnd(width)}  ${stackLine(outcome)}`);
  return `\n${paint('Stacks:', 'bold')}\n${lines.join('\n')}\n\n${paint(stacksLine(outcomes, verb), 'bold')}\n`;
}

/** What became of a stack, in a line. */
export function stackLine(outcome: StackOutcome): string {
  switch (outcome.kind) {
    case 'planned': {
      const counts = planCounts(outcome.plan);
      if (outcome.plan.applyable) return planLine(counts).replace(/^Plan: /, '');
      return 'no changes';
    }
    case 'put-off':
      return `planned once ${names(outcome.after)} ${outcome.after.length === 1 ? 'is' : 'are'} applied`;
    case 'applied': {
      const { added, changed, destroyed } = outcome.counts;
      return `${added} added, ${changed} changed, ${destroyed} destroyed.`;
    }
    case 'failed':
    case 'interrupted':
      return outcome.kind;
    case 'not-run':
      return outcome.because.length === 0 ? 'not run' : `not run, because it depends on ${names(outcome.because)}`;
  }
}

/** The sum of a run of several stacks, in the words of a run of one. */
export function stacksLine(outcomes: readonly StackOutcome[], verb: StacksVerb): string {
  const undone = outcomes.filter(({ kind }) => kind === 'failed' || kind === 'interrupted' || kind === 'not-run').length;
  const lost = undone === 0 ? '' : ` ${undone} of ${outcomes.length} stacks ${undone === 1 ? 'is' : 'are'} missing here.`;
  const { add, change, import: imports, destroy, invoke } = stackCounts(outcomes);
  if (verb === 'plan') return `${planLine({ add, change, import: imports, destroy, invoke })}${lost}`;
  if (verb === 'destroy') return `Destroy ${undone === 0 ? 'complete!' : 'incomplete.'} Resources: ${destroy} destroyed.${lost}`;
  const imported = imports > 0 ? `${imports} imported, ` : '';
  return `Apply ${undone === 0 ? 'complete!' : 'incomplete.'} Resources: ${imported}${add} added, ${change} changed, ${destroy} destroyed.${lost}`;
}

/** The same as a message: what became of each stack. */
export function uiStacks(outcomes: readonly StackOutcome[], verb: StacksVerb, now: number): string {
  const stacks = outcomes.map((outcome) => {
    const because = outcome.kind === 'put-off' ? outcome.after : outcome.kind === 'not-run' ? outcome.because : undefined;
    const { add, change, import: imports, destroy: remove } = stackCounts([outcome]);
    const counted = outcome.kind === 'planned' || outcome.kind === 'applied';
    return {
      stack: outcome.stack,
      outcome: outcome.kind.replace('-', '_'),
      depends_on: because,
      changes: counted ? { add, change, import: imports, remove } : undefined,
    };
  });
  return uiMessage('info', stacksLine(outcomes, verb), 'stacks_summary', { operation: verb, stacks }, now);
}

function stackCounts(outcomes: readonly StackOutcome[]): Counts {
  return outcomes.map(countsOf).reduce(
    (sum, one) => ({
      add: sum.add + one.add,
      change: sum.change + one.change,
      destroy: sum.destroy + one.destroy,
      import: sum.import + one.import,
      invoke: sum.invoke + one.invoke,
    }),
    NONE,
  );
}

function countsOf(outcome: StackOutcome): Counts {
  if (outcome.kind === 'planned') return planCounts(outcome.plan);
  if (outcome.kind !== 'applied') return NONE;
  const { added, changed, destroyed, imported = 0, invoked = 0 } = outcome.counts;
  return { add: added, change: changed, destroy: destroyed, import: imported, invoke: invoked };
}

function names(stacks: readonly string[]): string {
  return stacks.map((stack) => `"${printable(stack)}"`).join(', ');
}
