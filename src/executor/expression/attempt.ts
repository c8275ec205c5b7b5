import { ExpressionError } from './expression-error';

/** Runs `action`; its {@link ExpressionError} becomes another, which says what the value was needed for. */
export function attempt<T>(action: () => T, explain: (detail: string) => ExpressionError): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw explain(error.detail.replace(/\.$/, ''));
  }
}
