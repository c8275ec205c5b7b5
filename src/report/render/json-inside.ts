import { isLosslessNumber } from 'lossless-json';
import { ExactNumber, type Json, mapObject, parseJson, parseNumber, type Value } from '../../framework';

/** The JSON object or array that a string is, if it is one: Terraform shows such a string by its parts. */
export function jsonInside(text: string): { readonly value: Value } | undefined {
  if (!text.startsWith('{') && !text.startsWith('[')) return undefined;
  try {
    return { value: valueOfJson(parseJson(text)) };
  } catch {
    return undefined;
  }
}

/** JSON as a value that reports walk; it carries no types. */
export function valueOfJson(json: Json): Value {
  if (json === null || typeof json !== 'object') return json;
  if (isLosslessNumber(json)) return parseNumber(json.value) ?? ExactNumber.of(json.value);
  if (Array.isArray(json)) return json.map(valueOfJson);
  return mapObject(json as { readonly [key: string]: Json }, valueOfJson);
}
