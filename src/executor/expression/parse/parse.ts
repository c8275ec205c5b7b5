import type { Expression, Traversal } from '../ast';
import { textLiteral } from '../literal';
import { Cursor } from './lexer';
import { parseExpressionAt } from './parse-operators';
import { parseTemplateAt } from './parse-template';
import { parseSteps, withoutPrefix } from './parse-traversal';
import type { Spans } from './spans';

/**
 * Parses an expression as it stands between `${` and `}`
 * (https://developer.hashicorp.com/terraform/language/expressions).
 * @throws ExpressionError with the place in the text
 */
export function parseExpression(text: string): Expression {
  const cursor = new Cursor(text);
  const expression = parseExpressionAt(cursor);
  if (cursor.peek() !== '') {
    cursor.fail(
      'Extra characters after expression',
      'An expression was successfully parsed, but extra characters were found after it.',
    );
  }
  return expression;
}

/**
 * Parses a string of a JSON configuration, or a template file: text with `${…}` and `%{…}` in it. A
 * template that is one `${…}` alone is that expression, and keeps its type.
 * @param spans takes where the expressions stand in the text
 * @throws ExpressionError with the place in the text
 */
export function parseTemplate(text: string, spans?: Spans): Expression {
  if (!text.includes('${') && !text.includes('%{')) return textLiteral(text);
  const cursor = new Cursor(text, spans);
  const template = parseTemplateAt(cursor, { kind: 'bare' }, parseExpressionAt);
  return spans?.has(template) ? template : cursor.note(template, 0);
}

/**
 * Parses a reference that is written out, as `depends_on` and `ignore_changes` have it: a name and steps
 * `.name`, `["key"]`, `[0]`.
 * @throws ExpressionError when it is anything else
 */
export function parseTraversal(text: string): Traversal {
  const cursor = new Cursor(text);
  const root = cursor.identifier() ?? cursor.fail('Variable name required', 'A reference must begin with a name.');
  const traversal = withoutPrefix({ kind: 'traversal', root, steps: parseSteps(cursor) });
  if (cursor.peek() !== '') {
    cursor.fail('Invalid character', 'Expected an attribute access or an index with a literal key.');
  }
  return traversal;
}
