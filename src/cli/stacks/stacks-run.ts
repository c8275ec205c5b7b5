import { readConfiguration } from '../../executor';
import { createLimiter, type Limiter } from '../../executor/run/limiter';
import { walk } from '../../executor/run/walk';
import type { StackOutcome } from '../../report';
import { plannedAfter } from './put-off';
import type { StackRun } from './stack-run';

/** How several stacks are run. */
export interface StacksOrder {
  /** Each after those that it depends on. */
  readonly runs: readonly StackRun[];
  /** What depends on others goes before them, and no plan waits for another's changes. */
  readonly destroying: boolean;
  /** How many are worked on at once. */
  readonly parallelism: number;
  readonly signal: AbortSignal;
}

/** Runs several stacks: plans them all, then applies them, each after those before it. */
export class StacksRun {
  readonly #order: StacksOrder;
  readonly #limit: Limiter;
  readonly #byName: ReadonlyMap<string, StackRun>;
  readonly #before: ReadonlyMap<string, readonly string[]>;
  /** Stacks that are planned when others are applied, and these. */
  readonly #putOff = new Map<string, readonly string[]>();
  #undone: ReadonlySet<string> = new Set();

  constructor(order: StacksOrder) {
    this.#order = order;
    this.#limit = createLimiter(order.parallelism);
    this.#byName = new Map(order.runs.map((run) => [run.stack.name, run]));
    const producers = order.runs.map(({ stack }) => [stack.name, stack.producers] as const);
    this.#before = new Map(order.destroying ? reversed(producers) : producers);
  }

  /** The stacks in the order in which they are run. */
  get runs(): readonly StackRun[] {
    return this.#order.destroying ? [...this.#order.runs].reverse() : this.#order.runs;
  }

  /** Whether an apply has anything to do. */
  get applyable(): boolean {
    return this.runs.some(({ plan }) => plan?.applyable) || this.#putOff.size > 0;
  }

  /** The stacks that have to be applied before this one can be planned; none where it is planned. */
  awaited({ stack }: StackRun): readonly string[] {
    return this.#putOff.get(stack.name) ?? [];
  }

  /** Plans what can be planned. Each stack that has a plan stays open until it is applied or left. */
  async plan(): Promise<void> {
    await this.#walk(async (run) => {
      const awaited = this.#order.destroying ? [] : this.#awaitedBy(run);
      if (awaited.length === 0) return run.makePlan();
      this.#putOff.set(run.stack.name, awaited);
      return true;
    });
  }

  /**
   * Applies what is planned, and plans and applies what waited for it.
   * @param planned hears of a stack that waited, and is planned now
   */
  async apply(planned: (run: StackRun) => void): Promise<void> {
    await this.#walk(async (run) => {
      if (run.failed) return false;
      if (this.#putOff.has(run.stack.name)) {
        if (!(await run.makePlan())) return false;
        planned(run);
      }
      return run.apply();
    });
  }

  /** Closes what is open. @throws what a stack ended with that nobody foresaw */
  async end(): Promise<void> {
    await Promise.all(this.runs.map((run) => run.leave()));
    const bug = this.runs.find((run) => run.bug !== undefined);
    if (bug) throw bug.bug;
  }

  /** What became of each stack so far. */
  outcomes(): readonly StackOutcome[] {
    return this.runs.map((run) => {
      const { name } = run.stack;
      if (run.applied) return { stack: name, kind: 'applied', counts: run.applied.counts };
      if (run.failed) return { stack: name, kind: run.interrupted ? 'interrupted' : 'failed' };
      if (this.#undone.has(name)) return { stack: name, kind: 'not-run', because: this.#failedBefore(name) };
      if (run.plan) return { stack: name, kind: 'planned', plan: run.plan };
      return { stack: name, kind: 'put-off', after: this.awaited(run) };
    });
  }

  /** The plans of those before that a stack reads from; a stack that can't be read says so when it is planned. */
  #awaitedBy({ stack }: StackRun): readonly string[] {
    const producers = stack.producers.map((name) => ({ name, plan: this.#byName.get(name)?.plan }));
    if (!producers.some(({ plan }) => plan === undefined || plan.applyable)) return [];
    try {
      return plannedAfter(readConfiguration(stack.folder), producers);
    } catch {
      return [];
    }
  }

  async #walk(work: (run: StackRun) => Promise<boolean>): Promise<void> {
    const { signal } = this.#order;
    const step = (run: StackRun) => ({
      after: this.#before.get(run.stack.name) ?? [],
      run: (rank: number) => this.#limit.ranked(rank).run(async () => !signal.aborted && (await work(run))),
    });
    const { failed, skipped } = await walk(new Map(this.runs.map((run) => [run.stack.name, step(run)])), () => signal.aborted);
    this.#undone = new Set([...failed, ...skipped]);
  }

  /** The stacks that failed before it; none where the run was stopped. */
  #failedBefore(name: string): readonly string[] {
    const before = this.#before.get(name) ?? [];
    const hasFailed = (run: StackRun | undefined) => run?.failed && !run.interrupted;
    return before.filter((other) => hasFailed(this.#byName.get(other)));
  }
}

/** Each name with those that name it. */
function reversed(edges: readonly (readonly [string, readonly string[]])[]): readonly (readonly [string, readonly string[]])[] {
  return edges.map(([name]) => [name, edges.flatMap(([other, names]) => (names.includes(name) ? [other] : []))]);
}
