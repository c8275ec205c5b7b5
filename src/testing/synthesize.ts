import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type TerraformStack } from 'cdktf';
import { type IValidation, Node } from 'constructs';
import { ConfigError, type Configuration, readConfiguration } from '../executor';

/** Makes the stack of a test. Other stacks of the app are synthesized with it, and not run. */
export type BuildStack = (app: App) => TerraformStack;

/** A stack as it was synthesized. */
export interface Synthesized {
  readonly id: string;
  readonly configuration: Configuration;
}

/**
 * Synthesizes a stack as `cdktf synth` does, with its aspects and validations. Where its backend would keep the state doesn't count: a test has
 * a state of its own.
 * @param folder that is there, for what the app writes
 * @param context of the app: what `cdktf.json` would give
 */
export function synthesize(build: BuildStack, folder: string, context: { readonly [key: string]: unknown } = {}): Synthesized {
  const app = new App({ outdir: folder, stackTraces: false, context: { ...context } });
  const stack = withoutPrograms(() => {
    const made = build(app);
    if (App.of(made) !== app)
      throw new Error(
        `The stack "${made.node.id}" belongs to another app. Make it in the one that is given: (app) => new MyStack(app, …).`,
      );
    app.synth();
    return made;
  });
  const { synthesizedStackPath } = app.manifest.forStack(stack);
  const file = join(folder, synthesizedStackPath);
  const text = withoutBackend(readFileSync(file, 'utf8'));
  try {
    return { id: stack.node.id, configuration: readConfiguration(join(file, '..'), { 'cdk.tf.json': text }) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new Error(`The stack "${stack.node.id}" can't be read: ${error.message}`, { cause: error });
  }
}

type Json = { readonly [key: string]: unknown };

function withoutBackend(text: string): string {
  const { terraform, ...rest } = JSON.parse(text) as Json & { readonly terraform?: Json };
  const { backend: _, cloud: __, ...settings } = terraform ?? {};
  return JSON.stringify({ ...rest, terraform: settings });
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
