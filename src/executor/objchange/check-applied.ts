import { type Block, blockType, type Diagnostic, type ObjectValue, pathText } from '../../framework';
import { checkObject, firstUnknown } from './check-object';
import { compatibilityProblems } from './compatible';
import { type About, placeText, providerError, providerInSentence } from './problem';

/** What was planned for an object, and what apply returned; null for an object that isn't there. */
export interface Applied {
  readonly planned: ObjectValue | null;
  readonly applied: ObjectValue | null;
}

/**
 * All checks on what apply returned, in core's order. Which of them fails decides what can be stored,
 * so each can be made alone: {@link checkAppliedObject}, {@link checkAppliedKnown}, {@link checkAppliedConsistent}.
 */
export function checkApplied(block: Block, { planned, applied }: Applied, about: About = {}): readonly Diagnostic[] {
  const invalid = checkAppliedObject(block, applied, about);
  if (invalid.length > 0) return invalid;
  const unknown = checkAppliedKnown(block, applied, about);
  return unknown.length > 0 ? unknown : checkAppliedConsistent(block, { planned, applied }, about);
}

/** Whether it is an object of the schema, without write-only values. When it isn't, nothing can be stored. */
export function checkAppliedObject(block: Block, applied: ObjectValue | null, about: About = {}): readonly Diagnostic[] {
  return checkObject(block, applied, about, 'Provider produced invalid object', 'after apply');
}

/** Whether all of it is known. It can be stored with null for what isn't. */
export function checkAppliedKnown(block: Block, applied: ObjectValue | null, about: About = {}): readonly Diagnostic[] {
  const path = firstUnknown(blockType(block), applied);
  if (path === undefined) return [];
  return [
    providerError(
      path,
      'Provider returned invalid result object after apply',
      `After the apply operation, ${providerInSentence(about)} still indicated an unknown value for ${placeText(about, path)}. All values must be known after apply. The other values are saved in the state.`,
    ),
  ];
}

/** Whether it is what was planned. Not to be asked after errors; what was returned is stored all the same. */
export function checkAppliedConsistent(block: Block, { planned, applied }: Applied, about: About = {}): readonly Diagnostic[] {
  return compatibilityProblems(block, planned, applied, about).map(({ path, text }) => {
    const place = path.length === 0 ? '' : `.${pathText(path)}: `;
    return providerError(
      path,
      'Provider produced inconsistent result after apply',
      `When applying changes to ${placeText(about, [])}, ${providerInSentence(about)} produced an unexpected new value: ${place}${text}.`,
    );
  });
}
