import { join } from 'node:path';
import { type StackWorld, statePlace } from './run-stack';
import { type BuildApp, type Synthesized, synthesizeAll } from './synthesize';
import type { TestPlan } from './test-plan';
import { type StackOptions, type TestApply, TestStack } from './test-stack';

/** The stacks of an app under test, each with a state of its own. {@link TestPalette.app} makes it. */
export class TestApp {
  readonly #world: StackWorld;
  readonly #states: string;
  #options: StackOptions;
  #stacks: ReadonlyMap<string, TestStack> = new Map();

  constructor(world: StackWorld, build: BuildApp, options: StackOptions) {
    this.#world = world;
    this.#states = world.folder();
    this.#options = options;
    this.configure(build);
  }

  /** The stacks, each after those that it depends on. */
  get stacks(): readonly TestStack[] {
    return [...this.#stacks.values()];
  }

  /** One of the stacks. @param name as the app has it */
  stack(name: string): TestStack {
    const found = this.#stacks.get(name);
    if (!found) throw new Error(`The app has no stack ${name}. It has: ${[...this.#stacks.keys()].join(', ')}.`);
    return found;
  }

  /**
   * Plans the stacks, one after the other.
   * @returns the plans, by the names of the stacks
   * @throws StackError of the first that ends with errors: also of one that refers to a stack that isn't applied yet
   */
  plan(): Promise<{ readonly [stack: string]: TestPlan }> {
    return each(this.stacks, (stack) => stack.plan());
  }

  /** Plans and applies the stacks, one after the other. @throws StackError of the first that ends with errors; those after it are not run */
  apply(): Promise<{ readonly [stack: string]: TestApply }> {
    return each(this.stacks, (stack) => stack.apply());
  }

  /** Takes everything away, the last stack first. @throws StackError of the first that ends with errors; those before it stay */
  destroy(): Promise<{ readonly [stack: string]: TestApply }> {
    return each([...this.stacks].reverse(), (stack) => stack.destroy());
  }

  /**
   * Puts another app in place of this one, as if its source had been edited. States stay with the names of the stacks.
   * @param options only what is to be other than it was
   * @throws Error when a stack is gone that has something still
   */
  configure(build: BuildApp, options: StackOptions = {}): void {
    const both = { ...this.#options, ...options };
    const { context, variables = {} } = both;
    const synthesized = synthesizeAll(build, { folder: this.#world.folder(), context }, (stack) => this.#stateOf(stack));
    this.#check(synthesized, Object.keys(variables));
    this.#options = both;
    this.#stacks = new Map(synthesized.map((each) => [each.id, this.#stackOf(each)]));
  }

  #stackOf(synthesized: Synthesized): TestStack {
    const { id, configuration } = synthesized;
    const { variables = {}, ...others } = this.#options;
    const own = Object.entries(variables).filter(([name]) => Object.hasOwn(configuration.variables, name));
    const options = { ...others, variables: Object.fromEntries(own) };
    const known = this.#stacks.get(id);
    if (!known) return new TestStack(this.#world, synthesized, options, statePlace(this.#stateOf(id)));
    known.synthesized(synthesized, options);
    return known;
  }

  #check(synthesized: readonly Synthesized[], variables: readonly string[]): void {
    const stranger = variables.find(
      (name) => !synthesized.some(({ configuration }) => Object.hasOwn(configuration.variables, name)),
    );
    if (stranger !== undefined) throw new Error(`No stack of the app has a variable ${stranger}.`);
    const ids = new Set(synthesized.map(({ id }) => id));
    for (const { id, state } of this.stacks) {
      if (state.addresses.length > 0 && !ids.has(id))
        throw new Error(
          `The stack ${id} is gone from the app, and its state has something still: app.stack("${id}").destroy() comes first.`,
        );
    }
  }

  /** Where a state is read from by other stacks. */
  #stateOf(stack: string): string {
    return join(this.#states, `${stack}.tfstate`);
  }
}

async function each<T>(
  stacks: readonly TestStack[],
  work: (stack: TestStack) => Promise<T>,
): Promise<{ readonly [stack: string]: T }> {
  const done: [string, T][] = [];
  for (const stack of stacks) done.push([stack.id, await work(stack)]);
  return Object.fromEntries(done);
}
