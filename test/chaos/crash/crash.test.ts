import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTerraform } from '../../acceptance/support/tools';
import { ROOT } from '../../acceptance/support/workspace';
import { KINDS } from './instant';
import { OPERATIONS } from './operation';
import type { Outcome } from './play';
import { runSchedule, type Schedule, type Tried } from './suite';
import { crashTable, verdictOf } from './table';
import { TROUBLES } from './trouble';

const given = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
/** `npm run test:crash` sets it; otherwise a few are tried. */
const IS_FULL = process.env.CRASH_INSTANTS !== undefined;
const SCHEDULE: Schedule = {
  program: 'pcg',
  instants: given('CRASH_INSTANTS', 5),
  troubles: given('CRASH_TROUBLES', 0),
  seed: given('CRASH_SEED', 1),
  lanes: given('CRASH_LANES', IS_FULL ? 2 : 1),
  minutes: given('CRASH_MINUTES', 600),
};
/** Fewer instants than this meet each kind only with luck. */
const ENOUGH_FOR_ALL = 100;
const FOLDER = join(ROOT, '.cache', 'crash');
const LOG = join(FOLDER, 'outcomes.jsonl');

/** What is told of each as it comes, so that a run which is broken off was not for nothing. */
function tell(program: string): (outcome: Outcome) => void {
  return (outcome) => {
    if (!IS_FULL) return;
    appendFileSync(LOG, `${JSON.stringify({ program, verdict: outcome.met ? verdictOf(outcome) : 'not met', ...outcome })}\n`);
  };
}

describeWithTerraform('pcg is killed, or cannot write', () => {
  let tried: Tried;
  beforeAll(async () => {
    if (IS_FULL) {
      mkdirSync(FOLDER, { recursive: true });
      rmSync(LOG, { force: true });
    }
    tried = await runSchedule(SCHEDULE, tell('pcg'));
    if (!IS_FULL) return;
    const count = given('CRASH_TERRAFORM', 0);
    const theirs: Schedule = { ...SCHEDULE, program: 'terraform', instants: count, troubles: Math.min(SCHEDULE.troubles, 4) };
    const both = count === 0 ? [tried] : [tried, await runSchedule(theirs, tell('terraform'))];
    writeFileSync(join(FOLDER, 'record.json'), JSON.stringify(both));
    process.stdout.write(`${crashTable(both)}\n`);
  }, 7_200_000);

  test('and after the next run there is what is configured, once, whoever makes it', () => {
    const met = tried.outcomes.filter((outcome) => outcome.met);
    expect(met.filter((outcome) => ['refused', 'wrong'].includes(verdictOf(outcome)))).toEqual([]);
    expect(met.filter(({ next, byHand }) => next === 'pcg' && byHand.some((what) => what !== 'lock taken away'))).toEqual([]);
    // A run that was over before its instant came has tried nothing.
    expect(met.length).toBeGreaterThanOrEqual(tried.outcomes.length * 0.6);
    expect(tried.outcomes.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('and each operation, kind and trouble was met', () => {
    const met = tried.outcomes.filter((outcome) => outcome.met);
    const names = (pick: (outcome: Outcome) => string) => [...new Set(met.map(pick))];
    expect(names(({ operation }) => operation)).toEqual(expect.arrayContaining(OPERATIONS.map(({ name }) => name)));
    const kinds = [
      ...(SCHEDULE.instants >= ENOUGH_FOR_ALL ? KINDS : KINDS.slice(0, 1)),
      ...(SCHEDULE.troubles > 3 ? TROUBLES.filter((each) => !tried.leftOut.includes(each)) : []),
    ];
    expect(names(({ kind }) => kind)).toEqual(expect.arrayContaining([...kinds]));
  });
});
