import { isLosslessNumber } from 'lossless-json';
import { type Json, numberText } from '../../../framework';

// What Go's JSON encoder escapes beyond JSON's own rules; it takes half a surrogate pair for damaged text.
const ODD = /[<>&\u2028\u2029\ud800-\udfff]/;
const ESCAPED = /[<>&\u2028\u2029]/g;
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A string as Go's encoding/json writes it: `<`, `>`, `&` and the two Unicode line ends escaped
 * (https://pkg.go.dev/encoding/json#Marshal).
 */
export function stringText(text: string): string {
  if (!ODD.test(text)) return JSON.stringify(text);
  return escaped(JSON.stringify(text.replace(HALF_PAIR, '\ufffd')));
}

function escaped(json: string): string {
  return json.replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * JSON in Go's indented form: two spaces a level, one element a line, `[]` and `{}` when empty.
 * @param margin the indentation of the line that the value begins in
 */
export function jsonText(json: Json, margin = ''): string {
  if (typeof json === 'string') return stringText(json);
  if (typeof json !== 'object' || json === null) return scalarText(json);
  if (isLosslessNumber(json)) return json.value;
  return (isPlain(json) && nativeText(json, margin)) || exactText(json, margin);
}

/** By JavaScript's own printer, which is several times faster; undefined when it would print something else. */
function nativeText(json: Json, margin: string): string | undefined {
  // Arrays around it put it at its margin, which is cheaper than moving every line afterwards.
  const depth = margin.length / 2;
  let wrapped = json;
  for (let i = 0; i < depth; i++) wrapped = [wrapped];
  const text = JSON.stringify(wrapped, null, 2);
  const placed = text.slice(depth * (depth + 3), text.length - depth * (depth + 1));
  // Half of a surrogate pair is printed as an escape.
  if (placed.includes('\\ud')) return undefined;
  return ODD.test(placed) ? escaped(placed) : placed;
}

/** Whether JavaScript prints all of it as Go does, strings aside. */
function isPlain(json: Json): boolean {
  if (typeof json === 'number') return Number.isFinite(json) && !Object.is(json, -0) && !String(json).includes('e');
  if (typeof json !== 'object' || json === null) return true;
  if (isLosslessNumber(json)) return false;
  if (Array.isArray(json)) return json.every(isPlain);
  const object = json as { readonly [key: string]: Json };
  let first = true;
  for (const key in object) {
    if (first && isDigit(key.charCodeAt(0))) return false;
    first = false;
    if (!isPlain(object[key] as Json)) return false;
  }
  return true;
}

function exactText(json: Json, margin: string): string {
  if (typeof json === 'string') return stringText(json);
  if (typeof json !== 'object' || json === null) return scalarText(json);
  if (isLosslessNumber(json)) return json.value;
  const inner = `${margin}  `;
  if (Array.isArray(json)) {
    if (json.length === 0) return '[]';
    let text = '[';
    for (let i = 0; i < json.length; i++) text += `${i === 0 ? '' : ','}\n${inner}${exactText(json[i] as Json, inner)}`;
    return `${text}\n${margin}]`;
  }
  return objectText(json as { readonly [key: string]: Json }, margin, inner);
}

function scalarText(json: null | boolean | number): string {
  // Terraform keeps the sign of a zero.
  if (typeof json === 'number') {
    if (!Number.isFinite(json)) throw new TypeError('JSON has no way to write an infinite number');
    return Object.is(json, -0) ? '-0' : numberText(json);
  }
  return String(json);
}

function objectText(json: { readonly [key: string]: Json }, margin: string, inner: string): string {
  const keys = keysInOrder(json);
  if (keys.length === 0) return '{}';
  let text = '{';
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    text += `${i === 0 ? '' : ','}\n${inner}${stringText(key)}: ${exactText(json[key] as Json, inner)}`;
  }
  return `${text}\n${margin}}`;
}

/**
 * The keys in the order in which they were put in. JavaScript moves keys that look like array indexes
 * to the front; only maps and types have such keys, and those Terraform sorts.
 */
function keysInOrder(json: { readonly [key: string]: Json }): readonly string[] {
  const keys = Object.keys(json);
  const first = keys[0];
  return first !== undefined && isDigit(first.charCodeAt(0)) ? sortBytewise(keys) : keys;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Sorts by the bytes of the texts' UTF-8 form, in place. */
export function sortBytewise(texts: string[]): string[] {
  return texts.sort(compareBytewise);
}

/** Orders texts as their UTF-8 bytes, without encoding them. */
export function compareBytewise(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codeRank(x) - codeRank(y);
  }
  return a.length - b.length;
}

// In UTF-16 the halves of astral characters come before U+E000; in UTF-8 astral characters come last.
function codeRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
