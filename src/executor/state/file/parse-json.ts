import { type Json, parseJson } from '../../../framework';
import { afterString } from '../../json-string';

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
