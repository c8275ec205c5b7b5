import { parseNumber, type TerraformNumber } from '../../../framework';
import type { Expression } from '../ast';
import { blame } from '../culprit';
import { ExpressionError } from '../expression-error';
import type { Extent, Spans } from './spans';

const BLANKS = /(?:[ \t\r\n]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const BLANKS_OF_A_LINE = /(?:[ \t\r]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const MARK = /\.\.\.|::|=>|==|!=|<=|>=|&&|\|\||<<-?|~\}|[\s\S]/uy;
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}_-]*/uy;
const NUMERAL = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Nesting that no configuration needs and that the call stack still bears. */
const DEEPEST = 300;

/** Walks over the text of an expression or a template, one token at a time. */
export class Cursor {
  /** Where the next token is looked for, in UTF-16 units. */
  at = 0;
  private newlines = false;
  private depth = 0;
  private peeked = { at: -1, newlines: false, mark: '' };

  /** @param spans takes where the expressions stand */
  constructor(
    readonly text: string,
    readonly spans?: Spans,
  ) {}

  /** Where the next token begins. */
  start(): number {
    this.peek();
    return this.at;
  }

  /** Notes that an expression stands from there up to here. */
  note(expression: Expression, start: number, steps: readonly Extent[] = []): Expression {
    this.spans?.set(expression, { extent: this.extent(start), steps });
    return expression;
  }

  /** What stands from there up to here, without the blanks after it. */
  extent(start: number): Extent {
    return [start, start + this.text.slice(start, this.at).trimEnd().length];
  }

  /** The next operator or bracket, or a single character of anything else; the empty text at the end. */
  peek(): string {
    if (this.peeked.at !== this.at || this.peeked.newlines !== this.newlines) {
      this.at = matchEnd(this.newlines ? BLANKS_OF_A_LINE : BLANKS, this.text, this.at);
      const mark = this.text.slice(this.at, matchEnd(MARK, this.text, this.at));
      this.peeked = { at: this.at, newlines: this.newlines, mark };
    }
    return this.peeked.mark;
  }

  /** Steps over the next operator or bracket if it is this one. */
  take(mark: string): boolean {
    if (this.peek() !== mark) return false;
    this.at += mark.length;
    return true;
  }

  /** The identifier that comes next, without stepping over it. */
  peekIdentifier(): string | undefined {
    this.peek();
    const end = matchEnd(IDENTIFIER, this.text, this.at);
    return end > this.at ? this.text.slice(this.at, end) : undefined;
  }

  /** Steps over an identifier. */
  identifier(): string | undefined {
    const found = this.peekIdentifier();
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Steps over this word, if it comes next. */
  keyword(word: string): boolean {
    if (this.peekIdentifier() !== word) return false;
    this.at += word.length;
    return true;
  }

  /** Steps over a numeral and gives its text. */
  numeral(): string | undefined {
    this.peek();
    const end = matchEnd(NUMERAL, this.text, this.at);
    if (end === this.at) return undefined;
    const text = this.text.slice(this.at, end);
    this.at = end;
    return text;
  }

  /** Steps over a number. */
  number(): TerraformNumber | undefined {
    const start = this.at;
    const text = this.numeral();
    if (text === undefined) return undefined;
    const value = parseNumber(text);
    if (value !== undefined && !/^\.\.(?!\.)/.test(this.text.slice(this.at, this.at + 3))) return value;
    this.fail('Invalid number literal', 'Failed to recognize the value of this number literal.', start);
  }

  /** Parses with line ends as separators (the entries of an object) or as blanks (everywhere else). */
  within<T>(newlines: boolean, parse: () => T): T {
    const outer = this.newlines;
    this.newlines = newlines;
    const result = parse();
    this.newlines = outer;
    return result;
  }

  /** Parses what may contain itself. @throws ExpressionError rather than to exhaust the stack */
  nested<T>(parse: () => T): T {
    if (this.depth >= DEEPEST) {
      this.fail('Expression nested too deeply', `An expression may be nested ${DEEPEST} levels deep. Split it with local values.`);
    }
    this.depth += 1;
    const result = parse();
    this.depth -= 1;
    return result;
  }

  /** @throws ExpressionError with the place; the text itself stays out, it may hold a secret */
  fail(summary: string, detail: string, at = this.at): never {
    const before = this.text.slice(0, at).split('\n');
    const column = `column ${(before.at(-1) ?? '').length + 1}`;
    const place = before.length > 1 ? `line ${before.length}, ${column}` : column;
    throw blame(new ExpressionError(summary, `${detail} (At ${place}.)`), { text: this.text, from: at });
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
