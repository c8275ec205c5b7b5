import type { Attribute } from '../../framework';
import type { Cloud, Fields } from './cloud';

/** What a list of a cloud's objects has to be told beside the context: which cloud it is, where the type leaves that open. */
export function cloudFields({ identity }: Cloud, fields: Fields): { readonly [name: string]: Attribute } {
  const names = (identity?.required ?? []).filter((name) => name !== 'id');
  return Object.fromEntries(
    names.flatMap((name) => {
      const field = fields[name];
      return field?.kind === 'attribute' ? [[name, field] as const] : [];
    }),
  );
}
