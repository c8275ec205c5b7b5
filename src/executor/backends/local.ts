import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { attr, schema } from '../../framework';
import { compareText } from '../address';
import { localStorage } from '../state/storage';
import type { Backend } from './backend';

/** States in files: https://developer.hashicorp.com/terraform/language/backend/local */
export const local: Backend = {
  schema: schema(
    { description: 'A file on the local disk.' },
    {
      path: attr.string({ optional: true, description: 'The file, for the workspace `default`. Unset: `terraform.tfstate`.' }),
      workspace_dir: attr.string({
        optional: true,
        description: 'Has a folder for each other workspace. Unset: `terraform.tfstate.d`.',
      }),
    },
  ),
  open: ({ path, workspace_dir }, { directory, workspace }) =>
    localStorage(
      workspace === 'default'
        ? resolve(directory, String(path ?? 'terraform.tfstate'))
        : resolve(directory, join(String(workspace_dir ?? 'terraform.tfstate.d'), workspace, 'terraform.tfstate')),
    ),
  workspaces: (settings, { directory }) => {
    const folder = (...name: readonly string[]) =>
      resolve(directory, String(settings.workspace_dir ?? 'terraform.tfstate.d'), ...name);
    return {
      list: async () => {
        const found = await readdir(folder(), { withFileTypes: true }).catch(absent);
        const names = found.filter((each) => each.isDirectory()).map(({ name }) => name);
        return ['default', ...names.sort(compareText)];
      },
      create: async (name) => void (await mkdir(folder(name), { recursive: true, mode: 0o755 })),
      remove: (name) => rm(folder(name), { recursive: true, force: true }),
    };
  },
};

function absent(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
