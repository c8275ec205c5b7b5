import { type Clock, dateOf } from '../../runtime/clock';
import type { InstanceAddress } from '../address';
import type { Listener } from '../events';
import type { Action } from '../plan/plan';
import { TERRAFORM_VERSION } from './file/version';
import type { Files } from './files';
import { acquire, type StateLock } from './lock/lock';
import { ownInfo } from './lock/lock-holder';
import type { Locks } from './lock/native-lock';
import { markOf } from './lock/process-mark';
import { acquireRemote, type HeldLock } from './lock/remote-lock';
import { randomId } from './random-id';
import type { StateStorage } from './storage';

/** What a store is opened with. */
export interface StoreOptions {
  readonly storage: StateStorage;
  /** False: without a lock (`--no-lock`). */
  readonly lock: boolean;
  /** False: for a run that only looks (a plan). Without a lock it changes nothing on disk. Default: true. */
  readonly changes?: boolean;
  readonly lockTimeoutMs: number;
  /** Terraform's word for what is done: `OperationTypeApply`. */
  readonly operation: string;
  /** The program's own: `apply`. */
  readonly command: string;
  readonly clock: Clock;
  readonly onEvent: Listener;
  /** `user@host`. */
  readonly who: string;
  /** Ends the wait for the lock. */
  readonly signal?: AbortSignal;
  readonly files?: Files;
  readonly locks?: Locks;
  /** Makes lineages and lock IDs: 16 random bytes in the form of a UUID. */
  readonly newId?: () => string;
}

/** What is about to be done to an object. */
export interface Intent {
  readonly address: InstanceAddress;
  readonly action: Action;
  /** The deposed object's key, when it is about one. */
  readonly deposed?: string;
}

/** Whether nothing on disk may be changed. */
export function looksOnly({ lock, changes = true }: StoreOptions): boolean {
  return !lock && !changes;
}

/** A lock on a state; of one in a local file with the file, open. */
export type StoreLock = HeldLock & Partial<Pick<StateLock, 'file'>>;

/** Takes the lock for a store. */
export function lockFor({
  storage: { name, path, remote },
  operation,
  command,
  who,
  clock,
  lockTimeoutMs,
  onEvent,
  ...options
}: StoreOptions): Promise<StoreLock> {
  const { newId = randomId, signal, files, locks } = options;
  const info = {
    ID: newId(),
    Operation: operation,
    Info: ownInfo(command, markOf(process.pid)),
    Who: who,
    Version: TERRAFORM_VERSION,
    Created: new Date(dateOf(clock)).toISOString(),
    Path: remote?.lock?.path ?? path,
  };
  const waiting = {
    timeoutMs: lockTimeoutMs,
    clock,
    onWait: (holder: string) => onEvent({ kind: 'lock_waiting', holder }),
    ...(signal ? { signal } : {}),
  };
  if (remote?.lock) return acquireRemote(name, remote.lock, info, waiting);
  return acquire(path, info, { ...waiting, ...(files ? { files } : {}), ...(locks ? { locks } : {}) });
}

/** The same options, without a lock where the backend has none. */
export function withPossibleLock(options: StoreOptions): StoreOptions {
  const { remote } = options.storage;
  return remote && !remote.lock ? { ...options, lock: false } : options;
}
