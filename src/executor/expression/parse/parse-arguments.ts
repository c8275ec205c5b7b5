import type { Expression } from '../ast';
import { Cursor } from './lexer';
import { parseExpressionAt } from './parse-operators';

/** One argument of a body. */
export interface Argument {
  readonly name: string;
  readonly value: Expression;
}

/**
 * Parses a body of arguments and nothing else, as a file of values for variables is one: lines `name = expression`
 * (https://developer.hashicorp.com/terraform/language/syntax/configuration#arguments).
 * @throws ExpressionError with the place in the text
 */
export function parseArguments(text: string): readonly Argument[] {
  const cursor = new Cursor(text);
  return cursor.within(true, () => {
    const found: Argument[] = [];
    for (;;) {
      while (cursor.take('\n'));
      if (cursor.peek() === '') return found;
      found.push(argument(cursor));
      const end = cursor.peek();
      if (end === ',') {
        cursor.fail('Unexpected comma after argument', 'Argument definitions must be separated by newlines, not commas.');
      }
      if (end !== '\n' && end !== '') {
        cursor.fail('Missing newline after argument', 'An argument definition must end with a newline.');
      }
    }
  });
}

function argument(cursor: Cursor): Argument {
  if (cursor.peek() === '"') cursor.fail('Invalid argument name', 'Argument names must not be quoted.');
  const name = cursor.identifier();
  if (name === undefined || !cursor.take('=')) {
    cursor.fail('Argument definition required', 'Each line of a variables file is NAME = VALUE, with the name of a variable.');
  }
  return { name, value: parseExpressionAt(cursor) };
}
