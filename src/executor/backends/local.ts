import { join, resolve } from 'node:path';
import { attr, schema } from '../../framework';
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
};
