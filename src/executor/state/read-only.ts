import type { Clock } from '../../runtime/clock';
import type { Listener } from '../events';
import { codeOf, diskFiles, type Files } from './files';
import { journalPath } from './journal';
import { LockError } from './lock';
import { type Locks, LocksMissingError } from './native-lock';
import { readState } from './read';
import type { State } from './state';
import { explained, StateError } from './state-error';
import { StateStore } from './store';

/** What {@link readStateFile} needs besides the path. */
export interface ReadOptions {
  readonly clock: Clock;
  /** Hears of a journal that was brought into the file. */
  readonly onEvent: Listener;
  /** `user@host`. */
  readonly who: string;
  readonly files?: Files;
  readonly locks?: Locks;
}

const TRIES = 5;
const PAUSE_MS = 200;

/**
 * Reads a state file that isn't going to be changed, without locking it. If a run died and left a
 * journal, that is brought into the file first.
 * @returns undefined when there is no state yet
 * @throws StateError, JournalError
 */
export async function readStateFile(path: string, options: ReadOptions): Promise<State | undefined> {
  const { clock, files = diskFiles } = options;
  const read = (name: string) => files.read(name).catch((error) => Promise.reject(explained(name, error)));
  if ((await read(journalPath(path))) !== undefined) await heal(path, options);
  for (let attempt = 1; ; attempt++) {
    try {
      return readState((await read(path))?.toString() ?? '', path);
    } catch (error) {
      // Somebody who holds the lock may be in the middle of a write.
      if (!(error instanceof StateError) || attempt === TRIES || !(await files.read(journalPath(path)))) throw error;
      await clock.sleep(PAUSE_MS);
    }
  }
}

async function heal(path: string, options: ReadOptions): Promise<void> {
  try {
    const store = await StateStore.open({
      ...options,
      path,
      lock: true,
      lockTimeoutMs: 0,
      operation: 'OperationTypeRefresh',
      command: 'show',
    });
    await store.abandon();
  } catch (error) {
    // The run is still going on, or this is somewhere where nothing can be written: then the file is all there is.
    const elsewhere = error instanceof LockError || error instanceof LocksMissingError;
    const code = codeOf(error instanceof StateError ? error.cause : undefined);
    if (!elsewhere && code !== 'EACCES' && code !== 'EROFS') throw error;
  }
}
