import { isUnknown, t } from '../../../framework';
import type { Expression } from '../ast';
import { attempt } from '../attempt';
import { convert } from '../convert/convert';
import { ExpressionError } from '../expression-error';
import { LONGEST_TEXT, TEXT_TOO_LONG } from '../functions/size';
import { type MarkedValue, sensitiveIf, typed } from '../marked-value';
import { bothMarks, marksIn, NO_MARKS } from '../marks';
import { unknownText } from '../unknown-text';

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
