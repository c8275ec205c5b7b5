import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteDescription } from '../description';
import type { FleetDescription, FleetFile } from '../fleet-description';
import { readChecked, SiteFileError } from './read-file';
import type { FileSchema } from './schema-problems';

/**
 * Reads the description of a site out of YAML or JSON.
 * @param file `sites/kiel.yaml`; docs/site.schema.json is its form
 * @throws SiteFileError that tells everything that is wrong, each with its line
 */
export function readSite(file: string): SiteDescription {
  return readChecked(file, require('../../../../docs/site.schema.json') as FileSchema) as SiteDescription;
}

/**
 * Reads a fleet: `fleet.yaml` of a folder, which is what its sites have in common, and one file a site in the folder `sites` beside it.
 * @throws SiteFileError that tells everything that is wrong in all files, and for two sites of one name
 */
export function readFleet(folder: string): FleetDescription {
  const common = attempt(() => fleetFile(folder));
  const files = attempt(() => siteFiles(join(folder, 'sites')));
  const read = (files.value ?? []).map((file) => ({ file, ...attempt(() => readSite(file)) }));
  const wrong = [common, files, ...read].flatMap(({ error }) => error ?? []);
  const sites = read.flatMap(({ file, value }) => (value ? [{ file, value }] : []));
  const names = new Map<string, string>();
  for (const { file, value } of sites) {
    const other = names.get(value.name);
    if (other !== undefined)
      wrong.push(`${file}: its site is called "${value.name}", as that of ${other}. Each has a stack of its own, by its name.`);
    names.set(value.name, file);
  }
  if (!common.value || wrong.length > 0) throw new SiteFileError(wrong.join('\n'));
  return { ...common.value, sites: sites.map(({ value }) => value) };
}

function fleetFile(folder: string): FleetFile {
  const file = ['fleet.yaml', 'fleet.yml', 'fleet.json'].map((name) => join(folder, name)).find((each) => existsSync(each));
  if (file === undefined) throw new SiteFileError(`${folder} has no fleet.yaml.`);
  return readChecked(file, require('../../../../docs/fleet.schema.json') as FileSchema) as FleetFile;
}

function siteFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new SiteFileError(`${folder} is not there: each site of a fleet has a file in it.`);
  const names = readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** All files are looked at, whatever is wrong with one of them. */
function attempt<T>(read: () => T): { readonly value?: T; readonly error?: string } {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof SiteFileError)) throw error;
    return { error: error.message };
  }
}
