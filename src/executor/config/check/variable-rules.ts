import { isUnknown, t } from '../../../framework';
import type { Scope } from '../../expression/ast';
import { convert } from '../../expression/convert/convert';
import type { Culprit } from '../../expression/culprit';
import { evaluate } from '../../expression/evaluate/evaluate';
import { callsProvider } from '../../expression/evaluate/provider-calls';
import { ExpressionError } from '../../expression/expression-error';
import { isSensitive, type MarkedValue, typed } from '../../expression/marked-value';
import { references } from '../../expression/references';
import type { Problems } from '../config-error';
import type { Condition, Variable } from '../configuration';

/**
 * What rules are evaluated in when only variables are known.
 * @param directory what `path.cwd` is
 * @param call calls a function
 */
export function variableScope(
  values: { readonly [name: string]: MarkedValue },
  { directory, call }: { readonly directory: string; readonly call: Scope['call'] },
): Scope {
  const paths = typed(t.object({ module: t.string, root: t.string, cwd: t.string }), { module: '.', root: '.', cwd: directory });
  return {
    call,
    resolve: (root, steps) => {
      const [first] = steps;
      if (root === 'path') return { value: paths, used: 0 };
      if (root === 'var' && first && 'name' in first && Object.hasOwn(values, first.name)) {
        return { value: values[first.name] as MarkedValue, used: 1 };
      }
      throw new ExpressionError(
        'Unsupported reference in a validation rule',
        `The rule may refer to variables and to path, not to "${root}".`,
      );
    },
  };
}

/** Checks the rules of a variable that refer to variables only; the others are checked later, see {@link isLateRule}. */
export function checkRules(variable: Variable, scope: Scope, problems: Problems): void {
  const at = { at: `variable.${variable.name}` };
  for (const { condition, errorMessage } of variable.validation.filter((rule) => !isLateRule(rule))) {
    const holds = problems.attempt(at, () => conditionHolds(evaluate(condition, scope)));
    if (holds !== false) continue;
    const message = problems.attempt(at, () => messageText(evaluate(errorMessage, scope)));
    const culprit: Culprit = { expression: condition, root: condition, scope };
    if (message !== undefined) problems.error(at, 'Invalid value for variable', message, culprit);
  }
}

/** Whether a rule refers to more than variables, or asks a provider: a plan and an apply check it when they have that. */
export function isLateRule({ condition, errorMessage }: Condition): boolean {
  const both = [condition, errorMessage];
  return both.flatMap(references).some(({ root }) => root !== 'var' && root !== 'path') || both.some(callsProvider);
}

export function conditionHolds(result: MarkedValue): boolean {
  return conditionStatus(result) !== 'fail';
}

/** How a rule stands: unknown until apply, where nothing more is known. */
export function conditionStatus(result: MarkedValue): 'pass' | 'fail' | 'unknown' {
  const { value } = convert(result, t.bool);
  if (value === null) {
    throw new ExpressionError(
      'Invalid variable validation result',
      'Validation condition expression must return either true or false, not null.',
    );
  }
  if (isUnknown(value)) return 'unknown';
  return value === true ? 'pass' : 'fail';
}

export function messageText(message: MarkedValue): string {
  if (isSensitive(message)) {
    return 'The error message included a sensitive value, so it will not be displayed. Remove the sensitive value from error_message.';
  }
  const { value } = convert(message, t.string);
  return typeof value === 'string' ? value : 'The validation rule does not hold, and its error_message has no value.';
}
