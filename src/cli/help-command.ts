import type { Command } from 'commander';
import { nearest } from '../runtime/nearest';

/**
 * Gives the program, and each of its commands that has commands itself, the command `help`: what commander would add by itself
 * takes a word that it doesn't know for no word.
 */
export function addHelpCommands(program: Command): void {
  const groups = program.commands.filter(({ commands }) => commands.length > 0);
  program
    .helpCommand(false)
    .command('help [command...]')
    .description('explain a command')
    .action((names: readonly string[]) => helpOf(program, names).outputHelp());
  for (const group of groups) addHelpCommands(group);
}

function helpOf(command: Command, [name, ...rest]: readonly string[]): Command {
  if (name === undefined) return command;
  const found = command.commands.find((each) => each.name() === name || each.aliases().includes(name));
  return found === undefined ? refuseCommand(command, name) : helpOf(found, rest);
}

/**
 * Ends the program with an error: there is no such command. It names the nearest one.
 * @param example a whole line that works
 */
export function refuseCommand(command: Command, name: string, example?: string): never {
  const names = command.commands.map((each) => each.name());
  const near = nearest(name, names);
  const lines = [
    `error: ${pathOf(command)} has no command '${name}'`,
    ...(near === undefined
      ? [names.length === 0 ? '(it has no commands)' : `(it has ${names.join(', ')})`]
      : [`(Did you mean ${near}?)`]),
    ...(example === undefined ? [] : [`(for example: ${example})`]),
  ];
  return command.error(lines.join('\n'), { code: 'commander.unknownCommand' });
}

/** `pcg simulate` */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
