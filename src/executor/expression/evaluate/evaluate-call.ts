import { isUnknown, isWhollyKnown, t, UNKNOWN } from '../../../framework';
import type { Expression } from '../ast';
import { elementsOf } from '../convert/elements';
import { ExpressionError } from '../expression-error';
import { type MarkedValue, sensitiveIf, typed, UNKNOWN_OF_ANY_TYPE } from '../marked-value';
import { marksIn } from '../marks';
import { collectionMarks } from './evaluate-for';

type Call = Expression & { readonly kind: 'call' };
type Evaluate = (expression: Expression) => MarkedValue;

/**
 * Calls a function. `try` and `can` belong here and not to the functions, because their arguments may fail.
 * @throws ExpressionError
 */
export function evaluateCall(
  call: Call,
  evaluate: Evaluate,
  callFunction: (name: string, args: readonly MarkedValue[]) => MarkedValue,
): MarkedValue {
  // `core::` names the functions of the language, so that no provider's can be meant.
  const name = call.name.startsWith('core::') ? call.name.slice('core::'.length) : call.name;
  if (!call.expandLast && name === 'try') return firstThatSucceeds(call.args, evaluate);
  if (!call.expandLast && name === 'can') return succeeds(call.args, evaluate);
  if (name === 'templatestring') refuseComputedTemplate(call);
  const args = call.args.map(evaluate);
  const last = args.at(-1);
  if (!call.expandLast || !last) return name === 'try' || name === 'can' ? failSpecial(name) : callFunction(name, args);
  const expanded = expand(last);
  // Not even the number of arguments is known.
  if (!expanded) return sensitiveIf(marksIn(...args), UNKNOWN_OF_ANY_TYPE);
  const all = [...args.slice(0, -1), ...expanded];
  if (name === 'try' || name === 'can') {
    const literals = all.map((value): Expression => ({ kind: 'literal', value }));
    return name === 'try' ? firstThatSucceeds(literals, evaluate) : succeeds(literals, evaluate);
  }
  return callFunction(name, all);
}

/** A template that is put together on the way would be rendered twice: Terraform takes one by its name only. */
function refuseComputedTemplate({ args: [template] }: Call): void {
  let at = template;
  while (at?.kind === 'index' || at?.kind === 'attribute') at = at.of;
  if (!at || at.kind === 'traversal') return;
  throw new ExpressionError(
    'Invalid function argument',
    'Invalid value for "template" parameter of "templatestring": a reference to a value that holds the template is required, such as local.template; a text can be written as a template itself.',
  );
}

/** The arguments that `last...` stands for; undefined while they aren't known. */
function expand(last: MarkedValue): readonly MarkedValue[] | undefined {
  const { type, value } = last;
  if (value === null) throw badExpansion('must not be null');
  if (type.kind === 'dynamic') return undefined;
  if (type.kind !== 'tuple' && type.kind !== 'list' && type.kind !== 'set')
    throw badExpansion('must be of a tuple, list, or set type');
  if (isUnknown(value)) return undefined;
  const marks = collectionMarks(last);
  return (elementsOf(last) ?? []).map((element) => sensitiveIf(marks, element.value));
}

function badExpansion(problem: string): ExpressionError {
  return new ExpressionError('Invalid expanding argument value', `The expanding argument (indicated by ...) ${problem}.`);
}

/** `try(a, b)`: while it isn't known whether `a` will fail, nothing is known of the result. */
function firstThatSucceeds(args: readonly Expression[], evaluate: Evaluate): MarkedValue {
  const failures: string[] = [];
  for (const arg of args) {
    const value = outcome(arg, evaluate);
    if (value instanceof ExpressionError) failures.push(`- ${value.summary}\n  ${value.detail}`);
    else return isWhollyKnown(value.value) ? value : sensitiveIf(marksIn(value), UNKNOWN_OF_ANY_TYPE);
  }
  if (failures.length === 0) failSpecial('try');
  throw new ExpressionError(
    'Error in function call',
    `Call to function "try" failed: no expression succeeded:\n${failures.join('\n')}\n\nAt least one expression must produce a successful result.`,
  );
}

function succeeds(args: readonly Expression[], evaluate: Evaluate): MarkedValue {
  const [arg] = args;
  if (!arg || args.length > 1) return failSpecial('can');
  const value = outcome(arg, evaluate);
  if (value instanceof ExpressionError) return typed(t.bool, false);
  return typed(t.bool, isWhollyKnown(value.value) ? true : UNKNOWN);
}

function outcome(expression: Expression, evaluate: Evaluate): MarkedValue | ExpressionError {
  try {
    return evaluate(expression);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

function failSpecial(name: 'try' | 'can'): never {
  throw new ExpressionError(
    'Error in function call',
    name === 'try'
      ? 'Call to function "try" failed: at least one argument is required.'
      : 'Function "can" expects 1 argument(s): the expression to try.',
  );
}
