import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from './user-error';

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
 * @throws UserError where a link leads elsewhere that somebody else has made
 */
export function replaceFile(given: string, text: string, { mode, tolerant = false }: Replacing = {}): void {
  refuseForeignLink(given);
  const there = statSync(given, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    writeFileSync(given, text);
    return;
  }
  const file = there && tolerant ? realpathSync(given) : given;
  // A name that nobody has: a file of the user's may be called like any that could be guessed.
  const replacement = `${file}.${randomBytes(6).toString('hex')}.new`;
  const wanted = mode ?? there?.mode;
  try {
    writeFileSync(replacement, text, { flag: 'wx', flush: true, ...(wanted === undefined ? {} : { mode: wanted & 0o777 }) });
    // New files get what the umask leaves of their mode.
    if (wanted !== undefined) chmodSync(replacement, wanted & 0o777);
    renameSync(replacement, file);
  } catch (error) {
    rmSync(replacement, { force: true });
    if (tolerant && there && NO_NEIGHBOUR.has((error as NodeJS.ErrnoException).code ?? '')) {
      writeFileSync(given, text);
      return;
    }
    throw error;
  }
}

/** Refuses a path that is a link of somebody else's: it may lead to what only this user may write. */
export function refuseForeignLink(file: string): void {
  const link = lstatSync(file, { throwIfNoEntry: false });
  if (!link?.isSymbolicLink()) return;
  const uid = process.getuid?.();
  if (uid === undefined || mayFollow(link.uid, statSync(dirname(file)).uid, uid)) return;
  throw new UserError(`${file} is a link that another user has made; name another file, or remove the link`);
}

/**
 * Whether a link may be followed: our own, the system's, or one that the folder's owner has made (the rule of Linux's
 * `protected_symlinks`, for all folders: https://docs.kernel.org/admin-guide/sysctl/fs.html#protected-symlinks).
 */
export function mayFollow(linkOwner: number, folderOwner: number, self: number): boolean {
  return linkOwner === self || linkOwner === 0 || linkOwner === folderOwner;
}
