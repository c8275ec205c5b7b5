import type { Expression } from '../ast';
import { textLiteral } from '../literal';
import type { Cursor } from './lexer';
import { escapedCharacter } from './string-escape';
import { buildTemplate, type TemplateToken, type TextToken } from './template-tree';

/** Where a template ends: with the text, at the closing quote, or at the line with the heredoc's marker. */
export type TemplateForm =
  | { readonly kind: 'bare' }
  | { readonly kind: 'quoted' }
  | { readonly kind: 'heredoc'; readonly marker: string; readonly flush: boolean };

const PLAIN = { bare: /[^$%\n]+/y, quoted: /[^"\\$%\n]+/y, heredoc: /[^$%\n]+/y };
const OPENING = /(?:(\$)\$*|(%)%*)\{?/y;

/**
 * Parses a template from the cursor to its end: texts, `${…}`, `%{if …}` and `%{for …}`
 * (https://developer.hashicorp.com/terraform/language/expressions/strings).
 * @param parseExpression parses what stands between the braces
 */
export function parseTemplateAt(cursor: Cursor, form: TemplateForm, parseExpression: (cursor: Cursor) => Expression): Expression {
  const tokens: TemplateToken[] = [];
  let text = '';
  let trimNext = false;
  let lineStart = form.kind === 'heredoc';

  const push = (token: TemplateToken) => {
    if (trimNext && token.kind === 'text') token.text = token.text.trimStart();
    trimNext = false;
    tokens.push(token);
  };
  const endText = () => {
    if (text !== '') push({ kind: 'text', text });
    text = '';
  };
  const sequence = () => {
    endText();
    const start = cursor.at;
    cursor.at += 2;
    if (cursor.text[cursor.at] === '~') {
      cursor.at += 1;
      const last = tokens.at(-1);
      if (last?.kind === 'text') last.text = last.text.trimEnd();
    }
    cursor.within(false, () => {
      push(
        cursor.text[start] === '$'
          ? { kind: 'value', expression: parseExpression(cursor) }
          : directive(cursor, start, parseExpression),
      );
      trimNext = closeSequence(cursor, cursor.text[start] === '$');
    });
    lineStart = false;
  };

  for (;;) {
    if (form.kind === 'heredoc' && lineStart && endHeredoc(cursor, form.marker)) break;
    const character = cursor.text[cursor.at];
    if (character === undefined) {
      if (form.kind === 'bare') break;
      cursor.fail('Unterminated template string', 'No closing marker was found for the string.');
    } else if (form.kind === 'quoted' && character === '"') {
      cursor.at += 1;
      break;
    } else if (form.kind === 'quoted' && character === '\\') {
      text += escapedCharacter(cursor);
    } else if (character === '\n') {
      if (form.kind === 'quoted') failMultiLine(cursor);
      cursor.at += 1;
      text += '\n';
      endText();
      lineStart = true;
    } else if (character === '$' || character === '%') {
      const run = matchAt(OPENING, cursor) ?? character;
      if (run.length === 2 && run.endsWith('{')) {
        sequence();
      } else {
        // `$${` stands for `${`; of more dollars, one goes.
        text += run.endsWith('{') ? run.slice(1) : run;
        cursor.at += run.length;
        lineStart = false;
      }
    } else {
      const plain = matchAt(PLAIN[form.kind], cursor) ?? character;
      text += plain;
      cursor.at += plain.length;
      lineStart = false;
    }
  }
  endText();
  if (form.kind === 'heredoc' && form.flush) flushIndentation(tokens);
  const [only] = tokens;
  // A sequence alone keeps its value's type.
  if (tokens.length === 1 && only?.kind === 'value') return only.expression;
  return tokens.length === 0 ? textLiteral('') : buildTemplate(cursor, tokens);
}

/** Steps over the closing brace. @returns whether it trims the text that follows */
function closeSequence(cursor: Cursor, value: boolean): boolean {
  if (cursor.take('}')) return false;
  if (cursor.take('~}')) return true;
  if (cursor.peek() === '') {
    const what = value ? 'interpolation sequence' : 'control sequence';
    cursor.fail(`Unclosed template ${what}`, `There is no closing brace for this ${what} before the end of the text.`);
  }
  cursor.fail(
    value ? 'Extra characters after interpolation expression' : 'Extra characters in template control sequence',
    `Expected a closing brace, but found extra characters. If this is text for another language, write "${value ? '$${' : '%%{'}" instead.`,
  );
}

function directive(cursor: Cursor, at: number, parseExpression: (cursor: Cursor) => Expression): TemplateToken {
  const word = cursor.identifier();
  switch (word) {
    case 'if':
      return { kind: 'if', condition: parseExpression(cursor), at };
    case 'for':
      return { kind: 'for', ...forNames(cursor), over: parseExpression(cursor), at };
    case 'else':
    case 'endif':
    case 'endfor':
      return { kind: word, at };
    case undefined:
      return cursor.fail('Invalid template directive', 'A template directive keyword ("if", "for", etc) is expected here.');
    default:
      return cursor.fail('Invalid template control keyword', `"${word}" is not a valid template control keyword.`, at);
  }
}

/** Parses `v in` and `k, v in` after the word `for`. */
export function forNames(cursor: Cursor): { readonly keyName?: string; readonly valueName: string } {
  const name = () =>
    cursor.identifier() ?? cursor.fail("Invalid 'for' expression", "For expression requires variable name after 'for'.");
  const first = name();
  const second = cursor.take(',') ? name() : undefined;
  if (!cursor.keyword('in')) {
    cursor.fail("Invalid 'for' expression", "For expression requires the 'in' keyword after its name declarations.");
  }
  return second === undefined ? { valueName: first } : { keyName: first, valueName: second };
}

/** Steps over a heredoc's marker alone on its line, up to the line's end. */
function endHeredoc(cursor: Cursor, marker: string): boolean {
  const lineEnd = cursor.text.indexOf('\n', cursor.at);
  if (lineEnd < 0 || cursor.text.slice(cursor.at, lineEnd).trim() !== marker) return false;
  cursor.at = lineEnd;
  return true;
}

/** Takes from each line of a `<<-` heredoc the indentation that all lines share. */
function flushIndentation(tokens: readonly TemplateToken[]): void {
  const starts: TextToken[] = [];
  let least = Number.POSITIVE_INFINITY;
  let lineStart = true;
  for (const token of tokens) {
    if (lineStart) {
      lineStart = false;
      if (token.kind !== 'text') least = 0;
      // A line of blanks alone has no say.
      else if (token.text.trim() !== '' || !token.text.endsWith('\n')) {
        least = Math.min(least, token.text.length - token.text.trimStart().length);
        starts.push(token);
      }
    }
    if (token.kind === 'text' && token.text.endsWith('\n')) lineStart = true;
  }
  for (const token of starts) token.text = token.text.slice(least);
}

function matchAt(pattern: RegExp, cursor: Cursor): string | undefined {
  pattern.lastIndex = cursor.at;
  return pattern.exec(cursor.text)?.[0];
}

function failMultiLine(cursor: Cursor): never {
  cursor.fail(
    'Invalid multi-line string',
    'Quoted strings may not be split over multiple lines. Write \\n for a line break, or use a heredoc template.',
  );
}
