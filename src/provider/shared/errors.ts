import { type Diagnostic, DiagnosticError, errorAt } from '../../framework';
import {
  AmbiguousName,
  ConfigurationError,
  InvalidResponse,
  isUnauthorized,
  OutcomeUnknown,
  PaletteError,
  Unreachable,
  UnusableUid,
} from '../../palette';
import { explainRefusal } from './refusal';

/** Puts what the client throws into words for the person who runs the plan. */
export function explain(error: unknown): readonly Diagnostic[] | undefined {
  if (error instanceof PaletteError) {
    const { summary, advice } = explainRefusal(error);
    return [errorAt(undefined, summary, `${error.message}\n\n${advice}`)];
  }
  if (error instanceof OutcomeUnknown) {
    return [
      errorAt(
        undefined,
        'It is not known whether Palette carried this out',
        `${error.message}\n\nNothing is sent again blindly. Apply once more: what was made is found by its owner mark and taken over.`,
      ),
    ];
  }
  if (error instanceof Unreachable) return [errorAt(undefined, 'Palette cannot be reached', error.message)];
  if (error instanceof InvalidResponse) return [errorAt(undefined, 'Palette gave an answer that is not understood', error.message)];
  if (error instanceof AmbiguousName) return [errorAt(undefined, 'Two objects of one name', error.message)];
  if (error instanceof UnusableUid) {
    return [
      errorAt(
        undefined,
        'An id that leads to no object',
        `${error.message}\n\nThe state of this object was damaged or edited. Put its id right there, or remove the object from the state and import it.`,
      ),
    ];
  }
  if (error instanceof ConfigurationError) return [errorAt(undefined, 'Invalid provider configuration', error.message)];
  return undefined;
}

/** The answer, or the fallback when Palette could not give one: for what is nice to know and nothing fails without. */
export async function orElse<T, F>(answer: Promise<T>, fallback: F): Promise<T | F> {
  try {
    return await answer;
  } catch (error) {
    if (explain(error) === undefined && !(error instanceof DiagnosticError)) throw error;
    return fallback;
  }
}

/** The answer, or undefined where the API key may not look. */
export async function unlessForbidden<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof PaletteError && error.status === 403 && !isUnauthorized(error)) return undefined;
    throw error;
  }
}
