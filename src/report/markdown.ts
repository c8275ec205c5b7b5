import type { Action, Plan, ResourceChange } from '../executor/plan/plan';
import { dangerSection, isDangerous } from './markdown/danger';
import { asDiffLines, fenced } from './markdown/escape';
import { objectText } from './markdown/object';
import { actionTable, actionWords } from './markdown/table';
import { BY_ADDRESS, type Naming } from './names';
import { painter } from './render/paint';
import { isShown, planCounts, planLine } from './summary';
import { changeText, outputLines } from './terminal';

export interface MarkdownOptions {
  /** Characters that the text may have; pull requests of GitHub take 65,536. @default 60000 */
  readonly limit?: number;
  /** What objects are called; by their addresses without it. */
  readonly names?: Naming;
}

const LIMIT = 60_000;
// Kept for the remarks about what was left out.
const RESERVE = 400;
// So many details are tried that turn out too long, before no more are.
const MOST_MISSES = 100;
const plain = painter(false);

/**
 * A plan for a pull request: the counts, what is destroyed or replaced and why, a table of all actions,
 * and the details of each, folded. Sensitive values are masked. Where the text would be too long, details
 * go first (those of new objects before those of changed ones), then rows are counted by type; what is
 * destroyed or replaced always stays, at least by type and number. It says what was left out.
 */
export function planMarkdown(plan: Plan, options: MarkdownOptions = {}): string {
  const { limit = LIMIT, names = BY_ADDRESS } = options;
  const changes = plan.changes.filter(isShown);
  const outputs = outputLines(plan, plain);
  const heading = `## ${headline(plan, changes.length === 0 && outputs.length === 0)}\n\n`;
  let room = limit - heading.length - RESERVE;

  const danger = dangerSection(plan, changes.filter(isDangerous), names, room);
  room -= danger.length;
  const drift = driftSection(plan, names, room);
  room -= drift.length;
  const table = actionTable(changes, names, room);
  room -= table.length;
  const outputsText = outputSection(outputs, room);
  room -= outputsText.length;
  const details = detailSection(changes, names, room);
  return `${heading}${danger}${table}${drift}${outputsText}${details}`.trimEnd().concat('\n');
}

function headline(plan: Plan, nothing: boolean): string {
  if (!nothing) return planLine(planCounts(plan));
  if (plan.mode === 'refresh-only' && plan.drift.length > 0) return 'Objects have changed outside of pcg';
  if (plan.mode === 'refresh-only') return 'No changes. Your infrastructure still matches the configuration.';
  if (plan.mode === 'destroy') return 'No changes. No objects need to be destroyed.';
  return 'No changes. Your infrastructure matches the configuration.';
}

function driftSection({ drift }: Plan, names: Naming, room: number): string {
  if (drift.length === 0) return '';
  const title = '### Changed outside of pcg\n\n';
  const lines = drift.map(
    (change) => `- ${objectText(change, names)} ${change.action === 'delete' ? 'was deleted' : 'was changed'}\n`,
  );
  const text = `${title}${lines.join('')}\n`;
  if (text.length <= Math.min(room, LIMIT / 10)) return text;
  const short = `${title}${drift.length} objects; there is no room for their names.\n\n`;
  return short.length <= room ? short : '';
}

function outputSection(lines: readonly string[], room: number): string {
  if (lines.length === 0) return '';
  const title = `### Outputs\n\n`;
  const text = `${title}${folded(`${lines.length} ${lines.length === 1 ? 'output changes' : 'outputs change'}`, lines.join('\n'))}\n`;
  if (text.length <= room) return text;
  const short = `${title}${lines.length} outputs change; there is no room for them.\n\n`;
  return short.length <= room ? short : '';
}

// The smaller, the sooner it is shown.
const WEIGHT: { readonly [action in Action]: number } = {
  'delete-create': 0,
  'create-delete': 0,
  update: 1,
  delete: 2,
  create: 3,
  read: 4,
  forget: 5,
  'no-op': 6,
};

function detailSection(changes: readonly ResourceChange[], names: Naming, given: number): string {
  const title = '### Details\n\n';
  let room = given - title.length;
  const shown = new Map<ResourceChange, string>();
  let misses = 0;
  const order = [...changes].sort((a, b) => WEIGHT[a.action] - WEIGHT[b.action]);
  for (const change of order) {
    // A block of a detail alone has about as many characters.
    if (room < 150 || misses > MOST_MISSES) break;
    const text = folded(`${objectText(change, names)}: ${actionWords(change)}`, changeText(change, plain, names));
    if (text.length > room) {
      misses++;
      continue;
    }
    room -= text.length;
    shown.set(change, text);
  }
  const left = changes.length - shown.size;
  const texts = changes.flatMap((change) => shown.get(change) ?? []);
  const note = left === 0 ? '' : `_The details of ${left} of ${changes.length} changes are left out: there is no room for them._\n`;
  return texts.length === 0 ? note : `${title}${texts.join('')}${note}`;
}

function folded(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${fenced(asDiffLines(text), 'diff')}\n\n</details>\n`;
}
