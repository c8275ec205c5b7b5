import { type Diagnostic, errorAt, isUnknown, t } from '../../framework';
import type { Condition } from '../config/configuration';
import type { Scope } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { evaluate } from '../expression/evaluate/evaluate';
import { ExpressionError } from '../expression/expression-error';
import { isSensitive, type MarkedValue } from '../expression/marked-value';
import { isEphemeralPath } from '../expression/marks';

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
    const message = evaluateMessage(errorMessage, scope);
    // What is told of the message is told whether the condition holds or not.
    const hidden = message ? hiddenMessage(message) : [];
    if (isUnknown(value) || value === true) return hidden;
    const detail = value === null ? 'The condition is null; it has to be true or false.' : messageOf(message);
    return [...hidden, { ...errorAt(undefined, summary, detail), severity }];
  });
}

/** A warning about a message that isn't shown. */
function hiddenMessage(message: MarkedValue): readonly Diagnostic[] {
  if (!isSensitive(message)) return [];
  const isSecret = message.sensitive.some((path) => !isEphemeralPath(path));
  const kind = isSecret ? 'sensitive' : 'ephemeral';
  const way = isSecret
    ? 'Take these out, or use nonsensitive() where the message does not reveal them.'
    : 'Take these out, or use ephemeralasnull() on them.';
  return [
    {
      ...errorAt(
        undefined,
        `Error message refers to ${kind} values`,
        `The error_message of a condition refers to ${kind} values, so it will not be shown. ${way}`,
      ),
      severity: 'warning',
    },
  ];
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
