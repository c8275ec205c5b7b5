import { graphemes } from '../expression/functions/graphemes';
import type { Extent } from '../expression/parse/spans';

/** A place in a file as Terraform counts it: lines and columns from 1, columns in characters as people see them, bytes from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly byte: number;
}

export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/** A place whose position is known. */
export interface Mark extends Position {
  /** In UTF-16 units. */
  readonly index: number;
}

/** A text with marks all along it, so that the position of a place costs the way from the last mark. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const BEGIN: Mark = { line: 1, column: 1, byte: 0, index: 0 };
/** From one mark to the next, in UTF-16 units. */
const STRIDE = 4096;

/** Marks at about every 4,096 units of a text. */
export function marksOf(text: string): readonly Mark[] {
  const marks = [BEGIN];
  let last = BEGIN;
  for (let at = STRIDE; at < text.length; at = last.index + STRIDE) {
    // Not within a character, as far as that is easily told.
    let index = at;
    while (index < at + STRIDE && index < text.length && !/[\x20-\x7e]/.test(text[index] as string)) index++;
    last = { ...after(last, text.slice(last.index, index)), index };
    marks.push(last);
  }
  return marks;
}

/** The last mark whose number is no larger. */
export function markBefore(marks: readonly Mark[], by: 'index' | 'byte', number: number): Mark {
  let [low, high] = [0, marks.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark)[by] <= number) low = middle;
    else high = middle;
  }
  return marks[low] ?? BEGIN;
}

/** The place after some text. */
function after({ line, column, byte }: Position, text: string): Position {
  const lines = text.split('\n');
  const last = graphemes(lines.at(-1) ?? '').length;
  const end = byte + Buffer.byteLength(text);
  return lines.length === 1
    ? { line, column: column + last, byte: end }
    : { line: line + lines.length - 1, column: last + 1, byte: end };
}

function positionAt({ text, marks }: Marked, index: number): Position {
  const mark = markBefore(marks, 'index', index);
  return after(mark, text.slice(mark.index, index));
}

/** Where an extent of a text is. */
export function rangeOf(text: Marked, [start, end]: Extent): TextRange {
  return { start: positionAt(text, start), end: positionAt(text, end) };
}

/**
 * Where an extent of a template is that stands as a string in a JSON text. Terraform counts escapes there as what they stand for, which
 * is off where there are any; so is this.
 */
export function rangeInString(text: Marked, [quoteIndex]: Extent, template: string, [start, end]: Extent): TextRange {
  const quote = positionAt(text, quoteIndex);
  const first = { line: quote.line, column: quote.column + 1, byte: quote.byte + 1 };
  const from = after(first, template.slice(0, start));
  return { start: from, end: after(from, template.slice(start, end)) };
}
