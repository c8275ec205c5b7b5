import type { LocatedDiagnostic } from '../executor/events';
import type { Planned } from '../executor/plan/make-plan';
import { failureMarkdown, planMarkdown } from './markdown';
import { codeText, escaped } from './markdown/escape';
import { stacksMarker } from './markdown/head';
import type { Naming } from './names';
import { type StackOutcome, stackLine, stacksLine } from './stacks';

/** A stack in a report of several. */
export interface StackReport {
  readonly outcome: StackOutcome;
  readonly workspace: string;
  readonly names: Naming;
  /** What became of planning it; undefined where that was not begun. */
  readonly planned: Planned | undefined;
  /** Everything that was told of it. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** What a report of several stacks is about. */
export interface StacksHead {
  readonly app: string;
  /** The stacks that were named; none for all. */
  readonly named: readonly string[];
  readonly workspace: string;
  /** The release of pcg. */
  readonly version: string;
  readonly interrupted: boolean;
}

/** Characters that the text may have; pull requests of GitHub take 65,536. */
const LIMIT = 60_000;

/** A report of several stacks for a pull request: a table of them, and a section for each that has something to say. */
export function stacksMarkdown(stacks: readonly StackReport[], head: StacksHead): string {
  const outcomes = stacks.map(({ outcome }) => outcome);
  const rows = outcomes.map((outcome) => `| ${codeText(outcome.stack)} | ${escaped(stackLine(outcome))} |\n`);
  const title = head.interrupted ? 'Plan interrupted' : stacksLine(outcomes, 'plan');
  const begin = `${markerOf(head)}\n\n# ${title}\n\n| stack | plan |\n|---|---|\n${rows.join('')}\n`;
  return `${begin}${sections(stacks, head, LIMIT - begin.length).join('\n')}`.trimEnd().concat('\n');
}

/** What such a report says until there is more to say: it stays where a run is killed. */
export function unfinishedStacksMarkdown(head: StacksHead): string {
  const words = 'A run began and has not said how it ended: it still goes on, or it was killed. Its log tells more.';
  return `${markerOf(head)}\n\n# Plan not finished\n\n${words}\n`;
}

function markerOf({ app, named, workspace }: StacksHead): string {
  return stacksMarker(app, named, workspace);
}

/** Short ones have what they need, and long ones share what is left. */
function sections(stacks: readonly StackReport[], head: StacksHead, room: number): readonly string[] {
  const told = stacks.filter(hasSection);
  const texts = new Map(told.map((stack) => [stack, section(stack, head, room)]));
  const byLength = [...texts].sort(([, a], [, b]) => a.length - b.length);
  let left = room;
  for (const [i, [stack, text]] of byLength.entries()) {
    const share = Math.floor(left / (byLength.length - i));
    const short = text.length <= share ? text : section(stack, head, share);
    texts.set(stack, short);
    left -= short.length;
  }
  return [...texts.values()];
}

/** What changes nothing and has no remarks is in the table alone. */
function hasSection({ outcome, diagnostics }: StackReport): boolean {
  if (outcome.kind === 'planned') return outcome.plan.applyable || outcome.plan.drift.length > 0 || diagnostics.length > 0;
  return outcome.kind === 'failed' || outcome.kind === 'interrupted';
}

function section({ outcome, workspace, names, planned, diagnostics }: StackReport, { version }: StacksHead, limit: number) {
  const about = { stack: outcome.stack, workspace, version, section: true } as const;
  const head = { ...about, providers: planned?.plan?.providers ?? planned?.providers ?? [] };
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  if (planned?.plan) return planMarkdown(planned.plan, { names, head, warnings, limit });
  const kind = outcome.kind === 'interrupted' ? 'interrupted' : 'failed';
  return failureMarkdown({ kind, diagnostics, unplanned: planned?.unplanned }, { names, head, limit });
}
