import { t } from '../../../framework';
import { attempt } from '../attempt';
import { convert } from '../convert/convert';
import { ExpressionError } from '../expression-error';
import { isUnknownTyped, type MarkedValue } from '../marked-value';

/**
 * The text of an object's key, which must not be null.
 * @returns undefined while it isn't known
 * @throws ExpressionError with `summary` when it is no text
 */
export function objectKey(key: MarkedValue, summary: string, problem: string): string | undefined {
  if (typeof key.value === 'string') return key.value;
  if (isUnknownTyped(key) && key.type.kind === 'dynamic') return undefined;
  const text = attempt(
    () => convert(key, t.string),
    (cause) => new ExpressionError(summary, `${problem}: ${cause}.`),
  );
  return isUnknownTyped(text) ? undefined : (text.value as string);
}
