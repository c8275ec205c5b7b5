import type { Applied, Plan, PlanOptions, State, StateStore } from '../executor';
import { EMPTY_STATE } from '../executor/state/file/read';
import { Names } from '../report';
import type { Control } from '../simulator';
import type { Plain } from './plain';
import { type OpenStack, type StackWorld, type StatePlace, statePlace, type Variables, withStack } from './run-stack';
import { stableText } from './stable-text';
import { StackError, sentence } from './stack-error';
import { type BuildStack, type Synthesized, synthesize } from './synthesize';
import { TestPlan } from './test-plan';
import { TestState } from './test-state';

/** How a stack is made for a test. */
export interface StackOptions {
  /** Values for its variables, by the names that Terraform has for them. @default - their defaults */
  readonly variables?: Variables;
  /** Context of the app, which `cdktf.json` would give. @default - none */
  readonly context?: { readonly [key: string]: unknown };
}

/** What an apply or a destroy did. */
export interface TestApply {
  /** The plan that was carried out. */
  readonly plan: TestPlan;
  readonly added: number;
  readonly changed: number;
  readonly destroyed: number;
  /** What the run warned of. */
  readonly warnings: readonly string[];
}

/** A stack under test, with a state of its own. {@link TestPalette.stack} makes it. */
export class TestStack {
  readonly #world: StackWorld;
  readonly #place: StatePlace;
  // Kept while the stack changes: what has left the configuration goes by the path that it had.
  readonly #names = new Names();
  readonly #began: number;
  #synthesized: Synthesized;
  #options: StackOptions;
  #state: State = EMPTY_STATE;

  constructor(world: StackWorld, synthesized: Synthesized, options: StackOptions, place = statePlace()) {
    this.#world = world;
    this.#place = place;
    this.#options = options;
    this.#began = world.clock.now();
    this.#synthesized = synthesized;
    this.#names.read(synthesized.configuration);
  }

  /** The stack's name. */
  get id(): string {
    return this.#synthesized.id;
  }

  /** Refreshes, and plans. @throws StackError when that ends with errors */
  plan(): Promise<TestPlan> {
    return this.#run('plan', async (open) => this.#testPlan(await this.#planned(open, 'plan', {})));
  }

  /** Plans, and does what the plan says. @throws StackError when that ends with errors; what was made until then is in the state */
  apply(): Promise<TestApply> {
    return this.#run('apply', (open) => this.#carryOut(open, 'apply', {}));
  }

  /** Takes everything away. @throws StackError when that ends with errors; what is left is in the state */
  destroy(): Promise<TestApply> {
    return this.#run('destroy', (open) => this.#carryOut(open, 'destroy', { mode: 'destroy' }));
  }

  /**
   * Puts another configuration in place of the stack's, as if its source had been edited. The state stays.
   * @param options only what is to be other than it was
   */
  configure(build: BuildStack, options: StackOptions = {}): void {
    const folder = this.#world.folder();
    const both = { ...this.#options, ...options };
    this.synthesized(synthesize(build, { folder, context: both.context }), both);
  }

  /** @internal Puts what was synthesized in place of what was before. */
  synthesized(synthesized: Synthesized, options: StackOptions): void {
    this.#options = options;
    this.#synthesized = synthesized;
    this.#names.read(synthesized.configuration);
  }

  /** What happens to the Palette that it is applied to. */
  get control(): Control {
    return this.#world.simulator.control;
  }

  /** Values of the outputs, as the last apply left them; sensitive ones too. */
  get outputs(): { readonly [name: string]: Plain } {
    return this.state.outputs;
  }

  /** The state, as the last run left it. */
  get state(): TestState {
    return new TestState(this.#state, this.#names);
  }

  #run<T>(command: 'plan' | 'apply' | 'destroy', work: (open: OpenStack) => Promise<T>): Promise<T> {
    const { configuration } = this.#synthesized;
    const { variables = {} } = this.#options;
    const stack = { configuration, variables, place: this.#place };
    return this.#world.follow(
      withStack(this.#world, stack, command, async (open) => {
        try {
          return await work(open);
        } finally {
          this.#state = copyOf(open.store);
        }
      }),
    );
  }

  async #planned({ executor }: OpenStack, operation: 'plan' | 'apply' | 'destroy', options: PlanOptions): Promise<Made> {
    const { plan, diagnostics } = await executor.plan(options);
    if (!plan) throw new StackError(this.id, operation, diagnostics, this.#names);
    return { plan, warnings: diagnostics.map((each) => sentence(each, this.#names)) };
  }

  async #carryOut(open: OpenStack, operation: 'apply' | 'destroy', options: PlanOptions): Promise<TestApply> {
    const made = await this.#planned(open, operation, options);
    open.applies(made.plan);
    const { counts, diagnostics, interrupted }: Applied = await open.executor.apply(made.plan);
    if (interrupted || diagnostics.some(({ severity }) => severity === 'error'))
      throw new StackError(this.id, operation, diagnostics, this.#names);
    const { added, changed, destroyed } = counts;
    const warnings = [...made.warnings, ...diagnostics.map((each) => sentence(each, this.#names))];
    return { plan: this.#testPlan(made), added, changed, destroyed, warnings };
  }

  #testPlan({ plan, warnings }: Made): TestPlan {
    const { clock, url } = this.#world;
    const changing = { state: plan.prior, names: this.#names, url, began: this.#began, now: clock.now() };
    return new TestPlan(plan, this.#names, (text) => stableText(text, changing), warnings);
  }
}

interface Made {
  readonly plan: Plan;
  readonly warnings: readonly string[];
}

/** The state as it is now: the store goes on with its own. */
function copyOf({ state }: StateStore): State {
  return { ...state, instances: new Map(state.instances) };
}
