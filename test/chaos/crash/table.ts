import { OPERATIONS } from './operation';
import type { Outcome } from './play';
import type { Tried } from './suite';

/** What stands in docs/reliability.md before and after the table. */
export const CRASH_MARKS = ['<!-- crashes: begin -->', '<!-- crashes: end -->'] as const;

/** What a run that was killed came to. */
const VERDICTS = ['converged', 'by hand', 'refused', 'wrong'] as const;
type Verdict = (typeof VERDICTS)[number];

export function verdictOf({ byHand, refusal, problems }: Outcome): Verdict {
  if (problems.length > 0) return 'wrong';
  if (refusal !== undefined) return 'refused';
  return byHand.length > 0 ? 'by hand' : 'converged';
}

/** How many of each operation and kind were tried, and what came of them, as Markdown. */
export function crashTable(all: readonly Tried[]): string {
  const rows = new Map<string, { readonly operation: string; readonly kind: string }>();
  for (const { outcomes } of all) {
    for (const { operation, kind } of outcomes) rows.set(`${kind} ${operation}`, { operation, kind });
  }
  const ofProgram = all.map((tried) => ({ ...tried, met: tried.outcomes.filter(({ met }) => met) }));
  const sorted = [...rows.values()].sort((a, b) => order(a.kind) - order(b.kind) || place(a.operation) - place(b.operation));
  return [
    ...ofProgram.map(
      ({ program, met, seed, outcomes, leftOut }) =>
        `- ${program}${program === 'pcg' ? '' : ' without owner marks'}: ${met.length} instants of seed ${seed}: ${countText(met)}. ` +
        `${outcomes.length - met.length} runs were over before theirs came.` +
        (leftOut.length === 0 ? '' : ` Not tried: ${leftOut.join(', ')}.`),
    ),
    '',
    `| killed, or in trouble | in | ${ofProgram.map(({ program }) => program).join(' | ')} |`,
    `|---|---|${ofProgram.map(() => '---|').join('')}`,
    ...sorted.map(({ operation, kind }) => {
      const cells = ofProgram.map(({ met }) => countText(met.filter((each) => each.operation === operation && each.kind === kind)));
      return `| ${[kind, operation, ...cells].join(' | ')} |`;
    }),
    '',
  ].join('\n');
}

function countText(outcomes: readonly Outcome[]): string {
  const counts = VERDICTS.map((verdict) => [verdict, outcomes.filter((each) => verdictOf(each) === verdict).length] as const);
  const told = counts.filter(([, count]) => count > 0).map(([verdict, count]) => `${count} ${verdict}`);
  return told.length === 0 ? '–' : told.join(', ');
}

const ORDER = ['before', 'between request', 'after', 'in the journal', 'in a write', 'at its', 'between two', 'by the clock'];
const order = (kind: string) => {
  const at = ORDER.findIndex((begin) => kind.startsWith(begin));
  return at === -1 ? ORDER.length : at;
};
const place = (operation: string) => OPERATIONS.findIndex(({ name }) => name === operation);
