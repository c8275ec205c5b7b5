import type { Clock } from '../../../runtime/clock';
import type { Listener } from '../../events';
import { codeOf, diskFiles, type Files } from '../files';
import { journalPath, readJournal } from '../journal/journal';
import { LockError } from '../lock/lock';
import { type Locks, LocksMissingError } from '../lock/native-lock';
import { isAlive } from '../open-state';
import { readSnapshot } from '../snapshot';
import type { State } from '../state';
import { explained, StateError } from '../state-error';
import type { StateStorage } from '../storage';
import { StateStore } from '../store';

/** What {@link readStateFrom} needs besides the storage. */
export interface ReadOptions {
  readonly clock: Clock;
  /** Hears of a journal that was brought into the file. */
  readonly onEvent: Listener;
  /** `user@host`. */
  readonly who: string;
  readonly files?: Files;
  readonly locks?: Locks;
}

/**
 * Reads a state that isn't going to be changed, without locking it. If a run died and left a
 * journal, that is brought into the file first; of a run that goes on, what it has done so far is seen.
 * @returns undefined when there is no state yet
 * @throws StateError, JournalError
 */
export async function readStateFrom(storage: StateStorage, options: ReadOptions): Promise<State | undefined> {
  const { clock, onEvent, files = diskFiles } = options;
  try {
    if (await mayBeHealed(storage.path, files)) await heal(storage, options);
    const { state, exists } = await readSnapshot(storage, { files, clock, onEvent });
    return exists ? state : undefined;
  } finally {
    await storage.remote?.close();
  }
}

/** Whether there is a journal whose run isn't known to go on: the lock tells. */
async function mayBeHealed(path: string, files: Files): Promise<boolean> {
  const journal = journalPath(path);
  const data = await files.read(journal).catch((error) => Promise.reject(explained(journal, error)));
  return data !== undefined && !isAlive(readJournal(data, journal), true);
}

async function heal(storage: StateStorage, options: ReadOptions): Promise<void> {
  try {
    const store = await StateStore.open({
      ...options,
      storage,
      lock: true,
      lockTimeoutMs: 0,
      operation: 'OperationTypeRefresh',
      command: 'show',
    });
    await store.abandon();
  } catch (error) {
    // A run is going on, or this is somewhere where nothing can be written: then it is enough to look.
    const elsewhere = error instanceof LockError || error instanceof LocksMissingError;
    const code = codeOf(error instanceof StateError ? error.cause : undefined);
    if (!elsewhere && code !== 'EACCES' && code !== 'EROFS') throw error;
  }
}
