import { isLosslessNumber } from 'lossless-json';
import { type Json, parseNumber, t } from '../../framework';
import type { Expression } from './ast';
import { ExpressionError } from './expression-error';
import { literal, numberLiteral, objectExpression, tupleExpression } from './literal';
import { NULL, typed } from './marked-value';
import { parseTemplate } from './parse/parse';

const NULL_LITERAL = literal(NULL);
const TRUE = literal(typed(t.bool, true));
const FALSE = literal(typed(t.bool, false));

/**
 * An argument of a JSON configuration as an expression: strings and keys are templates, arrays tuples
 * (https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping).
 * @throws ExpressionError when a string is no template
 */
export function expressionFromJson(json: Json): Expression {
  switch (typeof json) {
    case 'string':
      return parseTemplate(json);
    case 'number':
      return numberLiteral(json);
    case 'boolean':
      return json ? TRUE : FALSE;
  }
  if (json === null) return NULL_LITERAL;
  if (Array.isArray(json)) return tupleExpression(json.map(expressionFromJson));
  if (isLosslessNumber(json)) {
    const number = parseNumber(json.value);
    if (number === undefined) throw new ExpressionError('Invalid number', `The number ${json.value} is out of range.`);
    return numberLiteral(number);
  }
  return objectExpression(
    Object.entries(json).map(([key, value]) => ({ key: parseTemplate(key), value: expressionFromJson(value) })),
    true,
  );
}
