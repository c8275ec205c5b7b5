import { ForeignJournalError } from '../file/saved-state';
import { ForeignWriteError } from '../file/state-file';
import type { Files } from '../files';
import type { StateObject } from '../state';
import { reason, StateError } from '../state-error';
import type { StateStorage } from '../storage';
import type { ObjectChange } from './changes';
import { journalPath, objectName } from './journal';
import { replaceFile } from './journal-writer';

/** What is said when something about to be done cannot be noted: it isn't done. */
export function intentUnwritten(path: string, cause: unknown): StateError {
  if (cause instanceof ForeignJournalError) return cause;
  const remedy = 'Nothing is changed that cannot be noted. Make room or correct the permissions, and run again.';
  return new StateError(journalPath(path), `cannot be written: ${reason(cause)}`, remedy, { cause });
}

/**
 * What is said when something that was done cannot be noted.
 * @param what sentences that say what was done
 */
export function outcomeUnwritten(path: string, what: string, cause: unknown): StateError {
  if (cause instanceof ForeignJournalError) return cause;
  const remedy =
    `${what} That stands neither in the journal nor in the state file yet; the state is saved again at the end of this run. ` +
    'If that fails too, note it: whoever runs next has to import what exists, or to delete it by hand.';
  return new StateError(journalPath(path), `cannot be written: ${reason(cause)}`, remedy, { cause });
}

const NAMED = 20;

/** Sentences that say what happened to objects: which exist, with their ids, and which are gone. */
export function changesText(changes: readonly ObjectChange[]): string {
  const named = changes.slice(0, NAMED).map((change) => {
    const { object } = change;
    return object
      ? `${objectName(change)} exists now${idText(object)}.`
      : `${objectName(change)} is gone, or not managed any more.`;
  });
  if (changes.length > NAMED) named.push(`${changes.length - NAMED} more have changed.`);
  return named.join(' ');
}

/** The id by which people find the object where it is; secrets stay untold. */
function idText({ attributes, sensitive }: StateObject): string {
  const { id } = attributes;
  const secret = sensitive.some(([first]) => first !== undefined && 'attribute' in first && first.attribute === 'id');
  return typeof id === 'string' && !secret ? ` (id ${JSON.stringify(id)})` : '';
}

/** What is said when the state file cannot be saved while a run goes on. */
export function notSaved(path: string, cause: unknown): StateError {
  if (cause instanceof StateError) return cause;
  const remedy = 'What has happened is in the journal beside it, as far as that could be written; it is tried again.';
  return new StateError(path, `cannot be written: ${reason(cause)}`, remedy, { cause });
}

/**
 * The state cannot be written, and the run is over: leaves it on the local disk under Terraform's name for that.
 * @param text the state that should be there
 * @returns what to tell: where the state is
 */
export async function saveElsewhere(
  { name, path, remote, erroredPath = `${path}.errored` }: StateStorage,
  text: string,
  files: Files,
  cause: unknown,
): Promise<StateError> {
  // Nothing was done.
  if (cause instanceof ForeignJournalError) return cause;
  let where = `What happened is in ${journalPath(path)}, as far as that could be written`;
  try {
    const { file } = await replaceFile(erroredPath, Buffer.from(text), files);
    await file.close();
    where = `The whole state is in ${erroredPath}`;
  } catch {
    // The journal is what remains.
  }
  if (cause instanceof ForeignWriteError) {
    const remedy = `It is left as it is. ${where}, as this run left it. Compare the two, keep in ${name} what is right, and run again.`;
    return new StateError(name, cause.problem, remedy, { cause });
  }
  if (remote) {
    const problem = cause instanceof StateError ? cause.problem : `cannot be written: ${reason(cause)}`;
    const remedy = `${where}. When the backend answers again, run again on this machine: the journal is then brought into the state. Elsewhere, push that file: terraform state push ${erroredPath}.`;
    return new StateError(name, problem, remedy, { cause });
  }
  const remedy = `${where}. Make room or correct the permissions and run again: the journal is then brought into the file.`;
  return new StateError(name, `cannot be written: ${reason(cause)}`, remedy, { cause });
}
