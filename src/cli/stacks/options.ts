import type { Command } from 'commander';
import { Option } from 'commander';
import type { PlanFlags, RunOptions } from '../stack-options';
import { whole } from '../stack-options';
import { UserError } from '../user-error';

/** What a command has been told of stacks: one, or all of an app or some of them. */
export interface StackChoice {
  readonly all?: boolean;
  readonly stack?: readonly string[];
  readonly stackParallelism: number;
}

/** The options of a command that may run several stacks. */
export type Several<Options extends RunOptions> = Omit<Options, 'stack'> & StackChoice;

const gather = (text: string, others: readonly string[] = []): readonly string[] => [...others, text];

/** Lets a command run the stacks of an app in their order. It has the options of runs already. */
export function addAllOptions(command: Command): Command {
  const stack = command.options.find(({ long }) => long === '--stack');
  if (stack) {
    stack.description = 'which stack of the app; with --all it may be given again';
    stack.argParser(gather);
  }
  return command
    .option('--all', 'all stacks of the app, or those that --stack names, each after those that it depends on')
    .addOption(
      new Option('--stack-parallelism <n>', 'with --all: how many stacks are worked on at once').argParser(whole).default(4),
    );
}

/** The options of a command that runs one stack. @throws UserError when several are named */
export function oneStack<Given extends StackChoice>(given: Given): Omit<Given, keyof StackChoice> & Pick<RunOptions, 'stack'> {
  const { stack = [], all: _all, stackParallelism: _parallelism, ...options } = given;
  const [name, ...others] = stack;
  if (others.length > 0) throw new UserError(`--stack is given ${stack.length} times: add --all to run several stacks`);
  return { ...options, ...(name === undefined ? {} : { stack: name }) };
}

/** @throws UserError for what is about one stack alone */
export function refuseOneStackOptions({ state, target, replace, invoke }: Pick<RunOptions, 'state'> & PlanFlags): void {
  const given = [
    ...(state === undefined ? [] : ['--state']),
    ...(target.length > 0 ? ['--target'] : []),
    ...(replace.length > 0 ? ['--replace'] : []),
    ...(invoke.length > 0 ? ['--invoke'] : []),
  ];
  if (given.length > 0)
    throw new UserError(`${given.join(', ')} and --all: that is about one stack; give --stack NAME without --all`);
}
