import { resourceText } from '../../../../src/executor/address';
import { remoteStateSchema } from '../../../../src/executor/builtin/remote-state';
import { terraformDataSchema } from '../../../../src/executor/builtin/terraform-data';
import { checkIgnoreChanges } from '../../../../src/executor/config/check/check-ignore-changes';
import { ConfigError } from '../../../../src/executor/config/config-error';
import type { Configuration } from '../../../../src/executor/config/configuration';
import { decodeBody } from '../../../../src/executor/config/decode/body';
import { readConfiguration } from '../../../../src/executor/config/read-configuration';
import type { Scope } from '../../../../src/executor/expression/ast';
import { convert } from '../../../../src/executor/expression/convert/convert';
import { ExpressionError } from '../../../../src/executor/expression/expression-error';
import { type MarkedValue, typed } from '../../../../src/executor/expression/marked-value';
import { DiagnosticError, t, type Value } from '../../../../src/framework';

/** Reads one file with this content. */
export function read(json: unknown): Configuration {
  return readText(JSON.stringify(json));
}

/** Reads one file with this text. */
export function readText(text: string): Configuration {
  return readConfiguration('/stack', { 'cdk.tf.json': text });
}

/** Reads it and its bodies too, which are of the built-in provider. */
export function readWholly(json: unknown): void {
  const configuration = read(json);
  for (const { address, body, lifecycle } of Object.values(configuration.resources)) {
    const { block } = address.mode === 'data' ? remoteStateSchema : terraformDataSchema;
    decodeBody(block, body, resourceText(address));
    const problems = checkIgnoreChanges(block, lifecycle.ignoreChanges, resourceText(address));
    if (problems.length > 0) throw new DiagnosticError(...problems);
  }
}

/** The message of the error that something ends with; undefined when it doesn't. */
export function refusal(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof ConfigError || error instanceof DiagnosticError || error instanceof ExpressionError) return error.message;
    throw error;
  }
}

/** A scope of a few names, with the functions that the tests use. */
export function scopeOf(names: { readonly [name: string]: MarkedValue }): Scope {
  return {
    resolve: (root) => {
      const value = names[root];
      if (!value) throw new ExpressionError('Reference to something undeclared', `There is no ${root}.`);
      return { value, used: 0 };
    },
    call: (name, args) => {
      const [first] = args;
      if (name === 'length' && first) return typed(t.number, (first.value as string | readonly Value[]).length);
      if (name === 'toset' && first) return convert(first, t.set(t.string));
      throw new ExpressionError('Call to unknown function', `There is no function named "${name}".`);
    },
  };
}
