import { resolve } from 'node:path';

/** The folder in which terraform keeps what belongs to a stack: `.terraform` in it, or what TF_DATA_DIR says. */
export function dataFolder(directory: string, env: NodeJS.ProcessEnv): string {
  return resolve(directory, env.TF_DATA_DIR || '.terraform');
}
