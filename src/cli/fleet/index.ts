import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { whole } from '../stack-options';
import { type ChosenStack, chosenStacks } from '../stacks/chosen';
import { UserError } from '../user-error';
import { goneInBackends } from './backend-states';
import { githubMatrix } from './github';
import { gitlabPipeline } from './gitlab';
import { type GoneStack, listedStates, refuseGoneStacks } from './gone-stacks';
import type { JobCommand } from './job';
import { wavesOf } from './waves';

interface MatrixOptions {
  readonly format: 'github' | 'gitlab';
  readonly command: JobCommand;
  readonly waves?: number;
  readonly include?: string;
  readonly states?: string;
  readonly synth?: boolean;
}

const EXAMPLES = `
A stack is in the wave after the last of those that it depends on. docs/sites.md has a workflow and a pipeline for it.

  pcg fleet matrix --command plan --waves 4 >> "$GITHUB_OUTPUT"
  pcg fleet matrix --format gitlab --command apply --include ci/pcg.yml > child.yml`;

/** `pcg fleet …`: many stacks, by the scheduler of a CI. */
export function addFleetCommands(program: Command): void {
  const fleet = program.command('fleet').description('many stacks of one app, each in a job of its own');
  fleet
    .command('matrix')
    .description('print the jobs of an app by wave, for the scheduler of a CI')
    .argument('[dir]', 'a cdktf app', '.')
    .addOption(
      new Option('--format <format>', 'github: a line a wave for $GITHUB_OUTPUT; gitlab: a child pipeline')
        .choices(['github', 'gitlab'])
        .default('github'),
    )
    .addOption(new Option('--command <command>', 'what each job does with its stack').choices(['plan', 'apply']).default('plan'))
    .addOption(
      new Option('--waves <n>', 'for github: how many waves the workflow has jobs for; more are an error').argParser(whole),
    )
    .option('--include <file>', 'for gitlab: a file of the repository whose .pcg the jobs extend')
    .option(
      '--states <file>',
      'the names of the stacks that have a state, one a line, or "backend": asks the backend of the stacks. Those that the app has no more are an error',
    )
    .option('--synth', 'synthesize the app first')
    .addHelpText('after', EXAMPLES)
    .action(async (dir: string, options: MatrixOptions) => {
      process.stdout.write(await matrix(dir, options));
    });
}

async function matrix(
  dir: string,
  { format, command, waves: most, include, states, synth = false }: MatrixOptions,
): Promise<string> {
  if (format === 'github' && include !== undefined) throw new UserError('--include is for --format gitlab');
  if (format === 'gitlab' && most !== undefined)
    throw new UserError('--waves is for --format github: a child pipeline has as many stages as it needs');
  const stacks = await chosenStacks(dir, synth, []);
  refuseGoneStacks(
    resolve(dir),
    stacks.map(({ name }) => name),
    await statesIn(states, stacks),
  );
  const waves = wavesOf(stacks);
  return format === 'github' ? githubMatrix(waves, command, most) : gitlabPipeline(waves, command, include);
}

/** Stacks with a state, of which some may be of the app no more. */
async function statesIn(where: string | undefined, stacks: readonly ChosenStack[]): Promise<readonly GoneStack[]> {
  if (where === undefined) return [];
  return where === 'backend' ? goneInBackends(stacks) : listedStates(where);
}
