import type { Argument, Command, Option } from 'commander';
import { argumentAt, commandsOf, optionsOf, type Position, positionAfter, splitOption, takesValue } from './position';
import { type Values, valuesOf } from './values';

/** A word that fits. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What fits at the cursor. */
export interface Completions {
  /** What the shell is to complete by itself: nothing, the names of files, or those of folders. */
  readonly also: 'words' | 'files' | 'folders';
  readonly candidates: readonly Candidate[];
}

/**
 * What can stand in the place of the last word.
 * @param words what was given before it, without the program
 * @param current as far as it is written
 */
export function completions(program: Command, words: readonly string[], current: string): Completions {
  const position = positionAfter(program, words);
  const { command, asked, literal } = position;
  if (asked !== undefined) return matching(of(asked, position), current);
  if (literal || !current.startsWith('-')) return matching(operandAt(position), current);
  const [name, value] = splitOption(current);
  if (value === undefined) return matching({ also: 'words', candidates: optionNames(position) }, current);
  const option = optionsOf(command).find(({ long }) => long === name);
  if (option === undefined || !takesValue(option)) return NONE;
  const { also, candidates } = of(option, position);
  return matching({ also, candidates: candidates.map((each) => ({ ...each, value: `${name}=${each.value}` })) }, current);
}

const NONE: Completions = { also: 'words', candidates: [] };

/** What a shell can show and take: a value or a description with a line break would be two. */
function matching({ also, candidates }: Completions, current: string): Completions {
  const printable = ({ value }: Candidate) => value !== '' && !/\p{Cc}/u.test(value);
  return { also, candidates: candidates.filter((each) => each.value.startsWith(current) && printable(each)) };
}

function operandAt(position: Position): Completions {
  const { command, operands, literal } = position;
  const commands = operands.length === 0 && !literal ? commandsOf(command) : [];
  const argument = argumentAt(command, operands.length);
  const { also, candidates } = argument === undefined ? NONE : of(argument, position);
  const names = commands.map((each) => ({ value: each.name(), description: each.description() }));
  return { also, candidates: [...names, ...candidates] };
}

/** Those that can still be given: a switch that was given would be given twice. */
function optionNames({ command, options }: Position): readonly Candidate[] {
  return optionsOf(command)
    .filter((option) => takesValue(option) || !options.has(option))
    .map(({ long, short, description }) => ({ value: long ?? short ?? '', description }));
}

/** What an option or an argument can be. */
function of(asked: Option | Argument, position: Position): Completions {
  const values: Values = asked.argChoices ?? valuesOf(placeholder(asked), position);
  if (typeof values === 'string') return { also: values, candidates: [] };
  return { also: 'words', candidates: values.map((value) => ({ value, description: '' })) };
}

/** What the help calls a value: `file` in `--out <file>`. */
function placeholder(asked: Option | Argument): string {
  if ('flags' in asked) return /[<[]([^\].>]+)/.exec(asked.flags)?.[1] ?? '';
  return asked.name();
}
