import { LosslessNumber } from 'lossless-json';
import type { Json } from '../../framework';

/** Thrown for a text that is no JSON; line and column begin with 1. */
export class JsonSyntaxError extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
    this.name = 'JsonSyntaxError';
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Half of a character, as escapes can write it. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const SPACE = /[ \t\r\n]*/y;
const WORDS: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
/** Deeper than any configuration, and shallow enough for everything that walks one. */
const DEEPEST = 200;

/**
 * Reads JSON as a configuration needs it: says where it is wrong, refuses a key that stands twice in an
 * object (the first would be lost silently), keeps all digits of numbers and takes any key for a key.
 * @param repeatable whether a key may stand twice in the object that other keys lead to, from the outside: then the values become one array
 * @throws JsonSyntaxError
 */
export function readJson(text: string, repeatable: Repeatable = () => false): Json {
  return new Reader(text, repeatable).document();
}

type Repeatable = (keys: readonly string[], key: string) => boolean;

const COMMENT = '//';

/** What two keys of one name stand for: the blocks of both. */
function joined(...values: readonly Json[]): Json {
  return values.flatMap((value): readonly Json[] => (value === null ? [] : Array.isArray(value) ? value : [value]));
}

/** Goes over one text. */
class Reader {
  readonly #text: string;
  readonly #repeatable: Repeatable;
  readonly #keys: string[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string, repeatable: Repeatable) {
    this.#text = text;
    this.#repeatable = repeatable;
  }

  document(): Json {
    this.#space();
    const json = this.#value();
    this.#space();
    if (this.#at < this.#text.length) this.#fail('there is something after the end of the JSON value');
    return json;
  }

  #value(): Json {
    const first = this.#text[this.#at];
    if (first === '"') return this.#string();
    if (first === '{') return this.#nested(() => this.#object());
    if (first === '[') return this.#nested(() => this.#array());
    for (const [word, value] of WORDS) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    return this.#number();
  }

  #nested(read: () => Json): Json {
    if (++this.#depth > DEEPEST) this.#fail(`it is nested more than ${DEEPEST} levels deep`);
    const json = read();
    this.#depth--;
    return json;
  }

  #object(): Json {
    const object: { [key: string]: Json } = {};
    this.#at++;
    this.#space();
    if (this.#take('}')) return object;
    for (;;) {
      if (this.#text[this.#at] !== '"') this.#fail('a key in double quotes is expected');
      const start = this.#at;
      const key = this.#string();
      const repeated = Object.hasOwn(object, key);
      if (repeated && key !== COMMENT && !this.#repeatable(this.#keys, key))
        this.#fail(`the key ${JSON.stringify(key)} stands twice in one object`, start);
      this.#space();
      if (!this.#take(':')) this.#fail('":" is expected after a key');
      this.#space();
      this.#keys.push(key);
      const read = this.#value();
      this.#keys.pop();
      const value = repeated && key !== COMMENT ? joined(object[key] ?? null, read) : read;
      if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
      else object[key] = value;
      this.#space();
      if (this.#take('}')) return object;
      if (!this.#take(',')) this.#fail('"," or "}" is expected');
      this.#space();
    }
  }

  #array(): Json {
    const array: Json[] = [];
    this.#at++;
    this.#space();
    if (this.#take(']')) return array;
    for (;;) {
      array.push(this.#value());
      this.#space();
      if (this.#take(']')) return array;
      if (!this.#take(',')) this.#fail('"," or "]" is expected');
      this.#space();
    }
  }

  #string(): string {
    const start = this.#at;
    let plain = true;
    for (let i = start + 1; i < this.#text.length; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 0x22) {
        this.#at = i + 1;
        return plain ? this.#text.slice(start + 1, i) : this.#unescaped(start, i + 1);
      }
      if (code === 0x5c) {
        plain = false;
        i++;
      } else if (code < 0x20) this.#fail('a control character in a string must be written as an escape', i);
    }
    return this.#fail('this string has no end', start);
  }

  #unescaped(start: number, end: number): string {
    try {
      return (JSON.parse(this.#text.slice(start, end)) as string).replace(LONE_SURROGATE, '\ufffd');
    } catch {
      return this.#fail('this string has an escape that JSON does not know', start);
    }
  }

  #number(): Json {
    NUMBER.lastIndex = this.#at;
    const digits = NUMBER.exec(this.#text)?.[0];
    if (digits === undefined) {
      return this.#fail(this.#at < this.#text.length ? 'a value is expected' : 'it ends too early');
    }
    this.#at += digits.length;
    // What a double prints as it was written is held by it exactly.
    const double = Number(digits);
    return String(double) === digits && (!Number.isInteger(double) || Number.isSafeInteger(double))
      ? double
      : new LosslessNumber(digits);
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #space(): void {
    const code = this.#text.charCodeAt(this.#at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #fail(message: string, at = this.#at): never {
    const before = this.#text.slice(0, at);
    const line = before.split('\n').length;
    throw new JsonSyntaxError(message, line, at - before.lastIndexOf('\n'));
  }
}
