import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { describeWithTerraform } from '../acceptance/support/tools';
import type { Finished } from '../acceptance/support/workspace';
import { readEntries } from './support/journal';
import { inLanes, Lane } from './support/lane';
import { type Moment, stateNoted, stateTouched } from './support/moment';
import { leftOf, problemsOf } from './support/settled';
import { type Strike, strike, untilHit } from './support/strike';

/** Bytes in each of four objects: enough for the writing of a state to take its time. */
const WEIGHT = 200_000;

type Command = 'apply' | 'destroy';

const CASES: readonly (readonly [Command, Moment])[] = [
  ['apply', stateNoted()],
  ['apply', stateNoted(WEIGHT)],
  ['apply', stateTouched(1)],
  ['apply', stateTouched(2)],
  ['destroy', stateNoted()],
  ['destroy', stateTouched(1)],
  ['destroy', stateTouched(2)],
];

interface Result {
  readonly strikes: readonly Strike[];
  readonly next: Finished;
  readonly problems: readonly string[];
}

const title = ([command, moment]: (typeof CASES)[number]) => `${command} killed ${moment.name}`;

async function play([command, moment]: (typeof CASES)[number], lane: Lane): Promise<Result> {
  const strikes = await untilHit(async () => {
    lane.reset(WEIGHT);
    if (command === 'destroy') expect(await lane.pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    return [await strike(lane, moment, command, '--auto-approve')];
  });
  const next = await lane.pcg(command, '--auto-approve');
  const problems = command === 'apply' ? await problemsOf(lane) : await leftOf(lane);
  return { strikes, next, problems };
}

describeWithTerraform('pcg is killed while it writes the state', () => {
  let lanes: readonly Lane[] = [];
  let results: readonly Result[] = [];
  beforeAll(async () => {
    lanes = await Promise.all([1, 2].map(() => Lane.open()));
    results = await inLanes(lanes, CASES, play);
  }, 600_000);
  afterAll(() => Promise.all(lanes.map((lane) => lane.close())));

  test.each(CASES.map((each, i) => [title(each), i] as const))('%s', (_, i) => {
    const { strikes, next, problems } = results[i] as Result;
    expect(strikes.map(({ killed }) => killed)).toEqual([true]);
    expect(next).toMatchObject({ code: 0 });
    expect(problems).toEqual([]);
  });

  test('it was killed while the state was being written', () => {
    const hits = results.flatMap(({ strikes }) => strikes).filter(({ instants }) => instants.has('state being written'));
    expect(hits.length).toBeGreaterThanOrEqual(2);
  });

  test.each([0.25, 0.9])('a file of which %d is new is made whole from the journal', async (part) => {
    const lane = lanes[0] as Lane;
    await untilHit(async () => {
      lane.reset(WEIGHT);
      return [await strike(lane, stateNoted(WEIGHT), 'apply', '--auto-approve')];
    });
    const noted = Buffer.from(readEntries(lane.journalPath)?.findLast(({ checkpoint }) => checkpoint)?.checkpoint ?? '');
    expect(noted.length).toBeGreaterThan(WEIGHT);
    const file = openSync(lane.statePath, 'r+');
    writeSync(file, noted, 0, Math.floor(noted.length * part), 0);
    closeSync(file);
    const { code, output } = await lane.pcg('show', '--json');
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
    const healed = JSON.parse(readFileSync(lane.statePath, 'utf8'));
    const { resources } = JSON.parse(noted.toString());
    expect(healed.resources).toEqual(expect.arrayContaining(resources));
    expect(await lane.pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    expect(await problemsOf(lane)).toEqual([]);
  });
});
