import { existsSync, readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Configuration } from '../executor';
import { UserError } from './user-error';

/** The workspace that is selected, as terraform keeps it (https://developer.hashicorp.com/terraform/language/state/workspaces). */
export function selectedWorkspace(directory: string, env: NodeJS.ProcessEnv): string {
  if (env.TF_WORKSPACE) return validName(env.TF_WORKSPACE, 'TF_WORKSPACE');
  const file = join(resolve(directory, env.TF_DATA_DIR || '.terraform'), 'environment');
  const name = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return name === '' ? 'default' : validName(name, file);
}

/** The name becomes a folder: it may have nothing in it that a path gives a meaning to. */
function validName(name: string, from: string): string {
  if (/^[\w.~$&+=:@-]+$/.test(name) && name !== '.' && name !== '..') return name;
  throw new UserError(`${from} names the workspace ${JSON.stringify(name)}; names are letters, digits and - _ . ~ $ & + = : @`);
}

/**
 * Where the state of a workspace is: where the local backend keeps it.
 * @param given what `--state` says, from the current folder; it goes before all else
 */
export function statePath(
  { directory, backend }: Pick<Configuration, 'directory' | 'backend'>,
  workspace: string,
  given?: string,
): string {
  if (given === '') throw new UserError('--state takes the path of a file');
  if (given !== undefined) return resolve(given);
  if (workspace === 'default') return resolve(directory, backend.path ?? 'terraform.tfstate');
  return resolve(directory, backend.workspaceDir ?? 'terraform.tfstate.d', workspace, 'terraform.tfstate');
}

/** Who holds a lock, for those who wait for it. */
export function who(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return `unknown@${hostname()}`;
  }
}
