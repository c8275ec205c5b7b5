import { ConfigError, readConfiguration } from '../../executor';
import type { PlanFlags, RunOptions } from '../stack-options';
import { UserError } from '../user-error';
import { type ChosenStack, chosenStacks } from './chosen';
import type { Several } from './options';
import { refuseOneStackOptions } from './options';
import { StackRun, type StacksOptions } from './stack-run';
import { StacksRun } from './stacks-run';

/** Chooses the stacks that a command is about. @throws UserError when they can't be run together */
export async function openStacks(
  app: string,
  given: Several<RunOptions & PlanFlags>,
  shared: Omit<StacksOptions, 'options'>,
): Promise<StacksRun> {
  const { stack: named = [], all: _all, stackParallelism, synth = false, ...options } = given;
  refuseOneStackOptions(options);
  const chosen = await chosenStacks(app, synth, named);
  const declared = options.var.length === 0 ? [] : chosen.map(declaredIn);
  refuseUndeclared(options.var, declared);
  const runs = chosen.map((stack, i) => {
    const own = options.var.filter(({ text }) => declared[i]?.has(nameOf(text)));
    return new StackRun(stack, { ...shared, options: { ...options, var: own } });
  });
  return new StacksRun({ runs, destroying: options.destroy === true, parallelism: stackParallelism, signal: shared.signal });
}

/** The variables of a stack; none of one that can't be read, which says so when it is run. */
function declaredIn({ folder }: ChosenStack): ReadonlySet<string> {
  try {
    return new Set(Object.keys(readConfiguration(folder).variables));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return new Set();
  }
}

function refuseUndeclared(given: RunOptions['var'], declared: readonly ReadonlySet<string>[]): void {
  for (const { text } of given) {
    const name = nameOf(text);
    if (!text.includes('=') || name === '') throw new UserError(`--var takes NAME=VALUE, not "${text}"`);
    if (!declared.some((names) => names.has(name))) throw new UserError(`--var gives "${name}" a value, and no stack declares it`);
  }
}

function nameOf(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf('=')));
}
