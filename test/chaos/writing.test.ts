import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTerraform } from '../acceptance/support/tools';
import type { Finished } from '../acceptance/support/workspace';
import { readEntries } from './support/journal';
import { inLanes, Lane, openLanes } from './support/lane';
import { leftOf, problemsOf } from './support/settled';

const DIE_IN_WRITE = join(__dirname, 'support', 'die-in-write.cjs');
/** Bytes in each of four objects: a state of many sectors. */
const WEIGHT = 200_000;

interface Case {
  readonly command: 'apply' | 'destroy';
  /** Which write of the state file the run dies in, and after which part of it. */
  readonly nth: number;
  readonly part: number;
}

/** Both writes, each after every part. Without it, some of them. */
const FULL = process.env.CHAOS_FULL === '1';

/** The first write and the second in turns; `npm run test:chaos` tries both after each part. */
const casesOf = (command: Case['command'], parts: readonly number[]): readonly Case[] =>
  parts.flatMap((part, i) => [1, 2].filter((nth) => FULL || nth === 1 + (i % 2)).map((nth) => ({ command, nth, part })));

// What destroy leaves is a short text over a long one: a small part of the write is half of it.
const PARTS = FULL ? { apply: [0, 0.25, 0.9, 1], destroy: [0, 0.0001, 0.25, 1] } : { apply: [0.25, 0.9, 1], destroy: [0.0001, 1] };
const CASES: readonly Case[] = [...casesOf('apply', PARTS.apply), ...casesOf('destroy', PARTS.destroy)];

interface Result {
  readonly killed: boolean;
  /** The state that the run was writing, and the file that it left. */
  readonly noted: string;
  readonly left: string;
  readonly shown: Finished;
  readonly healed: string;
  readonly next: Finished;
  readonly problems: readonly string[];
}

async function play({ command, nth, part }: Case, lane: Lane): Promise<Result> {
  lane.reset(WEIGHT);
  if (command === 'destroy') expect(await lane.pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
  const { child, finished } = lane.workspace.start(
    process.execPath,
    ['--require', DIE_IN_WRITE, lane.program, command, '--auto-approve'],
    { NO_COLOR: '1', DIE_IN_WRITE: `${lane.statePath} ${nth} ${part}` },
  );
  await finished;
  const noted = readEntries(lane.journalPath)?.findLast(({ checkpoint }) => checkpoint)?.checkpoint ?? '';
  const left = readFileSync(lane.statePath, 'utf8');
  const shown = await lane.pcg('show', '--json');
  const healed = readFileSync(lane.statePath, 'utf8');
  const next = await lane.pcg(command, '--auto-approve');
  const problems = command === 'apply' ? await problemsOf(lane) : await leftOf(lane);
  return { killed: child.signalCode === 'SIGKILL', noted, left, shown, healed, next, problems };
}

describeWithTerraform('pcg is killed while it writes the state', () => {
  let lanes: readonly Lane[] = [];
  let results: readonly Result[] = [];
  beforeAll(async () => {
    lanes = await openLanes(2, () => Lane.open());
    results = await inLanes(lanes, CASES, play);
  }, 600_000);
  afterAll(() => Promise.all(lanes.map((lane) => lane.close())));

  const table = CASES.map((each, i) => ({ ...each, i }));
  test.each(table)('$command, in write $nth after $part of it: all is there, and the next run ends it', ({ part, i }) => {
    const { killed, noted, left, shown, healed, next, problems } = results[i] as Result;
    expect(killed).toBe(true);
    expect(left.startsWith(noted.slice(0, Math.floor(noted.length * part)))).toBe(true);
    expect({ ...shown, output: shown.code === 0 ? '' : shown.output }).toEqual({ code: 0, output: '' });
    expect(JSON.parse(healed).resources).toEqual(expect.arrayContaining(JSON.parse(noted).resources));
    expect(next).toMatchObject({ code: 0 });
    expect(problems).toEqual([]);
  });

  test('files were left half written', () => {
    const isHalf = ({ part }: Case, i: number) => {
      const { noted, left } = results[i] as Result;
      return part > 0 && left.length > 0 && !left.startsWith(noted);
    };
    // Of what destroy leaves, a quarter is longer than all of it.
    const parts = { apply: [0.25, 0.9], destroy: [0.0001] };
    expect(CASES.filter(isHalf)).toEqual(CASES.filter(({ command, part }) => parts[command].includes(part)));
    expect(CASES.filter(isHalf).length).toBeGreaterThanOrEqual(3);
  });
});
