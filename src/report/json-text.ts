import { isLosslessNumber } from 'lossless-json';
import { ExactNumber, type Json, numberText, type Value } from '../framework';
import { sortNames } from './diff/pair';

/** What is written as JSON: a document of our own, with values and JSON of others anywhere in it; `undefined` members are left out. */
export type Document = Json | Value | undefined | readonly Document[] | { readonly [key: string]: Document };

/**
 * JSON as Terraform writes it: `<`, `>`, `&` and the line separators escaped, numbers with all digits.
 * @param indent spaces a level; on one line without it
 */
export function jsonText(document: Document, indent = 0): string {
  return write(document, indent, '\n');
}

/** The same document with the members of all objects in bytewise order. */
export function sorted(document: Document): Document {
  if (Array.isArray(document)) return (document as readonly Document[]).map(sorted);
  if (!isObject(document)) return document;
  return Object.fromEntries(sortNames(Object.keys(document)).map((name) => [name, sorted(document[name])]));
}

function write(document: Document, indent: number, newline: string): string {
  if (document === null || document === undefined) return 'null';
  if (typeof document === 'string') return stringText(document);
  if (typeof document === 'number' || document instanceof ExactNumber) return numberText(document);
  if (typeof document === 'boolean') return String(document);
  if (isLosslessNumber(document)) return document.value;
  const inner = indent === 0 ? '' : newline + ' '.repeat(indent);
  const end = indent === 0 ? '' : newline;
  const next = indent === 0 ? newline : inner;
  if (Array.isArray(document)) {
    const items = (document as readonly Document[]).map((item) => inner + write(item, indent, next));
    return items.length === 0 ? '[]' : `[${items.join()}${end}]`;
  }
  const colon = indent === 0 ? ':' : ': ';
  const members: string[] = [];
  for (const [name, value] of Object.entries(document as { readonly [key: string]: Document })) {
    if (value !== undefined) members.push(`${inner}${stringText(name)}${colon}${write(value, indent, next)}`);
  }
  return members.length === 0 ? '{}' : `{${members.join()}${end}}`;
}

const ESCAPED = /[<>&\u2028\u2029]/g;

function stringText(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function isObject(document: Document): document is { readonly [key: string]: Document } {
  return typeof document === 'object' && document !== null && !(document instanceof ExactNumber) && !isLosslessNumber(document);
}
