import { Decoder, Encoder } from '@msgpack/msgpack';
import type { TerraformNumber } from '../../framework/number';
import type { Type } from '../../framework/types';
import { type Refinements, UNKNOWN, Unknown } from '../../framework/value';
import { CodecError } from './codec-error';
import { valueEnd } from './structure';
import { numberFromWire, numberToWire } from './wire-number';
import { textFromWire } from './wire-text';

// Keys of the map that a refined unknown carries
// (https://github.com/zclconf/go-cty/blob/main/docs/refinements.md).
const NULLNESS = 1;
const PREFIX = 2;
const LOWER_BOUND = 3;
const UPPER_BOUND = 4;
const MIN_LENGTH = 5;
const MAX_LENGTH = 6;

/** Terraform refuses longer payloads. */
const MAX_PAYLOAD = 1024;
const MAX_PREFIX = 256;

const decoder = new Decoder({ useBigInt64: true, rawStrings: true });
const encoder = new Encoder({ initialBufferSize: MAX_PAYLOAD });

/**
 * Reads what a refined unknown says of its value. What doesn't fit the type, and keys that we
 * don't know, are left out; bytes after the map are ignored.
 * @returns null when the value is certainly null
 * @throws CodecError when the payload is no map
 */
export function decodeRefinements(type: Type, payload: Uint8Array): Unknown | null {
  let raw: unknown;
  try {
    raw = decoder.decode(payload.subarray(0, valueEnd(payload)));
  } catch {
    throw new CodecError('what is said of an unknown value cannot be read');
  }
  if (typeof raw !== 'object' || raw === null) throw new CodecError('what is said of an unknown value is no map');
  const said = new Map(Object.entries(raw).map(([key, value]) => [Number(key), value as unknown]));
  if (said.get(NULLNESS) === true) return null;
  const refinements: Refinements = {
    ...(said.get(NULLNESS) === false ? { notNull: true } : {}),
    ...(type.kind === 'string' ? stringRefinements(said) : {}),
    ...(type.kind === 'number' ? numberRefinements(said) : {}),
    ...('element' in type ? lengthRefinements(said) : {}),
  };
  return Object.keys(refinements).length === 0 ? UNKNOWN : new Unknown(refinements);
}

/**
 * The payload that says the same.
 * @returns undefined when nothing can be said of a value of this type: a plain unknown will do
 */
export function encodeRefinements(type: Type, refinements: Refinements): Uint8Array | undefined {
  const said: [key: number, value: unknown][] = [];
  if (refinements.notNull) said.push([NULLNESS, false]);
  if (type.kind === 'string' && refinements.prefix) said.push([PREFIX, cutPrefix(refinements.prefix)]);
  if (type.kind === 'number') {
    const { min, max } = refinements;
    if (min) said.push([LOWER_BOUND, [numberToWire(min.value), min.inclusive]]);
    if (max) said.push([UPPER_BOUND, [numberToWire(max.value), max.inclusive]]);
  }
  if ('element' in type) {
    if (refinements.minLength !== undefined) said.push([MIN_LENGTH, refinements.minLength]);
    if (refinements.maxLength !== undefined) said.push([MAX_LENGTH, refinements.maxLength]);
  }
  if (said.length === 0) return undefined;
  // Written by hand, since the encoder has only string keys.
  const payload = Buffer.concat([
    Uint8Array.of(0x80 + said.length),
    ...said.flatMap(([key, value]) => [Uint8Array.of(key), encoder.encode(value)]),
  ]);
  return payload.length > MAX_PAYLOAD ? undefined : payload;
}

function stringRefinements(said: ReadonlyMap<number, unknown>): Refinements {
  const prefix = said.get(PREFIX);
  return prefix instanceof Uint8Array && prefix.length > 0 ? { prefix: textFromWire(prefix) } : {};
}

function numberRefinements(said: ReadonlyMap<number, unknown>): Refinements {
  const min = bound(said.get(LOWER_BOUND));
  const max = bound(said.get(UPPER_BOUND));
  return { ...(min ? { min } : {}), ...(max ? { max } : {}) };
}

function bound(raw: unknown): { readonly value: TerraformNumber; readonly inclusive: boolean } | undefined {
  if (!Array.isArray(raw) || raw.length !== 2) return undefined;
  const value = numberFromWire(raw[0]);
  return value !== undefined && typeof raw[1] === 'boolean' ? { value, inclusive: raw[1] } : undefined;
}

function lengthRefinements(said: ReadonlyMap<number, unknown>): Refinements {
  const minLength = length(said.get(MIN_LENGTH));
  const maxLength = length(said.get(MAX_LENGTH));
  return { ...(minLength === undefined ? {} : { minLength }), ...(maxLength === undefined ? {} : { maxLength }) };
}

function length(raw: unknown): number | undefined {
  const number = Number(raw);
  return (typeof raw === 'number' || typeof raw === 'bigint') && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function cutPrefix(prefix: string): string {
  let cut = '';
  let size = 0;
  for (const character of prefix) {
    size += Buffer.byteLength(character);
    if (size > MAX_PREFIX) break;
    cut += character;
  }
  return cut;
}
