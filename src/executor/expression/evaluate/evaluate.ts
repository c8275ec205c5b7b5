import { t, UNKNOWN, Unknown } from '../../../framework';
import type { Expression, Scope, Traversal } from '../ast';
import { tupleOf } from '../construct';
import { blameFailed } from '../culprit';
import { ExpressionError } from '../expression-error';
import { isUnknownTyped, type MarkedValue, sensitiveIf, typed, UNKNOWN_OF_ANY_TYPE } from '../marked-value';
import { bothMarks, marksIn } from '../marks';
import { traversalText } from '../references';
import { type Branch, commonType, conditional } from './conditional';
import { evaluateCall } from './evaluate-call';
import { collectionMarks, elementScope, evaluateFor, iterated } from './evaluate-for';
import { evaluateObject } from './evaluate-object';
import { evaluateSplat, splatScope } from './evaluate-splat';
import { checkTextLength, joinTemplate } from './evaluate-template';
import { binary, resultType, unary } from './operators';
import { applySteps, attributeOf, elementOf } from './steps';

export { withNames } from './names';

/**
 * The value of an expression, by the rules of Terraform 1.11
 * (https://developer.hashicorp.com/terraform/language/expressions): what hangs on something unknown is
 * unknown, of its type if that is known; what hangs on something sensitive is sensitive.
 * @throws ExpressionError; its text never has a sensitive value in it
 */
export function evaluate(expression: Expression, scope: Scope): MarkedValue {
  try {
    return evaluated(expression, scope);
  } catch (error) {
    if (error instanceof ExpressionError) blameFailed(error, expression, scope);
    throw error;
  }
}

function evaluated(expression: Expression, scope: Scope): MarkedValue {
  const inScope = (inner: Expression) => evaluate(inner, scope);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'traversal':
      return evaluateTraversal(expression, scope);
    case 'template':
      return joinTemplate(expression.parts, inScope);
    case 'attribute':
      return attributeOf(inScope(expression.of), expression.name);
    case 'index':
      return elementOf(inScope(expression.of), inScope(expression.key));
    case 'splat':
      return evaluateSplat(inScope(expression.of), (item) => evaluate(expression.each, splatScope(scope, item)));
    case 'call':
      return evaluateCall(expression, inScope, (name, args) => scope.call(name, args));
    case 'unary':
      return unary(expression.operator, inScope(expression.operand));
    case 'binary':
      return evaluateChain(expression, inScope);
    case 'conditional':
    case 'templateIf': {
      const whenTrue = branch(expression.whenTrue, inScope);
      const whenFalse = branch(expression.whenFalse, inScope);
      return conditional(inScope(expression.condition), whenTrue, whenFalse);
    }
    case 'tuple':
      return tupleOf(expression.items.map(inScope));
    case 'object':
      return evaluateObject(expression, inScope);
    case 'for':
      return evaluateFor(expression, scope, evaluate);
    case 'templateFor':
      return evaluateTemplateFor(expression, scope);
  }
}

function evaluateTraversal(traversal: Traversal, scope: Scope): MarkedValue {
  const { value, used } = scope.resolve(traversal.root, traversal.steps);
  if (used === traversal.steps.length) return value;
  try {
    return applySteps(value, used === 0 ? traversal.steps : traversal.steps.slice(used));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new ExpressionError(error.summary, `${error.detail} (In ${traversalText(traversal)}.)`);
  }
}

/** `a + b + c + …` may be long: it is worked off along the chain, not down. */
function evaluateChain(
  expression: Expression & { readonly kind: 'binary' },
  inScope: (inner: Expression) => MarkedValue,
): MarkedValue {
  const chain: (Expression & { readonly kind: 'binary' })[] = [];
  let first: Expression = expression;
  for (; first.kind === 'binary'; first = first.left) chain.push(first);
  return chain.reduceRight((left, { operator, right }) => binary(operator, left, inScope(right)), inScope(first));
}

function branch(expression: Expression, inScope: (inner: Expression) => MarkedValue): Branch {
  return branchOf(
    () => inScope(expression),
    () => failedValue(expression, inScope),
  );
}

function branchOf(evaluated: () => MarkedValue, failed = (): MarkedValue => UNKNOWN_OF_ANY_TYPE): Branch {
  try {
    return { value: evaluated() };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { value: failed(), error };
  }
}

/** What would have come of an expression that failed: operators, templates, tuples, objects and conditionals tell the type regardless. */
function failedValue(expression: Expression, inScope: (inner: Expression) => MarkedValue): MarkedValue {
  switch (expression.kind) {
    case 'tuple':
      return tupleOf(expression.items.map((item) => branch(item, inScope).value));
    case 'conditional': {
      const type = commonType(branch(expression.whenTrue, inScope).value, branch(expression.whenFalse, inScope).value);
      return type ? typed(type, UNKNOWN) : UNKNOWN_OF_ANY_TYPE;
    }
    case 'object':
      return branchOf(() => evaluateObject(expression, (inner) => branch(inner, inScope).value)).value;
    case 'binary':
      return typed(resultType(expression.operator), UNKNOWN_NOT_NULL);
    case 'unary':
      return typed(expression.operator === '!' ? t.bool : t.number, UNKNOWN_NOT_NULL);
    case 'template':
      return typed(t.string, UNKNOWN_NOT_NULL);
    default:
      return UNKNOWN_OF_ANY_TYPE;
  }
}

const UNKNOWN_NOT_NULL = new Unknown({ notNull: true });

function evaluateTemplateFor(expression: Expression & { readonly kind: 'templateFor' }, scope: Scope): MarkedValue {
  const collection = evaluate(expression.over, scope);
  const elements = iterated(collection);
  if (!elements) return sensitiveIf(marksIn(collection), typed(t.string, UNKNOWN_NOT_NULL));
  const pieces = elements.map((element) => evaluate(expression.each, elementScope(scope, expression, element)));
  const known = !pieces.some(isUnknownTyped);
  if (known) checkTextLength(pieces.reduce((sum, { value }) => sum + (typeof value === 'string' ? value.length : 0), 0));
  return sensitiveIf(
    bothMarks(collectionMarks(collection), marksIn(...pieces)),
    typed(
      t.string,
      known
        ? pieces
            .map((piece) => piece.value)
            .join('')
            .normalize('NFC')
        : UNKNOWN_NOT_NULL,
    ),
  );
}
