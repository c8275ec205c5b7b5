import type { Command } from 'commander';
import { type Configuration, readConfiguration, type Workspaces, workspacesOf } from '../executor';
import { systemClock } from '../runtime/clock';
import { type Console, createConsole } from './console';
import { openStore } from './open-store';
import { type StackOptions, stackFolder } from './stack';
import { addStackOptions } from './stack-options';
import { tellError } from './tell-error';
import { UserError } from './user-error';
import { isWorkspaceName, selectedWorkspace, selectWorkspace, storageOf } from './workspace';

interface Options extends StackOptions {
  readonly dir: string;
}

interface Subject {
  readonly configuration: Configuration;
  readonly workspaces: Workspaces;
  readonly console: Console;
}

/** `pcg workspace …` */
export function addWorkspaceCommands(program: Command): void {
  const workspace = program.command('workspace').description('states of one stack beside each other, as terraform has them');
  const add = (name: string, description: string) =>
    addStackOptions(
      workspace.command(name).description(description).option('--dir <dir>', 'a synthesized stack, or a cdktf app', '.'),
    );
  add('list', 'list the workspaces').action((options: Options) => about(options, list));
  add('show', 'print which one is selected').action((options: Options) =>
    createConsole().out(selectedWorkspace(stackFolder(options.dir, options), process.env)),
  );
  add('new', 'make one, and select it')
    .argument('<name>')
    .action((name: string, options: Options) => about(options, (subject) => create(name, subject)));
  add('select', 'select one for the runs that come')
    .argument('<name>')
    .option('--or-create', 'make it where it is not there')
    .action((name: string, options: Options & { readonly orCreate?: boolean }) =>
      about(options, (subject) => select(name, options.orCreate === true, subject)),
    );
  add('delete', 'take one away, with its state')
    .argument('<name>')
    .option('--force', 'also when its state has objects: nobody manages them then')
    .action((name: string, options: Options & { readonly force?: boolean }) =>
      about(options, (subject) => remove(name, options.force === true, subject)),
    );
}

async function about(options: Options, run: (subject: Subject) => Promise<void>): Promise<void> {
  const console = createConsole();
  try {
    const configuration = readConfiguration(stackFolder(options.dir, options));
    const place = { directory: configuration.directory, env: process.env, clock: systemClock };
    await run({ configuration, workspaces: workspacesOf(configuration.backend, place), console });
  } catch (error) {
    process.exitCode = 1;
    tellError(console, error);
  }
}

async function list({ configuration, workspaces, console }: Subject): Promise<void> {
  const selected = selectedWorkspace(configuration.directory, process.env);
  for (const name of await workspaces.list()) console.out(`${name === selected ? '*' : ' '} ${name}`);
  console.out('');
  if (process.env.TF_WORKSPACE)
    console.say('The active workspace is being overridden using the TF_WORKSPACE environment variable.');
}

async function create(name: string, { configuration, workspaces, console }: Subject): Promise<void> {
  refuseOverridden(name, 'create');
  refuseOddName(name);
  if ((await workspaces.list()).includes(name)) throw new UserError(`Workspace "${name}" already exists`);
  await workspaces.create(name);
  selectWorkspace(configuration.directory, process.env, name);
  console.out(`Created and switched to workspace "${name}"!

You're now on a new, empty workspace. Workspaces isolate their state,
so if you run "pcg plan" pcg will not see any existing state
for this configuration.`);
}

async function select(name: string, orCreate: boolean, subject: Subject): Promise<void> {
  const { configuration, workspaces, console } = subject;
  refuseOverridden(name, 'select');
  refuseOddName(name);
  if (selectedWorkspace(configuration.directory, process.env) === name) return;
  if (!(await workspaces.list()).includes(name)) {
    if (orCreate) return create(name, subject);
    throw absent(name);
  }
  selectWorkspace(configuration.directory, process.env, name);
  console.out(`Switched to workspace "${name}".`);
}

async function remove(name: string, force: boolean, { configuration, workspaces, console }: Subject): Promise<void> {
  refuseOddName(name);
  if (!(await workspaces.list()).includes(name)) throw absent(name);
  if (selectedWorkspace(configuration.directory, process.env) === name) {
    throw new UserError(
      `Workspace "${name}" is your active workspace.\n\nYou cannot delete the currently active workspace. Please switch\nto another workspace and try again.`,
    );
  }
  if (name === 'default') throw new UserError('The workspace "default" is always there, and cannot be deleted.');
  const store = await openStore(storageOf(configuration, name), { command: 'workspace delete', emit: console.emit });
  let left: readonly string[];
  try {
    left = [...store.state.instances.keys(), ...store.inDoubt].sort();
    if (left.length > 0 && !force) throw notEmpty(name, left);
    // While it is locked, so that nobody has begun to work in it.
    await workspaces.remove(name);
  } finally {
    await store.abandon();
  }
  console.out(`Deleted workspace "${name}"!`);
  if (left.length > 0) {
    console.out(`WARNING: "${name}" was non-empty.
The resources managed by the deleted workspace may still exist,
but are no longer manageable by pcg since the state has
been deleted.`);
  }
}

function refuseOverridden(name: string, what: 'create' | 'select'): void {
  const given = process.env.TF_WORKSPACE;
  if (!given || given === name) return;
  throw new UserError(
    `The selected workspace is currently overridden using the TF_WORKSPACE\nenvironment variable (${given}). To ${what} another one, unset it, or set it to "${name}", and run this again.`,
  );
}

function refuseOddName(name: string): void {
  if (isWorkspaceName(name)) return;
  throw new UserError(
    `The workspace name ${JSON.stringify(name)} is not allowed. The name must contain only URL safe\ncharacters, and no path separators.`,
  );
}

function absent(name: string): UserError {
  return new UserError(
    `Workspace "${name}" doesn't exist.\n\nYou can create this workspace with the "new" subcommand\nor include the "--or-create" flag with the "select" subcommand.`,
  );
}

function notEmpty(name: string, left: readonly string[]): UserError {
  const shown = left.slice(0, 10).map((address) => `\n  - ${address}`);
  const more = left.length > 10 ? `\n  and ${left.length - 10} more` : '';
  return new UserError(
    `Workspace is not empty: "${name}" is currently tracking the following resource instances:${shown.join('')}${more}\n\nDestroy these first. With --force they are forgotten, and stay where they are.`,
  );
}
