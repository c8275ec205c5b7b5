import { isUnknown, sameType, type Type, t, UNKNOWN, Unknown, type Value } from '../../../framework';
import { attempt } from '../attempt';
import { convert } from '../convert/convert';
import { friendlyName } from '../convert/mismatch';
import { unify } from '../convert/unify';
import { ExpressionError } from '../expression-error';
import { isUnknownTyped, type MarkedValue, sensitiveIf, typed } from '../marked-value';
import { bothMarks, marksIn, wholeMarks } from '../marks';
import { boundsOf, compareNumbers } from './arithmetic';

/**
 * One side of a conditional. It is evaluated whether it is chosen or not, because its type has a say in
 * the result's; its failure counts only when it is chosen.
 */
export interface Branch {
  /** Unknown, of the type that it would have had, when it failed. */
  readonly value: MarkedValue;
  readonly error?: ExpressionError;
}

/**
 * `condition ? whenTrue : whenFalse`: both sides become of one type. Sensitive as a
 * whole when the condition or either side is; of what is sensitive inside a side only the chosen one's counts.
 * @throws ExpressionError when they can't, or when the condition is null or no bool
 */
export function conditional(condition: MarkedValue, whenTrue: Branch, whenFalse: Branch): MarkedValue {
  const type = commonType(whenTrue.value, whenFalse.value);
  if (!type) throw inconsistent(`${difference(whenTrue.value.type, whenFalse.value.type)}.`);
  if (condition.value === null) {
    throw new ExpressionError('Null condition', 'The condition value is null. Conditions must either be true or false.');
  }
  const marks = bothMarks(marksIn(condition), wholeMarks(whenTrue.value, whenFalse.value));
  if (isUnknownTyped(condition)) {
    return sensitiveIf(marks, typed(type, eitherOf(whenTrue.value, whenFalse.value)));
  }
  const chosen = truth(condition) ? whenTrue : whenFalse;
  if (chosen.error) throw chosen.error;
  return sensitiveIf(marks, converted(chosen.value, type, chosen === whenTrue ? 'true' : 'false'));
}

function truth(condition: MarkedValue): boolean {
  return attempt(
    () => convert(condition, t.bool).value === true,
    () => new ExpressionError('Incorrect condition type', 'The condition expression must be of type bool.'),
  );
}

/** A plain null takes the other side's type; nothing is known when one side's type isn't. */
export function commonType(a: MarkedValue, b: MarkedValue): Type | undefined {
  if (a.type.kind === 'dynamic' && a.value === null) return b.type;
  if (b.type.kind === 'dynamic' && b.value === null) return a.type;
  if (a.type.kind === 'dynamic' || b.type.kind === 'dynamic') return t.dynamic;
  return sameType(a.type, b.type) ? a.type : unify([a.type, b.type]);
}

function converted(value: MarkedValue, type: Type, side: string): MarkedValue {
  return attempt(
    () => convert(value, type),
    (problem) => inconsistent(`The ${side} result value has the wrong type: ${problem}.`),
  );
}

const UNKNOWN_NOT_NULL = new Unknown({ notNull: true });

/** What is known of a value that will be one of two. */
function eitherOf(a: MarkedValue, b: MarkedValue): Value {
  if (a.value === null && b.value === null) return null;
  if (a.type.kind === 'number' && b.type.kind === 'number') return eitherNumber(a.value, b.value);
  return isNotNull(a) && isNotNull(b) ? UNKNOWN_NOT_NULL : UNKNOWN;
}

/** Of one of two numbers it is known between which bounds it is: when both are the same, what it is. */
function eitherNumber(a: Value, b: Value): Value {
  const [one, other] = [boundsOf(a), boundsOf(b)];
  const min = one.min && other.min && (compareNumbers(one.min.value, other.min.value) <= 0 ? one.min : other.min);
  const max = one.max && other.max && (compareNumbers(one.max.value, other.max.value) >= 0 ? one.max : other.max);
  if (!one.notNull || !other.notNull) return UNKNOWN;
  if (min && max && min.inclusive && max.inclusive && compareNumbers(min.value, max.value) === 0) return min.value;
  return new Unknown({ notNull: true, ...(min ? { min } : {}), ...(max ? { max } : {}) });
}

function isNotNull({ value }: MarkedValue): boolean {
  return isUnknown(value) ? value.refinements?.notNull === true : value !== null;
}

function inconsistent(detail: string): ExpressionError {
  return new ExpressionError(
    'Inconsistent conditional result types',
    `The true and false result expressions must have consistent types. ${detail}`,
  );
}

/** The first difference that keeps two types apart, in Terraform's words. */
function difference(a: Type, b: Type): string {
  if (a.kind === 'object' && b.kind === 'object') {
    for (const [name, type] of Object.entries(a.attributes)) {
      if (!Object.hasOwn(b.attributes, name)) {
        return `The 'true' value includes object attribute ${JSON.stringify(name)}, which is absent in the 'false' value`;
      }
      const other = b.attributes[name] as Type;
      if (!unify([type, other])) return `Type mismatch for object attribute ${JSON.stringify(name)}: ${difference(type, other)}`;
    }
    const added = Object.keys(b.attributes).find((name) => !Object.hasOwn(a.attributes, name));
    if (added !== undefined) {
      return `The 'false' value includes object attribute ${JSON.stringify(added)}, which is absent in the 'true' value`;
    }
  }
  if (a.kind === 'tuple' && b.kind === 'tuple') {
    if (a.elements.length !== b.elements.length) {
      return `The 'true' tuple has length ${a.elements.length}, but the 'false' tuple has length ${b.elements.length}`;
    }
    const index = a.elements.findIndex((type, i) => !unify([type, b.elements[i] as Type]));
    if (index >= 0) {
      return `Type mismatch for tuple element ${index}: ${difference(a.elements[index] as Type, b.elements[index] as Type)}`;
    }
  }
  return `The 'true' value is ${friendlyName(a)}, but the 'false' value is ${friendlyName(b)}`;
}
