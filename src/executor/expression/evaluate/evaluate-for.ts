import { isUnknown, t } from '../../../framework';
import type { Expression, Scope } from '../ast';
import { attempt } from '../attempt';
import { objectOf, tupleOf } from '../construct';
import { convert } from '../convert/convert';
import { type Element, elementsOf } from '../convert/elements';
import { friendlyName } from '../convert/mismatch';
import { ExpressionError } from '../expression-error';
import { isUnknownTyped, type MarkedValue, sensitiveIf, UNKNOWN_OF_ANY_TYPE } from '../marked-value';
import { bothMarks, type Marks, marksIn, wholeMarks } from '../marks';
import { withNames } from './names';
import { objectKey } from './object-key';

type For = Expression & { readonly kind: 'for' };
type Evaluate = (expression: Expression, scope: Scope) => MarkedValue;

/**
 * Evaluates a `for` expression: of an unknown type while the collection, a condition or a key isn't
 * known; sensitive as a whole when one of them is.
 * @throws ExpressionError
 */
export function evaluateFor(expression: For, scope: Scope, evaluate: Evaluate): MarkedValue {
  const collection = evaluate(expression.over, scope);
  const elements = iterated(collection);
  if (expression.condition?.kind === 'literal' && expression.condition.value.value === null)
    throw nullCondition('Condition is null');
  if (!elements) return sensitiveIf(marksIn(collection), UNKNOWN_OF_ANY_TYPE);
  const made: Made = { marks: collectionMarks(collection), known: true, items: [], entries: new Map() };
  for (const element of elements) {
    const inner = elementScope(scope, expression, element);
    if (!isIncluded(expression, inner, made, evaluate)) continue;
    if (!expression.key) made.items.push(evaluate(expression.value, inner));
    else addEntry(expression, expression.key, inner, made, evaluate);
  }
  return sensitiveIf(made.marks, made.known ? result(expression, made) : UNKNOWN_OF_ANY_TYPE);
}

/**
 * The elements to go through, or undefined while they aren't known.
 * @throws ExpressionError when the value is null or no collection
 */
export function iterated(collection: MarkedValue): readonly Element[] | undefined {
  const { value, type } = collection;
  if (value === null) {
    throw new ExpressionError('Iteration over null value', "A null value cannot be used as the collection in a 'for' expression.");
  }
  const elements = isUnknown(value) ? undefined : elementsOf(collection);
  const iterable = 'element' in type || type.kind === 'tuple' || type.kind === 'object' || type.kind === 'dynamic';
  if (iterable) return elements;
  throw new ExpressionError(
    'Iteration over non-iterable value',
    `A value of type ${friendlyName(type)} cannot be used as the collection in a 'for' expression.`,
  );
}

/** The scope of one round. */
export function elementScope(
  scope: Scope,
  { keyName, valueName }: { readonly keyName?: string; readonly valueName: string },
  { key, value }: Element,
): Scope {
  // Of two equal names the second stands for the value.
  return withNames(scope, { ...(keyName === undefined ? {} : { [keyName]: key }), [valueName]: value });
}

/** What a `for` has made so far. */
interface Made {
  marks: Marks;
  known: boolean;
  readonly items: MarkedValue[];
  readonly entries: Map<string, MarkedValue[]>;
}

/** How what is made of a collection is marked as a whole; a set doesn't tell which of its elements are. */
export function collectionMarks(collection: MarkedValue): Marks {
  return collection.type.kind === 'set' ? marksIn(collection) : wholeMarks(collection);
}

function isIncluded({ condition }: For, scope: Scope, made: Made, evaluate: Evaluate): boolean {
  if (!condition) return true;
  const value = evaluate(condition, scope);
  if (value.value === null) throw nullCondition("Invalid 'for' condition");
  const include = attempt(
    () => convert(value, t.bool),
    (problem) => new ExpressionError("Invalid 'for' condition", `The 'if' clause value is invalid: ${problem}.`),
  );
  made.marks = bothMarks(made.marks, marksIn(value));
  if (!isUnknownTyped(include)) return include.value === true;
  made.known = false;
  return false;
}

function nullCondition(summary: string): ExpressionError {
  return new ExpressionError(summary, "The value of the 'if' clause must not be null.");
}

function addEntry({ group, value }: For, keyExpression: Expression, scope: Scope, made: Made, evaluate: Evaluate): void {
  const key = evaluate(keyExpression, scope);
  if (key.value === null) {
    throw new ExpressionError('Invalid object key', "Key expression in 'for' expression must not produce a null value.");
  }
  made.marks = bothMarks(made.marks, marksIn(key));
  const name = objectKey(key, 'Invalid object key', 'The key expression produced an invalid result');
  const item = evaluate(value, scope);
  if (name === undefined) {
    made.known = false;
    return;
  }
  const others = made.entries.get(name);
  if (!others) made.entries.set(name, [item]);
  else if (group) others.push(item);
  else throw duplicateKey(made.marks.length > 0 ? 'the same (sensitive) key' : `the key ${JSON.stringify(name)}`);
}

function duplicateKey(which: string): ExpressionError {
  return new ExpressionError(
    'Duplicate object key',
    `Two different items produced ${which} in this 'for' expression. If duplicates are expected, use the ellipsis (...) after the value expression to enable grouping by key.`,
  );
}

function result({ makes, group }: For, { items, entries }: Made): MarkedValue {
  if (makes === 'tuple') return tupleOf(items);
  return objectOf(new Map([...entries].map(([name, values]) => [name, group ? tupleOf(values) : (values[0] as MarkedValue)])));
}
