import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../runtime/data-folder';

/** Where the list of installed modules stands among the sources of a configuration. */
export const MANIFEST = '.terraform/modules/modules.json';

interface Entry {
  readonly Key: string;
  readonly Source: string;
  readonly Dir: string;
}

/** The list of modules that `terraform init` has left; nothing when there is none. */
export function manifestText(directory: string): string | undefined {
  try {
    return readFileSync(join(dataFolder(directory, process.env), 'modules', 'modules.json'), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * The folder of a module that `terraform init` has installed, relative to the root module's.
 * @param key the names of the calls that lead to it: `a.b`
 */
export function installedFolder(manifest: string | undefined, key: string, source: string): string | undefined {
  const entry = entriesOf(manifest).find((each) => each.Key === key);
  // What was installed for another source is of no use. The list has sources in full, with the host of the registry.
  return entry && (entry.Source === source || entry.Source.endsWith(`/${source}`)) ? entry.Dir : undefined;
}

function entriesOf(manifest: string | undefined): readonly Entry[] {
  if (manifest === undefined) return [];
  try {
    const json: unknown = JSON.parse(manifest);
    const list = typeof json === 'object' && json !== null && 'Modules' in json ? json.Modules : undefined;
    return Array.isArray(list) ? list.filter(isEntry) : [];
  } catch {
    // Whatever lies there is nothing that init has left.
    return [];
  }
}

function isEntry(json: unknown): json is Entry {
  if (typeof json !== 'object' || json === null) return false;
  const { Key, Source, Dir } = json as { readonly [name: string]: unknown };
  return typeof Key === 'string' && typeof Source === 'string' && typeof Dir === 'string';
}
