import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { readConfiguration, readPlanFile } from '../executor';
import {
  outputJson,
  outputRaw,
  outputsJson,
  outputsText,
  outputText,
  PLAN_FORMATS,
  type PlanFormat,
  planFormats,
  stateJson,
  stateText,
} from '../report';
import { VERSION } from '../version';
import { createConsole } from './console';
import { knownSchemas } from './run-providers';
import { isFile } from './session';
import { shownPlan } from './shown-plan';
import { addStateOptions } from './stack-options';
import { type LookOptions, lookAtState } from './state-file';
import { UserError } from './user-error';

interface ShowOptions {
  readonly json?: boolean;
  readonly format?: PlanFormat;
  readonly stack?: string;
  readonly state?: string;
}

interface OutputOptions extends LookOptions {
  readonly json?: boolean;
  readonly raw?: boolean;
}

const NO_STATE = 'No state.';

/** `pcg show`, `pcg output`: what looks and changes nothing. */
export function addShowCommands(program: Command): void {
  addStateOptions(
    program
      .command('show')
      .description('show the state of a stack, or a plan file')
      .argument('[dir-or-plan]', 'a synthesized stack, a cdktf app, or a plan file', '.')
      .option('--json', "in terraform's JSON form")
      .addOption(new Option('--format <format>', 'how a plan file is shown (terminal)').choices(PLAN_FORMATS).conflicts('json')),
  ).action(async (given: string, options: ShowOptions) => (isFile(given) ? showPlan(given, options) : showState(given, options)));

  addStateOptions(
    program
      .command('output')
      .description('print the outputs of a stack')
      .argument('[name]', 'only this output')
      .option('--dir <dir>', 'a synthesized stack, or a cdktf app', '.')
      .option('--json', 'as JSON')
      .option('--raw', 'a text, number or bool as it is, without quotes and line break'),
  ).action(showOutput);
}

async function showPlan(file: string, { json, state, format = json ? 'json' : 'terminal' }: ShowOptions): Promise<void> {
  if (state !== undefined) throw new UserError(`${file} is a plan, which is shown without a state: leave out --state`);
  const stored = readPlanFile(file, readFileSync(file, 'utf8'), VERSION);
  const configuration = readConfiguration(stored.directory, stored.sources);
  const { schemas } = await knownSchemas({ configuration, state: stored.prior, env: process.env });
  const plan = stored.plan(schemas);
  const console = createConsole();
  console.names.read(configuration);
  for (const change of [...plan.drift, ...plan.changes]) console.names.learn(change);
  console.out(planFormats[format](shownPlan(plan, { console, configuration, workspace: stored.workspace, schemas })));
}

async function showState(dir: string, { json, format, ...options }: ShowOptions): Promise<void> {
  if (format !== undefined) throw new UserError('--format is for plan files; a state is shown for people, or with --json');
  const { state, configuration } = await lookAtState({ dir, ...options });
  const { out, names } = createConsole();
  if (!state) return out(json ? '{"format_version":"1.0"}' : NO_STATE);
  const { find } = await knownSchemas({ configuration, state, env: process.env });
  if (json) return out(stateJson(state, find));
  names.read(configuration);
  names.readState(state, find);
  out(stateText(state, find, undefined, names));
}

async function showOutput(name: string | undefined, { json, raw, ...options }: OutputOptions): Promise<void> {
  if (json && raw) throw new UserError('--json and --raw exclude each other');
  if (raw && name === undefined) throw new UserError('--raw takes the name of one output');
  const { state } = await lookAtState(options);
  const outputs = state?.outputs ?? {};
  const { out, say } = createConsole();
  // Terraform only fails for a name that is missing beside others.
  if (!json && Object.keys(outputs).length === 0)
    return say('The state has no outputs: the stack declares none, or was not applied yet.');
  if (name === undefined) return out(json ? outputsJson(outputs) : outputsText(outputs));
  const output = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
  if (!output) throw new UserError(`the state has no output "${name}"${known(Object.keys(outputs))}`);
  if (json) return out(outputJson(output));
  if (!raw) return out(outputText(output));
  const text = outputRaw(name, output);
  if ('error' in text) throw new UserError(text.error);
  process.stdout.write(text.text);
}

function known(names: readonly string[]): string {
  return names.length === 0 ? '' : `; it has ${[...names].sort().join(', ')}`;
}
