import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Configuration, localStorage, type StateStorage, stateStorage } from '../executor';
import type { Diagnostic } from '../framework';
import { systemClock } from '../runtime/clock';
import { dataFolder } from '../runtime/data-folder';
import { UserError } from './user-error';

/** The workspace that is selected, as terraform keeps it (https://developer.hashicorp.com/terraform/language/state/workspaces). */
export function selectedWorkspace(directory: string, env: NodeJS.ProcessEnv): string {
  if (env.TF_WORKSPACE) return validName(env.TF_WORKSPACE, 'TF_WORKSPACE');
  const file = environmentFile(directory, env);
  const name = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return name === '' ? 'default' : validName(name, file);
}

/** Whether a workspace may be called so: the name becomes a folder, and may have nothing in it that a path gives a meaning to. */
export function isWorkspaceName(name: string): boolean {
  return /^[\w.~$&+=:@-]+$/.test(name) && name !== '.' && name !== '..';
}

/** Selects a workspace for the runs that come, as terraform keeps it. */
export function selectWorkspace(directory: string, env: NodeJS.ProcessEnv, name: string): void {
  mkdirSync(dataFolder(directory, env), { recursive: true, mode: 0o755 });
  writeFileSync(environmentFile(directory, env), name);
}

function environmentFile(directory: string, env: NodeJS.ProcessEnv): string {
  return join(dataFolder(directory, env), 'environment');
}

function validName(name: string, from: string): string {
  if (isWorkspaceName(name)) return name;
  throw new UserError(`${from} names the workspace ${JSON.stringify(name)}; names are letters, digits and - _ . ~ $ & + = : @`);
}

/**
 * Where the state of a workspace is: where the backend keeps it.
 * @param given what `--state` says, from the current folder; it goes before all else
 */
export function storageOf(
  { directory, backend }: Pick<Configuration, 'directory' | 'backend'>,
  workspace: string,
  given?: string,
): StateStorage {
  if (given === '') throw new UserError('--state takes the path of a file');
  if (given !== undefined) return localStorage(resolve(given));
  return stateStorage(backend, { directory, workspace, env: process.env, clock: systemClock });
}

/**
 * What is to be said of a state that lies neither with its stack nor in a folder that the user works in: cdktf writes an
 * absolute path into a stack, so a copy of the stack, or a test of it, works on the original's state.
 * @param folders the stack's, and those that the user named or is in
 */
export function strayState(path: string, folders: readonly string[]): Diagnostic | undefined {
  const place = real(dirname(path));
  const inside = (folder: string) =>
    !/^\.\.($|[\\/])/.test(relative(real(folder), place)) && !isAbsolute(relative(real(folder), place));
  if (folders.some(inside)) return undefined;
  return {
    severity: 'warning',
    summary: 'The state lies elsewhere',
    detail: `The stack in ${folders[0]} has its state at ${path}, outside that folder and the one you are in. cdktf writes an absolute path into a stack: a copy of it works on the original's state. Where that isn't meant, give --state FILE.`,
  };
}

/** A folder without links on the way; one that isn't there is what it is called. */
function real(folder: string): string {
  try {
    return realpathSync(resolve(folder));
  } catch {
    return resolve(folder);
  }
}
