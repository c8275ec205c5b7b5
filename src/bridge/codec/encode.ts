import { Encoder, ExtData } from '@msgpack/msgpack';
import { ExactNumber } from '../../framework/number';
import type { Type } from '../../framework/types';
import { Dynamic, isObjectValue, type ObjectValue, record, Unknown, type Value } from '../../framework/value';
import { CodecError } from './codec-error';
import { typeBytes } from './dynamic-type';
import { shapeOf } from './object-shape';
import { encodeRefinements } from './refinements';
import { MAX_DEPTH } from './structure';
import { numberToWire } from './wire-number';
import { textToWire, withArticle } from './wire-text';

/** An encoder keeps its buffer; one that has grown past this is not kept. */
const KEPT_BUFFER = 4 * 1024 * 1024;

const PLAIN_UNKNOWN = new ExtData(0, Uint8Array.of(0));

let encoder = newEncoder();

/**
 * The MessagePack form of a value, as Terraform's Go side reads it: every attribute of an object
 * once, in the order of names (those that are missing as null); unknown values as extensions;
 * numbers that are no exact integers as their digits.
 *
 * @throws CodecError when the value is none of the type
 */
export function encodeValue(type: Type, value: Value): Uint8Array {
  try {
    const bytes = encoder.encode(toWire(type, value, MAX_DEPTH));
    if (bytes.length > KEPT_BUFFER) encoder = newEncoder();
    return bytes;
  } catch (error) {
    throw CodecError.from(error);
  }
}

function newEncoder(): Encoder<undefined> {
  return new Encoder({
    // A dynamic value takes two levels: the pair and what is in it.
    maxDepth: 2 * MAX_DEPTH + 2,
    extensionCodec: { tryToEncode: (object) => (object instanceof ExtData ? object : null), decode: () => null },
  });
}

function toWire(type: Type, value: Value | undefined, depth: number): unknown {
  if (value === null) return null;
  if (value instanceof Unknown) return unknownToWire(type, value);
  if (depth === 0) throw new CodecError(`the value is nested more than ${MAX_DEPTH} levels deep`);
  switch (type.kind) {
    case 'string':
      if (typeof value === 'string') return textToWire(value);
      break;
    case 'number':
      if (typeof value === 'number' || value instanceof ExactNumber) return numberToWire(value);
      break;
    case 'bool':
      if (typeof value === 'boolean') return value;
      break;
    case 'dynamic':
      if (value instanceof Dynamic) return dynamicToWire(value, depth);
      throw new CodecError(`a value with its type is expected, found ${kindOf(value)}`);
    case 'list':
      if (Array.isArray(value)) return elementsToWire(() => type.element, value, depth);
      break;
    case 'set':
      if (Array.isArray(value)) return setToWire(type.element, value, depth);
      break;
    case 'tuple':
      if (Array.isArray(value)) return tupleToWire(type.elements, value, depth);
      break;
    case 'map':
      if (isObjectValue(value)) return mapToWire(type.element, value, depth);
      break;
    case 'object':
      if (isObjectValue(value)) return objectToWire(type, value, depth);
  }
  throw new CodecError(`${withArticle(type.kind)} is expected, found ${kindOf(value)}`);
}

function unknownToWire(type: Type, { refinements }: Unknown): ExtData {
  const payload = refinements && encodeRefinements(type, refinements);
  return payload ? new ExtData(12, payload) : PLAIN_UNKNOWN;
}

function dynamicToWire({ type, value }: Dynamic, depth: number): unknown {
  return type.kind === 'dynamic' ? toWire(type, value, depth - 1) : [typeBytes(type), toWire(type, value, depth - 1)];
}

function elementsToWire(typeOf: (index: number) => Type, values: readonly Value[], depth: number): unknown[] {
  return values.map((value, index) => {
    try {
      return toWire(typeOf(index), value, depth - 1);
    } catch (error) {
      throw CodecError.within({ index }, error);
    }
  });
}

function setToWire(element: Type, values: readonly Value[], depth: number): unknown[] {
  try {
    return values.map((value) => toWire(element, value, depth - 1));
  } catch (error) {
    throw CodecError.within(undefined, error);
  }
}

function tupleToWire(types: readonly Type[], values: readonly Value[], depth: number): unknown[] {
  if (values.length !== types.length) {
    throw new CodecError(`a tuple of ${types.length} elements is expected, found ${values.length}`);
  }
  return elementsToWire((index) => types[index] as Type, values, depth);
}

function mapToWire(element: Type, value: ObjectValue, depth: number): unknown {
  const keys = Object.keys(value).sort();
  return record(
    keys.map((key) => {
      try {
        return [key, toWire(element, value[key], depth - 1)];
      } catch (error) {
        throw CodecError.within({ key }, error);
      }
    }),
  );
}

function objectToWire(type: Extract<Type, { kind: 'object' }>, value: ObjectValue, depth: number): unknown {
  const { names, types, plain } = shapeOf(type);
  const wire: { [name: string]: unknown } = {};
  const entries: [string, unknown][] = [];
  let present = 0;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    let item: unknown = null;
    if (Object.hasOwn(value, name)) {
      present += 1;
      try {
        item = toWire(types[i] as Type, value[name], depth - 1);
      } catch (error) {
        throw CodecError.within({ attribute: name }, error);
      }
    }
    if (plain) wire[name] = item;
    else entries.push([name, item]);
  }
  if (present !== Object.keys(value).length) {
    const unsupported = Object.keys(value).find((key) => !Object.hasOwn(type.attributes, key));
    throw new CodecError(`attribute ${JSON.stringify(unsupported)} is unknown to the schema`);
  }
  return plain ? wire : record(entries);
}

function kindOf(value: Value | undefined): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Dynamic) return 'a value with its own type';
  if (typeof value === 'object') return value instanceof ExactNumber ? 'a number' : 'an object or a map';
  if (value === undefined) return 'nothing';
  return typeof value === 'boolean' ? 'a bool' : `a ${typeof value}`;
}
