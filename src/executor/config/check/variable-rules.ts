import { type Diagnostic, errorAt, isUnknown, t, warningAt } from '../../../framework';
import type { Scope } from '../../expression/ast';
import { convert } from '../../expression/convert/convert';
import { blame, type Culprit, culpritOf } from '../../expression/culprit';
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
  for (const rule of variable.validation.filter((each) => !isLateRule(each))) {
    const { condition } = rule;
    const { text, diagnostics } = ruleMessage(rule, scope);
    problems.list.push(...diagnostics.map((told) => blame({ ...told, ...at }, culpritOf(told))));
    const holds = problems.attempt(at, () => conditionHolds(evaluate(condition, scope)));
    if (holds !== false) continue;
    const culprit: Culprit = { expression: condition, root: condition, scope };
    if (text !== undefined) problems.error(at, 'Invalid value for variable', text, culprit);
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

/** What a rule says when it does not hold, and what is wrong with that. */
export interface RuleMessage {
  /** Absent while it isn't known: then that is all that is said. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The message of a rule. One that can't be evaluated is taken as it is written, as Terraform has it since messages could be no expressions. */
export function ruleMessage({ errorMessage, written }: Condition, scope: Scope): RuleMessage {
  const culprit: Culprit = { expression: errorMessage, root: errorMessage, scope, whole: true };
  let message: MarkedValue;
  try {
    message = evaluate(errorMessage, scope);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const told = warningAt(
      undefined,
      'Validation error message expression is invalid',
      `${AS_WRITTEN} ${error.summary}: ${error.detail}`,
    );
    return { text: written ?? NO_MESSAGE, diagnostics: [blame(told, culprit)] };
  }
  if (isSensitive(message)) return { text: HIDDEN_MESSAGE, diagnostics: [] };
  const unsuitable = (why: string) => [
    blame(errorAt(undefined, 'Invalid error message', `Unsuitable value for error message: ${why}.`), culprit),
  ];
  if (isUnknown(message.value)) return { diagnostics: unsuitable(KNOWN_LATER) };
  try {
    const { value } = convert(message, t.string);
    return { text: typeof value === 'string' && value !== '' ? value : NO_MESSAGE, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { text: NO_MESSAGE, diagnostics: unsuitable(error.detail.replace(/\.$/, '')) };
  }
}

const KNOWN_LATER = "expression refers to values that won't be known until the apply phase";
const AS_WRITTEN =
  'The error message could not be evaluated as an expression, so it is taken as it is written. Terraform says that a future version will take this for an error.';
const NO_MESSAGE = 'Failed to evaluate condition error message.';
const HIDDEN_MESSAGE =
  'The error message included a sensitive value, so it will not be displayed. Remove the sensitive value from error_message.';
