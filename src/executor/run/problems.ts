import { type Diagnostic, DiagnosticError, errorAt, hasErrors, type Path, type Value } from '../../framework';
import { maskDiagnostic } from '../../framework/secrets';
import type { Configuration } from '../config/configuration';
import type { Listener, LocatedDiagnostic } from '../events';
import { noteOrigin } from '../excerpt/origin';
import { blame, culpritOf } from '../expression/culprit';
import { ExpressionError } from '../expression/expression-error';
import { isTooLarge } from '../expression/functions/size';
import { StateError } from '../state/state-error';
import { learnTexts } from './sensitive-texts';
import { CycleError } from './walk';

/** The files of a configuration. */
type Written = Pick<Configuration, 'sources' | 'modules'>;

/** Collects what goes wrong, and tells the listener at once: without what the run knows to be sensitive. */
export class Problems {
  readonly #emit: Listener;
  readonly #secrets: Set<string>;
  readonly #all: LocatedDiagnostic[] = [];

  readonly #configuration: Written | undefined;

  /**
   * @param secrets what is sensitive; it grows by what the run evaluates
   * @param configuration the files in which it is shown where something stands
   */
  constructor(emit: Listener, secrets: Set<string> = new Set(), configuration?: Written) {
    this.#emit = emit;
    this.#secrets = secrets;
    this.#configuration = configuration;
  }

  /** Learns what is sensitive in a configuration: no message may quote it, whoever writes it. */
  learn(value: Value, sensitive: readonly Path[]): void {
    learnTexts(value, sensitive, this.#secrets);
  }

  get failed(): boolean {
    return hasErrors(this.#all);
  }

  get all(): readonly LocatedDiagnostic[] {
    return this.#all;
  }

  /** Diagnostics without what the run knows to be sensitive, for what keeps their words. */
  masked(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    return diagnostics.map((told) => blame(maskDiagnostic(told, this.#secrets), culpritOf(told)));
  }

  add(diagnostics: readonly Diagnostic[], address?: string): void {
    for (const diagnostic of this.masked(diagnostics)) {
      const located: LocatedDiagnostic = address === undefined ? diagnostic : { address, ...diagnostic };
      if (this.#configuration) {
        blame(located, culpritOf(diagnostic));
        noteOrigin(located, { ...this.#configuration, secrets: this.#secrets });
      }
      this.#all.push(located);
      this.#emit({ kind: 'diagnostic', diagnostic: located });
    }
  }

  /** Passes on what a provider said. @throws DiagnosticError when there are errors in it */
  check(diagnostics: readonly Diagnostic[], address?: string): void {
    if (diagnostics.length === 0) return;
    if (hasErrors(diagnostics)) throw new DiagnosticError(...diagnostics);
    this.add(diagnostics, address);
  }

  /** Does something about one object; what goes wrong with it is collected. @returns whether it went well */
  async attempt(address: string | undefined, work: () => Promise<boolean | undefined> | Promise<void>): Promise<boolean> {
    try {
      return (await work()) !== false;
    } catch (error) {
      this.add(asDiagnostics(error), address);
      return false;
    }
  }
}

/** What an error says to the user. One that nobody foresaw is told as the bug that it is: other objects go on. */
export function asDiagnostics(error: unknown): readonly Diagnostic[] {
  if (error instanceof DiagnosticError) return error.diagnostics;
  if (error instanceof ExpressionError) return [blame(errorAt(undefined, error.summary, error.detail), culpritOf(error))];
  if (error instanceof StateError) return [errorAt(undefined, 'The state could not be kept', error.message)];
  if (error instanceof CycleError)
    return [errorAt(undefined, 'Cycle', `These have to wait for each other: ${error.ring.join(', ')}.`)];
  if (error instanceof RangeError && /call stack/.test(error.message)) return [errorAt(undefined, 'Nested too deeply', TOO_DEEP)];
  if (isTooLarge(error)) return [errorAt(undefined, 'Too large', TOO_LARGE)];
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [errorAt(undefined, 'Unexpected failure', `This is a bug; please report it at ${ISSUES} with the following:\n\n${text}`)];
}

const TOO_DEEP =
  'Values are nested too deeply, or local values refer to each other over too long a chain, to be evaluated. Make the chain shorter: refer to the value at its end.';
const TOO_LARGE =
  'A text, a number or a list grew larger than it can be. Look for numbers and repetitions in the configuration that are larger than they were meant to be.';
const ISSUES = 'https://github.com/cdktf-palette/cdktf-palette/issues';
