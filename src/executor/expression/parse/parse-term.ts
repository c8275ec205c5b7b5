import { t } from '../../../framework';
import type { Expression } from '../ast';
import { literal, numberLiteral, tupleExpression } from '../literal';
import { NULL, typed } from '../marked-value';
import type { Cursor } from './lexer';
import { parseFor } from './parse-for';
import { parseObject } from './parse-object';
import { parseTemplateAt } from './parse-template';

type Parse = (cursor: Cursor) => Expression;

const KEYWORDS: ReadonlyMap<string, Expression> = new Map([
  ['true', literal(typed(t.bool, true))],
  ['false', literal(typed(t.bool, false))],
  ['null', literal(NULL)],
]);

/** Parses a literal, a name, a call, a collection or something in parentheses. @throws ExpressionError */
export function parseTerm(cursor: Cursor, parseExpression: Parse): Expression {
  const start = cursor.start();
  return cursor.note(parseBareTerm(cursor, parseExpression), start);
}

function parseBareTerm(cursor: Cursor, parseExpression: Parse): Expression {
  const number = cursor.number();
  if (number !== undefined) return numberLiteral(number);
  const name = cursor.identifier();
  if (name !== undefined) return parseNamed(cursor, name, parseExpression);
  const mark = cursor.peek();
  switch (mark) {
    case '"':
      cursor.take(mark);
      return cursor.nested(() => parseTemplateAt(cursor, { kind: 'quoted' }, parseExpression));
    case '(':
      return cursor.within(false, () => {
        cursor.take(mark);
        const inner = parseExpression(cursor);
        if (!cursor.take(')')) {
          cursor.fail('Unbalanced parentheses', 'Expected a closing parenthesis to terminate the expression.');
        }
        return inner;
      });
    case '[':
      return cursor.within(false, () => {
        cursor.take(mark);
        return cursor.keyword('for') ? parseFor(cursor, 'tuple', parseExpression) : parseTuple(cursor, parseExpression);
      });
    case '{':
      cursor.take(mark);
      return cursor.within(false, () => cursor.peekIdentifier()) === 'for'
        ? cursor.within(false, () => {
            cursor.keyword('for');
            return parseFor(cursor, 'object', parseExpression);
          })
        : cursor.within(true, () => parseObject(cursor, parseExpression));
    case '<<':
    case '<<-':
      cursor.take(mark);
      return parseHeredoc(cursor, mark === '<<-', parseExpression);
    case "'":
      return cursor.fail('Invalid character', 'Single quotes are not valid. Use double quotes (") to enclose strings.');
    default:
      return cursor.fail('Invalid expression', 'Expected the start of an expression, but found an invalid expression token.');
  }
}

function parseNamed(cursor: Cursor, first: string, parseExpression: Parse): Expression {
  let name = first;
  while (cursor.take('::')) {
    name += `::${cursor.identifier() ?? cursor.fail('Missing function name', 'Function scope resolution symbol (::) must be followed by a function name in this namespace.')}`;
  }
  if (cursor.peek() === '(') {
    return cursor.within(false, () => {
      cursor.take('(');
      return parseArguments(cursor, name, parseExpression);
    });
  }
  if (name !== first) {
    cursor.fail(
      'Missing open parenthesis',
      'Function selector must be followed by an open parenthesis to begin the function call.',
    );
  }
  return KEYWORDS.get(name) ?? { kind: 'traversal', root: name, steps: [] };
}

function parseArguments(cursor: Cursor, name: string, parseExpression: Parse): Expression {
  const args: Expression[] = [];
  while (!cursor.take(')')) {
    args.push(parseExpression(cursor));
    if (cursor.take('...')) {
      if (cursor.take(')')) return { kind: 'call', name, args, expandLast: true };
      cursor.fail(
        'Missing closing parenthesis',
        'An expanded function argument (with ...) must be immediately followed by closing parentheses.',
      );
    }
    if (!cursor.take(',') && cursor.peek() !== ')') {
      cursor.fail('Missing argument separator', 'A comma is required to separate each function argument from the next.');
    }
  }
  return { kind: 'call', name, args, expandLast: false };
}

function parseTuple(cursor: Cursor, parseExpression: Parse): Expression {
  const items: Expression[] = [];
  while (!cursor.take(']')) {
    items.push(parseExpression(cursor));
    if (!cursor.take(',') && cursor.peek() !== ']') {
      cursor.fail('Missing item separator', 'Expected a comma to mark the beginning of the next item.');
    }
  }
  return tupleExpression(items);
}

const MARKER = /([\p{ID_Start}_][\p{ID_Continue}_-]*)\r?\n/uy;

function parseHeredoc(cursor: Cursor, flush: boolean, parseExpression: Parse): Expression {
  MARKER.lastIndex = cursor.at;
  const [line, marker] = MARKER.exec(cursor.text) ?? [];
  if (line === undefined || marker === undefined) {
    return cursor.fail('Invalid expression', 'A heredoc template begins with << or <<-, a marker and a line break.');
  }
  cursor.at += line.length;
  return cursor.nested(() => parseTemplateAt(cursor, { kind: 'heredoc', marker, flush }, parseExpression));
}
