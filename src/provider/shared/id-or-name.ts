import { attr, isUnknown, path, type Report } from '../../framework';

/** What a data source finds its object by. */
export const idOrName = {
  id: attr.string({ optional: true, computed: true, description: 'Uid. Give it, or `name`.' }),
  name: attr.string({ optional: true, computed: true, description: 'Name. Give it, or `id`.' }),
};

/** One of both is given, and not both. */
export function checkIdOrName(kind: string, { id, name }: { readonly id: unknown; readonly name: unknown }, report: Report): void {
  if (id === null && name === null) report.error(path('name'), `Which ${kind}?`, 'Give name or id.');
  if (id !== null && name !== null && !isUnknown(id) && !isUnknown(name))
    report.error(path('id'), 'Two answers', 'Give either name or id.');
}
