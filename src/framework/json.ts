import { isLosslessNumber, type LosslessNumber, parse as parseLossless } from 'lossless-json';
import { distinct } from './equal';
import { parseNumber } from './number';
import { type Type, typeFromJson, typeText } from './types';
import { Dynamic, mapObject, type Value } from './value';

/** JSON as a parser gives it; numerals too long for a double are kept as text. */
export type Json = null | boolean | number | string | LosslessNumber | readonly Json[] | { readonly [key: string]: Json };

// A numeral that a double may not hold; strings that look alike only cost the slower parser.
const LONG_NUMERAL = /\d[\d.]{15}|\d[eE][+-]?\d/;

/**
 * Parses JSON without losing a digit of any number.
 * @throws SyntaxError when the text is no JSON
 */
export function parseJson(text: string): Json {
  if (!LONG_NUMERAL.test(text)) return JSON.parse(text) as Json;
  return parseLossless(text) as Json;
}

/**
 * Reads a value of a known type from its JSON form (state files, `DynamicValue.json`). As Terraform
 * does, it takes attributes that are absent for null, and numbers and bools that come as text.
 * @throws TypeError naming the place where the JSON doesn't fit the type
 */
export function decodeJson(type: Type, text: string): Value {
  return fromJson(type, parseJson(text), '');
}

/** The same for JSON that is parsed already. */
export function fromJson(type: Type, json: Json, at = ''): Value {
  if (json === null || json === undefined) return null;
  switch (type.kind) {
    case 'string':
      if (typeof json === 'string') return json.normalize('NFC');
      if (typeof json === 'number' || typeof json === 'boolean' || isLosslessNumber(json)) return String(json);
      break;
    case 'bool':
      if (typeof json === 'boolean') return json;
      if (json === 'true' || json === 'false') return json === 'true';
      break;
    case 'number': {
      if (typeof json === 'number') return json;
      const number = typeof json === 'string' || isLosslessNumber(json) ? parseNumber(String(json)) : undefined;
      if (number !== undefined) return number;
      break;
    }
    case 'list':
    case 'set':
      if (Array.isArray(json)) {
        const items = json.map((item: Json, i) => fromJson(type.element, item, `${at}[${i}]`));
        return type.kind === 'set' ? distinct(type.element, items) : items;
      }
      break;
    case 'tuple':
      if (Array.isArray(json) && json.length === type.elements.length) {
        return json.map((item: Json, i) => fromJson(type.elements[i] as Type, item, `${at}[${i}]`));
      }
      break;
    case 'map':
      if (isJsonObject(json)) {
        return mapObject(json, (item, key) => fromJson(type.element, item, `${at}[${JSON.stringify(key)}]`));
      }
      break;
    case 'object':
      if (isJsonObject(json)) return objectFromJson(type.attributes, json, at);
      break;
    case 'dynamic':
      if (isJsonObject(json) && 'type' in json && 'value' in json) {
        const actual = typeFromJson(json.type);
        return new Dynamic(actual, fromJson(actual, json.value as Json, at));
      }
  }
  throw new TypeError(`${at || 'value'}: ${typeText(type)} is needed`);
}

function objectFromJson(attributes: { readonly [name: string]: Type }, json: { readonly [key: string]: Json }, at: string): Value {
  for (const name of Object.keys(json)) {
    if (!Object.hasOwn(attributes, name)) throw new TypeError(`${at || 'object'}: unsupported attribute "${name}"`);
  }
  return mapObject(attributes, (type, name) =>
    Object.hasOwn(json, name) ? fromJson(type, json[name] as Json, at === '' ? name : `${at}.${name}`) : null,
  );
}

/** Whether JSON is an object: numbers kept as text are none. */
export function isJsonObject(json: Json | undefined): json is { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && !isLosslessNumber(json);
}
