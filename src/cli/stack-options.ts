import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseDuration } from '../runtime/duration';

/** What says which stack is meant and what it is run with. */
export interface RunOptions {
  readonly stack?: string;
  readonly synth?: boolean;
  /** The state file, in place of the one that the stack names. */
  readonly state?: string;
  readonly var: readonly Given[];
  readonly varFile: readonly Given[];
  readonly lock: boolean;
  /** Milliseconds. */
  readonly lockTimeout: number;
  readonly parallelism: number;
  readonly json?: boolean;
  readonly compactWarnings?: boolean;
}

/** What a plan is asked for. */
export interface PlanFlags {
  readonly refresh: boolean;
  readonly refreshOnly?: boolean;
  readonly destroy?: boolean;
  readonly target: readonly string[];
  readonly replace: readonly string[];
  readonly invoke: readonly string[];
}

/** What an option was given, and as which of all such options. */
export interface Given {
  readonly text: string;
  readonly position: number;
}

/** How many objects are worked on at once where nobody says. */
export const PARALLELISM = 10;

let position = 0;
const inOrder = (text: string, others: readonly Given[]): readonly Given[] => [...others, { text, position: position++ }];
export const collect = (value: string, others: readonly string[]): readonly string[] => [...others, value];

/** Options of all commands that run a stack. */
export function addRunOptions(command: Command): Command {
  return addLockOptions(addValueOptions(addStateOptions(command)))
    .addOption(
      new Option('--parallelism <n>', 'how many objects are worked on at once').argParser(parallelism).default(PARALLELISM),
    )
    .option('--json', 'one machine-readable event a line on stdout, as terraform writes them')
    .option('--compact-warnings', 'of warnings, say in a line what they are and where');
}

/** Options that say how a state is locked. */
export function addLockOptions(command: Command): Command {
  return command
    .option('--no-lock', 'do not lock the state: only when nobody else can run')
    .addOption(
      new Option('--lock-timeout <duration>', 'how long to wait for a lock that somebody else holds: 30s, 5m')
        .argParser(duration)
        .default(0, 'not at all'),
    );
}

/** Options that give variables their values. */
export function addValueOptions(command: Command): Command {
  return command
    .option('--var <name=value>', 'the value of a variable; may be given again', inOrder, [])
    .option('--var-file <file>', 'a file with values of variables; may be given again', inOrder, []);
}

/** Options that choose a stack of an app. */
export function addStackOptions(command: Command): Command {
  return command
    .option('--stack <stack>', 'which stack of the app')
    .option('--synth', 'synthesize the app afresh, with the command in its cdktf.json');
}

/** Options that choose a stack and its state. */
export function addStateOptions(command: Command): Command {
  return addStackOptions(command).option('--state <file>', 'the state file, in place of the one that the stack names');
}

/** Options of commands that plan. */
export function addPlanFlags(command: Command): Command {
  return command
    .option('--no-refresh', 'take the state for what is there, and ask no provider')
    .option('--refresh-only', 'plan nothing but to take over into the state what has changed outside')
    .option('--target <address>', 'only this and what it depends on; may be given again', collect, [])
    .option('--invoke <address>', 'invoke this action, and do nothing else; may be given again', collect, [])
    .option('--replace <address>', 'replace this object whatever the plan says; may be given again', collect, []);
}

/** As terraform takes it: 0 is what nobody gave. */
function parallelism(text: string): number {
  return text === '0' ? PARALLELISM : whole(text);
}

/** Reads a whole number. */
export function whole(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('A whole number from 1 is needed.');
  return number;
}

function duration(text: string): number {
  const ms = text === '0' ? 0 : parseDuration(text);
  if (ms === undefined) throw new InvalidArgumentError('A duration is needed: 30s, 5m.');
  return ms;
}
