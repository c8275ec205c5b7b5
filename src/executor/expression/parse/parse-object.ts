import type { Expression, ObjectEntry } from '../ast';
import { objectExpression, textLiteral } from '../literal';
import type { Cursor } from './lexer';

/**
 * Parses an object after its opening brace: entries `key = value` or `key : value`, separated by commas
 * or line ends. The cursor must see line ends.
 */
export function parseObject(cursor: Cursor, parseExpression: (cursor: Cursor) => Expression): Expression {
  const entries: ObjectEntry[] = [];
  for (;;) {
    skipLineEnds(cursor);
    if (cursor.take('}')) return objectExpression(entries);
    const key = parseKey(cursor, parseExpression);
    if (!cursor.take('=') && !cursor.take(':')) {
      const ends = cursor.peek() === '\n' || cursor.peek() === ',';
      if (ends) cursor.fail('Missing attribute value', 'Expected an attribute value, introduced by an equals sign ("=").');
      cursor.fail('Missing key/value separator', 'Expected an equals sign ("=") to mark the beginning of the attribute value.');
    }
    entries.push({ ...key, value: parseExpression(cursor) });
    if (!cursor.take(',') && cursor.peek() !== '}' && cursor.peek() !== '\n') {
      cursor.fail('Missing attribute separator', 'Expected a newline or comma to mark the beginning of the next attribute.');
    }
  }
}

/** A bare name is itself; a number stands for its text; `(x)` and templates are evaluated, also one that is nothing but `"${a.b}"`. */
function parseKey(
  cursor: Cursor,
  parseExpression: (cursor: Cursor) => Expression,
): Pick<ObjectEntry, 'key' | 'bare' | 'ambiguous'> {
  const start = cursor.at;
  const enclosed = ['(', '"'].includes(cursor.peek() ?? '');
  const name = cursor.identifier();
  if (name !== undefined && (cursor.peek() === '=' || cursor.peek() === ':')) return { key: textLiteral(name), bare: true };
  cursor.at = start;
  const key = parseExpression(cursor);
  if (!enclosed && key.kind === 'traversal' && key.steps.length > 0) return { key, ambiguous: true };
  if (key.kind === 'literal' && typeof key.value.value === 'number') return { key: textLiteral(String(key.value.value)) };
  return { key };
}

function skipLineEnds(cursor: Cursor): void {
  while (cursor.take('\n'));
}
