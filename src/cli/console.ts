import { createInterface } from 'node:readline/promises';
import type { ExecutorEvent, Listener, LocatedDiagnostic } from '../executor';
import { foundText, Names, ofStack, progressLine, uiLine, uiVersionLine } from '../report';
import { printable, printableText } from '../report/render/quote';
import { dateOf, systemClock } from '../runtime/clock';
import { VERSION } from '../version';
import { withoutSecrets } from './environment-secrets';
import { GatheredStream } from './gathered-stream';
import { inputRefused } from './terraform-environment';
import { UserError } from './user-error';

/** Where a command's words go: results to stdout, progress and questions to stderr. */
export interface Console {
  readonly colour: boolean;
  /** Columns of the terminal; undefined where it isn't one. */
  readonly width: number | undefined;
  /** What objects are called in what it says; it learns the names that a run shows it. */
  readonly names: Names;
  /** Hears a run and tells it. */
  readonly emit: Listener;
  /** Writes a result. */
  out(text: string): void;
  /** Writes something for people. */
  say(text: string): void;
  diagnose(diagnostics: readonly LocatedDiagnostic[]): void;
}

/** Colours and widths of a stream; `NO_COLOR` (https://no-color.org) switches colours off. */
function look(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv) {
  return {
    colour: stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    width: stream.isTTY ? stream.columns : undefined,
    live: stream.isTTY === true,
  };
}

/** How a plan is printed on a console. */
export function planStyle({ colour, width, names }: Pick<Console, 'colour' | 'width' | 'names'>) {
  return { colour, names, ...(width === undefined ? {} : { width }) };
}

export interface ConsoleOptions {
  /** Stdout has one machine-readable event a line and nothing else. */
  readonly json?: boolean;
  /** Of warnings, what they are and where alone. */
  readonly compactWarnings?: boolean;
  /** Hears every problem that is told. */
  readonly told?: (diagnostic: LocatedDiagnostic) => void;
  /** One of several stacks that speak at once: each of its lines says so. */
  readonly stack?: string;
}

const gathered = new Map<NodeJS.WriteStream, GatheredStream>();

/** All who write to a stream gather its lines together. */
function gatheredOn(stream: NodeJS.WriteStream): GatheredStream {
  const known = gathered.get(stream) ?? new GatheredStream(stream);
  gathered.set(stream, known);
  return known;
}

/** The console of a command. */
export function createConsole(
  { json = false, compactWarnings = false, told, stack }: ConsoleOptions = {},
  env: NodeJS.ProcessEnv = process.env,
): Console {
  const [results, people] = [look(process.stdout, env), look(process.stderr, env)];
  // Where both are one terminal, what was said before stands before.
  const progress = gatheredOn(json ? process.stdout : process.stderr);
  const labelled = (text: string) => (stack === undefined ? text : json ? ofStack(text, stack) : withLabel(text, stack));
  const out = (given: string) => {
    progress.release();
    const text = json ? labelled(given) : given;
    const line = text.endsWith('\n') ? text : `${text}\n`;
    process.stdout.write(shown(line, results.colour, env));
  };
  const say = (text: string) => {
    progress.release();
    process.stderr.write(`${shown(stack === undefined ? text : withLabel(text, stack), people.colour, env)}\n`);
  };
  if (json && stack === undefined) out(uiVersionLine('pcg', VERSION, dateOf(systemClock)));
  const names = new Names();
  const tell = (event: ExecutorEvent): void => {
    if (event.kind === 'planned_change') names.learn(event.change);
    if (event.kind === 'diagnostic') told?.(event.diagnostic);
    // What a list finds is its result.
    if (event.kind === 'list_found' && !json) {
      out(foundText(event));
      return;
    }
    const line = json ? uiLine(event, dateOf(systemClock)) : progressLine(event, { ...people, names, compactWarnings });
    if (line !== undefined) progress.write(`${shown(labelled(line), people.colour && !json, env)}\n`);
  };
  return {
    ...results,
    names,
    emit: tell,
    out,
    say,
    diagnose: (diagnostics) => {
      for (const diagnostic of diagnostics) {
        tell({ kind: 'diagnostic', diagnostic });
      }
    },
  };
}

/** Lines with the name of their stack before them; empty lines only part what one stack says. */
function withLabel(text: string, stack: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `[${stack}] ${line}`).join('\n');
}

/** What leaves the program: no secret of the environment, and nothing that steers a terminal. */
export function shown(text: string, colour: boolean, env: NodeJS.ProcessEnv): string {
  return printableText(withoutSecrets(text, env), colour);
}

/** Writes what may have secrets in it, which is asked for: it is text and nothing else all the same. */
export function print(text: string, stream: NodeJS.WritableStream = process.stdout): void {
  stream.write(printableText(text, false));
}

/** Lines as they may be printed raw, whoever wrote what they quote: arguments, file names, files. */
export function printableLines(text: string): string {
  return withoutSecrets(text).split('\n').map(printable).join('\n');
}

/** What somebody is to approve, and what to do where nobody can. */
export interface Asked {
  readonly what: string;
  /** Where nobody is to be asked. */
  readonly instead: string;
  /** Where nobody is there. */
  readonly otherwise: string;
}

const THE_PLAN: Asked = {
  what: 'the plan',
  instead: 'add --auto-approve, or apply a plan file',
  otherwise: 'add --auto-approve, or apply a plan file (pcg plan --out FILE)',
};

/**
 * Asks for the word `yes`.
 * @throws UserError when nobody is there to be asked
 */
export async function confirm(question: string, signal: AbortSignal, asked: Asked = THE_PLAN): Promise<boolean> {
  if (inputRefused(process.env)) {
    throw new UserError(`TF_INPUT says that nobody is to be asked, and ${asked.what} wants approval: ${asked.instead}`);
  }
  if (!process.stdin.isTTY) throw new UserError(`nobody is there to approve ${asked.what}: ${asked.otherwise}`);
  const readline = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await readline.question(`${question}\n\n  Enter a value: `, { signal })).trim() === 'yes';
  } catch {
    return false;
  } finally {
    readline.close();
  }
}

/** How long an interrupted run that has ended waits for what is still open. */
const LEAVE_MS = 500;

/**
 * Ends a run on signals: the first lets what is in flight end and the state be saved, the second ends at
 * once (the journal has what was done).
 */
export function interruptible(say: (text: string) => void): { readonly signal: AbortSignal; done(): void } {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) {
      say('\nTwo interrupts received. Ending at once; the next command takes up what was done from the journal.');
      process.exit(1);
    }
    say('\nInterrupt received: nothing new is begun, what is in flight ends, and the state is saved. Once more ends at once.');
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  // The terminal is gone: that is no reason to leave a run half done.
  process.on('SIGHUP', interrupt);
  return {
    signal: controller.signal,
    done: () => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      process.off('SIGHUP', interrupt);
      // The system can't be made to give up the look-up of a name, and that alone would keep the program here.
      if (controller.signal.aborted) setTimeout(() => process.exit(), LEAVE_MS).unref();
    },
  };
}
