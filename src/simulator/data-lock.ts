import { type FileHandle, open, rm, stat } from 'node:fs/promises';

/** A file that no other simulator works with until it is released. The system releases it when the process ends, however it ends. */
export interface FileLock {
  release(): Promise<void>;
}

/** Another simulator that runs keeps its world in this file. */
export class DataInUseError extends Error {
  constructor(file: string) {
    super(`${file} is kept by another simulator that runs: stop that one, or name another file.`);
    this.name = 'DataInUseError';
  }
}

/**
 * Takes the lock of a file: a lock of the system on `FILE.lock` beside it, as the file itself is exchanged at each write.
 * Where the system's locks can't be had, nothing is locked.
 * Throws a {@link DataInUseError} when somebody else has it, and the system's error when the lock can't be made.
 */
export async function lockFile(file: string): Promise<FileLock> {
  const native = await import('fs-native-extensions').catch(() => undefined);
  const path = `${file}.lock`;
  let handle = await open(path, 'a+', 0o600);
  for (;;) {
    if (native !== undefined && !tryLock(native, handle)) {
      await handle.close();
      throw new DataInUseError(file);
    }
    if (await isStill(path, handle)) break;
    await handle.close();
    handle = await open(path, 'a+', 0o600);
  }
  return {
    release: async () => {
      // It goes while it is still locked: whoever makes it anew begins with a lock of its own.
      await rm(path, { force: true });
      await handle.close();
    },
  };
}

/** Whoever had the lock before removes the file: a lock on what has no name any more keeps nobody out. */
async function isStill(path: string, handle: FileHandle): Promise<boolean> {
  const [named, held] = [await stat(path).catch(() => undefined), await handle.stat()];
  return named !== undefined && named.ino === held.ino && named.dev === held.dev;
}

/** File systems without locks refuse them with an error: there, nothing is locked. */
function tryLock({ tryLock: lock }: typeof import('fs-native-extensions'), { fd }: FileHandle): boolean {
  try {
    return lock(fd);
  } catch {
    return true;
  }
}
