import { LosslessNumber } from 'lossless-json';
import { Dynamic, ExactNumber, isUnknown, type Json, type Value } from '../framework';

/** A value of a plan or a state as JavaScript has it: to be compared with what a test writes down. */
export type Plain = null | string | boolean | number | readonly Plain[] | { readonly [name: string]: Plain };

/** What stands in a plan where only the apply will tell. */
export const KNOWN_AFTER_APPLY = '(known after apply)';

/** Numbers are JavaScript's, sets are arrays, and {@link KNOWN_AFTER_APPLY} stands for what isn't known. */
export function plain(value: Value | Json): Plain {
  if (isUnknown(value)) return KNOWN_AFTER_APPLY;
  if (value instanceof Dynamic) return plain(value.value);
  if (value instanceof ExactNumber) return Number(value.text);
  if (value instanceof LosslessNumber) return Number(value.value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Value | Json) => plain(item));
  return plainObject(value as { readonly [name: string]: Value | Json });
}

/** The same for each attribute of an object. */
export function plainObject(object: { readonly [name: string]: Value | Json }): { readonly [name: string]: Plain } {
  return Object.fromEntries(Object.entries(object).map(([name, item]) => [name, plain(item)]));
}
