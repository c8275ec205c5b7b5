import { basename, resolve } from 'node:path';
import type { LocatedDiagnostic, Plan, Planned } from '../executor';
import { errorAt } from '../framework';
import { type Failure, failureMarkdown, Names, planMarkdown, type ReportHead, unfinishedMarkdown } from '../report';
import { VERSION } from '../version';
import type { RunFiles } from './own-files';
import { ReportFile, type ReportFileOptions } from './report-file';
import type { Follower } from './session';
import { tellable } from './tell-error';
import { UserError } from './user-error';

/** Where a report goes, and what is known before anything is read. */
export interface ReportOptions extends ReportFileOptions {
  /** Writes it to stdout as well (`--format markdown`). */
  readonly print: ((text: string) => void) | undefined;
  /** What the user calls the stack. */
  readonly stack: string | undefined;
  readonly directory: string;
}

/**
 * The Markdown of a plan, which a pipeline makes a comment of: it is written whatever becomes of the run, so that no comment is
 * missing and none is that of the run before. A run that is killed leaves a report that says so.
 */
export class PlanReport implements Follower {
  readonly #options: ReportOptions;
  readonly #diagnostics: LocatedDiagnostic[] = [];
  #names = new Names();
  #stack: string;
  #workspace: string;
  #settled = false;
  readonly #file: ReportFile;

  /** @throws UserError when the file is somebody else's: nothing is written then */
  constructor(options: ReportOptions) {
    const { stack, directory, env } = options;
    this.#file = new ReportFile(options);
    this.#options = options;
    this.#stack = stack ?? basename(resolve(directory));
    this.#workspace = env.TF_WORKSPACE || 'default';
  }

  /** Takes the place of what the run before has left. */
  begin(): void {
    this.#begun();
  }

  found(stack: string, workspace: string, names: Names): void {
    this.#names = names;
    if (this.#options.stack === undefined) this.#stack = stack;
    this.#workspace = workspace;
    this.#begun();
  }

  told(diagnostic: LocatedDiagnostic): void {
    this.#diagnostics.push(diagnostic);
  }

  /**
   * Now it is known what the run lives from.
   * @throws UserError when the report's file is one of these; what was begun there is gone
   */
  opened(files: RunFiles): void {
    this.#file.opened(files);
  }

  /** There is a plan. */
  planned(plan: Plan): void {
    const warnings = this.#diagnostics.filter(({ severity }) => severity === 'warning');
    this.#settle(planMarkdown(plan, { names: this.#names, head: this.#head(plan.providers), warnings }));
  }

  /** There is none, and the run has said why. */
  failed({ providers, unplanned }: Pick<Planned, 'providers' | 'unplanned'>, interrupted: boolean): void {
    this.#fail({ kind: interrupted ? 'interrupted' : 'failed', unplanned }, providers);
  }

  /** The run is over. @param error what it ended with, when nobody has told it yet */
  ended(error?: unknown): void {
    if (this.#settled) return;
    if (error !== undefined) this.#diagnostics.push(...wordsOf(error));
    this.#fail({ kind: 'failed', unplanned: undefined }, []);
  }

  #fail(failure: Omit<Failure, 'diagnostics'>, providers: ReportHead['providers']): void {
    const options = { names: this.#names, head: this.#head(providers) };
    this.#settle(failureMarkdown({ ...failure, diagnostics: this.#diagnostics }, options));
  }

  #head(providers: ReportHead['providers']): ReportHead {
    return { stack: this.#stack, workspace: this.#workspace, version: VERSION, providers };
  }

  #begun(): void {
    this.#file.begin(unfinishedMarkdown(this.#head([])));
  }

  #settle(text: string): void {
    this.#settled = true;
    this.#options.print?.(text);
    this.#file.write(text);
  }
}

/** What is told of an error that nobody has told yet. */
export function wordsOf(error: unknown): readonly LocatedDiagnostic[] {
  const diagnostics = tellable(error);
  if (diagnostics) return diagnostics;
  if (error instanceof UserError) return [errorAt(undefined, 'The plan could not be begun', error.message)];
  // What it says may be anything: comments have more readers than logs.
  return [errorAt(undefined, 'Unexpected failure', 'This is a bug. The log of the run has what to report.')];
}
