import type { BinaryOperator, Expression } from '../ast';
import type { Cursor } from './lexer';
import { parseTerm } from './parse-term';
import { parsePostfix } from './parse-traversal';

/** Binary operators, those that bind least first. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['>', '>=', '<', '<='],
  ['+', '-'],
  ['*', '/', '%'],
];
const LEVEL_OF: ReadonlyMap<string, number> = new Map(LEVELS.flatMap((operators, level) => operators.map((o) => [o, level])));

/**
 * Parses an expression from the cursor as far as it goes
 * (https://developer.hashicorp.com/terraform/language/expressions/operators).
 * @throws ExpressionError
 */
export function parseExpressionAt(cursor: Cursor): Expression {
  return cursor.nested(() => {
    const start = cursor.start();
    const condition = parseBinary(cursor, 0);
    if (!cursor.take('?')) return condition;
    const whenTrue = parseExpressionAt(cursor);
    if (!cursor.take(':')) {
      cursor.fail(
        'Missing false expression in conditional',
        'The conditional operator (...?...:...) requires a false expression, delimited by a colon.',
      );
    }
    return cursor.note({ kind: 'conditional', condition, whenTrue, whenFalse: parseExpressionAt(cursor) }, start);
  });
}

function parseBinary(cursor: Cursor, lowest: number): Expression {
  const start = cursor.start();
  let left = parseUnary(cursor);
  for (;;) {
    const operator = cursor.peek();
    const level = LEVEL_OF.get(operator);
    if (level === undefined) failUnsupported(cursor, operator);
    if (level === undefined || level < lowest) return left;
    cursor.take(operator);
    left = cursor.note(
      { kind: 'binary', operator: operator as BinaryOperator, left, right: parseBinary(cursor, level + 1) },
      start,
    );
  }
}

function parseUnary(cursor: Cursor): Expression {
  const start = cursor.start();
  for (const operator of ['-', '!'] as const) {
    if (cursor.take(operator))
      return cursor.note({ kind: 'unary', operator, operand: cursor.nested(() => parseUnary(cursor)) }, start);
  }
  return parsePostfix(cursor, parseTerm(cursor, parseExpressionAt), parseExpressionAt);
}

/** Signs of other languages, with what stands for them here. */
const UNSUPPORTED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['&', ['Unsupported operator', 'Bitwise operators are not supported. Did you mean boolean AND ("&&")?']],
  ['|', ['Unsupported operator', 'Bitwise operators are not supported. Did you mean boolean OR ("||")?']],
  ['^', ['Unsupported operator', 'Bitwise operators are not supported.']],
  ["'", ['Invalid character', 'Single quotes are not valid. Use double quotes (") to enclose strings.']],
  [';', ['Invalid character', 'The ";" character is not valid. Use commas to separate items in collection values.']],
]);

function failUnsupported(cursor: Cursor, mark: string): void {
  const problem = UNSUPPORTED.get(mark);
  if (problem) cursor.fail(...problem);
}
