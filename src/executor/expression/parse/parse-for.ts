import type { Expression } from '../ast';
import type { Cursor } from './lexer';
import { forNames } from './parse-template';

const SUMMARY = "Invalid 'for' expression";

/**
 * Parses a `for` expression after its bracket and the word `for`
 * (https://developer.hashicorp.com/terraform/language/expressions/for).
 */
export function parseFor(cursor: Cursor, makes: 'tuple' | 'object', parseExpression: (cursor: Cursor) => Expression): Expression {
  const names = forNames(cursor);
  const over = parseExpression(cursor);
  if (!cursor.take(':')) cursor.fail(SUMMARY, 'For expression requires a colon after the collection expression.');
  const first = parseExpression(cursor);
  const arrow = cursor.take('=>');
  if (arrow && makes === 'tuple') cursor.fail(SUMMARY, 'Key expression is not valid when building a tuple.');
  if (!arrow && makes === 'object') cursor.fail(SUMMARY, 'Key expression is required when building an object.');
  const value = arrow ? parseExpression(cursor) : first;
  const group = cursor.take('...');
  if (group && makes === 'tuple') cursor.fail(SUMMARY, 'Grouping ellipsis (...) cannot be used when building a tuple.');
  const condition = cursor.keyword('if') ? parseExpression(cursor) : undefined;
  if (!cursor.take(makes === 'tuple' ? ']' : '}')) {
    cursor.fail(SUMMARY, `Extra characters after the end of the 'for' expression; expected "${makes === 'tuple' ? ']' : '}'}".`);
  }
  return {
    kind: 'for',
    makes,
    ...names,
    over,
    ...(arrow ? { key: first } : {}),
    value,
    ...(condition ? { condition } : {}),
    group,
  };
}
