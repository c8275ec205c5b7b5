import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTerraform } from '../../acceptance/support/tools';
import { ROOT } from '../../acceptance/support/workspace';
import { KINDS } from './instant';
import { OPERATIONS } from './operation';
import type { Outcome } from './play';
import { runFew, runSchedule, type Schedule, type Tried } from './suite';
import { crashTable, verdictOf } from './table';
import { TROUBLES } from './trouble';

const given = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
/** `npm run test:crash` sets it; otherwise a few are tried. */
const IS_FULL = process.env.CRASH_INSTANTS !== undefined;
const SCHEDULE: Schedule = {
  program: 'pcg',
  instants: given('CRASH_INSTANTS', 0),
  troubles: given('CRASH_TROUBLES', 0),
  seed: given('CRASH_SEED', 1),
  lanes: given('CRASH_LANES', 2),
  minutes: given('CRASH_MINUTES', 600),
};
/** Fewer instants than this meet each kind only with luck. */
const ENOUGH_FOR_ALL = 100;
const FOLDER = join(ROOT, '.cache', 'crash');
const LOG = join(FOLDER, 'outcomes.jsonl');

/** What is told of each as it comes, so that a run which is broken off was not for nothing. */
const tell = (program: string) => (outcome: Outcome) =>
  appendFileSync(LOG, `${JSON.stringify({ program, verdict: outcome.met ? verdictOf(outcome) : 'not met', ...outcome })}\n`);

/** Runs the whole schedule, terraform beside it, and prints and keeps what came of it. */
async function runAll(): Promise<Tried> {
  mkdirSync(FOLDER, { recursive: true });
  rmSync(LOG, { force: true });
  const ours = await runSchedule(SCHEDULE, tell('pcg'));
  const count = given('CRASH_TERRAFORM', 0);
  const theirs: Schedule = { ...SCHEDULE, program: 'terraform', instants: count, troubles: Math.min(SCHEDULE.troubles, 4) };
  const both = count === 0 ? [ours] : [ours, await runSchedule(theirs, tell('terraform'))];
  writeFileSync(join(FOLDER, 'record.json'), JSON.stringify(both));
  process.stdout.write(`${crashTable(both)}\n`);
  return ours;
}

describeWithTerraform('pcg is killed, or cannot write', () => {
  let met: readonly Outcome[] = [];
  let tried: Tried = { ...SCHEDULE, outcomes: [], leftOut: [] };
  beforeAll(
    async () => {
      tried = IS_FULL ? await runAll() : { ...tried, outcomes: await runFew() };
      met = tried.outcomes.filter((outcome) => outcome.met);
    },
    IS_FULL ? 7_200_000 : 120_000,
  );

  test('and after the next run there is what is configured, once, whoever makes it', () => {
    expect(met.filter((outcome) => ['refused', 'wrong'].includes(verdictOf(outcome)))).toEqual([]);
    expect(met.filter(({ next, byHand }) => next === 'pcg' && byHand.some((what) => what !== 'lock taken away'))).toEqual([]);
    expect(tried.outcomes.flatMap(({ problems }) => problems)).toEqual([]);
    // A run that was over before its instant came has tried nothing.
    expect(met.length).toBeGreaterThanOrEqual(tried.outcomes.length * 0.6);
  });

  test('and each kind of instant was met', () => {
    const few: readonly string[] = ['between request and answer', 'in a write of the state', 'between two stacks'];
    const enough = SCHEDULE.instants >= ENOUGH_FOR_ALL;
    const kinds = [
      ...(IS_FULL ? (enough ? KINDS : []) : few),
      ...(SCHEDULE.troubles > 3 ? TROUBLES.filter((each) => !tried.leftOut.includes(each)) : []),
    ];
    expect([...new Set(met.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(kinds));
    const pairs = met.map(({ operation, kind }) => `${operation}: ${kind}`);
    const wanted = OPERATIONS.flatMap(({ name }) => KINDS.slice(0, 5).map((kind) => `${name}: ${kind}`));
    expect(pairs).toEqual(expect.arrayContaining(enough ? wanted : []));
  });
});
