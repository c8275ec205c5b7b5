import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SpecDocument } from './openapi';

/** Where the published description is: named, found beside the repository, or nowhere. */
export type Source =
  | { readonly kind: 'found'; readonly file: string }
  | { readonly kind: 'missing'; readonly problem: string }
  | { readonly kind: 'left out'; readonly notice: string };

/**
 * Looks for the vendor's OpenAPI document: `PALETTE_API_SPEC`, or where it lies beside this repository. It is not part
 * of the repository. Who names it, and CI, must have it; others are told that nothing was compared.
 */
export function findDocument(env: { readonly [name: string]: string | undefined }, root: string): Source {
  const named = env.PALETTE_API_SPEC;
  const file = resolve(root, named ?? '../shared/reference/palette-api-subset.json');
  if (existsSync(file)) return { kind: 'found', file };
  if (named) return { kind: 'missing', problem: `PALETTE_API_SPEC names ${named}, and there is no such file.` };
  const missing = `The published description of Palette's API is not at ${file}. Set PALETTE_API_SPEC to Palette's OpenAPI 2.0 document (JSON).`;
  if (env.CI) return { kind: 'missing', problem: missing };
  return { kind: 'left out', notice: `NOTHING WAS COMPARED. ${missing}` };
}

export function readDocument(file: string): SpecDocument {
  return JSON.parse(readFileSync(file, 'utf8')) as SpecDocument;
}
