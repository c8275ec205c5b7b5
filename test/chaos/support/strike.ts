import { setTimeout as pause } from 'node:timers/promises';
import { type Instant, instantsOf } from './instant';
import type { Lane } from './lane';
import { type Moment, waitFor } from './moment';

/** How a run was ended. */
export interface Strike {
  /** False when the run was over before its moment came. */
  readonly killed: boolean;
  readonly instants: ReadonlySet<Instant>;
  readonly output: string;
}

/**
 * Runs pcg, stops it at a moment, looks where it stands (nothing changes any more), and kills it: no
 * handler, no flush.
 */
export async function strike(lane: Lane, moment: Moment, ...args: readonly string[]): Promise<Strike> {
  const { control } = lane.palette.simulator;
  const from = control.requests().length;
  const { child, finished } = lane.start(...args);
  let over = false;
  void finished.then(() => (over = true));
  const came = await waitFor(moment, lane, () => over);
  child.kill('SIGSTOP');
  await drained(() => control.requests().length);
  const requests = control.requests().slice(from);
  const instants = instantsOf(lane, requests);
  child.kill('SIGKILL');
  const { output } = await finished;
  control.clearFaults();
  return { killed: came && child.signalCode === 'SIGKILL', instants, output };
}

/**
 * Tries again from the start while a moment was missed: on a busy machine a run may be over before
 * anybody looks. What isn't hit in five tries is the test's to complain of.
 */
export async function untilHit(attempt: () => Promise<readonly Strike[]>): Promise<readonly Strike[]> {
  for (let left = 4; ; left--) {
    const strikes = await attempt();
    if (left === 0 || strikes.every(({ killed }) => killed)) return strikes;
  }
}

/** What had left the stopped run before it was stopped, has arrived. */
async function drained(count: () => number): Promise<void> {
  for (let before = -1, quiet = 0; quiet < 3; quiet = count() === before ? quiet + 1 : 0) {
    before = count();
    await pause(1);
  }
}
