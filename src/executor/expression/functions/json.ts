import { isLosslessNumber } from 'lossless-json';
import {
  type Json,
  type ObjectValue,
  parseJson,
  parseNumber,
  record,
  signedText,
  type TerraformNumber,
  type Type,
  t,
  type Value,
} from '../../../framework';
import { sortedKeys } from '../convert/set-values';
import { isInfinite } from '../evaluate/arithmetic';
import { type MarkedValue, typed } from '../marked-value';
import { FunctionProblem } from './definition';

const ESCAPED = /[<>&\u2028\u2029]/g;

/** A wholly known value as JSON text, the way Terraform writes it: keys sorted, no spaces, `<>&` escaped. */
export function toJsonText(type: Type, value: Value): string {
  if (value === null) return 'null';
  switch (type.kind) {
    case 'string':
      return quoted(value as string);
    case 'number':
      if (isInfinite(value as TerraformNumber)) throw new FunctionProblem('JSON has no infinity');
      return signedText(value as TerraformNumber);
    case 'bool':
      return String(value);
    case 'list':
    case 'set':
    case 'tuple':
      return `[${(value as readonly Value[])
        .map((item, i) => toJsonText(type.kind === 'tuple' ? (type.elements[i] as Type) : type.element, item))
        .join(',')}]`;
    case 'map':
    case 'object': {
      const entries = value as ObjectValue;
      const typeOf = (key: string) => (type.kind === 'object' ? (type.attributes[key] as Type) : type.element);
      return `{${sortedKeys(entries)
        .map((key) => `${quoted(key)}:${toJsonText(typeOf(key), entries[key] as Value)}`)
        .join(',')}}`;
    }
    case 'dynamic':
      return 'null';
  }
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The value of a JSON text: arrays are tuples, objects are objects, numbers keep all digits. @throws FunctionProblem */
export function fromJsonText(text: string): MarkedValue {
  try {
    return jsonValue(parseJson(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new FunctionProblem('the text is no JSON', undefined, error.message);
    throw error;
  }
}

/** The same for JSON that is parsed already. */
export function jsonValue(json: Json): MarkedValue {
  if (json === null) return typed(t.dynamic, null);
  // Half of a character is none.
  if (typeof json === 'string') return typed(t.string, json.replace(/[\ud800-\udfff]/gu, '\ufffd').normalize('NFC'));
  if (typeof json === 'boolean') return typed(t.bool, json);
  if (typeof json === 'number' || isLosslessNumber(json)) {
    const number = parseNumber(String(json));
    if (number === undefined) throw new FunctionProblem('a number in the JSON is too large');
    return typed(t.number, number);
  }
  if (Array.isArray(json)) {
    const items = json.map((item: Json) => jsonValue(item));
    return typed(
      t.tuple(items.map(({ type }) => type)),
      items.map(({ value }) => value),
    );
  }
  const entries = Object.entries(json as { readonly [key: string]: Json }).map(
    ([key, item]) => [key.normalize('NFC'), jsonValue(item)] as const,
  );
  return typed(
    t.object(record(entries.map(([key, { type }]) => [key, type]))),
    record(entries.map(([key, { value }]) => [key, value])),
  );
}
