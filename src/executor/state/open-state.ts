import type { InstanceAddress } from '../address';
import type { Listener } from '../events';
import { EMPTY_STATE, readState } from './file/read';
import type { WorkedOnState } from './file/state-file';
import type { Files } from './files';
import { type Command, lookAfterCommands, mayStillRun } from './journal/commands';
import { type Journal, journalPath, readJournal } from './journal/journal';
import { type Recovery, recover } from './journal/recover';
import { isRunning, liveness } from './lock/process-mark';
import type { State } from './state';
import { explained, StateError } from './state-error';

/** A state file with what a journal beside it has to add. */
export interface OpenedState {
  readonly written: State;
  readonly damaged: boolean;
  readonly state: State;
  /** What to tell; undefined when there is nothing. */
  readonly recovery?: Pick<Recovery, 'objects' | 'unfinished'>;
  /** What an earlier run may have made, and the state doesn't have. */
  readonly unknown: readonly InstanceAddress[];
  /** Commands that an earlier run had started and that may still run. */
  readonly commands?: readonly Command[];
  /** Length of the journal that is to go when all of it is in the file. */
  readonly journalLength?: number;
}

/**
 * Reads a state file and the journal beside it, for a run that is going to change them. A journal that
 * goes with an earlier state than the file's is set aside, with a warning.
 * @param locked whether the lock on the state file is held
 * @throws StateError, JournalError; a StateError also when the run that writes the journal goes on
 */
export async function openState(file: WorkedOnState, files: Files, locked: boolean, onEvent: Listener): Promise<OpenedState> {
  const data = await file.read();
  const path = journalPath(file.path);
  const journalData = await files.read(path).catch((error) => Promise.reject(explained(path, error)));
  const journal = journalData && readJournal(journalData, path);
  if (journal && isAlive(journal, locked)) throw inUse(file, journal);
  for (const diagnostic of journal ? lookAfterCommands(file.path, journal) : []) onEvent({ kind: 'diagnostic', diagnostic });
  const opened = withJournal(data, journal, file.name);
  if (opened) return opened;

  const plain = withJournal(data, undefined, file.name) as OpenedState;
  const aside = `${path}.${journal?.header.serial}-superseded`;
  await files.rename(path, aside);
  await files.syncFolder(path);
  onEvent({ kind: 'diagnostic', diagnostic: superseded(file.name, aside) });
  return plain;
}

/**
 * Whether the run that writes a journal goes on.
 * @param locked whether the lock on the state file is held here: then it goes on only if it does without a lock
 */
export function isAlive({ header }: Journal, locked: boolean): boolean {
  return !(locked && header.locked) && isRunning(header.process);
}

/**
 * Puts a state file and a journal together.
 * @returns undefined when the journal isn't that of this file
 * @throws StateError
 */
export function withJournal(data: Buffer, journal: Journal | undefined, path: string): OpenedState | undefined {
  if (!journal) {
    const state = readState(data.toString(), path) ?? EMPTY_STATE;
    return { written: state, damaged: false, state, unknown: [] };
  }
  const recovery = recover(data, journal, path);
  if (!recovery) return undefined;
  const { written, damaged, state, objects, unfinished, unknown } = recovery;
  const broken = damaged && (data.length > 0 || written.serial > 0);
  const worthTelling = broken || objects.length > 0 || unfinished.length > 0;
  return {
    written,
    damaged,
    state,
    unknown,
    commands: mayStillRun(journal),
    journalLength: journal.length,
    ...(worthTelling ? { recovery: { objects, unfinished } } : {}),
  };
}

function inUse({ name, path }: Pick<WorkedOnState, 'name' | 'path'>, { header }: Journal): StateError {
  const { command, process } = header;
  const at = process.host === undefined ? '' : ` on ${process.host}`;
  if (liveness(process) === 'unknown') {
    return new StateError(
      name,
      `may be worked on by process ${process.pid}${at} (pcg ${command}), which can't be seen from here and wrote its journal ${journalPath(path)}`,
      'Nothing was changed. Wait until that run has ended, and run again. If it is gone for good (its container or machine was taken away), write 0 for its pid in the first line of the journal: then what it did is taken up.',
    );
  }
  return new StateError(
    name,
    `is being worked on by process ${process.pid} (pcg ${command}), which writes its journal ${journalPath(path)}`,
    'Nothing was changed. Wait until that run has ended, or end it, and run again.',
  );
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
