import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';

/** How a target is fuzzed. */
export interface FuzzOptions {
  /** Inputs of a short run, which CI has. `FUZZ_RUNS` replaces it. */
  readonly runs: number;
  /** What part of `FUZZ_RUNS` this target takes: less than 1 where an input costs milliseconds. @default 1 */
  readonly share?: number;
  /** Processor time that one input may take, in milliseconds. @default 250 */
  readonly limitMs?: number;
  /** How much the heap may have grown between the middle of the run and its end, in MiB. @default 24 */
  readonly growthMiB?: number;
}

const longRuns = process.env.FUZZ_RUNS === undefined ? undefined : Number(process.env.FUZZ_RUNS);
// A short run is the same every time; a long one looks somewhere else each time.
const seed =
  process.env.FUZZ_SEED !== undefined ? Number(process.env.FUZZ_SEED) : longRuns === undefined ? 1 : Date.now() % 2 ** 31;

/**
 * Gives inputs to a check until one of them makes it throw, takes too long, or changes an object that everything shares;
 * fast-check then prints the seed and the smallest such input. `FUZZ_SEED` runs the same inputs again, with `FUZZ_PATH` only the one that failed.
 * @param check throws when a property is violated
 */
export async function fuzz<T>(
  target: string,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
  { runs, share = 1, limitMs = 250, growthMiB = 24 }: FuzzOptions,
): Promise<void> {
  const numRuns = longRuns === undefined ? runs : Math.max(1, Math.round(longRuns * share));
  if (longRuns !== undefined) process.stderr.write(`fuzz: ${target}: ${numRuns} inputs, seed ${seed}\n`);
  const before = sharedNames();
  let done = 0;
  let middle = Number.POSITIVE_INFINITY;
  const began = Date.now();
  const run = await fc.check(
    fc.asyncProperty(inputs, async (input) => {
      const spent = await processorTime(() => check(input));
      // A collection of garbage, or a module that loads, may fall upon any input: what is really slow is slow again.
      if (
        spent > limitMs &&
        (await processorTime(() => check(input))) > limitMs &&
        (await processorTime(() => check(input))) > limitMs
      ) {
        throw new Error(`it took ${Math.round(spent)} ms of processor time, and ${limitMs} are allowed`);
      }
      const after = sharedNames();
      if (after !== before) throw new Error(`it changed a shared prototype: ${before} became ${after}`);
      if (++done === Math.ceil(numRuns / 2)) middle = heapMiB();
    }),
    { numRuns, seed, ...(process.env.FUZZ_PATH === undefined ? {} : { path: process.env.FUZZ_PATH }) },
  );
  if (run.failed) throw new Error(shortened(fc.defaultReportMessage(run) ?? ''), { cause: run.errorInstance });
  const grown = heapMiB() - middle;
  if (grown > growthMiB) throw new Error(`${target}: the heap grew by ${Math.round(grown)} MiB in the second half of the run`);
  if (longRuns !== undefined) {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    process.stderr.write(`fuzz: ${target}: ${done} inputs in ${seconds} s, heap ${grown < 0 ? '' : '+'}${grown.toFixed(1)} MiB\n`);
  }
}

const LONGEST_REPORT = 6000;

/** Inputs may have a hundred thousand characters; seed and path, which come first, give them again. */
function shortened(report: string): string {
  const lines = report.split('\n').map((line) => (line.length <= 1000 ? line : `${line.slice(0, 600)} … ${line.slice(-300)}`));
  return lines.join('\n').slice(0, LONGEST_REPORT);
}

async function processorTime(run: () => void | Promise<void>): Promise<number> {
  const from = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const SHARED = [Object, Array, Function, String, Number, Boolean, Promise, Map, Set, Error, Buffer];

/** The names on the prototypes that everything inherits from. */
function sharedNames(): string {
  return SHARED.map(({ name, prototype }) => `${name} ${Object.getOwnPropertyNames(prototype).length}`).join();
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use after a collection, in MiB. */
export function heapMiB(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** The most memory that the process ever held, in MiB. */
export function peakMiB(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** A text that stands for a secret. Whatever is printed must not have it. */
export const SECRET = 'S3ntinel-Of-Fuzz"<&';

const SECRET_SPELLINGS = [SECRET, JSON.stringify(SECRET).slice(1, -1), encodeURIComponent(SECRET)];

/** Throws when a message for people shows a stack trace, a secret, or what could steer a terminal, or never ends. */
export function checkMessage(text: string, { secrets = SECRET_SPELLINGS }: { readonly secrets?: readonly string[] } = {}): void {
  if (/\n\s+at .*[:(]\d+:\d+\)?/.test(text)) throw new Error(`a stack trace is shown: ${text}`);
  const shown = secrets.find((secret) => text.includes(secret));
  if (shown !== undefined) throw new Error(`a secret is shown: ${text}`);
  if (text.length > 20_000) throw new Error(`the message has ${text.length} characters`);
}
