import { isUnknown, t, Unknown } from '../../../framework';
import type { Expression } from '../ast';
import { attempt } from '../attempt';
import { convert } from '../convert/convert';
import { ExpressionError } from '../expression-error';
import { graphemes } from '../functions/graphemes';
import { LONGEST_TEXT, TEXT_TOO_LONG } from '../functions/size';
import { type MarkedValue, sensitiveIf, typed } from '../marked-value';
import { bothMarks, marksIn, NO_MARKS } from '../marks';

/** As many bytes of a known beginning are worth keeping. */
const LONGEST_PREFIX = 128;
// A character after one of these can't merge with it into another (Unicode composition).
const STANDS_ALONE = /[\x20-\x3b?@[-`{-~]$/;

/**
 * Joins the parts of a template to text.
 * @throws ExpressionError when a part is null or no primitive
 */
export function joinTemplate(parts: readonly Expression[], evaluate: (part: Expression) => MarkedValue): MarkedValue {
  let text = '';
  let known = true;
  let marks = NO_MARKS;
  for (const part of parts) {
    const value = evaluate(part);
    marks = bothMarks(marks, marksIn(value));
    const piece = partText(value);
    if (piece === undefined) known = false;
    else if (known) {
      checkTextLength(text.length + piece.length);
      text += piece;
    }
  }
  return sensitiveIf(marks, typed(t.string, known ? text.normalize('NFC') : unknownText(text)));
}

/** @throws ExpressionError for a text that is not made: one that doubles itself a few dozen times fills any memory */
export function checkTextLength(characters: number): void {
  if (characters > LONGEST_TEXT) throw new ExpressionError('Text too long', `In this template ${TEXT_TOO_LONG}.`);
}

/** The text of one part; undefined while that isn't known. */
function partText(part: MarkedValue): string | undefined {
  if (typeof part.value === 'string') return part.value;
  if (part.value === null) throw notText('The expression result is null. Cannot include a null value in a string template.');
  // Whether it can be text is asked when it is known.
  if (isUnknown(part.value)) return undefined;
  const text = attempt(
    () => convert(part, t.string),
    (problem) => notText(`Cannot include the given value in a string template: ${problem}.`),
  );
  return text.value as string;
}

function notText(detail: string): ExpressionError {
  return new ExpressionError('Invalid template interpolation value', detail);
}

/** Text that begins in a known way. The last character goes unless it stays whatever follows it. */
function unknownText(beginning: string): Unknown {
  let prefix = [...beginning.slice(0, LONGEST_PREFIX)].filter((character) => !/^[\ud800-\udfff]$/.test(character)).join('');
  if (prefix !== '' && !STANDS_ALONE.test(prefix)) {
    prefix = graphemes(prefix).slice(0, -1).join('');
  }
  return new Unknown({ notNull: true, ...(prefix === '' ? {} : { prefix: prefix.normalize('NFC') }) });
}
