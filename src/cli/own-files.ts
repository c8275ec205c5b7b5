import { closeSync, openSync, readlinkSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Configuration, StateStorage } from '../executor';
import { stateFiles } from '../executor';
import { UserError } from './user-error';

/** What a run reads and keeps: nothing that it writes besides may land there. */
export interface RunFiles {
  readonly storage: StateStorage;
  readonly configuration: Pick<Configuration, 'directory' | 'sources'>;
  /** Files of values for variables, relative to the configuration's folder. */
  readonly varFiles: readonly string[];
}

/** @throws UserError when the file is one that the run lives from, by whatever path or link */
export function refuseOwnFile(option: string, file: string, { storage, configuration, varFiles }: RunFiles): void {
  const { directory, sources } = configuration;
  const inFolder = [...Object.keys(sources), ...varFiles].map((name) => resolve(directory, name));
  if (stateFiles(storage).some((own) => isSame(own, file))) {
    throw new UserError(`${option} ${file} is the state file, or a file that belongs to it; name another one`);
  }
  if (inFolder.some((own) => isSame(own, file))) {
    throw new UserError(`${option} ${file} is a file of the configuration; name another one`);
  }
}

/**
 * Refuses what can be told before anything is read: names of states and configurations, and files with JSON in them.
 * @param kept whether such a file may be replaced after all
 * @throws UserError
 */
export function refuseByLook(option: string, file: string, kept: (text: string) => boolean = () => false): void {
  const target = realPath(file);
  if (NAMES.test(basename(target)) || NAMES.test(basename(file))) {
    throw new UserError(`${option} ${file} has the name of a state or of a configuration; name another file`);
  }
  if (!statSync(target, { throwIfNoEntry: false })?.isFile()) return;
  const text = beginOf(target);
  if (/^[\ufeff\s]*[[{]/.test(text) && !kept(text)) {
    throw new UserError(`${option} ${file} is a file with JSON in it, such as a state or a plan; name another file`);
  }
}

/** Whether two paths lead to one file, which needn't be there. */
export function isSame(a: string, b: string): boolean {
  if (realPath(a) === realPath(b)) return true;
  const [one, other] = [a, b].map(statOf);
  return one?.isFile() === true && one.ino === other?.ino && one.dev === other?.dev;
}

/** Where nothing can be, nothing is: what is wrong with such a path is said by whoever opens it. */
function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false, bigint: true });
  } catch {
    return undefined;
  }
}

const NAMES =
  /\.tfstate(?:\.backup|\.errored|\.journal)?(?:\.new)?$|\.tfstate\.lock\.info$|\.tf(?:\.json)?$|\.tfvars(?:\.json)?$|^(?:cdktf|package|manifest)\.json$|^\.terraform\.lock\.hcl$/i;

const LOOKED_AT = 64 * 1024;
const MOST_LINKS = 40;

/** Where a path leads, also where there is nothing yet. */
function realPath(path: string, links = 0): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(resolve(path));
    const parent = folder === resolve(path) ? folder : realPath(folder, links);
    const at = join(parent, basename(path));
    // A link to nothing leads somewhere, too.
    const target = links < MOST_LINKS ? linkTarget(at) : undefined;
    return target === undefined ? at : realPath(resolve(parent, target), links + 1);
  }
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function beginOf(file: string): string {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(LOOKED_AT);
    return bytes.toString('utf8', 0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}
