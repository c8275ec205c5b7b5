import type { Diagnostic } from '../../framework';
import { blame, type Culprit, culpritOf } from '../expression/culprit';
import { ExpressionError } from '../expression/expression-error';

/** Where in a configuration something stands. */
export interface Place {
  readonly file: string;
  /** Keys from the root of the file: `resource.palette_x.y.lifecycle`; empty for the root itself. */
  readonly at: string;
}

/** Something wrong with a configuration, or with the values given for its variables, and where. */
export interface ConfigProblem extends Diagnostic {
  readonly file?: string;
  /** Keys from the root of the file: `resource.palette_x.y.lifecycle`. */
  readonly at?: string;
  /** 1-based; known for JSON that can't be read at all. */
  readonly line?: number;
  readonly column?: number;
}

/** Thrown when a configuration can't be used: has everything that is wrong with it, not only the first. */
export class ConfigError extends Error {
  /** @param sources the files that they are in, by name, as far as they could be read */
  constructor(
    readonly problems: readonly ConfigProblem[],
    readonly sources: { readonly [file: string]: string } = {},
  ) {
    super(problems.map(problemText).join('\n'));
    this.name = 'ConfigError';
  }
}

/** Collects problems while the reading goes on. */
export class Problems {
  readonly list: ConfigProblem[] = [];
  /** The files that are read, by name. */
  sources: { readonly [file: string]: string } = {};

  error(place: Partial<Place> | undefined, summary: string, detail: string, culprit?: Culprit): void {
    this.list.push(blame({ severity: 'error', summary, detail, ...position(place) }, culprit));
  }

  warn(place: Partial<Place> | undefined, summary: string, detail: string): void {
    this.list.push({ severity: 'warning', summary, detail, ...position(place) });
  }

  /**
   * Runs something that may find an expression wrong, and notes it.
   * @returns undefined when it did
   */
  attempt<T>(place: Partial<Place>, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.error(place, error.summary, error.detail, culpritOf(error));
      return undefined;
    }
  }

  /** @throws ConfigError when an error is among them */
  throwErrors(): void {
    if (this.list.some(({ severity }) => severity === 'error')) throw new ConfigError(this.list, this.sources);
  }
}

/** The place of something inside another. */
export function inside(place: Place, key: string | number): Place {
  const step = typeof key === 'number' ? `[${key}]` : place.at === '' ? key : `.${key}`;
  return { file: place.file, at: place.at + step };
}

function position(place: Partial<Place> | undefined): Partial<Place> {
  const { file, at } = place ?? {};
  return { ...(file === undefined ? {} : { file }), ...(at === undefined || at === '' ? {} : { at }) };
}

function problemText({ file, at, line, column, summary, detail }: ConfigProblem): string {
  const where = [line === undefined ? file : `${file}:${line}:${column}`, at].filter((part) => part !== undefined);
  return `${where.length > 0 ? `${where.join(', ')}: ` : ''}${summary}: ${detail}`;
}
