import { performance } from 'node:perf_hooks';
import { HttpStore } from '../../acceptance/backends/http-store';
import { inLanes, openLanes } from '../support/lane';
import { type Census, type Instant, instantsOf } from './instant';
import { CrashLane, type LaneOptions, type Program } from './lane';
import { OPERATIONS, type Operation } from './operation';
import { censusOf, type Outcome, play } from './play';
import { canMount, casesOf, playTrouble, TROUBLES, type Trouble } from './trouble';

/** What is tried. */
export interface Schedule {
  readonly program: Program;
  /** How many runs are killed. */
  readonly instants: number;
  /** How many get into each trouble. */
  readonly troubles: number;
  readonly seed: number;
  /** How many lanes there are at a time. */
  readonly lanes: number;
  /** After so many minutes no other run is killed. */
  readonly minutes: number;
}

/** What came of a schedule. */
export interface Tried extends Schedule {
  readonly outcomes: readonly Outcome[];
  /** Troubles that can't be made here. */
  readonly leftOut: readonly Trouble[];
}

/** pcg's objects carry owner marks, as the constructs give them; terraform is tried as it is without. */
export async function runSchedule(schedule: Schedule, tell: (outcome: Outcome) => void): Promise<Tried> {
  const marked = schedule.program === 'pcg';
  const killed =
    schedule.instants === 0 ? [] : await withLanes(schedule.lanes, { marked }, (lanes) => killAll(lanes, schedule, tell));
  const leftOut: Trouble[] = canMount() ? [] : ['disk full'];
  // A limit would hold for terraform's plugins and their logs, too; and of a state that is /dev/full it reads zeros without end.
  if (!marked) leftOut.push('file size limited', 'state unwritable');
  const troubled: Outcome[] = [];
  for (const trouble of schedule.troubles === 0 ? [] : TROUBLES.filter((each) => !leftOut.includes(each))) {
    troubled.push(...(await troubleAll(trouble, schedule, tell)));
  }
  return { ...schedule, outcomes: [...killed, ...troubled], leftOut };
}

/** A few instants that are known before, without a count of what an undisturbed run does: all in a run of two stacks. */
const FEW: readonly Instant[] = [
  { by: 'request', of: 'changes', nth: 3, side: 'within' },
  { by: 'file', line: 'write terraform.ground.tfstate ', nth: 1, part: 0.5 },
  { by: 'file', line: 'remove terraform.ground.tfstate.journal ', nth: 1, part: 1 },
];

/** Kills pcg at {@link FEW}. */
export async function runFew(): Promise<readonly Outcome[]> {
  const operation = OPERATIONS.find(({ stacks }) => stacks);
  if (!operation) throw new Error('no operation has two stacks');
  return withLanes(1, { marked: true }, (lanes) =>
    inLanes(lanes, FEW, (instant, lane) => play(lane, 'pcg', operation, instant, 'pcg')),
  );
}

async function killAll(
  lanes: readonly CrashLane[],
  { program, instants, seed, minutes }: Schedule,
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const [first] = lanes as readonly [CrashLane];
  const operations = OPERATIONS.filter(({ stacks }) => program === 'pcg' || !stacks);
  const each = Math.ceil(instants / operations.length);
  const censuses = new Map<Operation, Census>();
  for (const operation of operations) censuses.set(operation, await censusOf(first, program, operation));
  const perOperation = operations.map((operation, k) =>
    instantsOf(operation, censuses.get(operation) as Census, each, seed).map((instant, i) => ({
      operation,
      instant,
      next: nextAfter(program, i + k),
    })),
  );
  // All operations in turns, so that what has no time left lacks in none alone.
  const cases = Array.from({ length: each }, (_, i) => perOperation.flatMap((ofOne) => ofOne.slice(i, i + 1))).flat();
  const end = performance.now() + minutes * 60_000;
  const outcomes = await inLanes(lanes, cases, async ({ operation, instant, next }, lane) => {
    if (performance.now() > end) return [];
    const outcome = await play(lane, program, operation, instant, next);
    tell(outcome);
    return [outcome];
  });
  return outcomes.flat();
}

/** Every third time terraform goes on where pcg was killed. Terraform goes on by itself. */
const nextAfter = (program: Program, i: number): Program => (program === 'pcg' && i % 3 !== 2 ? 'pcg' : 'terraform');

async function troubleAll(
  trouble: Trouble,
  { program, troubles, seed }: Schedule,
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const store = trouble === 'backend gone' ? await HttpStore.start() : undefined;
  try {
    return await withLanes(1, { marked: program === 'pcg', ...(store && { store }) }, (lanes) => {
      const cases = casesOf(
        trouble,
        OPERATIONS.filter(({ stacks }) => !stacks),
        troubles,
        seed,
      );
      return inLanes(lanes, [...cases.entries()], async ([i, each], lane) => {
        const outcome = await playTrouble(lane, program, each, nextAfter(program, i), store);
        tell(outcome);
        return outcome;
      });
    });
  } finally {
    await store?.close();
  }
}

async function withLanes<T>(count: number, options: LaneOptions, work: (lanes: readonly CrashLane[]) => Promise<T>): Promise<T> {
  const lanes = await openLanes(count, () => CrashLane.open(options));
  try {
    return await work(lanes);
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}
