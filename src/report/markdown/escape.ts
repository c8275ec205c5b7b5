import { printable } from '../render/quote';

// All punctuation that Markdown or HTML could read something into; `_` only where it could begin or end emphasis, and
// what makes a link of an address.
const SPECIAL = /[!"#$%&'()*+,;<=>?@[\\\]^`{|}~]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|:(?=\/\/)|(?<=www)\./giu;
const READ_IN_WORDS = /[!$&*<>[\\\]^`{|}~]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text as code, in a line of Markdown, a cell of a table or a `<summary>`: nothing in it can end any of them. */
export function codeText(text: string): string {
  const safe = printable(text).replace(SPECIAL, entity);
  // Letters that are written from right to left would take along what stands beside them.
  return `<code${RIGHT_TO_LEFT.test(text) ? ' dir="auto"' : ''}>${safe}</code>`;
}

/** Words within a line, without anything that Markdown or HTML could read into them; quotes and the like stay readable. */
export function escaped(words: string): string {
  return words.replace(READ_IN_WORDS, entity);
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** A text in a fence that nothing in the text can close. */
export function fenced(text: string, language: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** The text of a plan with its symbols at the begin of the line, where diff highlighting looks for them. */
export function asDiffLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^( +)([-+~])(?= )/, (_all, space: string, sign: string) => `${sign === '~' ? '!' : sign}${space}`))
    .join('\n');
}
