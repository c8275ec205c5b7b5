import { isLosslessNumber } from 'lossless-json';
import { type Json, parseNumber, type Type, t, type Value } from '../../framework';
import { convert } from '../expression/convert/convert';
import { ExpressionError } from '../expression/expression-error';
import { type MarkedValue, NULL, typed } from '../expression/marked-value';
import type { Variable } from './configuration';
import { constraintShape } from './decode/optional-shape';
import { isJsonObject } from './json-shape';
import { complete } from './shape';

/** JSON as the value that it is: no templates in it, arrays are tuples, objects are objects. */
export function literalFromJson(json: Json): MarkedValue {
  if (json === null) return NULL;
  if (typeof json === 'string') return typed(t.string, json.normalize('NFC'));
  if (typeof json === 'boolean') return typed(t.bool, json);
  if (typeof json === 'number') return typed(t.number, json);
  if (isLosslessNumber(json)) {
    const number = parseNumber(String(json));
    if (number === undefined) throw new ExpressionError('Invalid number', 'The number is too large or too small.');
    return typed(t.number, number);
  }
  if (Array.isArray(json)) {
    const items = (json as readonly Json[]).map(literalFromJson);
    return typed(
      t.tuple(items.map(({ type }) => type)),
      items.map(({ value }) => value),
    );
  }
  if (!isJsonObject(json)) throw new TypeError('not JSON');
  const entries = Object.entries(json).map(([key, value]) => [key.normalize('NFC'), literalFromJson(value)] as const);
  return typed(
    t.object(Object.fromEntries(entries.map(([key, { type }]): [string, Type] => [key, type]))),
    Object.fromEntries(entries.map(([key, { value }]): [string, Value] => [key, value])),
  );
}

/**
 * Converts a value to a variable's type; attributes that are `optional(…)` get their defaults.
 * @throws ExpressionError with the summary and prefix given
 */
export function toVariableType(
  { type: constraint }: Pick<Variable, 'type'>,
  given: MarkedValue,
  { summary, prefix }: { readonly summary: string; readonly prefix: string },
): MarkedValue {
  try {
    const shape = constraintShape(constraint);
    return convert(shape ? complete(shape, given) : given, constraint.type);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new ExpressionError(summary, `${prefix}: ${error.detail.replace(/\.$/, '')}.`);
  }
}
