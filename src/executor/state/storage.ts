import type { LockInfo } from './lock/lock-info';

/** Where a state is kept. The journal, and what cannot be saved, lie on the local disk whatever it is. */
export interface StateStorage {
  /** As messages call it: the path of a file, the address of another place, without secrets. */
  readonly name: string;
  /** The state file; of a state that is kept elsewhere, what the files on the local disk are named after. */
  readonly path: string;
  /** Where a state goes that cannot be saved. @default `PATH.errored` */
  readonly erroredPath?: string;
  /** Unset for a file on the local disk. */
  readonly remote?: RemoteState;
}

/**
 * A state that a backend keeps, as one run uses it. What its calls throw is for people: a StateError that names it.
 */
export interface RemoteState {
  /** The bytes that are there; undefined when there is no state yet. */
  read(): Promise<Buffer | undefined>;
  /** Replaces them. @param over what is there as far as the run knows: a backend that can, refuses when it is something else */
  write(text: Buffer, over: Buffer): Promise<void>;
  /** Unset where the backend is set up without locks. */
  readonly lock?: RemoteLock;
  /** Lets connections go. */
  close(): Promise<void>;
}

/** The lock of a remote state. */
export interface RemoteLock {
  /** Tries once. @returns nothing when it is taken; what is known of the holder when somebody else has it */
  take(info: LockInfo): Promise<{ readonly holder: LockInfo | undefined } | undefined>;
  /** Gives back what this run has taken. */
  release(): Promise<void>;
  /** Takes away the lock of somebody who is gone. @returns what was done, in a sentence */
  force(id: string): Promise<string>;
  /** What the lock is on, in the words of the backend. */
  readonly path: string;
}

/** A state in a file on the local disk. */
export function localStorage(path: string): StateStorage {
  return { name: path, path };
}
