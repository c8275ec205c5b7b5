import { Decoder } from '@msgpack/msgpack';
import type { Type } from '../../framework/types';
import { Dynamic, type ObjectValue, record, UNKNOWN, type Value } from '../../framework/value';
import { CodecError } from './codec-error';
import { readType } from './dynamic-type';
import { escapeKey, shapeOf, unescapeKey } from './object-shape';
import { decodeRefinements } from './refinements';
import { distinctElements } from './set-elements';
import { valueEnd } from './structure';
import { numberFromWire } from './wire-number';
import { textFromWire, withArticle } from './wire-text';

/** The extension code of an unknown of which something is known. */
const REFINED = 12;

class Extension {
  constructor(
    readonly code: number,
    readonly data: Uint8Array,
  ) {}
}

type RawRecord = { [key: string]: unknown };

const decoder = new Decoder({
  useBigInt64: true,
  // The decoder's own way to text drops a byte order mark at the beginning of long strings.
  rawStrings: true,
  keyDecoder: {
    canBeCached: () => true,
    decode: (bytes, offset, length) => escapeKey(textFromWire(bytes, offset, offset + length)),
  },
  mapKeyConverter: (key) => {
    if (typeof key === 'string') return key;
    throw new CodecError('a key of a map is no string');
  },
  extensionCodec: { tryToEncode: () => null, decode: (data, code) => new Extension(code, data) },
});

/**
 * Reads a value of the type from its MessagePack form: unknown values with what is said of them,
 * numbers to the last digit, strings in normalization form C, sets without duplicates.
 *
 * @throws CodecError for anything that is no value of the type, however malformed it is
 */
export function decodeValue(type: Type, bytes: Uint8Array): Value {
  if (valueEnd(bytes) !== bytes.length) throw new CodecError('more data follows the value');
  try {
    return fromRaw(type, decoder.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
  } catch (error) {
    throw CodecError.from(error);
  }
}

function fromRaw(type: Type, raw: unknown): Value {
  if (raw === null) return null;
  if (raw instanceof Extension) return unknownFrom(type, raw);
  switch (type.kind) {
    case 'string':
      if (raw instanceof Uint8Array) return textFromWire(raw);
      break;
    case 'number': {
      const number = numberFromWire(raw);
      if (number !== undefined) return number;
      break;
    }
    case 'bool':
      if (typeof raw === 'boolean') return raw;
      break;
    case 'dynamic':
      return dynamicFrom(raw);
    case 'list':
      if (Array.isArray(raw)) return elementsFrom(() => type.element, raw);
      break;
    case 'set':
      if (Array.isArray(raw)) return setFrom(type.element, raw);
      break;
    case 'tuple':
      if (Array.isArray(raw)) return tupleFrom(type.elements, raw);
      break;
    case 'map':
      if (isRecord(raw)) return mapFrom(type.element, raw);
      break;
    case 'object':
      if (isRecord(raw)) return objectFrom(type, raw);
  }
  throw new CodecError(`${withArticle(type.kind)} is expected, found ${kindOf(raw)}`);
}

function unknownFrom(type: Type, { code, data }: Extension): Value {
  // Codes that we don't know stand for an unknown of which something may be known.
  if (code !== REFINED || data.length <= 1 || type.kind === 'dynamic') return UNKNOWN;
  return decodeRefinements(type, data);
}

function dynamicFrom(raw: unknown): Value {
  if (!Array.isArray(raw) || raw.length !== 2 || !(raw[0] instanceof Uint8Array)) {
    throw new CodecError(`a value with its type is expected, found ${kindOf(raw)}`);
  }
  const type = readType(textFromWire(raw[0]));
  const value = fromRaw(type, raw[1]);
  return type.kind === 'dynamic' ? value : new Dynamic(type, value);
}

function elementsFrom(typeOf: (index: number) => Type, raw: unknown[]): Value[] {
  return raw.map((item, index) => {
    try {
      return fromRaw(typeOf(index), item);
    } catch (error) {
      throw CodecError.within({ index }, error);
    }
  });
}

function setFrom(element: Type, raw: unknown[]): readonly Value[] {
  let values: Value[];
  try {
    values = raw.map((item) => fromRaw(element, item));
  } catch (error) {
    throw CodecError.within(undefined, error);
  }
  return distinctElements(element, values);
}

function tupleFrom(types: readonly Type[], raw: unknown[]): Value[] {
  if (raw.length !== types.length) {
    throw new CodecError(`a tuple of ${types.length} elements is expected, found ${raw.length}`);
  }
  return elementsFrom((index) => types[index] as Type, raw);
}

function mapFrom(element: Type, raw: RawRecord): ObjectValue {
  const entries = Object.entries(raw).map(([escaped, item]): [string, Value] => {
    const key = unescapeKey(escaped);
    try {
      return [key, fromRaw(element, item)];
    } catch (error) {
      throw CodecError.within({ key }, error);
    }
  });
  return record(entries);
}

function objectFrom(type: Extract<Type, { kind: 'object' }>, raw: RawRecord): ObjectValue {
  const { names, types, plain } = shapeOf(type);
  if (Object.keys(raw).length !== names.length) throw wrongAttributes(names, raw);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const held = plain ? name : escapeKey(name);
    if (!Object.hasOwn(raw, held)) throw wrongAttributes(names, raw);
    try {
      // In place: the record is ours alone.
      raw[held] = fromRaw(types[i] as Type, raw[held]);
    } catch (error) {
      throw CodecError.within({ attribute: name }, error);
    }
  }
  if (plain) return raw as ObjectValue;
  return record(names.map((name) => [name, raw[escapeKey(name)] as Value]));
}

function wrongAttributes(names: readonly string[], raw: RawRecord): CodecError {
  const missing = names.find((name) => !Object.hasOwn(raw, escapeKey(name)));
  if (missing !== undefined) return new CodecError(`attribute ${JSON.stringify(missing)} is missing`);
  const unsupported = Object.keys(raw)
    .map(unescapeKey)
    .find((key) => !names.includes(key));
  return new CodecError(`attribute ${JSON.stringify(unsupported)} is unknown to the schema`);
}

function isRecord(raw: unknown): raw is RawRecord {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !(raw instanceof Uint8Array);
}

function kindOf(raw: unknown): string {
  if (raw instanceof Uint8Array) return 'a string';
  if (Array.isArray(raw)) return 'a list';
  if (typeof raw === 'object') return 'a map';
  return typeof raw === 'boolean' ? 'a bool' : 'a number';
}
