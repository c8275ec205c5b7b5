import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** How a file is written. */
export interface Replacing {
  /** Of a new file; one that is there keeps its own when this isn't given. */
  readonly mode?: number;
  /** Follows a link and writes in place where no file may be made beside. For what is no secret. */
  readonly tolerant?: boolean;
}

/** What the system says where a file may be written, and none made beside it. */
const NO_NEIGHBOUR = new Set(['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EXDEV']);

/**
 * Puts a text in the place of a file once it is whole. A file that is there already would keep its mode otherwise, and what
 * reads it would find half of it. What is no file (`/dev/stdout`) is written to.
 */
export function replaceFile(given: string, text: string, { mode, tolerant = false }: Replacing = {}): void {
  const there = statSync(given, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    writeFileSync(given, text);
    return;
  }
  const file = there && tolerant ? realpathSync(given) : given;
  const replacement = `${file}.new`;
  const wanted = mode ?? there?.mode;
  try {
    rmSync(replacement, { force: true });
    writeFileSync(replacement, text, { flag: 'wx', flush: true, ...(wanted === undefined ? {} : { mode: wanted & 0o777 }) });
    // New files get what the umask leaves of their mode.
    if (wanted !== undefined) chmodSync(replacement, wanted & 0o777);
    renameSync(replacement, file);
  } catch (error) {
    if (tolerant && there && NO_NEIGHBOUR.has((error as NodeJS.ErrnoException).code ?? '')) {
      writeFileSync(given, text);
      return;
    }
    rmSync(replacement, { force: true });
    throw error;
  }
}
