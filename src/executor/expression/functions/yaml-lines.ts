const WIDTH = 80;
const INDENT = 2;

/** Where a node of YAML stands, for what may be left out before it. */
export interface NodeContext {
  /** As a key or value of a mapping: a sequence is not indented there. */
  readonly inMapping: boolean;
  /** As a key before `:` on one line. */
  readonly isKey: boolean;
}

/** A text of YAML that grows, laid out as libyaml's emitter does it (terraform has that one). */
export class YamlLines {
  #text = '';
  #column = 0;
  #indent = -1;
  /** Nothing but indentation and indicators is on the line yet. */
  #isIndented = true;
  #endsInSpace = true;

  get text(): string {
    return this.#text;
  }

  /** Whether a nested block may go on, on this line. */
  get isIndented(): boolean {
    return this.#isIndented;
  }

  /** Lays out what `write` writes one level deeper. */
  nested(write: () => void, options: { readonly inLine?: boolean; readonly same?: boolean } = {}): void {
    const before = this.#indent;
    if (before < 0) this.#indent = options.inLine ? INDENT : 0;
    else if (!options.same) this.#indent += INDENT;
    write();
    this.#indent = before;
  }

  /** Begins a line, unless this one has nothing on it but what leads here. */
  startLine(): void {
    const indent = Math.max(this.#indent, 0);
    const isHere = this.#isIndented && (this.#column < indent || (this.#column === indent && this.#endsInSpace));
    if (!isHere) this.#break();
    this.#put(' '.repeat(Math.max(indent - this.#column, 0)));
    this.#endsInSpace = true;
    this.#isIndented = true;
  }

  /** `-`, `?` and `:` of a block: what is nested may follow on the line. */
  blockIndicator(indicator: string): void {
    this.#spaced(indicator);
    this.#endsInSpace = false;
  }

  /** The `:` after a key on one line. */
  colon(): void {
    this.#put(':');
    this.#afterText();
  }

  /** What has no quotes: `null`, numbers, an empty collection. */
  plain(text: string): void {
    this.#spaced(text);
    this.#afterText();
  }

  /** Ends a document that is nothing but what has no quotes, and so might go on. */
  endOfDocument(): void {
    this.#put('...');
    this.#break();
  }

  /** @param mayBreak at spaces, where the line is long */
  doubleQuoted(text: string, mayBreak: boolean): void {
    this.#spaced('"');
    this.#afterText();
    const chars = [...text];
    let afterSpace = false;
    for (const [i, char] of chars.entries()) {
      const isSpace = char === ' ';
      if (isSpace && mayBreak && !afterSpace && this.#column > WIDTH && i > 0 && i < chars.length - 1) {
        this.startLine();
        if (chars[i + 1] === ' ') this.#put('\\');
      } else this.#put(isPlainInQuotes(char) ? char : escaped(char));
      afterSpace = isSpace;
    }
    this.#put('"');
    this.#afterText();
  }

  /** A text of several lines below `|`. */
  literal(text: string): void {
    this.#spaced(`|${/^[ \n\r\u0085\u2028\u2029]/.test(text) ? INDENT : ''}${chomping(text)}`);
    this.#break();
    this.#isIndented = true;
    this.#endsInSpace = true;
    let atStart = true;
    for (const char of text) {
      if (isBreak(char)) {
        if (char === '\n') this.#break();
        else {
          this.#text += char;
          this.#column = 0;
        }
        this.#isIndented = true;
        atStart = true;
        continue;
      }
      if (atStart) this.startLine();
      this.#put(char);
      this.#isIndented = false;
      atStart = false;
    }
  }

  #spaced(text: string): void {
    if (!this.#endsInSpace) this.#put(' ');
    this.#put(text);
  }

  #afterText(): void {
    this.#endsInSpace = false;
    this.#isIndented = false;
  }

  #put(text: string): void {
    this.#text += text;
    this.#column += text.length === 1 ? 1 : [...text].length;
  }

  #break(): void {
    this.#text += '\n';
    this.#column = 0;
  }
}

/** Whether a text of several lines can stand below `|`. */
export function canBeLiteral(text: string): boolean {
  if (text.endsWith(' ') || / [\n\r\u0085\u2028\u2029]/.test(text)) return false;
  return [...text].every((char) => isBreakOfLines(char) || isPrintable(char));
}

/** Whether the text has more than one line for YAML, which counts more than `\n`. */
export function hasBreaks(text: string): boolean {
  return /[\n\r\u0085\u2028\u2029]/.test(text);
}

function chomping(text: string): string {
  const chars = [...text.slice(-2)];
  const last = chars.at(-1) ?? '';
  if (!isBreak(last)) return '-';
  const before = chars.at(-2);
  return before === undefined || isBreak(before) ? '+' : '';
}

function isBreak(char: string): boolean {
  return hasBreaks(char);
}

function isBreakOfLines(char: string): boolean {
  return char === '\n' || char === '\u2028' || char === '\u2029';
}

/** What libyaml takes for printable: nothing beyond the first plane. */
function isPrintable(char: string): boolean {
  const code = char.codePointAt(0) as number;
  if (code === 0x0a) return true;
  if (code < 0xa0) return code >= 0x20 && code <= 0x7e;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd && code !== 0xfeff);
}

function isPlainInQuotes(char: string): boolean {
  return isPrintable(char) && !isBreak(char) && char !== '"' && char !== '\\';
}

const ESCAPES: { readonly [char: string]: string } = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\u0085': 'N',
  '\u00a0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
};

function escaped(char: string): string {
  const short = ESCAPES[char];
  if (short !== undefined) return `\\${short}`;
  const code = char.codePointAt(0) as number;
  const digits = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
