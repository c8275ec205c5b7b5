/** Locks on open files that terraform's locks exclude and that exclude them. */
export interface Locks {
  /** False when somebody else has a lock on the file. */
  tryLock(fd: number): boolean;
  unlock(fd: number): void;
}

/** The machine cannot lock state files. */
export class LocksMissingError extends Error {
  constructor(cause: unknown) {
    super(
      `State files cannot be locked here: the module fs-native-extensions doesn't load on ${process.platform} ${process.arch}. ` +
        'Install the packages anew on this very platform, or run with --no-lock if nobody else works on this state.',
      { cause },
    );
    this.name = 'LocksMissingError';
  }
}

let loaded: Promise<Locks> | undefined;

/**
 * The machine's locks; loaded on first use, since they are native code.
 * @throws LocksMissingError where it doesn't load
 */
export function nativeLocks(): Promise<Locks> {
  loaded ??= import('fs-native-extensions').then(
    ({ tryLock, unlock }) => ({ tryLock: (fd: number) => tryLock(fd), unlock: (fd: number) => unlock(fd) }),
    (error: unknown) => {
      throw new LocksMissingError(error);
    },
  );
  return loaded;
}
