import { type Diagnostic, DiagnosticError, errorAt } from '../framework';
import {
  AmbiguousName,
  ConfigurationError,
  InvalidResponse,
  OutcomeUnknown,
  PaletteError,
  Unreachable,
  UnusableUid,
} from '../palette';

/** Puts what the client throws into words for the person who runs the plan. */
export function explain(error: unknown): readonly Diagnostic[] | undefined {
  if (error instanceof PaletteError) return [errorAt(undefined, summaryOf(error), `${error.message}\n\n${adviceOn(error)}`)];
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

function summaryOf(error: PaletteError): string {
  if (error.status === 401) return 'Palette refuses the API key';
  if (error.status === 403) return 'Palette forbids this';
  if (error.status === 404) return 'Palette does not know this object';
  return 'Palette refuses this';
}

function adviceOn(error: PaletteError): string {
  if (error.status === 401) return 'Check api_key (PALETTE_API_KEY): it may have expired or belong to another Palette.';
  if (error.status === 403)
    return 'The API key lacks a permission for this, or the object belongs to another project (project_name).';
  if (error.status === 404) return 'It may have been deleted behind our back; plan again.';
  if (error.status === 409) return 'It stands against something that exists; the message says what.';
  if (error.status === 429) return 'Palette limits the number of calls; apply again later, or with less parallelism.';
  return error.status >= 500
    ? 'The fault is on the side of Palette; apply again later.'
    : 'Change what the message names and apply again.';
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
    if (error instanceof PaletteError && error.status === 403) return undefined;
    throw error;
  }
}
