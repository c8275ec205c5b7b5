import { randomId } from '../random-id';
import { EMPTY_STATE } from './read';
import { stateText } from './write';

/** A first state without anything, as terraform makes it for a workspace that is new. */
export function emptyStateText(): string {
  return stateText({ ...EMPTY_STATE, serial: 1, lineage: randomId() });
}
