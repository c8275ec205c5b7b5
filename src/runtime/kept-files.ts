import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a folder of the user's caches keeps: those files go that were touched longest ago. */
export interface Kept {
  /** What its files end with. */
  readonly suffix: string;
  readonly mostFiles: number;
  readonly mostBytes?: number;
}

/**
 * Puts a file into a cache, once it is whole and for the user alone. That it can't be written hinders nobody (a home that is
 * read-only, a full disk): the next run does without it, too.
 * @param make is asked only where the file can be written
 */
export function keepFile(file: string, make: () => Buffer, { suffix, mostFiles, mostBytes = Infinity }: Kept): void {
  try {
    const folder = dirname(file);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const written = `${file}.${randomUUID()}`;
    writeFileSync(written, make(), { mode: 0o600, flag: 'wx' });
    renameSync(written, file);
    // What a killed run has left half written counts, too.
    const paths = readdirSync(folder).flatMap((name) => (name.includes(suffix) ? join(folder, name) : []));
    const files = paths.map((path) => ({ path, stats: statSync(path) })).sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
    let bytes = 0;
    for (const [i, { path, stats }] of files.entries()) {
      bytes += stats.size;
      if (i >= mostFiles || bytes > mostBytes) rmSync(path, { force: true });
    }
  } catch {}
}
