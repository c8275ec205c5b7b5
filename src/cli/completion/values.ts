import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Command } from 'commander';
import { type Configuration, readState, resourceText, type State } from '../../executor';
import { RULE_CHOICES } from '../../simulator/world/rules';
import { SEED_NAMES } from '../../simulator/world/seed-names';
import { type StackOptions, stackNames } from '../stack';
import { locateState } from '../state-file';
import { commandPath } from '../terraform-environment';
import { commandsOf, isCalled, type Position } from './position';

/** What a value can be: one of these, or the name of a file or folder. */
export type Values = readonly string[] | 'files' | 'folders';

/** By what the help calls the value, with the command before it where that alone doesn't say it. */
const VALUES: { readonly [placeholder: string]: Values | ((position: Position) => Values) } = {
  args: 'files',
  dir: 'folders',
  'dir-or-plan': 'files',
  file: 'files',
  'snapshot file': 'files',
  address: addresses,
  'import address': toImport,
  command: helpedCommands,
  'output name': (position) => Object.keys(seen(position).state?.outputs ?? {}).sort(),
  'rule=value': rules(),
  seed: SEED_NAMES,
  stack: (position) => stackNames(folderOf(position)),
};

/** Nothing where the value is free. What can't be read now (there is no stack, its configuration has an error) has no values. */
export function valuesOf(placeholder: string, position: Position): Values {
  const key = `${commandPath(position.command)} ${placeholder}`;
  const values = Object.hasOwn(VALUES, key) ? VALUES[key] : Object.hasOwn(VALUES, placeholder) ? VALUES[placeholder] : [];
  try {
    return typeof values === 'function' ? values(position) : (values ?? []);
  } catch {
    return [];
  }
}

function rules(): readonly string[] {
  const { paletteVersion: _, ...others } = RULE_CHOICES;
  return Object.entries(others).flatMap(([rule, values]) => values.map((value) => `${rule}=${value}`));
}

/** The commands that `pcg help simulate` could go on with. */
function helpedCommands({ command, operands }: Position): readonly string[] {
  let at: Command | undefined = command.parent ?? command;
  for (const word of operands) at = at && commandsOf(at).find((each) => isCalled(each, word));
  return at === undefined ? [] : commandsOf(at).map((each) => each.name());
}

/** Objects in the state; for a plan also the blocks that it is to make them from. */
function addresses(position: Position): readonly string[] {
  const { state, configuration } = seen(position);
  if (position.asked?.long === '--invoke') return Object.keys(configuration.actions).sort();
  const instances = [...(state?.instances.keys() ?? [])];
  const blocks = position.asked === undefined ? [] : Object.keys(configuration.resources);
  return [...new Set([...instances, ...blocks])].filter((each) => !position.operands.includes(each)).sort();
}

/** Blocks that the state has nothing of. */
function toImport(position: Position): readonly string[] {
  const { state, configuration } = seen(position);
  const managed = Object.values(configuration.resources).flatMap(({ address }) =>
    address.mode === 'managed' ? [resourceText(address)] : [],
  );
  return managed.filter((address) => !state?.instances.has(address)).sort();
}

/** The stack that the line is about, and its state as the file has it: a backend isn't asked. Nothing is locked, healed or written. */
function seen(position: Position): { readonly configuration: Configuration; readonly state: State | undefined } {
  const text = (name: string) => given(position, name);
  const options: StackOptions = { ...(text('--stack') !== undefined && { stack: text('--stack') }) };
  const state = text('--state');
  const { configuration, storage } = locateState({ dir: folderOf(position), ...options, ...(state !== undefined && { state }) });
  return { configuration, state: storage.remote ? undefined : stateAt(storage.path) };
}

function stateAt(path: string): State | undefined {
  try {
    return readState(readFileSync(path, 'utf8'), path);
  } catch {
    return undefined;
  }
}

/** The folder that the line names: with `--dir`, or as the first argument where that is one. */
function folderOf(position: Position): string {
  const first = position.command.registeredArguments[0]?.name() ?? '';
  const folder = given(position, '--dir') ?? (/^dir/.test(first) ? home(position.operands[0]) : undefined);
  return folder ?? '.';
}

function given({ options }: Position, name: string): string | undefined {
  for (const [option, value] of options) if (option.long === name) return home(value);
  return undefined;
}

/** The shell has not put the home folder in yet. */
function home(path: string | undefined): string | undefined {
  return path?.replace(/^~(?=\/|$)/, homedir());
}
