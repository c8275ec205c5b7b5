import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Tried } from '../crash/suite';
import { CRASH_MARKS, crashTable } from '../crash/table';
import { LAYOUTS, type LayoutName } from './layout';
import type { Profile } from './profile';
import { marksOf, type PhaseRecord, type RunRecord } from './record';
import { PROFILES } from './table';

// `npm run docs:reliability` is run in the repository's root.
const ROOT = resolve('.');
const PAGE = join(ROOT, 'docs', 'reliability.md');
const RECORDS = join(ROOT, '.cache', 'chaos');
const CRASHES = join(ROOT, '.cache', 'crash', 'record.json');

/**
 * Writes the records of the last full runs into the page's tables; nothing in them is typed by hand. What was not run keeps its
 * table.
 */
function main(): void {
  const layouts = (Object.keys(LAYOUTS) as LayoutName[]).map((layout) => ({
    layout,
    records: ['terraform', 'pcg'].flatMap((program) => recordsOf(layout, program)),
  }));
  const run = layouts.filter(({ records }) => records.length > 0);
  const crashes = existsSync(CRASHES) ? (JSON.parse(readFileSync(CRASHES, 'utf8')) as readonly Tried[]) : [];
  if (run.length === 0 && crashes.length === 0) {
    throw new Error(`there is no record in ${RECORDS}, nor ${CRASHES}: run npm run test:chaos or npm run test:crash first`);
  }
  const page = run.reduce(
    (text, { layout, records }) => withTable(text, marksOf(layout), tables(records)),
    readFileSync(PAGE, 'utf8'),
  );
  writeFileSync(PAGE, crashes.length === 0 ? page : withTable(page, CRASH_MARKS, crashTable(crashes)));
}

function withTable(page: string, [begin, end]: readonly [string, string], table: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${PAGE} has no place for the table (${begin} … ${end})`);
  return `${page.slice(0, from + begin.length)}\n\n${table}\n${page.slice(to)}`;
}

function recordsOf(layout: LayoutName, program: string): readonly RunRecord[] {
  const file = join(RECORDS, `${layout}-${program}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunRecord[]) : [];
}

/** What the runs came to, as Markdown. */
function tables(records: readonly RunRecord[]): string {
  const profiles = PROFILES.filter(({ name }) => records.some(({ profile }) => profile === name));
  const { gateways, clusters } = (records[0] as RunRecord).size;
  const count = (pick: (record: RunRecord) => number) => records.reduce((sum, record) => sum + pick(record), 0);
  return [
    `${records.length} runs of ${profiles.length} profiles, each with ${gateways} gateways and ${gateways * clusters} clusters: ` +
      `${thousands(count(({ requests }) => requests))} requests, ${thousands(count(firedIn))} faults, ` +
      `${count((record) => record.phases.reduce((sum, { runs }) => sum + runs, 0))} runs of a program, ` +
      `${count(({ problems }) => (problems.length === 0 ? 1 : 0))} of ${records.length} converged.`,
    '',
    '| profile | stands for | faults (terraform / pcg, or of the only one) | program | failed runs | seconds | outcome |',
    '|---|---|---|---|---|---|---|',
    ...profiles.flatMap((profile) =>
      rowsOf(
        records.filter((record) => record.profile === profile.name),
        profile,
      ),
    ),
    '',
  ].join('\n');
}

function rowsOf(records: readonly RunRecord[], { name: profile, standsFor }: Profile): readonly string[] {
  const [first] = records;
  const faults = (first?.fired ?? []).map(({ name }) => {
    const times = records.map(({ fired }) => fired.find((each) => each.name === name)?.times ?? 0);
    return `${name}: ${times.join(' / ')}`;
  });
  return records.map((record, i) =>
    row([
      i === 0 ? `\`${profile}\`` : '',
      i === 0 ? standsFor : '',
      i === 0 ? faults.join('<br>') : '',
      record.program,
      failuresText(record.phases),
      (record.phases.reduce((sum, { ms }) => sum + ms, 0) / 1000).toFixed(1),
      record.problems.length === 0 ? 'converged' : `${record.problems.length} problems`,
    ]),
  );
}

function failuresText(phases: readonly PhaseRecord[]): string {
  const failed = phases.filter(({ failures }) => failures.length > 0);
  return failed.length === 0
    ? '0'
    : failed
        .map(
          ({ phase, failures, restored }) => `${phase} ${failures.length}${restored > 0 ? ` (state restored: ${restored})` : ''}`,
        )
        .join(', ');
}

const firedIn = ({ fired }: RunRecord) => fired.reduce((sum, { times }) => sum + times, 0);
const thousands = (count: number) => count.toLocaleString('en-US');
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

main();
