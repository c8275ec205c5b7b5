import { existsSync, readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Configuration } from '../executor';

/** The workspace that is selected, as terraform keeps it (https://developer.hashicorp.com/terraform/language/state/workspaces). */
export function selectedWorkspace(directory: string, env: NodeJS.ProcessEnv): string {
  if (env.TF_WORKSPACE) return env.TF_WORKSPACE;
  const file = join(resolve(directory, env.TF_DATA_DIR || '.terraform'), 'environment');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() || 'default' : 'default';
}

/** Where the local backend keeps the state of a workspace. */
export function statePath({ directory, backend }: Pick<Configuration, 'directory' | 'backend'>, workspace: string): string {
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
