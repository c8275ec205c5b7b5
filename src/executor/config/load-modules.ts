import { existsSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { childModule, moduleName, moduleSteps } from '../module-address';
import { ConfigError, inside, type Place } from './config-error';
import { type CallDraft, Draft } from './draft';
import { installedFolder, MANIFEST, manifestText } from './installed-modules';
import { isLocalSource } from './module-source';
import { Overrides } from './override/overrides';
import { readSources, type Sources } from './sources';

/** A module that was read, with those that it calls. */
export interface ModuleDraft {
  readonly draft: Draft;
  /** Its folder, relative to the root module's: `.`, `modules/site`, `../shared`. */
  readonly directory: string;
  readonly children: ReadonlyMap<string, ModuleDraft>;
}

/** Where the files of modules come from. */
export interface ModuleFiles {
  /** The root module's folder. */
  readonly root: string;
  /** The texts of all modules by file, relative to the root module's folder, as a saved plan has them; read from the disk when absent. */
  readonly given?: Sources;
  /** Takes what is read. */
  readonly read: { [file: string]: string };
}

/**
 * Reads the modules that a module calls, and theirs.
 * @param parse reads files into a draft
 * @param above the folders of the modules that led here
 */
export function loadModules(
  draft: Draft,
  directory: string,
  files: ModuleFiles,
  parse: (sources: Sources, draft: Draft, overrides: Overrides) => void,
  above: readonly string[] = [],
): ModuleDraft {
  const children = new Map<string, ModuleDraft>();
  const around = [...above, directory];
  for (const call of draft.calls.values()) {
    const folder = folderOf(call, draft, directory, files);
    if (folder === undefined) continue;
    const place = inside(call.place, 'source');
    const absolute = (relative: string) => resolve(files.root, relative);
    if (around.some((other) => absolute(other) === absolute(folder))) {
      const detail = `module.${call.name} is the folder of ${moduleName(draft.module)}, or of one that calls it: it would call itself without end. Give it another folder.`;
      draft.problems.error(place, 'Module calls itself', detail);
      continue;
    }
    const overrides = new Overrides();
    const child = new Draft(overrides, childModule(draft.module, call.name, undefined), draft.problems);
    const sources = sourcesOf(folder, files, draft, place);
    if (!sources) continue;
    Object.assign(files.read, sources);
    parse(sources, child, overrides);
    children.set(call.name, loadModules(child, folder, files, parse, around));
  }
  return { draft, directory, children };
}

/** The folder of a module, relative to the root module's; undefined, and told, when it is none that can be read. */
function folderOf(call: CallDraft, draft: Draft, directory: string, files: ModuleFiles): string | undefined {
  const { source } = call;
  if (source === '') return undefined;
  if (isLocalSource(source)) return posix.join(directory, source.replaceAll('\\', '/')).replace(/(?<=.)\/$/, '');
  const manifest = files.given ? files.given[MANIFEST] : manifestText(files.root);
  const key = moduleSteps(childModule(draft.module, call.name, undefined)).map(({ name }) => name);
  const installed = installedFolder(manifest, key.join('.'), source);
  if (installed !== undefined) {
    files.read[MANIFEST] = manifest ?? '';
    return posix.normalize(installed.replaceAll('\\', '/'));
  }
  draft.problems.error(
    inside(call.place, 'source'),
    'Remote modules are not supported',
    `pcg fetches no modules, and ${JSON.stringify(source)} is no folder beside the configuration ("./…" or "../…"). If the module is written in JSON, "terraform init" fetches it, and pcg goes by what that has left in .terraform; otherwise use pcg terraform.`,
  );
  return undefined;
}

function sourcesOf(folder: string, { root, given }: ModuleFiles, draft: Draft, place: Place): Sources | undefined {
  const named = (file: string) => posix.join(folder, file);
  if (given)
    return Object.fromEntries(Object.entries(given).filter(([file]) => posix.dirname(file) === folder && file !== MANIFEST));
  const absolute = join(root, folder);
  if (!existsSync(absolute)) {
    draft.problems.error(place, 'Unreadable module directory', `There is no folder ${folder}, where the module is said to be.`);
    return undefined;
  }
  try {
    return Object.fromEntries(Object.entries(readSources(absolute)).map(([file, text]) => [named(file), text]));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    draft.problems.list.push(
      ...error.problems.map((problem) => (problem.file ? { ...problem, file: named(problem.file) } : problem)),
    );
    return undefined;
  }
}
