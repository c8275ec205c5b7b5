declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on the whole file; false when somebody else has one. */
  export function tryLock(fd: number): boolean;
  /** Gives it back. */
  export function unlock(fd: number): void;
}
