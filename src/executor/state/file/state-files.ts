import { journalPath } from '../journal/journal';
import { lockInfoPath } from '../lock/lock-info';
import { backupPath } from './state-file';

/** All files that a state has beside it, and itself: nothing else may be written there. */
export function stateFiles(path: string): readonly string[] {
  const written = [path, backupPath(path), journalPath(path), `${path}.errored`];
  return [...written, ...written.map((file) => `${file}.new`), lockInfoPath(path)];
}
