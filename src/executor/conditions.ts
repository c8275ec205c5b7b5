import { type Diagnostic, errorAt, isUnknown, t } from '../framework';
import type { Condition } from './config/configuration';
import type { Scope } from './expression/ast';
import { convert } from './expression/convert';
import { evaluate } from './expression/evaluate';
import { ExpressionError } from './expression/expression-error';
import { isSensitive } from './expression/typed';

/**
 * Evaluates pre- or postconditions (https://developer.hashicorp.com/terraform/language/validate).
 * One that isn't known yet holds for now: apply evaluates it again.
 * @param severity of what is returned
 * @returns a diagnostic for each that doesn't hold
 */
export function failedConditions(
  summary: string,
  conditions: readonly Condition[],
  scope: Scope,
  severity: Diagnostic['severity'] = 'error',
): readonly Diagnostic[] {
  return conditions.flatMap(({ condition, errorMessage }) => {
    const { value } = convert(evaluate(condition, scope), t.bool);
    if (isUnknown(value) || value === true) return [];
    const detail =
      value === null ? 'The condition is null; it has to be true or false.' : messageOf(evaluateMessage(errorMessage, scope));
    return [{ ...errorAt(undefined, summary, detail), severity }];
  });
}

function evaluateMessage(message: Condition['errorMessage'], scope: Scope) {
  try {
    return convert(evaluate(message, scope), t.string);
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function messageOf(message: ReturnType<typeof evaluateMessage>): string {
  if (!message || typeof message.value !== 'string') return 'The condition does not hold, and its error_message has no value.';
  return isSensitive(message)
    ? 'The condition does not hold; its error_message has something sensitive or ephemeral in it.'
    : message.value;
}
