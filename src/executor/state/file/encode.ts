import { LosslessNumber } from 'lossless-json';
import {
  Dynamic,
  ExactNumber,
  isUnknown,
  type Json,
  type ObjectValue,
  type Type,
  typeText,
  typeToJson,
  type Value,
} from '../../../framework';
import { sortBytewise } from './json-text';
import { inSetOrder } from './set-order';

export { pathsFromJson, pathsToJson } from './paths';

/**
 * An object's attributes as state files keep them: every attribute of the type present, keys sorted,
 * values in places of dynamic type as `{value, type}`, numbers exact, sets in Terraform's order.
 * @param type the schema's object type
 * @throws TypeError naming the attribute, when a value is unknown or infinite: neither can be kept
 */
export function attributesToJson(type: Type, value: ObjectValue): { readonly [name: string]: Json } {
  return encode(type, value, '') as { readonly [name: string]: Json };
}

/**
 * The same for a value of any type: what an output's `value` is.
 * @throws TypeError as {@link attributesToJson}
 */
export function valueToJson(type: Type, value: Value): Json {
  return encode(type, value, '');
}

function encode(type: Type, value: Value, at: string): Json {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'string':
      if (typeof value === 'string') return value;
      break;
    case 'bool':
      if (typeof value === 'boolean') return value;
      break;
    case 'number':
      if (value instanceof ExactNumber) return new LosslessNumber(value.text);
      if (typeof value !== 'number') break;
      if (Number.isFinite(value)) return value;
      throw new TypeError(`${at || 'the value'} is infinite, which a state file cannot hold`);
    case 'dynamic':
      if (!(value instanceof Dynamic)) break;
      // In this order, which is not that of the keys.
      return { value: encode(value.type, value.value, at), type: typeToJson(value.type) as Json };
    case 'list':
      if (Array.isArray(value)) return value.map((item: Value, i) => encode(type.element, item, `${at}[${i}]`));
      break;
    case 'set':
      if (Array.isArray(value)) return inSetOrder(type.element, value).map((item) => encode(type.element, item, at));
      break;
    case 'tuple':
      if (Array.isArray(value)) return value.map((item: Value, i) => encode(type.elements[i] as Type, item, `${at}[${i}]`));
      break;
    case 'map':
      if (isObject(value)) return keyed(Object.keys(value), value, () => type.element, at);
      break;
    case 'object':
      if (isObject(value)) return keyed(Object.keys(type.attributes), value, (name) => type.attributes[name] as Type, at);
      break;
  }
  if (isUnknown(value)) throw new TypeError(`${at || 'the value'} is still unknown, so it cannot be kept in state`);
  throw new TypeError(`${at || 'the value'} is no ${typeText(type)}`);
}

function isObject(value: Value): value is ObjectValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(isUnknown(value) || value instanceof Dynamic || value instanceof ExactNumber);
}

function keyed(keys: string[], value: ObjectValue, typeOf: (key: string) => Type, at: string): Json {
  const json: { [key: string]: Json } = {};
  for (const key of sortBytewise(keys)) {
    const item = Object.hasOwn(value, key) ? (value[key] as Value) : null;
    const encoded = encode(typeOf(key), item, at === '' ? key : `${at}.${key}`);
    // Assigning to `__proto__` would set the prototype instead.
    if (key === '__proto__')
      Object.defineProperty(json, key, { value: encoded, enumerable: true, configurable: true, writable: true });
    else json[key] = encoded;
  }
  return json;
}
