import { FunctionProblem } from './definition';

const POSIX: { readonly [name: string]: string } = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: '\\t ',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

const NEGATABLE: { readonly [letter: string]: string } = { d: '0-9', w: '0-9A-Za-z_', s: '\\t\\n\\f\\r ' };
const CONTROL: { readonly [letter: string]: string } = { a: '\\x07', f: '\\f', n: '\\n', r: '\\r', t: '\\t', v: '\\v' };

const BEFORE_ANYTHING = '(?<![\\s\\S])';
const AFTER_EVERYTHING = '(?![\\s\\S])';

const compiled = new Map<string, RegExp>();
const MOST_COMPILED = 256;

/**
 * Compiles a pattern of RE2's syntax (https://github.com/google/re2/wiki/Syntax), which is what Terraform
 * has. Not taken: what RE2 refuses as well (look-around, back references), and flags set anywhere but
 * at the start (`i`), or that make repetitions lazy (`U`).
 * @returns a global regular expression
 * @throws FunctionProblem
 */
export function compileRegex(pattern: string): RegExp {
  let regex = compiled.get(pattern);
  if (!regex) {
    regex = new Translation(pattern).regex();
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(pattern, regex);
  }
  regex.lastIndex = 0;
  return regex;
}

class Translation {
  private at = 0;
  private ignoreCase = false;
  private multiline = false;
  private dotAll = false;

  constructor(private readonly pattern: string) {}

  regex(): RegExp {
    let source = '';
    while (this.at < this.pattern.length) source += this.next();
    try {
      return new RegExp(source, this.ignoreCase ? 'giu' : 'gu');
    } catch {
      throw this.problem(
        this.pattern.split('(').length === this.pattern.split(')').length ? 'it is malformed' : 'its parentheses do not match',
      );
    }
  }

  private next(): string {
    const char = this.take();
    switch (char) {
      case '\\':
        return this.escape(false);
      case '[':
        return this.characterClass();
      case '(':
        return this.group();
      case '.':
        return this.dotAll ? '[\\s\\S]' : '[^\\n]';
      case '^':
        return this.multiline ? '(?<=\\n|(?<![\\s\\S]))' : BEFORE_ANYTHING;
      case '$':
        return this.multiline ? '(?=\\n|(?![\\s\\S]))' : AFTER_EVERYTHING;
      case '{':
        return this.repetition();
      case '}':
      case ']':
        return `\\${char}`;
      case '*':
      case '+':
      case '?':
        if (this.peek(/[*+]/y) !== undefined) throw this.problem('it repeats a repetition');
        return char;
      default:
        return char;
    }
  }

  /** After a `\`, inside a class or outside. */
  private escape(inClass: boolean): string {
    const number = this.accept(/x\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|(0[0-7]{0,2}|[1-7][0-7]{1,2})/y);
    if (number) return `\\u{${number[3] !== undefined ? Number.parseInt(number[3], 8).toString(16) : (number[1] ?? number[2])}}`;
    const property = this.accept(/([pP])(?:\{(\^?)(\w+)\}|([A-Z]))/y);
    if (property) return unicodeClass((property[1] === 'P') !== (property[2] === '^'), property[3] ?? property[4] ?? '');
    if (!inClass) {
      const literal = this.accept(/Q([\s\S]*?)(?:\\E|$)/y);
      if (literal) return (literal[1] ?? '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    }
    const letter = this.take();
    const lower = letter.toLowerCase();
    const set = NEGATABLE[lower];
    if (set !== undefined)
      return letter === lower ? (inClass ? set : `[${set}]`) : inClass ? this.negatedInClass(lower) : `[^${set}]`;
    const control = CONTROL[letter];
    if (control !== undefined) return control;
    if (!inClass && (letter === 'b' || letter === 'B')) return `\\${letter}`;
    if (!inClass && letter === 'A') return BEFORE_ANYTHING;
    if (!inClass && letter === 'z') return AFTER_EVERYTHING;
    if (letter === '' || /[\p{L}\p{N}]/u.test(letter)) throw this.problem(`it has an invalid escape sequence \\${letter}`);
    return literalChar(letter);
  }

  private negatedInClass(letter: string): string {
    if (letter === 's') return '\\x00-\\x08\\x0b\\x0e-\\x1f!-\\u{10ffff}';
    return letter === 'd' ? '\\x00-\\/:-\\u{10ffff}' : '\\x00-\\/:-@\\[-\\^`\\{-\\u{10ffff}';
  }

  private characterClass(): string {
    let source = this.accept(/\^/y) ? '[^' : '[';
    for (let first = true; ; first = false) {
      const posix = this.accept(/\[:(\^?)(\w+):\]/y);
      if (posix) {
        const set = POSIX[posix[2] ?? ''];
        if (set === undefined || posix[1] === '^') throw this.problem(`it has an invalid character class range ${posix[0]}`);
        source += set;
        continue;
      }
      const char = this.take();
      if (char === '') throw this.problem('a [ misses its ]');
      if (char === ']' && !first) return `${source}]`;
      if (char === '\\') source += this.escape(true);
      else if (char === '-') source += first || this.peek(/\]/y) !== undefined ? '\\-' : '-';
      else source += literalChar(char);
    }
  }

  private group(): string {
    const named = this.accept(/\?P?<([A-Za-z_]\w*)>/y);
    if (named) return `(?<${named[1]}>`;
    if (this.accept(/\?:/y)) return '(?:';
    const flags = this.accept(/\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y);
    if (flags) {
      this.setFlags(flags[1] ?? '', true, flags.index);
      this.setFlags(flags[2] ?? '', false, flags.index);
      return flags[3] === ':' ? '(?:' : '';
    }
    if (this.peek(/\?/y) !== undefined) throw this.problem('it has invalid or unsupported Perl syntax after "(?"');
    return '(';
  }

  /** Flags hold to the end of their group; only at the very start is that the whole pattern. */
  private setFlags(flags: string, on: boolean, at: number): void {
    for (const flag of flags) {
      if (!'ims'.includes(flag))
        throw this.problem(flag === 'U' ? 'pcg does not support the flag U; terraform does' : `it has an unknown flag ${flag}`);
      if (at > 1)
        throw this.problem('pcg supports flags such as (?i) only at the start of a pattern; terraform does elsewhere too');
      if (flag === 'i') this.ignoreCase = on;
      else if (flag === 'm') this.multiline = on;
      else this.dotAll = on;
    }
  }

  private repetition(): string {
    const counts = this.accept(/(\d+)(,(\d*))?\}/y);
    if (!counts) return '\\{';
    if (Number(counts[1]) > 1000 || Number(counts[3] ?? 0) > 1000) throw this.problem('it repeats something more than 1000 times');
    return `{${counts[0]}`;
  }

  private take(): string {
    const code = this.pattern.codePointAt(this.at);
    if (code === undefined) return '';
    const char = String.fromCodePoint(code);
    this.at += char.length;
    return char;
  }

  private peek(what: RegExp): RegExpExecArray | undefined {
    what.lastIndex = this.at;
    return what.exec(this.pattern) ?? undefined;
  }

  private accept(what: RegExp): RegExpExecArray | undefined {
    const match = this.peek(what);
    if (match) this.at += match[0].length;
    return match;
  }

  private problem(what: string): FunctionProblem {
    return new FunctionProblem('invalid regexp pattern', 'pattern', `${what} in ${this.pattern}`);
  }
}

function literalChar(char: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(char) ? `\\${char === '-' ? 'x2d' : char}` : char;
}

function unicodeClass(negated: boolean, name: string): string {
  const letter = negated ? 'P' : 'p';
  if (name === 'Any') return negated ? '(?!)' : '[\\s\\S]';
  return name.length <= 2 ? `\\${letter}{${name}}` : `\\${letter}{Script=${name}}`;
}
