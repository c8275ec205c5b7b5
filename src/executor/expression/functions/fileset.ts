import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { FunctionProblem } from './definition';
import { nameMatcher, splitUnescaped } from './glob';

/** Links may lead back up, and each way round them is a path of its own: so many of them are a mistake. */
const MOST_ENTRIES = 1_000_000;

/**
 * The files whose path from a folder matches a pattern
 * (https://developer.hashicorp.com/terraform/language/functions/fileset). Folder and pattern are one path, in its shortest
 * spelling; each of its names may have `*`, `?`, `[a-z]`, `[^a-z]` and `{a,b}` in it, and `**` as a whole name is any number of
 * folders. Symbolic links are followed.
 * @param directory what the folder is relative to
 * @throws FunctionProblem for a pattern that is none, and for a folder or a link that can't be read: it isn't known then what there is
 */
export function matchingFiles(directory: string, folder: string, pattern: string): readonly string[] {
  const whole = join(folder, pattern).replace(/(?<=.)\/$/, '');
  // Any number of folders, any number of times, is any number of folders.
  const parts = splitUnescaped(isAbsolute(whole) ? whole.slice(1) : whole, '/').filter(
    (part, i, all) => part !== '**' || all[i + 1] !== '**',
  );
  const root = isAbsolute(whole) ? '/' : directory;
  const found = new Set<string>();
  new Search(found).below(root, parts);
  const from = resolve(directory, folder);
  return [...found].filter((path) => isFile(path, from)).map((path) => relative(from, path));
}

const PLAIN = /^[^*?[{\\]*$/;

class Search {
  #entries = 0;
  /** Where `**` has been looked at, with how much of the pattern was left: a folder is reached in many ways. */
  readonly #seen = new Set<string>();

  constructor(private readonly found: Set<string>) {}

  /** Notes everything below a folder that the rest of a path matches. */
  below(base: string, parts: readonly string[]): void {
    const literal = parts.findIndex((part) => !PLAIN.test(part));
    const folder = join(base, (literal < 0 ? parts : parts.slice(0, literal)).join('/'));
    const [part, ...rest] = literal < 0 ? [] : parts.slice(literal);
    if (!isThere(folder)) return;
    if (part === undefined) this.found.add(folder);
    else if (part === '**') this.anyDepth(folder, rest);
    else this.named(folder, this.#read(folder), part, rest);
  }

  /** In the folder itself and in those below it, what follows `**`; all that there is when nothing does. */
  anyDepth(folder: string, rest: readonly string[]): void {
    const place = `${rest.length}/${folder}`;
    if (this.#seen.has(place)) return;
    this.#seen.add(place);
    const entries = this.#read(folder);
    const [part, ...further] = rest;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink() && !follow(path)) continue;
      if (part === undefined) this.found.add(path);
      if (isFolder(entry, path)) this.anyDepth(path, rest);
    }
    if (part !== undefined) this.named(folder, entries, part, further);
  }

  named(folder: string, entries: readonly Dirent[], part: string, rest: readonly string[]): void {
    const matches = nameMatcher(part);
    for (const { name } of entries) {
      if (!matches(name)) continue;
      const path = join(folder, name);
      if (rest.length === 0) this.found.add(path);
      else this.below(path, rest);
    }
  }

  #read(path: string): readonly Dirent[] {
    try {
      if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
      const entries = readdirSync(path, { withFileTypes: true });
      this.#entries += entries.length;
      if (this.#entries <= MOST_ENTRIES) return entries;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ELOOP' || code === 'ENAMETOOLONG') return [];
      throw new FunctionProblem(`a folder cannot be read (${code})`, 'path');
    }
    throw new FunctionProblem(
      `more than ${MOST_ENTRIES} files and folders were looked at; name the folder closer, or take away links that lead back to folders above them`,
      'pattern',
    );
  }
}

/** Whether there is anything at a path; a path that no system takes leads to nothing. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE'].includes(code)) return false;
    throw new FunctionProblem(`a path cannot be looked at (${code})`, 'pattern');
  }
}

function isFolder(entry: Dirent, path: string): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && follow(path)?.isDirectory() === true);
}

function isFile(path: string, from: string): boolean {
  const stats = follow(path);
  if (stats) return stats.isFile();
  throw new FunctionProblem(
    'a symbolic link leads nowhere, so that it is not known whether it is a file',
    'pattern',
    relative(from, path),
  );
}

/** What a path leads to; undefined where it leads nowhere. */
function follow(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
