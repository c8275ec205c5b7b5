import { type Diagnostic, errorAt, isUnknown, t, warningAt } from '../../framework';
import type { Outcome } from '../checks/checks';
import type { Condition } from '../config/configuration';
import type { Scope } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { blame, blaming, type ConditionPlace, type Culprit, culpritOf } from '../expression/culprit';
import { evaluate } from '../expression/evaluate/evaluate';
import { ExpressionError } from '../expression/expression-error';
import { isSensitive, type MarkedValue } from '../expression/marked-value';
import { isEphemeralPath } from '../expression/marks';

/** What is done with conditions beside evaluating them. */
export interface ConditionReport {
  readonly kind: ConditionPlace['kind'];
  /** What they are: `Resource precondition`. */
  readonly summary: string;
  /** Of a diagnostic about one that doesn't hold. @default 'error' */
  readonly severity?: Diagnostic['severity'];
  /** Warns of one that only apply will tell. @default false */
  readonly tellUnknown?: boolean;
  /** Hears how each of them stands. */
  note(index: number, outcome: Outcome): void;
}

/**
 * Evaluates conditions (https://developer.hashicorp.com/terraform/language/validate).
 * One that isn't known yet holds for now: apply evaluates it again.
 * @returns a diagnostic for each that doesn't hold or can't be evaluated
 */
export function failedConditions(conditions: readonly Condition[], scope: Scope, report: ConditionReport): readonly Diagnostic[] {
  return conditions.flatMap((condition, index) => {
    const { outcome, diagnostics } = evaluated(condition, scope, report);
    report.note(index, outcome);
    return diagnostics.map((told) => placed(told, { kind: report.kind, index }));
  });
}

/** Notes which of its block's conditions a diagnostic is about. */
function placed(told: Diagnostic, condition: ConditionPlace): Diagnostic {
  const culprit = culpritOf(told);
  return culprit && 'expression' in culprit ? blame(told, { ...culprit, condition }) : told;
}

interface Evaluated {
  readonly outcome: Outcome;
  readonly diagnostics: readonly Diagnostic[];
}

function evaluated(
  { condition, errorMessage }: Condition,
  scope: Scope,
  { summary, severity = 'error', tellUnknown }: ConditionReport,
): Evaluated {
  const culprit: Culprit = { expression: condition, root: condition, scope, whole: true };
  try {
    const { value } = convert(evaluate(condition, scope), t.bool);
    // What is told of the message, and what is wrong with it, is told whether the condition holds or not.
    const message = blaming(errorMessage, scope, () => readMessage(evaluate(errorMessage, scope)));
    const hidden = hiddenMessage(message).map((told) =>
      blame(told, { expression: errorMessage, root: errorMessage, scope, whole: true }),
    );
    if (value === true) return { outcome: { status: 'pass' }, diagnostics: hidden };
    if (isUnknown(value)) {
      const unknown = tellUnknown ? [blame(warningAt(undefined, `${summary} known after apply`, KNOWN_LATER), culprit)] : [];
      return { outcome: { status: 'unknown' }, diagnostics: [...hidden, ...unknown] };
    }
    if (value === null) {
      const wrong = blame(errorAt(undefined, `${summary} failed`, 'The condition is null; it has to be true or false.'), culprit);
      return { outcome: { status: 'error' }, diagnostics: [...hidden, wrong] };
    }
    const shown = typeof message.value === 'string' && !isSensitive(message) ? message.value.trim() : undefined;
    const failure = blame({ ...errorAt(undefined, `${summary} failed`, shown ?? messageOf(message)), severity }, culprit);
    return {
      outcome: { status: 'fail', ...(shown === undefined ? {} : { message: shown }) },
      diagnostics: [...hidden, failure],
    };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const wrong = blame(errorAt(undefined, error.summary, error.detail), culpritOf(error) ?? culprit);
    return { outcome: { status: 'error' }, diagnostics: [wrong] };
  }
}

const KNOWN_LATER = 'The condition could not be evaluated at this time, a result will be known when this plan is applied.';

/** A message as a text. @throws ExpressionError when it is null, or can be none */
function readMessage(message: MarkedValue): MarkedValue {
  const unsuitable = (why: string) => new ExpressionError('Invalid error message', `Unsuitable value for error message: ${why}.`);
  if (message.value === null) throw unsuitable('must not be null');
  try {
    return convert(message, t.string);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw unsuitable(error.detail.replace(/\.$/, ''));
  }
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

function messageOf(message: MarkedValue): string {
  return isSensitive(message)
    ? 'The condition does not hold; its error_message has something sensitive or ephemeral in it.'
    : 'The condition does not hold, and its error_message has no value.';
}
