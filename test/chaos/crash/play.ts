import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { codeOf } from '../../../src/executor/state/files';
import type { Finished } from '../../acceptance/support/workspace';
import { type Census, type Instant, isBetweenStacks, type Kind, kindOfFile } from './instant';
import { problemsAfter } from './judge';
import type { CrashLane, Program } from './lane';
import type { Operation } from './operation';

/** What came of one run that was killed, or got into trouble. */
export interface Outcome {
  readonly operation: string;
  readonly kind: string;
  readonly instant: string;
  /** Who did the next run. */
  readonly next: Program;
  /** Where the run was over before its instant came, nothing was tried. */
  readonly met: boolean;
  /** What a person had to do before the next run could be made. */
  readonly byHand: readonly string[];
  /** What the next run complained of, when it failed. */
  readonly refusal?: string;
  /** What was wrong then. */
  readonly problems: readonly string[];
}

/** Runs an operation to its end, undisturbed, and counts what it does. */
export async function censusOf(lane: CrashLane, program: Program, operation: Operation): Promise<Census> {
  await lane.prepare(operation);
  lane.gate.begin();
  const before = performance.now();
  const env = program === 'pcg' ? { DIE_AT: JSON.stringify({ notes: lane.notesPath }) } : {};
  const { code, output } = await (program === 'pcg' ? lane.start(program, operation, env).finished : lane.run(program, operation));
  const ms = performance.now() - before;
  if (code !== 0) throw new Error(`"${operation.name}" fails undisturbed: ${output}`);
  const census = { ...lane.gate.counts, files: lane.notes(), ms };
  const problems = await problemsAfter(lane, operation);
  if (problems.length > 0) throw new Error(`"${operation.name}" ends wrong undisturbed: ${problems.join('; ')}`);
  return census;
}

/** Kills a run at an instant, makes the next one, and looks what there is. */
export async function play(
  lane: CrashLane,
  program: Program,
  operation: Operation,
  instant: Instant,
  next: Program,
): Promise<Outcome> {
  await lane.prepare(operation);
  const { met, finished } = await killed(lane, program, operation, instant);
  const kind = kindOf(lane, instant);
  const what = { operation: operation.name, kind, instant: textOf(instant), next };
  if (!met) return { ...what, met, byHand: [], problems: finished.code === 0 ? [] : [`it failed by itself: ${finished.output}`] };
  return { ...what, met, ...(await goOn(lane, operation, next)) };
}

/** Makes the next run, by hand what a person has to, and looks what there is. */
export async function goOn(
  lane: CrashLane,
  operation: Operation,
  next: Program,
): Promise<Pick<Outcome, 'byHand' | 'refusal' | 'problems'>> {
  const byHand: string[] = [];
  if (next === 'terraform' && (await makeReadable(lane, operation))) byHand.push('state made readable');
  const { code, output } = await lane.run(next, operation);
  if (code !== 0) return { byHand, refusal: output, problems: [] };
  return { byHand, problems: await problemsAfter(lane, operation) };
}

async function killed(
  lane: CrashLane,
  program: Program,
  operation: Operation,
  instant: Instant,
): Promise<{ readonly met: boolean; readonly finished: Finished }> {
  let struck = false;
  let pid: number | undefined;
  const strike = () => {
    struck = true;
    if (pid !== undefined) killGroup(pid);
  };
  lane.gate.begin(instant.by === 'request' ? instant : undefined, strike);
  const order = instant.by === 'file' ? instant : {};
  const { child, finished } = lane.start(
    program,
    operation,
    program === 'pcg' ? { DIE_AT: JSON.stringify({ notes: lane.notesPath, ...order }) } : {},
  );
  pid = child.pid;
  const timer = instant.by === 'clock' ? setTimeout(strike, instant.ms) : undefined;
  const result = await finished;
  clearTimeout(timer);
  // What a run has started dies with it, as when its machine goes away.
  if (pid !== undefined) killGroup(pid);
  lane.gate.begin();
  return { met: child.signalCode === 'SIGKILL' && (struck || instant.by === 'file'), finished: result };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // All of it is gone.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

const OF_SIDE = {
  before: 'before a request',
  within: 'between request and answer',
  after: 'after the answer, before it is noted',
} as const satisfies { readonly [side: string]: Kind };

function kindOf(lane: CrashLane, instant: Instant): Kind {
  const notes = lane.notes();
  if (notes.some((line) => line.includes('.ground.')) && isBetweenStacks(notes)) return 'between two stacks';
  if (instant.by === 'request') return OF_SIDE[instant.side];
  return instant.by === 'clock' ? 'by the clock' : kindOfFile(notes.at(-1) ?? '', instant.part);
}

function textOf(instant: Instant): string {
  switch (instant.by) {
    case 'request':
      return `${instant.side} number ${instant.nth} of ${instant.of}`;
    case 'file':
      return `number ${instant.nth} of "${instant.line.trim()}", ${instant.part} of it done`;
    case 'clock':
      return `after ${instant.ms} ms`;
  }
}

/**
 * A state that was half written when its run died: the next command of pcg mends it; for terraform alone a person puts the backup in
 * its place. @returns whether that was so
 */
async function makeReadable(lane: CrashLane, operation: Operation): Promise<boolean> {
  const broken = lane.stateFilesOf(operation).filter((path) => !isJson(readFileSync(path, 'utf8')));
  for (const path of broken) {
    if (existsSync(`${path}.journal`)) await lane.pcg('show', '--state', path);
    else if (existsSync(`${path}.backup`)) copyFileSync(`${path}.backup`, path);
  }
  return broken.length > 0;
}

function isJson(text: string): boolean {
  // A file without anything is what terraform takes for no state.
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
