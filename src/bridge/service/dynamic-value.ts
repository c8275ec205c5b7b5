import type { Type } from '../../framework/types';
import { isObjectValue, type ObjectValue, type Value } from '../../framework/value';
import { CodecError, decodeValue, encodeValue } from '../msgpack';
import type { DynamicValue } from '../proto/tfplugin6';
import { asBuffer } from './private-data';

const NO_BYTES = Buffer.alloc(0);

/**
 * Reads a value from the message that carries it: MessagePack, or JSON where there is none. An
 * absent message and an empty one are null.
 * @throws CodecError
 */
export function decodeDynamicValue(type: Type, message: DynamicValue | undefined): Value {
  if (message && message.msgpack.length > 0) return decodeValue(type, message.msgpack);
  if (message && message.json.length > 0) return decodeJsonValue(type, message.json);
  return null;
}

/** The same for a whole resource or configuration, which is an object or null. */
export function decodeObject(type: Type, message: DynamicValue | undefined): ObjectValue | null {
  const value = decodeDynamicValue(type, message);
  if (value === null || isObjectValue(value)) return value;
  throw new CodecError('an object is expected, found an unknown value');
}

/** Reads an object that has to be there. */
export function decodePresentObject(type: Type, message: DynamicValue | undefined): ObjectValue {
  const value = decodeObject(type, message);
  if (value === null) throw new CodecError('an object is expected, found null');
  return value;
}

/** The message that carries a value, in MessagePack. */
export function encodeDynamicValue(type: Type, value: Value): DynamicValue {
  return { msgpack: asBuffer(encodeValue(type, value)), json: NO_BYTES };
}

/**
 * Values of one call that were decoded from messages. Often a call is asked about values with the
 * same bytes (nothing has changed) and answers with one of them: bytes are then decoded once, the
 * values are one object, and the answer is the message that came.
 */
export class CallValues {
  readonly #type: Type;
  readonly #known: { readonly message: DynamicValue; readonly value: ObjectValue | null }[] = [];

  constructor(type: Type) {
    this.#type = type;
  }

  decode(message: DynamicValue | undefined): ObjectValue | null {
    const twin = message && this.#known.find((known) => sameBytes(known.message, message));
    if (twin) return twin.value;
    const value = decodeObject(this.#type, message);
    if (message) this.#known.push({ message, value });
    return value;
  }

  encode(value: ObjectValue | null): DynamicValue {
    const twin = value && this.#known.find((known) => known.value === value);
    return twin ? twin.message : encodeDynamicValue(this.#type, value);
  }

  /** Encodes a value that may come back: an answer with the same bytes is the value itself. */
  encodeKnown(value: ObjectValue | null): DynamicValue {
    const message = this.encode(value);
    this.#known.push({ message, value });
    return message;
  }
}

function sameBytes(a: DynamicValue, b: DynamicValue): boolean {
  return a.msgpack.equals(b.msgpack) && a.json.equals(b.json);
}

function decodeJsonValue(type: Type, json: Buffer): Value {
  // Loaded when it is needed: terraform sends MessagePack.
  const { decodeJson } = require('../../framework/json') as typeof import('../../framework/json');
  try {
    return decodeJson(type, json.toString());
  } catch (error) {
    throw CodecError.from(error);
  }
}
