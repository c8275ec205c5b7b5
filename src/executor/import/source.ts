import type { Json } from '../../framework';

/** By what an object is found that is to be imported. */
export type ImportSource = { readonly id: string } | { readonly identity: { readonly [name: string]: Json } };

/** What an object is imported by, as messages have it. */
export function sourceText(source: ImportSource): string {
  return 'id' in source ? JSON.stringify(source.id) : `the identity ${JSON.stringify(source.identity)}`;
}
