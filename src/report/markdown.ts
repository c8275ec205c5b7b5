import type { LocatedDiagnostic } from '../executor/events';
import type { Plan } from '../executor/plan/plan';
import { dangerSection, isDangerous } from './markdown/danger';
import { detailSection, driftSection, folded } from './markdown/details';
import { diagnosticSection } from './markdown/diagnostics';
import { type Failure, failureText, unfinishedText } from './markdown/failure';
import { headText, type ReportHead } from './markdown/head';
import { invocationSection } from './markdown/invocations';
import { actionTable } from './markdown/table';
import { BY_ADDRESS, type Naming } from './names';
import { painter } from './render/paint';
import { isShown, planCounts, planLine } from './summary';
import { outputLines } from './terminal';

export interface MarkdownOptions {
  /** Characters that the text may have; pull requests of GitHub take 65,536. @default 60000 */
  readonly limit?: number;
  /** What it is about; without it there is neither a marker nor a line that says so. */
  readonly head?: ReportHead;
  /** What objects are called; by their addresses without it. */
  readonly names?: Naming;
}

const LIMIT = 60_000;
// Kept for the remarks about what was left out.
const RESERVE = 400;
const plain = painter(false);

/**
 * A plan for a pull request: what it is about, the counts, what is destroyed or replaced and why, all warnings, a table of all
 * actions, and the details of each, folded. Sensitive values are masked. Where the text would be too long, details go first
 * (those of new objects before those of changed ones), then rows are counted by type; what is destroyed or replaced always stays,
 * at least by type and number, and so do warnings. It says what was left out.
 * @param warnings of the whole run
 */
export function planMarkdown(
  plan: Plan,
  {
    limit = LIMIT,
    names = BY_ADDRESS,
    head,
    warnings = [],
  }: MarkdownOptions & { readonly warnings?: readonly LocatedDiagnostic[] } = {},
): string {
  const changes = plan.changes.filter(isShown);
  const outputs = outputLines(plan, plain);
  const heading = headText(headline(plan, changes.length === 0 && outputs.length === 0 && plan.invocations.length === 0), head);
  let room = limit - heading.length - RESERVE;

  const danger = dangerSection(plan, changes.filter(isDangerous), names, room);
  room -= danger.length;
  const warned = diagnosticSection('warning', warnings, names, room / 2);
  room -= warned.length;
  const drift = driftSection(plan, names, room);
  room -= drift.length;
  const table = actionTable(changes, names, room);
  room -= table.length;
  const invoked = invocationSection(plan, names, room);
  room -= invoked.length;
  const outputsText = outputSection(outputs, room);
  room -= outputsText.length;
  const details = detailSection(changes, names, room);
  return `${heading}${danger}${warned}${table}${invoked}${drift}${outputsText}${details}`.trimEnd().concat('\n');
}

/** The same where there is no plan: the errors, the warnings, and what could not be judged. */
export function failureMarkdown(failure: Failure, { limit = LIMIT, names = BY_ADDRESS, head }: MarkdownOptions = {}): string {
  return failureText(failure, { limit: limit - RESERVE, names, head });
}

/** The same where a run has only begun: it stays for those who look when the run was killed. */
export function unfinishedMarkdown(head: ReportHead): string {
  return unfinishedText(head);
}

function headline(plan: Plan, nothing: boolean): string {
  if (!nothing) return planLine(planCounts(plan));
  if (plan.mode === 'refresh-only' && plan.drift.length > 0) return 'Objects have changed outside of pcg';
  if (plan.mode === 'refresh-only') return 'No changes. Your infrastructure still matches the configuration.';
  if (plan.mode === 'destroy') return 'No changes. No objects need to be destroyed.';
  return 'No changes. Your infrastructure matches the configuration.';
}

function outputSection(lines: readonly string[], room: number): string {
  if (lines.length === 0) return '';
  const title = `### Outputs\n\n`;
  const text = `${title}${folded(`${lines.length} ${lines.length === 1 ? 'output changes' : 'outputs change'}`, lines.join('\n'))}\n`;
  if (text.length <= room) return text;
  const short = `${title}${lines.length} outputs change; there is no room for them.\n\n`;
  return short.length <= room ? short : '';
}
