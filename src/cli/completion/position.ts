import type { Argument, Command, Option } from 'commander';

/** Where on the command line the cursor stands. */
export interface Position {
  readonly command: Command;
  /** What the command was given, without its options. */
  readonly operands: readonly string[];
  /** The options that it was given, and the last value of each that takes one. */
  readonly options: ReadonlyMap<Option, string | undefined>;
  /** The option whose value is being written. */
  readonly asked: Option | undefined;
  /** No options from here on: `--` was given, or another program's arguments have begun. */
  readonly literal: boolean;
}

/** Follows words through the commands, as commander does when it parses them. */
export function positionAfter(program: Command, words: readonly string[]): Position {
  let [command, literal]: [Command, boolean] = [program, false];
  let [operands, options]: [string[], Map<Option, string | undefined>] = [[], new Map()];
  let asked: Option | undefined;
  for (const word of words) {
    if (asked !== undefined && (asked.required || !word.startsWith('-'))) {
      options.set(asked, word);
      asked = undefined;
      continue;
    }
    asked = undefined;
    if (!literal && word === '--') literal = true;
    else if (!literal && word.length > 1 && word.startsWith('-')) {
      const [name, value] = splitOption(word);
      const option = optionsOf(command).find(({ long, short }) => long === name || short === name);
      if (option === undefined) continue;
      options.set(option, value);
      if (value === undefined && takesValue(option)) asked = option;
    } else {
      const next = operands.length === 0 && !literal ? commandsOf(command).find((each) => isCalled(each, word)) : undefined;
      if (next === undefined) operands.push(word);
      else [command, operands, options] = [next, [], new Map()];
      if (argumentAt(command, 0)?.name() === FOREIGN && operands.length > 0) literal = true;
    }
  }
  return { command, operands, options, asked, literal };
}

/** What the arguments of another program are called: all after the first are that program's. */
const FOREIGN = 'args';

/** `--format=json` as name and value. */
export function splitOption(word: string): readonly [name: string, value: string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

/** The argument that the next operand would be. */
export function argumentAt({ registeredArguments }: Command, index: number): Argument | undefined {
  const last = registeredArguments.at(-1);
  return registeredArguments[index] ?? (last?.variadic ? last : undefined);
}

/** Those that its help lists. */
export function optionsOf(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command);
}

/** Those that its help lists. */
export function commandsOf(command: Command): readonly Command[] {
  return command.createHelp().visibleCommands(command) as Command[];
}

export function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

export function isCalled(command: Command, name: string): boolean {
  return command.name() === name || command.aliases().includes(name);
}
