import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { PaletteVersion } from '../../src/simulator/world/versions';
import type { SpecDocument, SpecPath, SpecSchema } from './openapi';

/** Where the published description is: named, found beside the repository, or nowhere. */
export type Source =
  | { readonly kind: 'found'; readonly file: string }
  | { readonly kind: 'missing'; readonly problem: string }
  | { readonly kind: 'left out'; readonly notice: string };

/** A structure that the vendor has published. */
export interface Published {
  readonly version: PaletteVersion;
  /** Names the file in the environment. */
  readonly variable: string;
  /** What it is called beside this repository. */
  readonly name: string;
  /** What lies beside it and belongs to it. */
  readonly more?: string;
}

/** All of them; 4.8's has what older versions had besides. 4.10's is 4.9's but for a table (`REMOVED`). */
export const PUBLISHED: readonly Published[] = [
  { version: '4.8', variable: 'PALETTE_API_SPEC', name: 'palette-api-subset.json' },
  { version: '4.9', variable: 'PALETTE_API_SPEC_4_9', name: 'palette-api-4.9-subset.json', more: 'palette-api-4.9-more.json' },
];

/**
 * Looks for one of the vendor's OpenAPI documents: as its variable names it, or where it lies beside this repository. It is not part
 * of the repository. Who names it, and CI, must have it; others are told that nothing was compared.
 */
export function findDocument(
  { version, variable, name }: Published,
  env: { readonly [name: string]: string | undefined },
  root: string,
): Source {
  const named = env[variable];
  const file = resolve(root, named ?? `../shared/reference/${name}`);
  if (existsSync(file)) return { kind: 'found', file };
  if (named) return { kind: 'missing', problem: `${variable} names ${named}, and there is no such file.` };
  const missing = `The published description of Palette ${version}'s API is not at ${file}. Set ${variable} to its OpenAPI 2.0 document (JSON).`;
  if (env.CI) return { kind: 'missing', problem: missing };
  return { kind: 'left out', notice: `NOTHING WAS COMPARED. ${missing}` };
}

function readDocument(file: string): SpecDocument {
  return JSON.parse(readFileSync(file, 'utf8')) as SpecDocument;
}

/** The document of a version, or undefined where it may be missing, which is said. Throws an Error where it must be there. */
export function publishedOf(published: Published, root: string): SpecDocument | undefined {
  const source = findDocument(published, process.env, root);
  if (source.kind === 'missing') throw new Error(source.problem);
  if (source.kind === 'found') {
    const more = published.more && resolve(dirname(source.file), published.more);
    const document = readDocument(source.file);
    return more && existsSync(more) ? merged(document, readDocument(more)) : document;
  }
  process.stderr.write(`\n${source.notice}\n`);
  return undefined;
}

/** All that any version has: what a newer one adds to the older. Undefined where one of them is missing. */
export function publishedByAny(root: string): SpecDocument | undefined {
  const documents = PUBLISHED.map((published) => publishedOf(published, root));
  return documents.reduce((older, newer) => older && newer && merged(older, newer));
}

/** What `newer` has and `older` hasn't is added; where both have something, the older says what must be there. */
function merged(older: SpecDocument, newer: SpecDocument): SpecDocument {
  const paths: { [path: string]: SpecPath } = { ...older.paths };
  for (const [path, operations] of Object.entries(newer.paths)) paths[path] = { ...operations, ...paths[path] };
  const definitions: { [name: string]: SpecSchema } = { ...older.definitions };
  for (const [name, schema] of Object.entries(newer.definitions)) {
    const known = definitions[name];
    definitions[name] = {
      ...schema,
      ...known,
      ...(known?.properties && { properties: { ...schema.properties, ...known.properties } }),
      ...(known?.enum && schema.enum && { enum: [...known.enum, ...schema.enum] }),
    };
  }
  return { ...older, paths, definitions };
}
