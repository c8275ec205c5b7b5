import { attr, DiagnosticError, errorAt, validators } from '../../framework';

const context = {
  default: 'project',
  description: 'Where it lives: `project` (the one of the provider) or `tenant`. Default `project`.',
  validate: validators.oneOf('project', 'tenant'),
} as const;

/** The `context` attribute of everything that lives in a project or in the tenant. */
export const contextAttribute = attr.string({ ...context, forceNew: true });

/** The `context` attribute of what is looked up. */
export const contextOfLookUp = attr.string(context);

/**
 * Reads an import ID: `UID_OR_NAME`, or `UID_OR_NAME:project` and `UID_OR_NAME:tenant` as the
 * official provider writes it.
 */
export function parseImportId(id: string): { readonly key: string; readonly context: 'project' | 'tenant' } {
  const [, key = '', context = 'project'] = /^(.*?)(?::(project|tenant))?$/.exec(id) ?? [];
  if (key === '') {
    throw new DiagnosticError(
      errorAt(undefined, 'Invalid import ID', `"${id}" names nothing. Write UID_OR_NAME:project or UID_OR_NAME:tenant.`),
    );
  }
  return { key, context: context as 'project' | 'tenant' };
}
