import type { InstanceAddress } from '../address';
import type { Listener } from '../events';
import type { Files } from './files';
import { journalPath, readJournal } from './journal';
import { EMPTY_STATE, readState } from './read';
import { type Recovery, recover } from './recover';
import type { State } from './state';
import { explained } from './state-error';
import type { StateFile } from './state-file';

/** A state file with what a journal beside it has to add. */
export interface OpenedState {
  readonly written: State;
  readonly damaged: boolean;
  readonly state: State;
  /** What to tell; undefined when there is nothing. */
  readonly recovery?: Pick<Recovery, 'objects' | 'unfinished'>;
  /** What an earlier run may have made, and the state doesn't have. */
  readonly unknown: readonly InstanceAddress[];
  /** Length of the journal that is to go when all of it is in the file. */
  readonly journalLength?: number;
}

/**
 * Reads a state file and the journal beside it. A journal that goes with an earlier state than the
 * file's is set aside, with a warning.
 * @throws StateError, JournalError
 */
export async function openState(file: StateFile, files: Files, onEvent: Listener): Promise<OpenedState> {
  const data = await file.read();
  const path = journalPath(file.path);
  const journalData = await files.read(path).catch((error) => Promise.reject(explained(path, error)));
  if (journalData === undefined) return plain(data, file.path);

  const journal = readJournal(journalData, path);
  const recovery = recover(data, journal, file.path);
  if (!recovery) {
    const opened = plain(data, file.path);
    const aside = `${path}.${journal.header.serial}-superseded`;
    await files.rename(path, aside);
    await files.syncFolder(path);
    onEvent({ kind: 'diagnostic', diagnostic: superseded(file.path, aside) });
    return opened;
  }
  const { written, damaged, state, objects, unfinished, unknown } = recovery;
  const worthTelling = damaged || objects.length > 0 || unfinished.length > 0;
  return {
    written,
    damaged,
    state,
    unknown,
    journalLength: journal.length,
    ...(worthTelling ? { recovery: { objects, unfinished } } : {}),
  };
}

function plain(data: Buffer, path: string): OpenedState {
  const state = readState(data.toString(), path) ?? EMPTY_STATE;
  return { written: state, damaged: false, state, unknown: [] };
}

function superseded(path: string, aside: string) {
  return {
    severity: 'warning',
    summary: 'A journal that no longer fits the state was set aside',
    detail:
      `An earlier run ended without saving all that it did, and ${path} has been written by another program since. ` +
      `What that run did is in ${aside}. This plan looks at what exists; if it wants to create something that exists already, import it.`,
  } as const;
}
