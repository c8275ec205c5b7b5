/** A value in a text of HCL: no expression, as the files of an installation have none. */
export type HclValue = string | number | boolean | readonly HclValue[] | HclBody;

/** What stands between braces, or in a file: attributes and blocks, in their order. */
export interface HclBody {
  readonly items: readonly HclItem[];
}

/** An attribute, or a block. A block with labels is one with a block in it: `a "b" {}` is `a { b {} }`. */
export interface HclItem {
  readonly key: string;
  readonly value: HclValue;
  /** Whether it was written with `=`. */
  readonly assigned: boolean;
  readonly line: number;
}

/** Thrown for a text that is no HCL, or that has more in it than values. */
export class HclError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(`line ${line}: ${message}`);
    this.name = 'HclError';
  }
}

/** Deeper than any of these files. */
const DEEPEST = 50;

const SKIP = /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const STRING = /"((?:[^"\\\n]|\\[^\n])*)"/y;
const WORD = /[\p{L}_][\p{L}\p{N}_.-]*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])/uy;
const ESCAPES: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/**
 * Reads attributes, blocks, strings, numbers, lists and comments: what the CLI configuration
 * (https://developer.hashicorp.com/terraform/cli/config/config-file) and the dependency lock file
 * (https://developer.hashicorp.com/terraform/language/files/dependency-lock) are made of.
 * @throws HclError
 */
export function readHcl(text: string): HclBody {
  return new Reader(text).body(false, 0);
}

/** The same of JSON, where an object under a key is a block, and a list of objects are several. @throws SyntaxError */
export function readJsonAsHcl(text: string): HclBody {
  const value = fromJson(JSON.parse(text) as unknown, 0);
  if (!isBody(value)) throw new SyntaxError('an object is expected');
  return value;
}

/** Whether a value is a block, or an object. */
export function isBody(value: HclValue): value is HclBody {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: HclValue): value is readonly HclValue[] {
  return Array.isArray(value);
}

function fromJson(json: unknown, depth: number): HclValue {
  if (depth > DEEPEST) throw new SyntaxError('it is nested too deep');
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return json;
  if (Array.isArray(json)) return json.map((element) => fromJson(element, depth + 1));
  if (json === null || typeof json !== 'object') return '';
  const items = Object.entries(json).flatMap(([key, element]): HclItem[] => {
    const value = fromJson(element, depth + 1);
    const values = isList(value) && value.length > 0 && value.every(isBody) ? value : [value];
    return values.map((one) => ({ key, value: one, assigned: !isBody(one), line: 1 }));
  });
  return { items };
}

class Reader {
  readonly #text: string;
  #at = 0;
  /** How far lines are counted, and how many there are. */
  #counted = { at: 0, line: 1 };

  constructor(text: string) {
    this.#text = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  }

  body(braced: boolean, depth: number): HclBody {
    if (depth > DEEPEST) throw this.#error('it is nested too deep');
    const items: HclItem[] = [];
    for (;;) {
      this.#skip();
      if (braced ? this.#take('}') : this.#at >= this.#text.length) return { items };
      if (this.#at >= this.#text.length) throw this.#error('a "}" is missing');
      items.push(this.#item(depth));
      this.#skip();
      this.#take(',');
    }
  }

  #item(depth: number): HclItem {
    const line = this.#line();
    const key = this.#key();
    this.#skip();
    if (this.#take('=')) return { key, value: this.#value(depth + 1), assigned: true, line };
    if (this.#take('{')) return { key, value: this.body(true, depth + 1), assigned: false, line };
    if (depth > DEEPEST) throw this.#error('it is nested too deep');
    return { key, value: { items: [this.#item(depth + 1)] }, assigned: false, line };
  }

  #key(): string {
    const key = this.#string() ?? this.#match(WORD)?.[0];
    if (key === undefined) throw this.#error(`a name, "=" or a block is expected, not ${this.#next()}`);
    return key;
  }

  #value(depth: number): HclValue {
    if (depth > DEEPEST) throw this.#error('it is nested too deep');
    this.#skip();
    if (this.#take('[')) return this.#list(depth);
    if (this.#take('{')) return this.body(true, depth + 1);
    const text = this.#string();
    if (text !== undefined) return text;
    const number = this.#match(NUMBER)?.[0];
    if (number !== undefined) return Number(number);
    const word = this.#match(WORD)?.[0];
    if (word === 'true' || word === 'false') return word === 'true';
    throw this.#error(`a string, a number, true, false or a list is expected, not ${word ?? this.#next()}`);
  }

  #list(depth: number): readonly HclValue[] {
    const values: HclValue[] = [];
    for (;;) {
      this.#skip();
      if (this.#take(']')) return values;
      values.push(this.#value(depth + 1));
      this.#skip();
      if (!this.#take(',') && this.#text[this.#at] !== ']') throw this.#error(`a "," or "]" is expected, not ${this.#next()}`);
    }
  }

  #string(): string | undefined {
    const raw = this.#match(STRING)?.[1];
    if (raw === undefined && this.#text[this.#at] === '"') throw this.#error('a string has no end');
    return raw?.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, letter: string) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      const meant = ESCAPES[letter];
      if (meant === undefined) throw this.#error(`"\\${letter}" is no escape`);
      return meant;
    });
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match ?? undefined;
  }

  #skip(): void {
    this.#match(SKIP);
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #next(): string {
    const next = this.#text[this.#at];
    return next === undefined ? 'the end' : JSON.stringify(next);
  }

  #line(): number {
    const { at, line } = this.#counted;
    const more = this.#text.slice(at, this.#at).split('\n').length - 1;
    this.#counted = { at: this.#at, line: line + more };
    return line + more;
  }

  #error(message: string): HclError {
    return new HclError(message, this.#line());
  }
}
