import { isUnknown, type Type, t, UNKNOWN, Unknown } from '../../../framework';
import { type Scope, SPLAT_ITEM } from '../ast';
import { tupleOf } from '../construct';
import { convert } from '../convert/convert';
import { elementsOf } from '../convert/elements';
import { unify } from '../convert/unify';
import { ExpressionError } from '../expression-error';
import { type MarkedValue, sensitiveIf, typed, UNKNOWN_OF_ANY_TYPE } from '../marked-value';
import { marksIn, wholeMarks } from '../marks';
import { collectionMarks } from './evaluate-for';
import { withNames } from './names';

/**
 * Evaluates `of[*].each`
 * (https://developer.hashicorp.com/terraform/language/expressions/splat): lists and sets give a list,
 * tuples a tuple; any other value counts as a tuple of itself, null as an empty one.
 * @param each evaluates what follows the splat for one item
 * @throws ExpressionError
 */
export function evaluateSplat(source: MarkedValue, each: (item: MarkedValue) => MarkedValue): MarkedValue {
  const { type, value } = source;
  const isSequence = type.kind === 'list' || type.kind === 'set' || type.kind === 'tuple';
  if (value === null) {
    if (!isSequence) return sensitiveIf(marksIn(source), tupleOf([]));
    throw new ExpressionError('Splat of null value', 'Splat expressions (with the * symbol) cannot be applied to null sequences.');
  }
  const isOne = !isSequence && type.kind !== 'dynamic' && (!isUnknown(value) || value.refinements?.notNull === true);
  if (isUnknown(value) && !isOne) return sensitiveIf(marksIn(source), unknownSplat(type, each));
  if (!isSequence) return sensitiveIf(wholeMarks(source), tupleOf([each(source)]));

  const items = (elementsOf(source) ?? []).map((element) => each(element.value));
  const marks = collectionMarks(source);
  const tuple = tupleOf(items);
  if (type.kind === 'tuple') return sensitiveIf(marks, tuple);
  const element = items.length === 0 ? each(typed(type.element, UNKNOWN)).type : unify(items.map((item) => item.type));
  return sensitiveIf(marks, element ? convert(tuple, t.list(element)) : tuple);
}

/** The scope in which what follows a splat is evaluated. */
export function splatScope(scope: Scope, item: MarkedValue): Scope {
  return withNames(scope, { [SPLAT_ITEM]: item });
}

/** An unknown value that is no sequence may still turn out null, where nothing else is said of it, so that even the length isn't known. */
function unknownSplat(type: Type, each: (item: MarkedValue) => MarkedValue): MarkedValue {
  const typeOf = (item: Type) => each(typed(item, UNKNOWN)).type;
  if (type.kind === 'list' || type.kind === 'set') return typed(t.list(typeOf(type.element)), NOT_NULL);
  if (type.kind === 'tuple') return typed(t.tuple(type.elements.map(typeOf)), NOT_NULL);
  if (type.kind !== 'dynamic') typeOf(type);
  return UNKNOWN_OF_ANY_TYPE;
}

const NOT_NULL = new Unknown({ notNull: true });
