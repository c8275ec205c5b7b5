const SHORT: { readonly [character: string]: string } = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '"': '\\"',
  '\\': '\\\\',
};

const SPECIAL = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
// Everything but the tab that moves the cursor, changes colours, or turns the direction of writing.
const UNSAFE = /[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Co}\t\u200c\u200d]/gu;

/** A string in quotes as Terraform prints it: what isn't printable is escaped. */
export function quote(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  return `"${text.replace(SPECIAL, (character) => SHORT[character] ?? escapeOf(character))}"`;
}

/** A line as it may be printed raw: a value must not be able to steer the terminal. */
export function printable(line: string): string {
  return PRINTABLE_ASCII.test(line) ? line : line.replace(UNSAFE, escapeOf);
}

const COLOUR_OR_UNSAFE = /\x1b\[[\d;]*m|[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Co}\t\n\u200c\u200d]/gu;
const PRINTABLE_LINES = /^[ -~\n\t]*$/;

/**
 * A text of several lines as it may leave the program, whoever wrote what it quotes: the last gate, for what nobody has made
 * printable before. What it escapes, it escapes as JSON does, so that JSON stays what it was.
 * @param colour whether the text may have colours
 */
export function printableText(text: string, colour: boolean): string {
  if (PRINTABLE_LINES.test(text)) return text;
  return text.replace(COLOUR_OR_UNSAFE, (found) => {
    if (found.length > 2) return colour ? found : `\\u001b${found.slice(1)}`;
    return Array.from({ length: found.length }, (_, i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
  });
}

// The ordinary cases, for which the classes of Unicode need not be asked.
const PLAIN = /^[ !#-[\]-~]*$/;
const PRINTABLE_ASCII = /^[ -~]*$/;
const PLAIN_IDENTIFIER = /^[A-Za-z][\w-]*$/;
const IDENTIFIER = /^[\p{ID_Start}][\p{ID_Continue}-]*$/u;

/** A name in front of `=`: quoted where it is no identifier of Terraform's language. */
export function attributeName(name: string): string {
  return PLAIN_IDENTIFIER.test(name) || IDENTIFIER.test(name) ? name : quote(name);
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
