import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from './user-error';

/** How the user says which stack is meant. */
export interface StackOptions {
  readonly stack?: string;
  readonly synth?: boolean;
}

/**
 * The folder of a synthesized stack: the one that is given, or a stack of the cdktf app whose folder is
 * given (https://developer.hashicorp.com/terraform/cdktf/concepts/stacks).
 * @throws UserError when there is none, or several and none is named
 */
export function stackFolder(given: string, { stack, synth = false }: StackOptions): string {
  const folder = resolve(given);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`${given} is no folder of a stack, and no plan file`);
  if (synth) synthesize(folder);
  if (hasConfiguration(folder)) return folder;
  const output = synthesized(folder);
  if (output !== undefined) return chooseStack(output, manifestOf(output), stack);
  const way = existsSync(join(folder, 'cdktf.json'))
    ? 'The app is not synthesized yet: add --synth, or run "cdktf synth" (on CDK Terrain "cdktn synth") first.'
    : 'Give the folder of a synthesized stack (with cdk.tf.json in it) or of a cdktf app.';
  throw new UserError(`there is no stack in ${folder}. ${way}`);
}

/** A stack of a cdktf app, as its manifest has it. */
export interface AppStack {
  readonly name: string;
  readonly folder: string;
  /** Names of the stacks that are to be applied before it. */
  readonly dependencies: readonly string[];
}

/**
 * All stacks of a cdktf app, by their names.
 * @throws UserError when the folder is none of an app that is synthesized
 */
export function appStacks(given: string, synth: boolean): readonly AppStack[] {
  const folder = resolve(given);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UserError(`${given} is no folder of a cdktf app`);
  if (synth) synthesize(folder);
  const output = hasConfiguration(folder) ? undefined : synthesized(folder);
  if (output === undefined) {
    const way = existsSync(join(folder, 'cdktf.json'))
      ? 'add --synth, or run "cdktf synth" (on CDK Terrain "cdktn synth") first'
      : 'give the folder of the app';
    throw new UserError(`--all runs the stacks of a cdktf app, and ${folder} has no manifest of one: ${way}`);
  }
  const manifest = manifestOf(output);
  const stacks = Object.entries(readStacks(manifest)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (stacks.length === 0) throw new UserError(`${manifest} has no stacks; synthesize the app again`);
  // They are told by the paths of their constructs, and stacks are called by the last part of it.
  const byPath = new Map(stacks.map(([name, { constructPath = name }]) => [constructPath, name]));
  return stacks.map(([name, { workingDirectory, dependencies = [] }]) => {
    const before = dependencies.map((path) => byPath.get(path) ?? path);
    const lost = before.find((other) => !stacks.some(([known]) => known === other));
    if (lost !== undefined) {
      throw new UserError(`${manifest} says that "${name}" depends on "${lost}", and has no such stack; synthesize the app again`);
    }
    return { name, folder: resolve(output, workingDirectory), dependencies: before };
  });
}

/** The stacks of a cdktf app that is synthesized, or of its output folder; none where there is no such thing. */
export function stackNames(folder: string): readonly string[] {
  const output = synthesized(folder);
  return output === undefined ? [] : Object.keys(readStacks(manifestOf(output))).sort();
}

/** Where the stacks of an app are. */
function synthesized(folder: string): string | undefined {
  return [join(folder, outputFolder(folder)), folder].find((output) => existsSync(manifestOf(output)));
}

const manifestOf = (output: string) => join(output, 'manifest.json');

function hasConfiguration(folder: string): boolean {
  return readdirSync(folder).some((name) => /[^.]\.tf(\.json)?$/.test(name));
}

function outputFolder(folder: string): string {
  const settings = cdktfSettings(folder);
  return typeof settings.output === 'string' ? settings.output : 'cdktf.out';
}

function chooseStack(output: string, manifest: string, stack: string | undefined): string {
  const stacks = readStacks(manifest);
  const names = Object.keys(stacks).sort();
  if (stack !== undefined) {
    const path = Object.hasOwn(stacks, stack) ? stacks[stack] : undefined;
    if (path === undefined) throw new UserError(`there is no stack "${stack}"; take ${names.join(', ')}`);
    return resolve(output, path.workingDirectory);
  }
  const [only, ...others] = names;
  if (only === undefined) throw new UserError(`${manifest} has no stacks; synthesize the app again`);
  if (others.length > 0) throw new UserError(`there are ${names.length} stacks; choose one with --stack: ${names.join(', ')}`);
  return resolve(output, (stacks[only] as ManifestStack).workingDirectory);
}

/** What cdktf writes of a stack, as far as it counts here. */
interface ManifestStack {
  readonly workingDirectory: string;
  readonly constructPath?: string;
  readonly dependencies?: readonly string[];
}

function readStacks(manifest: string): { readonly [name: string]: ManifestStack } {
  try {
    const { stacks } = JSON.parse(readFileSync(manifest, 'utf8')) as { stacks: { [name: string]: ManifestStack } };
    const isNames = (list: unknown) => Array.isArray(list) && list.every((item) => typeof item === 'string');
    for (const { workingDirectory, dependencies = [] } of Object.values(stacks)) {
      if (typeof workingDirectory !== 'string' || !isNames(dependencies)) throw new Error('a stack is not as cdktf writes it');
    }
    return stacks;
  } catch {
    throw new UserError(`${manifest} is no manifest of cdktf; synthesize the app again`);
  }
}

function cdktfSettings(folder: string): { readonly app?: unknown; readonly output?: unknown } {
  const file = join(folder, 'cdktf.json');
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { app?: unknown };
  } catch (error) {
    throw new UserError(`${file} is no JSON: ${(error as Error).message}`);
  }
}

/** Runs the app's own command, as "cdktf synth" and "cdktn synth" do: both go by cdktf.json. What it prints goes to stderr. */
function synthesize(folder: string): void {
  const { app } = cdktfSettings(folder);
  if (typeof app !== 'string') throw new UserError(`--synth needs a cdktf.json with "app" in ${folder}`);
  const output = outputFolder(folder);
  const { status } = spawnSync(app, {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, CDKTF_OUTDIR: output },
  });
  if (status !== 0) throw new UserError(`the synthesis failed: ${app}`);
}
