import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpStore } from '../../acceptance/backends/http-store';
import { Chance } from '../../differential/random/chance';
import type { CrashLane, Program } from './lane';
import type { Operation } from './operation';
import { goOn, type Outcome } from './play';

/** What happens to the place of the state while a run works. */
export const TROUBLES = ['disk full', 'file size limited', 'state unwritable', 'backend gone'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** One run in trouble. */
export interface TroubleCase {
  readonly trouble: Trouble;
  readonly operation: Operation;
  /** How far it comes: pages that are free, blocks that a file may have, calls that the backend still takes. */
  readonly measure: number;
}

const PAGE = 4096;
/** How much is free, or gets through, at most: what an undisturbed run takes is a little more. */
const MOST: { readonly [T in Trouble]: number } = {
  'disk full': 9,
  'file size limited': 60,
  'state unwritable': 1,
  'backend gone': 7,
};

/** Seeded cases of a trouble, on the operations in turns. */
export function casesOf(trouble: Trouble, operations: readonly Operation[], count: number, seed: number): readonly TroubleCase[] {
  return Array.from({ length: count }, (_, i) => {
    const chance = new Chance(seed, i + trouble.length * 1000);
    // What can't be written from the first byte on, is no file that a state could be in before.
    const able = operations.filter(({ from }) => trouble !== 'state unwritable' || from === undefined);
    return { trouble, operation: able[i % able.length] as Operation, measure: chance.below(MOST[trouble]) };
  });
}

/** Whether a file system of its own can be mounted here, so that it can be full. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'palette-mount-'));
  const able = mount(folder);
  if (able) unmount(folder);
  rmSync(folder, { recursive: true });
  return able;
}

const mount = (folder: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0;

/** What stays mounted would be found full by whoever comes next. */
function unmount(folder: string): void {
  const { status, stderr, error } = spawnSync('umount', [folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${folder} is still mounted: umount failed (${error?.message ?? stderr.trim()})`);
}

/** Runs an operation in trouble, ends the trouble, makes the next run, and looks what there is. */
export async function playTrouble(
  lane: CrashLane,
  program: Program,
  { trouble, operation, measure }: TroubleCase,
  next: Program,
  store?: HttpStore,
): Promise<Outcome> {
  const full = trouble === 'disk full';
  if (full && !mount(lane.stateFolder)) throw new Error(`nothing can be mounted on ${lane.stateFolder}`);
  try {
    await lane.prepare(operation);
    const end = begin(trouble, lane, measure, store);
    const { code, output } = await lane.start(program, operation, {}, trouble === 'file size limited' ? measure : undefined)
      .finished;
    const byHand = end(next);
    const what = { operation: operation.name, kind: trouble, instant: `${measure} get through`, next };
    if (code === 0) return { ...what, met: false, byHand: [], problems: [] };
    const bug = /this is a bug|\n {4}at .*|panic:.*/.exec(output)?.[0];
    const pushed = next === 'terraform' ? await pushErrored(lane, operation) : undefined;
    const gone = await goOn(lane, operation, next);
    return {
      ...what,
      met: true,
      ...gone,
      byHand: [...byHand, ...(pushed ?? []), ...gone.byHand],
      problems: [...(bug === undefined ? [] : [`it falls over: ${bug}`]), ...gone.problems],
    };
  } finally {
    if (full) unmount(lane.stateFolder);
  }
}

/** Makes the trouble. @returns what ends it, and says what a person had to do for that */
function begin(trouble: Trouble, lane: CrashLane, measure: number, store?: HttpStore): (next: Program) => readonly string[] {
  switch (trouble) {
    case 'disk full': {
      const filler = join(lane.stateFolder, 'filler');
      fill(filler, measure * PAGE);
      return () => {
        rmSync(filler);
        return [];
      };
    }
    case 'file size limited':
      return () => [];
    case 'state unwritable':
      symlinkSync('/dev/full', lane.statePath);
      return () => {
        rmSync(lane.statePath);
        return [];
      };
    case 'backend gone': {
      if (!store) throw new Error('there is no backend that could go');
      let left = measure;
      store.interfere = () => (left-- > 0 ? undefined : 503);
      return () => {
        store.interfere = () => undefined;
        if (store.lock === undefined) return [];
        store.lock = undefined;
        return ['lock taken away'];
      };
    }
  }
}

/** Fills a file system up to what is to be left. */
function fill(path: string, left: number): void {
  const size = 256 * 1024;
  const taken = spawnSync('sh', ['-c', `head -c ${size} /dev/zero > "$0"; stat -c %s "$0"`, path], { encoding: 'utf8' });
  truncateSync(path, Math.max(0, Number(taken.stdout) - left));
}

/** What both programs say when a state could not be written: push the file that has it. */
async function pushErrored(lane: CrashLane, operation: Operation): Promise<readonly string[]> {
  const files = [lane.stateFolder, lane.directory].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /errored/.test(name))
      .map((name) => join(folder, name)),
  );
  const [errored] = files;
  if (errored === undefined || !existsSync(errored)) return [];
  const push = (...force: readonly string[]) => lane.workspace.terraform('state', 'push', ...force, errored);
  const pushed = await push();
  // Terraform may have written another state with the same serial before there was no room.
  const forced = pushed.code === 0 ? pushed : await push('-force');
  if (forced.code !== 0) throw new Error(`${operation.name}: ${errored} cannot be pushed: ${forced.output}`);
  for (const file of files) rmSync(file);
  return [pushed.code === 0 ? 'errored state pushed' : 'errored state pushed by force'];
}
