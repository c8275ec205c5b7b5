/** A line of bash up to the cursor, as far as completion is concerned. */
export interface BashLine {
  /** The words before the one at the cursor, without quotes. */
  readonly words: readonly string[];
  /** The word at the cursor, without quotes; empty after a blank. */
  readonly current: string;
  /** How much of it bash leaves as it is and only adds to: up to its last word break, or to the quote that is open. */
  readonly kept: number;
  /** The quote that is open at the cursor. */
  readonly quote: '' | '"' | "'";
}

/**
 * Takes a line of bash apart as readline does. Nothing in it is expanded, let alone run.
 * @param breaks `COMP_WORDBREAKS`: at these bash begins a new word to complete
 */
export function readBashLine(line: string, breaks: string): BashLine {
  const words: string[] = [];
  let [current, kept, quote, started]: [string, number, BashLine['quote'], boolean] = ['', 0, '', false];
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    const escapes = char === '\\' && (quote === '' || (quote === '"' && /["\\$`]/.test(line.charAt(at + 1))));
    if (escapes) {
      at += 1;
      current += line.charAt(at);
    } else if (quote !== '') {
      if (char === quote) quote = '';
      else current += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      kept = current.length;
    } else if (/\s/.test(char)) {
      if (started) words.push(current);
      [current, kept, started] = ['', 0, false];
      continue;
    } else {
      current += char;
      if (breaks.includes(char)) kept = current.length;
    }
    started = true;
  }
  return { words, current, kept, quote };
}

/** What bash is to put in the place of what it would complete, for the word at the cursor to become `value`. */
export function bashReply(value: string, { kept, quote }: Pick<BashLine, 'kept' | 'quote'>): string {
  const rest = value.slice(kept);
  if (quote === "'") return rest.replaceAll("'", `'\\''`);
  return rest.replace(quote === '"' ? /["\\$`]/g : /[^\w@%+=:,./-]/g, '\\$&');
}
