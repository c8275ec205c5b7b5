import { type Json, parseJson } from '../../../framework';

const LONG_NUMERAL = /\d[\d.]{14}|\d[eE]/;

/**
 * Parses JSON without losing a digit, at the speed of the plain parser where no number is long: the
 * framework's test also answers to strings (ids, private data), of which state files are full.
 * @throws SyntaxError when the text is no JSON
 */
export function parseStateJson(text: string): Json {
  return hasLongNumeral(text) ? parseJson(text) : (JSON.parse(text) as Json);
}

function hasLongNumeral(text: string): boolean {
  let from = 0;
  for (;;) {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    if (end - from > 1 && LONG_NUMERAL.test(text.slice(from, end))) return true;
    if (quote < 0) return false;
    from = afterString(text, quote);
  }
}

/** Where the string that begins at `quote` has ended. */
function afterString(text: string, quote: number): number {
  let end = text.indexOf('"', quote + 1);
  while (end > 0) {
    let backslash = end - 1;
    while (text[backslash] === '\\') backslash--;
    if ((end - backslash) % 2 === 1) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
