import { printable } from '../render/quote';
import { codeText, escaped } from './escape';

// What forges turn into mentions, links to issues, addresses and pictures wherever it stands, but in code.
const READ_INTO = /[@#]|:\/\/|www\.|:[\w+-]+:|GH-\d/i;

/** Sentences of others as Markdown, in one line: all that they say, and nothing that Markdown or a forge could read into them. */
export function proseText(text: string): string {
  return printable(text)
    .split(/( +)/)
    .map((word) => (READ_INTO.test(word) ? codeText(word) : escaped(word)))
    .join('');
}

/** The same with its lines: those that begin with spaces keep their layout, those that are commands are code. */
export function linesText(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, space = '', rest = ''] = /^([ \t]*)(.*)$/s.exec(line) ?? [];
      const indent = '&nbsp;'.repeat(Math.min(MOST_INDENT, space.length));
      return `${indent}${space.length >= COMMAND ? codeText(rest) : proseText(rest)}`;
    })
    .join('<br>');
}

/** So many spaces stand before what is to be typed. */
const COMMAND = 4;
const MOST_INDENT = 12;
