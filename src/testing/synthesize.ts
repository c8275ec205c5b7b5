import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, TerraformElement, TerraformStack } from 'cdktf';
import { type IValidation, Node } from 'constructs';
import { ConfigError, type Configuration, readConfiguration } from '../executor';

/** Makes the stack of a test. Other stacks of the app are synthesized with it, and not run. */
export type BuildStack = (app: App) => TerraformStack;

/** Makes the stacks of an app: `(app) => new Fleet(app, …)`. */
export type BuildApp = (app: App) => unknown;

/** A stack as it was synthesized. */
export interface Synthesized {
  readonly id: string;
  readonly configuration: Configuration;
}

/** Where an app is synthesized to. */
export interface Destination {
  /** A folder that is there, for what the app writes. */
  readonly folder: string;
  /** Context of the app: what `cdktf.json` would give. @default - none */
  readonly context?: { readonly [key: string]: unknown } | undefined;
}

/**
 * Synthesizes a stack as `cdktf synth` does, with its aspects and validations. Where its backend would keep the state doesn't count: a test has
 * a state of its own.
 */
export function synthesize(build: BuildStack, to: Destination): Synthesized {
  const { app, made } = synthesizedApp(build, to);
  if (App.of(made) !== app)
    throw new Error(
      `The stack "${made.node.id}" belongs to another app. Make it in the one that is given: (app) => new MyStack(app, …).`,
    );
  return read(app, made, to, (json) => json);
}

/**
 * Synthesizes all stacks of an app.
 * @param stateOf the file that the state of a stack will be in, for those that refer to it
 * @returns the stacks, each after those that it depends on
 */
export function synthesizeAll(build: BuildApp, to: Destination, stateOf: (stack: string) => string): readonly Synthesized[] {
  const { app } = synthesizedApp(build, to);
  const stacks = app.node.findAll().filter((each): each is TerraformStack => TerraformStack.isStack(each));
  if (stacks.length === 0)
    throw new Error('There is no stack in the app. Make them in the one that is given: (app) => new Fleet(app, …).');
  const ids = stacks.map(({ node }) => node.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new Error(`Two stacks of the app are called ${twice}, and each goes by its name here. Call them differently.`);
  return inOrder(stacks).map((stack) => read(app, stack, to, (json) => withStates(json, statesOf(stack, stacks, stateOf))));
}

function synthesizedApp<T>(build: (app: App) => T, { folder, context }: Destination): { readonly app: App; readonly made: T } {
  const app = new App({ outdir: folder, stackTraces: false, context: { ...context } });
  const made = withoutPrograms(() => {
    const built = build(app);
    app.synth();
    return built;
  });
  return { app, made };
}

/** Each stack after those that it depends on, which the core has seen to be in no ring. */
function inOrder(stacks: readonly TerraformStack[]): readonly TerraformStack[] {
  const done = new Set<TerraformStack>();
  const visit = (stack: TerraformStack) => {
    if (done.has(stack)) return;
    for (const each of stack.dependencies) visit(each);
    done.add(stack);
  };
  for (const stack of stacks) visit(stack);
  return [...done];
}

function read(app: App, stack: TerraformStack, { folder }: Destination, changed: (json: Json) => Json): Synthesized {
  const { synthesizedStackPath } = app.manifest.forStack(stack);
  const file = join(folder, synthesizedStackPath);
  const text = JSON.stringify(changed(withoutBackend(JSON.parse(readFileSync(file, 'utf8')) as Json)));
  try {
    return { id: stack.node.id, configuration: readConfiguration(join(file, '..'), { 'cdk.tf.json': text }) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new Error(`The stack "${stack.node.id}" can't be read: ${error.message}`, { cause: error });
  }
}

type Json = { readonly [key: string]: unknown };

function withoutBackend({ terraform, ...rest }: Json & { readonly terraform?: Json }): Json {
  const { backend: _, cloud: __, ...settings } = terraform ?? {};
  return { ...rest, terraform: settings };
}

/** The states of other stacks that the core has a stack read, by the names that it gives them, with the files that they are in. */
function statesOf(
  stack: TerraformStack,
  stacks: readonly TerraformStack[],
  stateOf: (stack: string) => string,
): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const { node } of stacks) {
    const reading = stack.node.tryFindChild(`cross-stack-reference-input-${node.path}`);
    if (TerraformElement.isTerraformElement(reading)) states.set(reading.friendlyUniqueId, stateOf(node.id));
  }
  return states;
}

/** Wherever a stack would keep its state, others find it in the file that the test keeps it in. */
function withStates(json: Json & { readonly data?: Json }, states: ReadonlyMap<string, string>): Json {
  const read = json.data?.terraform_remote_state as Json | undefined;
  if (!read) return json;
  const found = Object.entries(read).map(([name, body]) => {
    const path = states.get(name);
    return [name, path === undefined ? body : { backend: 'local', config: { path } }];
  });
  return { ...json, data: { ...json.data, terraform_remote_state: Object.fromEntries(found) } };
}

/**
 * Some of cdktf's validations start the terraform that is installed, to see its version: it has no part in a test, and need not be there. The others
 * hold.
 */
function withoutPrograms<T>(work: () => T): T {
  const { addValidation } = Node.prototype;
  Node.prototype.addValidation = function (validation: IValidation) {
    if (!('versionCommand' in validation)) addValidation.call(this, validation);
  };
  try {
    return work();
  } finally {
    Node.prototype.addValidation = addValidation;
  }
}
