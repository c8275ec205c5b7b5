import { type Diagnostic, warningAt } from '../../framework';
import type { Clock } from '../../runtime/clock';
import type { Listener } from '../events';
import type { Files } from './files';
import { type Journal, type JournalHeader, journalPath, readJournal } from './journal/journal';
import { isAlive, type OpenedState, withJournal } from './open-state';
import { explained, StateError } from './state-error';
import type { StateStorage } from './storage';

/** What {@link readSnapshot} finds. */
export interface Snapshot extends OpenedState {
  /** Who writes the journal, when that run goes on. */
  readonly writer: JournalHeader | undefined;
  /** There is a state file with something in it, or a journal. */
  readonly exists: boolean;
}

const TRIES = 5;
const PAUSE_MS = 200;

/**
 * Reads a state file with what its journal has to add, and changes nothing on disk. Somebody else may be
 * writing both: what is returned was there at one moment.
 * @throws StateError, JournalError
 */
export async function readSnapshot(
  { name, path, remote }: StateStorage,
  { files, clock, onEvent }: { readonly files: Files; readonly clock: Clock; readonly onEvent: Listener },
): Promise<Snapshot> {
  const read = (file: string) => files.read(file).catch((error) => Promise.reject(explained(file, error)));
  const state = async () => (await (remote ? remote.read() : read(path))) ?? Buffer.alloc(0);
  for (let attempt = 1; ; attempt++) {
    const data = await state();
    const journalData = await read(journalPath(path));
    const journal = journalData && readJournal(journalData, journalPath(path));
    // Without a journal, nobody writes what is here twice.
    const still = (remote && !journal) || data.equals(await state());
    const writer = journal && isAlive(journal, false) ? journal.header : undefined;
    const last = attempt === TRIES || (still && !writer);
    const opened = attemptTo(() => withJournal(data, journal, name), last);
    const found = { writer, exists: data.length > 0 || journal !== undefined };
    if (opened && (still || last)) return { ...opened, ...found };
    if (last) {
      onEvent({ kind: 'diagnostic', diagnostic: leftOut({ name, path }, journal as Journal) });
      return { ...(withJournal(data, undefined, name) as OpenedState), ...found };
    }
    await clock.sleep(PAUSE_MS);
  }
}

/** A file that is being written may be anything: that counts only when it stays so. */
function attemptTo<T>(read: () => T, last: boolean): T | undefined {
  try {
    return read();
  } catch (error) {
    if (last || !(error instanceof StateError)) throw error;
    return undefined;
  }
}

function leftOut({ name, path }: StateStorage, { header }: Journal): Diagnostic {
  return warningAt(
    undefined,
    'A journal that does not fit the state was left out',
    `${journalPath(path)} (pcg ${header.command}, process ${header.process.pid}) goes with another state than what is in ${name} now. ` +
      'What that run did and has not saved is not seen here.',
  );
}

/** What is said to somebody who looks at a state that a run is changing. */
export function goesOn(path: string, { command, process }: JournalHeader): Diagnostic {
  return warningAt(
    undefined,
    'A run is changing this state',
    `Process ${process.pid} (pcg ${command}) is working on ${path}. This looks at what it has done so far, and may be out of date at once.`,
  );
}
