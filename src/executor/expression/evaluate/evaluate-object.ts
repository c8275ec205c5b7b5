import type { Expression } from '../ast';
import { objectOf } from '../construct';
import { ExpressionError } from '../expression-error';
import { isSensitive, type MarkedValue, sensitiveIf, UNKNOWN_OF_ANY_TYPE } from '../marked-value';
import { bothMarks, marksIn, NO_MARKS } from '../marks';
import { objectKey } from './object-key';

/**
 * `{ key = value }`: of an unknown type while a key isn't known, sensitive when a key is.
 * @throws ExpressionError when a key is null or no text
 */
export function evaluateObject(
  { entries, unique }: Expression & { readonly kind: 'object' },
  evaluate: (inner: Expression) => MarkedValue,
): MarkedValue {
  const values = new Map<string, MarkedValue>();
  let known = true;
  let marks = NO_MARKS;
  for (const entry of entries) {
    if (entry.ambiguous) throw new ExpressionError('Ambiguous attribute key', AMBIGUOUS);
    const key = evaluate(entry.key);
    const value = evaluate(entry.value);
    if (key.value === null) throw new ExpressionError('Null value as key', "Can't use a null value as a key.");
    marks = bothMarks(marks, marksIn(key));
    const name = objectKey(key, 'Incorrect key type', "Can't use this value as a key");
    if (name === undefined) {
      known = false;
    } else {
      if (unique && values.has(name)) throw duplicate(name, isSensitive(key));
      values.set(name, value);
    }
  }
  return sensitiveIf(marks, known ? objectOf(values) : UNKNOWN_OF_ANY_TYPE);
}

const AMBIGUOUS =
  'If this expression is intended to be a reference, wrap it in parentheses. If it is instead intended as a literal name containing periods, wrap it in quotes to create a string literal.';

function duplicate(name: string, secret: boolean): ExpressionError {
  const which = secret ? 'with this (sensitive) name' : `named ${JSON.stringify(name)}`;
  return new ExpressionError('Duplicate object attribute', `An attribute ${which} was already defined.`);
}
