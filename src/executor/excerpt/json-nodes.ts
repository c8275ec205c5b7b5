import type { Extent } from '../expression/parse/spans';
import { afterString } from '../json-string';

/** A value in a JSON text and where it stands, in UTF-16 units. */
export type JsonNode = { readonly extent: Extent } & (
  | { readonly kind: 'object'; readonly entries: readonly JsonEntry[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly text: string }
  /** A number or a word. */
  | { readonly kind: 'other'; readonly text: string }
);

/** A key that stands twice is there twice. */
export interface JsonEntry {
  readonly key: string;
  readonly keyExtent: Extent;
  readonly value: JsonNode;
}

const SPACE = /[ \t\r\n]*/y;
const WORD = /[^\s,\]}]+/y;

/** Where the values of a text stand. The text was read already: it is JSON. */
export function jsonNodes(text: string): JsonNode {
  let at = 0;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const skip = (): string => {
    match(SPACE);
    return text[at] ?? '';
  };
  const string = (): { readonly text: string; readonly extent: Extent } => {
    const start = at;
    at = afterString(text, start);
    return { text: JSON.parse(text.slice(start, at)) as string, extent: [start, at] };
  };
  /** Goes over what stands between two brackets, parted by commas. */
  const each = (close: string, read: () => void): void => {
    at += 1;
    for (let next = skip(); next !== close && next !== ''; next = skip()) {
      if (next === ',') at += 1;
      else read();
    }
    at += 1;
  };
  const entry = (): JsonEntry => {
    const key = string();
    skip();
    at += 1;
    return { key: key.text, keyExtent: key.extent, value: value() };
  };
  const value = (): JsonNode => {
    const first = skip();
    const start = at;
    if (first === '"') return { kind: 'string', ...string() };
    if (first === '{') {
      const entries: JsonEntry[] = [];
      each('}', () => void entries.push(entry()));
      return { kind: 'object', entries, extent: [start, at] };
    }
    if (first === '[') {
      const items: JsonNode[] = [];
      each(']', () => void items.push(value()));
      return { kind: 'array', items, extent: [start, at] };
    }
    const word = match(WORD);
    if (word === '') at += 1;
    return { kind: 'other', text: word, extent: [start, at] };
  };
  return value();
}
