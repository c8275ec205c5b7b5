import type { Cursor } from './lexer';

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

/**
 * Steps over a backslash sequence of a quoted string and gives what it stands for.
 * @throws ExpressionError when there is no such sequence
 */
export function escapedCharacter(cursor: Cursor): string {
  const start = cursor.at;
  const selector = cursor.text[start + 1] ?? '';
  const simple = SIMPLE.get(selector);
  if (simple !== undefined) {
    cursor.at += 2;
    return simple;
  }
  if (selector !== 'u' && selector !== 'U') {
    cursor.fail('Invalid escape sequence', `The symbol "${selector}" is not a valid escape sequence selector.`);
  }
  const length = selector === 'u' ? 4 : 8;
  const digits = cursor.text.slice(start + 2, start + 2 + length);
  const code = Number.parseInt(digits, 16);
  if (!/^[\da-fA-F]+$/.test(digits) || digits.length !== length) {
    const many = selector === 'u' ? 'four' : 'eight';
    cursor.fail('Invalid escape sequence', `The \\${selector} escape sequence must be followed by ${many} hexadecimal digits.`);
  }
  // Half of a surrogate pair is no character.
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    const written = code.toString(16).padStart(4, '0');
    cursor.fail('Invalid escape sequence', `Cannot encode character U+${written} in UTF-8.`);
  }
  cursor.at += 2 + length;
  return String.fromCodePoint(code);
}
