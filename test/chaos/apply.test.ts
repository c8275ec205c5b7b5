import { describeWithTerraform } from '../acceptance/support/tools';
import type { Finished } from '../acceptance/support/workspace';
import type { Instant } from './support/instant';
import { inLanes, Lane, openLanes } from './support/lane';
import {
  afterCreation,
  beforeCreation,
  duringCreation,
  duringInstallation,
  journalChanges,
  lateCreation,
  type Moment,
  outcomes,
} from './support/moment';
import { problemsOf } from './support/settled';
import { type Strike, strike, untilHit } from './support/strike';

/** Who does the next run. */
type Next = 'pcg' | 'terraform';

interface Case {
  readonly next: Next;
  /** One run is killed after the other. */
  readonly moments: readonly Moment[];
}

const once = (next: Next, moments: readonly Moment[]): readonly Case[] => moments.map((moment) => ({ next, moments: [moment] }));

const CALLS: readonly Moment[] = [
  beforeCreation('gateway'),
  duringCreation('gateway'),
  afterCreation('gateway'),
  duringInstallation(),
  beforeCreation('account'),
  duringCreation('account'),
  duringCreation('account', 1),
  afterCreation('account', 2),
  beforeCreation('cluster'),
  duringCreation('cluster', 2),
  afterCreation('cluster', 3),
  lateCreation('cluster'),
];

const SERIES: readonly Case[] = [
  ...once('pcg', [...CALLS, lateCreation('account'), ...[1, 5, 9, 13, 18].map(outcomes), ...[1, 4, 8, 12].map(journalChanges)]),
  ...once('terraform', [...CALLS, ...[3, 13].map(outcomes)]),
  { next: 'pcg', moments: [duringCreation('gateway'), duringInstallation()] },
  { next: 'pcg', moments: [afterCreation('gateway'), journalChanges(1)] },
  { next: 'pcg', moments: [outcomes(7), outcomes(1)] },
  { next: 'pcg', moments: [beforeCreation('cluster'), duringCreation('cluster')] },
  { next: 'pcg', moments: [duringCreation('cluster', 1), journalChanges(3)] },
  { next: 'pcg', moments: [afterCreation('cluster', 6), journalChanges(1)] },
  { next: 'terraform', moments: [afterCreation('cluster', 2), journalChanges(1)] },
];

/** What is tried in every run of the tests: each kind of instant, alone and one after another. `npm run test:chaos` tries all. */
const SHORT: readonly Case[] = [
  ...once('pcg', [
    beforeCreation('gateway'),
    duringCreation('gateway'),
    duringInstallation(),
    afterCreation('account', 2),
    duringCreation('cluster', 2),
    ...[1, 18].map(outcomes),
    ...[1, 8].map(journalChanges),
  ]),
  ...once('terraform', [duringCreation('gateway'), beforeCreation('cluster')]),
  { next: 'pcg', moments: [duringCreation('gateway'), duringInstallation()] },
  { next: 'pcg', moments: [afterCreation('cluster', 6), journalChanges(1)] },
  { next: 'terraform', moments: [afterCreation('cluster', 2), journalChanges(1)] },
];

const IS_FULL = process.env.CHAOS_FULL === '1' || process.env.CHAOS_ROUNDS !== undefined;

/** `CHAOS_ROUNDS=20` runs the series so many times: every round meets other instants. */
const CASES: readonly Case[] = IS_FULL ? Array.from({ length: Number(process.env.CHAOS_ROUNDS ?? 1) }, () => SERIES).flat() : SHORT;

/** How many instants that comes to at least. */
const INSTANTS = IS_FULL ? 50 : 16;

const title = ({ next, moments }: Case) => `killed ${moments.map(({ name }) => name).join(', then ')}; ${next} goes on`;

interface Result {
  readonly strikes: readonly Strike[];
  readonly next: Finished;
  readonly problems: readonly string[];
}

async function play({ next, moments }: Case, lane: Lane): Promise<Result> {
  const strikes = await untilHit(async () => {
    lane.reset();
    const each: Strike[] = [];
    for (const moment of moments) each.push(await strike(lane, moment, 'apply', '--auto-approve'));
    return each;
  });
  const finished = next === 'pcg' ? await goOn(lane) : await lane.workspace.tryApply();
  const problems = await problemsOf(lane);
  return { strikes, next: finished, problems };
}

/** Until what the killed run had started has ended, on a busy machine, the next one refuses and changes nothing. */
async function goOn(lane: Lane): Promise<Finished> {
  for (;;) {
    const finished = await lane.pcg('apply', '--auto-approve');
    if (finished.code === 0 || !finished.output.includes('has work in progress')) return finished;
  }
}

describeWithTerraform('pcg apply is killed', () => {
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
    expect(strikes.map(({ killed }) => killed)).toEqual(strikes.map(() => true));
    expect({ code: next.code, output: next.code === 0 ? '' : next.output }).toEqual({ code: 0, output: '' });
    expect(problems).toEqual([]);
  });

  test.each<Instant>(['before a call', 'during a call', 'after a call', 'between journal and state'])(
    'runs were killed %s',
    (instant) => {
      const hits = results.flatMap(({ strikes }) => strikes).filter(({ killed, instants }) => killed && instants.has(instant));
      expect(hits.length).toBeGreaterThanOrEqual(2);
    },
  );

  test(`runs were killed at ${INSTANTS} instants`, () => {
    expect(results.flatMap(({ strikes }) => strikes).filter(({ killed }) => killed).length).toBeGreaterThanOrEqual(INSTANTS);
  });
});
