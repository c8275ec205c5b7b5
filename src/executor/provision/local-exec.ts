import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { type Diagnostic, errorAt } from '../../framework';
import { type Clock, systemClock } from '../../runtime/clock';
import { LineReader, TailKeeper } from './output-lines';
import { endWithGroup } from './process-group';

/** Why something may not be seen, in Terraform's words. */
export type Secrecy = 'sensitive' | 'ephemeral' | 'sensitive, ephemeral';

/** A `local-exec` provisioner with everything evaluated. */
export interface LocalExec {
  readonly command: string;
  /** Relative to `cwd`. @default `cwd` */
  readonly workingDir?: string | undefined;
  /** A program and its arguments; the command is its last one. @default the system's shell */
  readonly interpreter?: readonly string[] | undefined;
  /** Laid over `env`. */
  readonly environment?: { readonly [name: string]: string } | undefined;
  /** The command isn't shown before its output. @default false */
  readonly quiet?: boolean | undefined;
  /** What of the configuration is in the command, so that neither it nor its output may be seen. @default nothing */
  readonly secrecy?: Secrecy | undefined;
  /** The directory that the run was started in. */
  readonly cwd: string;
  /** The environment of the run. */
  readonly env: NodeJS.ProcessEnv;
  /** Interrupts the command when it is aborted. */
  readonly signal: AbortSignal;
  /** Hears the number of its process group as soon as it is started. */
  readonly onStart?: (pid: number) => void;
  /** Takes each line of output, without its line break. */
  readonly onLine: (line: string) => void;
  /** @default the machine's */
  readonly clock?: Clock;
  /** @default the machine's */
  readonly platform?: NodeJS.Platform;
}

/** Runs the command of a provisioner. @returns what went wrong; undefined when nothing did */
export type RunCommand = (exec: LocalExec) => Promise<Diagnostic | undefined>;

const SUMMARY = 'local-exec provisioner error';

/**
 * Runs a command on this machine, as Terraform's `local-exec` provisioner does. The command leads a process
 * group: when it is interrupted, all that it started is interrupted with it, and killed ten seconds later; the group is killed when
 * this program ends before it.
 *
 * @returns what went wrong; undefined when the command ended with 0
 * @see https://developer.hashicorp.com/terraform/language/resources/provisioners/local-exec
 */
export async function runLocalExec(exec: LocalExec): Promise<Diagnostic | undefined> {
  const { command, secrecy, signal, clock = systemClock } = exec;
  if (command === '')
    return errorAt(undefined, 'Invalid local-exec provisioner command', 'The command must be a non-empty string.');
  if (signal.aborted) return errorAt(undefined, SUMMARY, 'The run was interrupted before the command was started.');
  const [program = '', ...args] = commandLine(exec);
  const tell = (line: string) => {
    if (!secrecy) exec.onLine(line);
  };
  if (secrecy) exec.onLine(suppressed(secrecy));
  else if (exec.quiet) tell('Executing: Suppressed by quiet=true');
  else tell(`Executing: [${[program, ...args].map((arg) => JSON.stringify(arg)).join(' ')}]`);
  const tail = new TailKeeper();
  let child: ChildProcess;
  try {
    child = start(program, args, exec);
  } catch (error) {
    return failure(exec, `could not be started: ${reasonOf(error)}`, '');
  }
  if (child.pid !== undefined) exec.onStart?.(child.pid);
  const readers = [child.stdout, child.stderr].map((stream) => {
    const reader = new LineReader((line) => {
      tail.add(line);
      tell(line);
    });
    stream?.on('data', (chunk: Buffer) => reader.add(chunk));
    return reader;
  });
  const ending = endWithGroup(child, signal, clock);
  const problem = await outcome(child);
  ending.done();
  for (const reader of readers) reader.end();
  return problem === undefined ? undefined : failure(exec, problem, tail.text);
}

/** The program and its arguments. */
function commandLine({ command, interpreter = [], platform = process.platform }: LocalExec): readonly string[] {
  if (interpreter.length > 0) return [...interpreter, command];
  return platform === 'win32' ? ['cmd', '/C', command] : ['/bin/sh', '-c', command];
}

function start(program: string, args: readonly string[], { workingDir, cwd, env, environment, platform }: LocalExec): ChildProcess {
  const windows = (platform ?? process.platform) === 'win32';
  return spawn(program, args, {
    cwd: workingDir ? resolve(cwd, workingDir) : cwd,
    env: { ...env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows that would open a console window of its own.
    detached: !windows,
    windowsHide: true,
    // cmd has its own rules for quotes; it shall see the command as it was written.
    windowsVerbatimArguments: windows && program === 'cmd',
  });
}

/** Waits until the command has ended and its output is read. @returns what was wrong with it */
function outcome(child: ChildProcess): Promise<string | undefined> {
  return new Promise((fulfil) => {
    child.once('error', (error) => fulfil(`could not be started: ${reasonOf(error)}`));
    child.once('close', (code, by) => fulfil(code === 0 ? undefined : by ? `signal: ${by}` : `exit status ${code}`));
  });
}

/** What is told of a command that may not be seen. */
function suppressed(secrecy: Secrecy): string {
  return `(output suppressed due to ${secrecy} value in config)`;
}

function failure({ command, secrecy }: LocalExec, problem: string, output: string): Diagnostic {
  if (secrecy) {
    return errorAt(undefined, SUMMARY, `Error running command: ${problem}. Output: ${suppressed(secrecy)}`);
  }
  return errorAt(undefined, SUMMARY, `Error running command '${command}': ${problem}. Output: ${output}`);
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'no such program or working directory',
  EACCES: 'permission denied',
  E2BIG: 'the command or its environment is too long',
  ERR_INVALID_ARG_VALUE: 'the command or its environment has a zero byte in it',
};

/** Never the error's own message: it quotes the command, which may be sensitive. */
function reasonOf(error: unknown): string {
  const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? code;
}
