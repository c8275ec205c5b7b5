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

const BEGIN: Position = { line: 1, column: 1, byte: 0 };

/** The place after some text. */
export function after(from: Position, text: string): Position {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  const byte = from.byte + Buffer.byteLength(text);
  if (lines.length === 1) return { line: from.line, column: from.column + characters(last), byte };
  return { line: from.line + lines.length - 1, column: characters(last) + 1, byte };
}

/** Where an extent of a text is. */
export function rangeOf(text: string, [start, end]: Extent): TextRange {
  const from = after(BEGIN, text.slice(0, start));
  return { start: from, end: after(from, text.slice(start, end)) };
}

/**
 * Where an extent of a template is that stands as a string in a JSON text. Terraform counts escapes there as what they stand for, which
 * is off where there are any; so is this.
 */
export function rangeInString(text: string, string: Extent, template: string, [start, end]: Extent): TextRange {
  const { start: quote } = rangeOf(text, string);
  const first = { line: quote.line, column: quote.column + 1, byte: quote.byte + 1 };
  const from = after(first, template.slice(0, start));
  return { start: from, end: after(from, template.slice(start, end)) };
}

const PLAIN = /^[\x20-\x7e\t]*$/;

function characters(text: string): number {
  return PLAIN.test(text) ? text.length : [...new Intl.Segmenter().segment(text)].length;
}
