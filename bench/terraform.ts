import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, type Finished, run } from './processes';

/** The terraform that is measured. */
export const TERRAFORM = process.env.TERRAFORM_BINARY_NAME || 'terraform';

/** Whether there is one on this machine. */
export function terraformAnswers(): boolean {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1' };
  return spawnSync(TERRAFORM, ['version'], { stdio: 'ignore', env }).status === 0;
}

/** A resource of which there are to be many; `{}` in texts of the body stands for a number. */
export interface Numbered {
  readonly type: string;
  readonly body: { readonly [attribute: string]: unknown };
}

/** The same, with a configuration around it. */
export interface Template extends Numbered {
  /** What the configuration has besides resources. */
  readonly besides: { readonly [block: string]: object };
}

/** Where a working directory is and how terraform is started in it. */
export interface WorkingDirectory {
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
  /** Arguments of `terraform init` beyond the usual ones. */
  readonly init: readonly string[];
}

/**
 * Makes a working directory whose state has `count` resources as the configuration has them. One is
 * applied, and the others are copies of its state: the local backend writes the whole state after each.
 */
export async function prepareResources(work: WorkingDirectory, template: Template, count: number): Promise<void> {
  mkdirSync(work.directory, { recursive: true });
  writeFileSync(join(work.directory, 'terraformrc'), '');
  configure(work, template, 1);
  await must(work, ['init', ...work.init]);
  await must(work, ['apply', '-auto-approve']);
  multiplyState(join(work.directory, 'terraform.tfstate'), count);
  configure(work, template, count);
}

/**
 * Plans once.
 * @returns milliseconds
 * @throws Error when the plan has changes, since then it is not the plan to be measured
 */
export async function planNoChanges(work: WorkingDirectory): Promise<number> {
  const { code, output, ms } = await terraform(work, ['plan', '-detailed-exitcode']);
  if (code !== 0 || !output.includes('No changes.')) throw new Error(`a plan without changes was expected:\n${output}`);
  return ms;
}

/** The `resource` part with as many of them. */
export function numberedResources({ type, body }: Numbered, count: number): { readonly [type: string]: object } {
  const resources = Array.from({ length: count }, (_, i) => [`item-${i}`, numbered(body, i)] as const);
  return { [type]: Object.fromEntries(resources) };
}

function configure({ directory }: WorkingDirectory, template: Template, count: number): void {
  const configuration = { ...template.besides, resource: numberedResources(template, count) };
  writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration));
}

function multiplyState(file: string, count: number): void {
  const state = JSON.parse(readFileSync(file, 'utf8')) as { readonly resources: readonly object[] };
  const [first] = state.resources;
  if (!first) throw new Error('terraform applied one resource and has none in its state');
  const resources = Array.from({ length: count }, (_, i) => JSON.parse(JSON.stringify(first).replaceAll('item-0', `item-${i}`)));
  writeFileSync(file, JSON.stringify({ ...state, resources }));
}

function numbered(body: Template['body'], i: number): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll('{}', `item-${i}`));
}

async function must(work: WorkingDirectory, args: readonly string[]): Promise<void> {
  const { code, output } = await terraform(work, args);
  if (code !== 0) throw new Error(`terraform ${args.join(' ')} failed:\n${output}`);
}

/** Runs terraform with nothing of this machine's user around it. */
export function terraform(work: WorkingDirectory, args: readonly string[]): Promise<Finished> {
  return run(terraformCommand(work, args));
}

/** How it is started for that. */
export function terraformCommand({ directory, env }: WorkingDirectory, [command = '', ...args]: readonly string[]): Command {
  return {
    program: TERRAFORM,
    args: [command, '-input=false', '-no-color', ...args],
    directory,
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      TMPDIR: directory,
      CHECKPOINT_DISABLE: '1',
      TF_IN_AUTOMATION: '1',
      TF_CLI_CONFIG_FILE: join(directory, 'terraformrc'),
      TF_DATA_DIR: join(directory, '.terraform'),
      ...env,
    },
  };
}
