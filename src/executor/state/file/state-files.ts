import { journalPath } from '../journal/journal';
import { lockInfoPath } from '../lock/lock-info';
import type { StateStorage } from '../storage';
import { backupPath } from './state-file';

/** All files that a state has beside it, and itself: nothing else may be written there. */
export function stateFiles({ path, erroredPath = `${path}.errored` }: StateStorage): readonly string[] {
  const written = [path, backupPath(path), journalPath(path), erroredPath];
  return [...written, ...written.map((file) => `${file}.new`), lockInfoPath(path)];
}
