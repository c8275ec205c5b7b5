import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readPlanFile, type State } from '../executor';
import { outputJson, outputRaw, outputsJson, outputsText, outputText, planJson, planText, stateJson, stateText } from '../report';
import { VERSION } from '../version';
import { createConsole } from './console';
import { knownSchemas } from './schemas';
import { isFile } from './session';
import { addStackOptions } from './stack-options';
import { type LookOptions, lookAtState } from './state-file';
import { UserError } from './user-error';

interface ShowOptions {
  readonly json?: boolean;
  readonly stack?: string;
}

interface OutputOptions extends LookOptions {
  readonly json?: boolean;
  readonly raw?: boolean;
}

const NO_STATE = 'No state.';

/** `pcg show`, `pcg output`, `pcg state …`: what looks and changes nothing. */
export function addShowCommands(program: Command): void {
  addStackOptions(
    program
      .command('show')
      .description('show the state of a stack, or a plan file')
      .argument('[dir-or-plan]', 'a synthesized stack, a cdktf app, or a plan file', '.')
      .option('--json', "in terraform's JSON form"),
  ).action(async (given: string, options: ShowOptions) => (isFile(given) ? showPlan(given, options) : showState(given, options)));

  addStackOptions(
    program
      .command('output')
      .description('print the outputs of a stack')
      .argument('[name]', 'only this output')
      .option('--dir <dir>', 'a synthesized stack, or a cdktf app', '.')
      .option('--json', 'as JSON')
      .option('--raw', 'a text, number or bool as it is, without quotes and line break'),
  ).action(showOutput);

  const state = program.command('state').description('what is in the state');
  addStackOptions(
    state
      .command('list')
      .description('list the objects in the state')
      .argument('[address...]', 'only these')
      .option('--dir <dir>', 'a synthesized stack, or a cdktf app', '.'),
  ).action(listState);
  addStackOptions(
    state
      .command('show')
      .description('show one object in the state')
      .argument('<address>', 'palette_cluster_vsphere.apps')
      .option('--dir <dir>', 'a synthesized stack, or a cdktf app', '.'),
  ).action(async (address: string, options: LookOptions) => {
    const found = await needState(options);
    if (!found.instances.has(address)) throw noInstance(address);
    createConsole().out(stateText(found, (await knownSchemas()).find, address));
  });
}

async function showPlan(file: string, { json }: ShowOptions): Promise<void> {
  const { schemas, find } = await knownSchemas();
  const plan = readPlanFile(file, readFileSync(file, 'utf8'), VERSION).plan(schemas);
  const { out, colour, width } = createConsole();
  out(json ? planJson(plan, { schemas: find }) : planText(plan, { colour, ...(width === undefined ? {} : { width }) }));
}

async function showState(dir: string, { json, ...options }: ShowOptions): Promise<void> {
  const { state } = await lookAtState({ dir, ...options });
  const { out } = createConsole();
  if (json) out(state ? stateJson(state, (await knownSchemas()).find) : '{"format_version":"1.0"}');
  else out(state ? stateText(state, (await knownSchemas()).find) : NO_STATE);
}

async function showOutput(name: string | undefined, { json, raw, ...options }: OutputOptions): Promise<void> {
  const { state } = await lookAtState(options);
  const outputs = state?.outputs ?? {};
  const { out, say } = createConsole();
  if (name === undefined) {
    if (raw) throw new UserError('--raw takes the name of one output');
    if (json) out(outputsJson(outputs));
    else if (Object.keys(outputs).length === 0) say('The state has no outputs: the stack declares none, or was not applied yet.');
    else out(outputsText(outputs));
    return;
  }
  const output = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
  if (!output) throw new UserError(`the state has no output "${name}"${known(Object.keys(outputs))}`);
  if (json) return out(outputJson(output));
  if (!raw) return out(outputText(output));
  const text = outputRaw(name, output);
  if ('error' in text) throw new UserError(text.error);
  process.stdout.write(text.text);
}

async function listState(addresses: readonly string[], options: LookOptions): Promise<void> {
  const { instances } = await needState(options);
  const wanted = (address: string) =>
    addresses.length === 0 || addresses.some((each) => address === each || address.startsWith(`${each}[`));
  const { out } = createConsole();
  for (const address of [...instances.keys()].filter(wanted).sort()) out(address);
}

async function needState(options: LookOptions): Promise<State> {
  const { state, path } = await lookAtState(options);
  if (!state) throw new UserError(`there is no state at ${path} yet; apply the stack first`);
  return state;
}

function noInstance(address: string): UserError {
  return new UserError(`the state has no ${address}; "pcg state list" has all addresses`);
}

function known(names: readonly string[]): string {
  return names.length === 0 ? '' : `; it has ${[...names].sort().join(', ')}`;
}
