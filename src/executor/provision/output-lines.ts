import { StringDecoder } from 'node:string_decoder';

/** Longer lines come in pieces. */
const MAX_LINE = 16 * 1024;

/** Cuts a stream of bytes into lines of text; characters may span chunks. */
export class LineReader {
  readonly #decoder = new StringDecoder('utf8');
  readonly #onLine: (line: string) => void;
  #rest = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  add(chunk: Buffer): void {
    this.#take(this.#decoder.write(chunk));
  }

  /** Hands out what came after the last line break. */
  end(): void {
    this.#take(this.#decoder.end());
    if (this.#rest !== '') this.#onLine(this.#rest);
    this.#rest = '';
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) this.#onLine(this.#shorten(line.endsWith('\r') ? line.slice(0, -1) : line));
    this.#rest = this.#shorten(rest);
  }

  /** Hands out pieces of a line that is too long. @returns what is left of it */
  #shorten(line: string): string {
    let left = line;
    while (left.length > MAX_LINE) {
      const cut = cutAt(left, MAX_LINE);
      this.#onLine(left.slice(0, cut));
      left = left.slice(cut);
    }
    return left;
  }
}

/** A place to cut that doesn't split a character of two code units. */
function cutAt(text: string, length: number): number {
  const last = text.charCodeAt(length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}

const MAX_KEPT = 8 * 1024;

/** Keeps the end of an output for an error message. */
export class TailKeeper {
  #text = '';

  add(line: string): void {
    this.#text = `${this.#text}${line}\n`;
    if (this.#text.length > 2 * MAX_KEPT) this.#text = this.#text.slice(-MAX_KEPT);
  }

  /** The last 8 KiB or so. */
  get text(): string {
    return this.#text.length > MAX_KEPT ? `…${this.#text.slice(-MAX_KEPT)}` : this.#text;
  }
}
