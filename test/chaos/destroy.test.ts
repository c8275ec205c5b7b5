import { describeWithTerraform } from '../acceptance/support/tools';
import type { Finished } from '../acceptance/support/workspace';
import type { Instant } from './support/instant';
import { inLanes, Lane, openLanes } from './support/lane';
import { afterDeletion, beforeDeletion, duringDeletion, journalChanges, type Moment, outcomes } from './support/moment';
import { leftOf } from './support/settled';
import { type Strike, strike, untilHit } from './support/strike';

type Case = readonly [Moment, 'pcg' | 'terraform'];

/** When runs are killed, and who does the next: each kind of instant. */
const SHORT: readonly Case[] = [
  [beforeDeletion('cluster'), 'pcg'],
  [duringDeletion(4), 'terraform'],
  [afterDeletion(2), 'pcg'],
  [duringDeletion(7), 'pcg'],
  [beforeDeletion('gateway'), 'terraform'],
  [afterDeletion(10), 'terraform'],
  [outcomes(3), 'pcg'],
  [journalChanges(2), 'pcg'],
];

/** `npm run test:chaos` tries these, too. */
const MORE: readonly Case[] = [
  [duringDeletion(1), 'pcg'],
  [afterDeletion(6), 'terraform'],
  [beforeDeletion('account'), 'pcg'],
  [afterDeletion(8), 'pcg'],
  [duringDeletion(10), 'pcg'],
  [outcomes(10), 'terraform'],
  [outcomes(17), 'pcg'],
];

const CASES = process.env.CHAOS_FULL === '1' ? [...SHORT, ...MORE] : SHORT;

interface Result {
  readonly strikes: readonly Strike[];
  readonly next: Finished;
  readonly problems: readonly string[];
}

const title = ([moment, next]: Case) => `killed ${moment.name}; ${next} goes on`;

async function play([moment, who]: Case, lane: Lane): Promise<Result> {
  const strikes = await untilHit(async () => {
    lane.reset();
    expect(await lane.pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    return [await strike(lane, moment, 'destroy', '--auto-approve')];
  });
  const again = ['destroy', '-auto-approve', '-no-color', '-input=false'];
  const next = who === 'pcg' ? await lane.pcg('destroy', '--auto-approve') : await lane.workspace.terraform(...again);
  // What terraform knows nothing of, the next look of pcg clears away.
  if (who === 'terraform') await lane.pcg('show');
  return { strikes, next, problems: await leftOf(lane) };
}

describeWithTerraform('pcg destroy is killed', () => {
  let results: readonly Result[] = [];
  beforeAll(async () => {
    const lanes = await openLanes(3, () => Lane.open());
    try {
      results = await inLanes(lanes, CASES, play);
    } finally {
      await Promise.all(lanes.map((lane) => lane.close()));
    }
  }, 600_000);

  test.each(CASES.map((each, i) => [title(each), i] as const))('%s', (_, i) => {
    const { strikes, next, problems } = results[i] as Result;
    expect(strikes.map(({ killed }) => killed)).toEqual([true]);
    expect(next).toMatchObject({ code: 0 });
    expect(problems).toEqual([]);
  });

  test.each<Instant>(['before a call', 'during a call', 'after a call', 'between journal and state'])(
    'runs were killed %s',
    (instant) => {
      const hits = results.flatMap(({ strikes }) => strikes).filter(({ instants }) => instants.has(instant));
      expect(hits.length).toBeGreaterThanOrEqual(2);
    },
  );
});
