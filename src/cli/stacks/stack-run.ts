import type { Applied, LocatedDiagnostic, Plan, Planned, StateOutput } from '../../executor';
import { errorAt } from '../../framework';
import { Names } from '../../report';
import { carryOut } from '../carry-out';
import { type Console, createConsole } from '../console';
import type { RunFiles } from '../own-files';
import { planOptions } from '../plan-options';
import { type Follower, inSession, type Opening, type Session } from '../session';
import type { PlanFlags, RunOptions } from '../stack-options';
import { spans } from '../traces';
import { UserError } from '../user-error';
import type { ChosenStack } from './chosen';

/** What all stacks of a run have in common. */
export interface StacksOptions {
  readonly options: RunOptions & PlanFlags;
  readonly opening: Pick<Opening, 'command' | 'operation'>;
  readonly signal: AbortSignal;
  /** What the run reads and keeps of each stack: it may refuse to write there. */
  readonly opened?: (files: RunFiles) => void;
}

/** What an apply did, with the outputs that the stack has after it. */
export interface AppliedStack {
  readonly counts: Applied['counts'];
  readonly outputs: { readonly [name: string]: StateOutput };
}

/** One stack of several. Its state stays locked from its plan until it is applied or left, so that what is done is what was shown. */
export class StackRun implements Follower {
  readonly console: Console;
  readonly diagnostics: LocatedDiagnostic[] = [];
  names = new Names();
  workspace = 'default';
  /** What became of planning it; undefined until it is planned. */
  planned: Planned | undefined;
  applied: AppliedStack | undefined;
  /** It began, and did not go well. */
  failed = false;
  /** It was stopped before all was done. */
  interrupted = false;
  /** What it ended with that nobody foresaw. */
  bug: unknown;
  #decide: (apply: boolean) => void = () => {};
  #ended: Promise<void> = Promise.resolve();

  constructor(
    readonly stack: ChosenStack,
    private readonly shared: StacksOptions,
  ) {
    const { json = false, compactWarnings = false } = shared.options;
    this.console = createConsole({ json, compactWarnings, stack: stack.name, told: (diagnostic) => this.told(diagnostic) });
  }

  get plan(): Plan | undefined {
    return this.planned?.plan;
  }

  begin(): void {}

  found(_stack: string, workspace: string, names: Names): void {
    this.names = names;
    this.workspace = workspace;
  }

  opened(files: RunFiles): void {
    this.shared.opened?.(files);
  }

  told(diagnostic: LocatedDiagnostic): void {
    this.diagnostics.push(diagnostic);
  }

  /** Opens the stack and plans it. @returns whether there is a plan; the stack stays open then */
  makePlan(): Promise<boolean> {
    return new Promise((resolve) => {
      const decided = new Promise<boolean>((decide) => {
        this.#decide = decide;
      });
      this.#ended = this.#run(async (session) => {
        this.planned = await session.executor.plan(planOptions(this.shared.options));
        const { plan } = this.planned;
        resolve(plan !== undefined);
        if (!plan) return 1;
        return !(await decided) || (await this.#carryOut(session, plan)) ? 0 : 1;
      }).finally(() => resolve(false));
    });
  }

  /** Does what the plan says, and closes the stack. @returns whether all went well */
  async apply(): Promise<boolean> {
    this.#decide(true);
    await this.#ended;
    return !this.failed;
  }

  /** Closes the stack; nothing more is done. */
  async leave(): Promise<void> {
    this.#decide(false);
    await this.#ended;
  }

  async #carryOut(session: Session, plan: Plan): Promise<boolean> {
    const counts = await carryOut(session, plan);
    if (counts) this.applied = { counts, outputs: session.store.state.outputs };
    return counts !== undefined;
  }

  async #run(work: (session: Session) => Promise<number>): Promise<void> {
    const { options, opening, signal } = this.shared;
    const { folder } = this.stack;
    try {
      const around = { console: this.console, signal };
      const run = () => inSession(folder, options, { ...opening, follower: this }, around, work);
      const code = await spans().span(`stack ${this.stack.name}`, {}, run, (ended) => ended !== 0);
      this.failed = code !== 0;
      this.interrupted = this.failed && signal.aborted;
    } catch (error) {
      this.failed = true;
      if (error instanceof UserError) this.console.diagnose([errorAt(undefined, 'The stack cannot be run', error.message)]);
      else this.bug = error;
    }
  }
}
