import { type Type, typeFromJson, typeToJson } from '../../framework/types';
import { CodecError } from './codec-error';
import { MAX_DEPTH } from './structure';

// The same few types come again and again; keeping the objects also keeps what is computed for each.
const CACHED_TYPES = 256;
const CACHED_TEXT_LENGTH = 4096;
const byText = new Map<string, Type>();
const texts = new WeakMap<Type, Uint8Array>();

/**
 * Reads the type that travels beside a value in a dynamic place.
 * @throws CodecError when the text is no type
 */
export function readType(text: string): Type {
  let type = byText.get(text);
  if (!type) {
    type = parseType(text);
    if (byText.size >= CACHED_TYPES) byText.clear();
    if (text.length <= CACHED_TEXT_LENGTH) byText.set(text, type);
  }
  return type;
}

/** The UTF-8 JSON of a type, as schemas and dynamic values carry it. */
export function typeBytes(type: Type): Uint8Array {
  let bytes = texts.get(type);
  if (!bytes) {
    bytes = Buffer.from(JSON.stringify(typeToJson(type)));
    texts.set(type, bytes);
  }
  return bytes;
}

function parseType(text: string): Type {
  try {
    const type = typeFromJson(JSON.parse(text));
    if (isDeeperThan(type, MAX_DEPTH)) throw new CodecError('a type is nested too deeply');
    return type;
  } catch (error) {
    if (error instanceof CodecError) throw error;
    throw new CodecError('what stands for the type of a dynamic value is no type');
  }
}

function isDeeperThan(type: Type, depth: number): boolean {
  if (depth === 0) return true;
  if (type.kind === 'object') return Object.values(type.attributes).some((inner) => isDeeperThan(inner, depth - 1));
  if (type.kind === 'tuple') return type.elements.some((inner) => isDeeperThan(inner, depth - 1));
  return 'element' in type && isDeeperThan(type.element, depth - 1);
}
