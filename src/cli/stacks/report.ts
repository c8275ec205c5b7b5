import { basename, resolve } from 'node:path';
import { type StackReport, type StacksHead, stacksMarkdown, unfinishedStacksMarkdown } from '../../report';
import { VERSION } from '../../version';
import { shown } from '../console';
import type { RunFiles } from '../own-files';
import type { PlanCommandOptions } from '../plan-options';
import { ReportFile } from '../report-file';
import type { Several } from './options';
import type { StacksRun } from './stacks-run';

/** The Markdown of the plans of several stacks, which is written whatever becomes of the run. */
export class StacksReport {
  readonly #file: ReportFile;
  readonly #head: Omit<StacksHead, 'interrupted'>;
  readonly #print: boolean;

  /** @throws UserError when the file is somebody else's: nothing is written then */
  constructor(
    directory: string,
    { report, varFile, stack = [], format, json }: Several<PlanCommandOptions>,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    const read = varFile.flatMap(({ text }) => [resolve(text), resolve(directory, text)]);
    this.#file = new ReportFile({ file: report, planFile: undefined, read, env });
    this.#head = { app: basename(resolve(directory)), named: stack, workspace: env.TF_WORKSPACE || 'default', version: VERSION };
    this.#print = format === 'markdown' && !json;
  }

  /** Takes the place of what the run before has left. */
  begin(): void {
    this.#file.begin(unfinishedStacksMarkdown({ ...this.#head, interrupted: false }));
  }

  /** @throws UserError when the report's file is one that a stack lives from */
  opened(files: RunFiles): void {
    this.#file.opened(files);
  }

  /** The run is over. */
  ended(stacks: StacksRun, interrupted: boolean): void {
    const outcomes = stacks.outcomes();
    const reports = stacks.runs.map(({ workspace, names, planned, diagnostics }, i): StackReport => {
      const [outcome] = outcomes.slice(i, i + 1);
      if (!outcome) throw new Error('each stack has an outcome');
      return { outcome, workspace, names, planned, diagnostics };
    });
    const text = stacksMarkdown(reports, { ...this.#head, interrupted });
    if (this.#print) process.stdout.write(shown(text, false, this.env));
    this.#file.write(text);
  }
}
