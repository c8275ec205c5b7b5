import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readDocument } from './document';
import type { SpecDocument, SpecPath, SpecSchema } from './openapi';

/** What a newer Palette added, as far as it lies beside the document that everything is compared with. */
const NEWER = ['palette-api-4.9-subset.json', 'palette-api-4.9-more.json'];

/** The document with what the newer ones beside it add to it: paths, definitions, properties. */
export function withNewer(file: string): SpecDocument {
  const others = NEWER.map((name) => resolve(dirname(file), name)).filter((name) => existsSync(name));
  return [file, ...others].map(readDocument).reduce(merged);
}

/** What `newer` has and `older` hasn't is added; where both have something, the older says what must be there. */
export function merged(older: SpecDocument, newer: SpecDocument): SpecDocument {
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
