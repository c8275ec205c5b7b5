import { DiagnosticError, errorAt } from '../../framework';
import { contentText } from './file/write';
import type { State } from './state';

/**
 * Checks that a state may be put in the place of another, by the rules of `terraform state push`: of the same lineage, and newer.
 * @throws DiagnosticError
 */
export function checkPush(there: State, given: State): void {
  if (there.lineage === '' || given.lineage === '') return;
  if (there.lineage !== given.lineage) {
    throw refused(
      `cannot import state with lineage ${JSON.stringify(given.lineage)} over unrelated state with lineage ${JSON.stringify(there.lineage)}`,
      'See whether it is the state of this stack.',
    );
  }
  const look = 'Somebody has written since this one was pulled: compare the two.';
  if (given.serial < there.serial) {
    throw refused(`cannot import state with serial ${given.serial} over newer state with serial ${there.serial}`, look);
  }
  if (given.serial === there.serial && contentText(given) !== contentText(there)) {
    throw refused(
      `cannot overwrite existing state with serial ${there.serial} with a different state that has the same serial`,
      look,
    );
  }
}

function refused(why: string, look: string): DiagnosticError {
  const detail = `Nothing was written: ${why}. ${look} --force puts it there all the same, and what was there is lost.`;
  return new DiagnosticError(errorAt(undefined, 'The state cannot be pushed', detail));
}
