import type { ExactNumber, TerraformNumber } from './number';
import { ExactNumber as Exact } from './number';
import type { Type } from './types';

/** What is known about a value that is not known yet (refinements of the plugin protocol). */
export interface Refinements {
  readonly notNull?: boolean;
  readonly prefix?: string;
  readonly min?: { readonly value: TerraformNumber; readonly inclusive: boolean };
  readonly max?: { readonly value: TerraformNumber; readonly inclusive: boolean };
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A value that will be known after apply. Compare with {@link isUnknown}, never by identity. */
export class Unknown {
  constructor(readonly refinements?: Refinements) {
    Object.freeze(this);
  }

  toJSON(): string {
    return '(known after apply)';
  }
}

/** The plain unknown: nothing is known about it, not even that it isn't null. */
export const UNKNOWN = new Unknown();

/** A value in a place whose static type is `dynamic`: it carries the type that it has at run time. */
export class Dynamic {
  constructor(
    readonly type: Type,
    readonly value: Value,
  ) {
    Object.freeze(this);
  }
}

/** An object or map value. */
export interface ObjectValue {
  readonly [key: string]: Value;
}

/**
 * A Terraform value. Which of list, set, tuple an array is, and which of map, object a record is,
 * tells the type that always comes with it.
 */
export type Value = null | string | boolean | number | ExactNumber | Unknown | Dynamic | readonly Value[] | ObjectValue;

/** Whether the value itself (not something inside it) is unknown. */
export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown;
}

/** Whether the value is an object or a map. */
export function isObjectValue(value: Value | undefined): value is ObjectValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Unknown || value instanceof Exact || value instanceof Dynamic)
  );
}

/** Whether nothing in the value, at any depth, is unknown. */
export function isWhollyKnown(value: Value): boolean {
  if (isUnknown(value)) return false;
  if (Array.isArray(value)) return value.every(isWhollyKnown);
  if (value instanceof Dynamic) return isWhollyKnown(value.value);
  if (isObjectValue(value)) return Object.values(value).every(isWhollyKnown);
  return true;
}

/** Unset, or empty: remote sides rarely tell the two apart. */
export function isNothing(value: Value): boolean {
  if (value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isObjectValue(value) && Object.keys(value).length === 0;
}

/** The value with null in place of everything unknown: what can be kept of it in state. */
export function dropUnknowns(value: Value): Value {
  if (isUnknown(value)) return null;
  if (Array.isArray(value)) return value.map(dropUnknowns);
  if (value instanceof Dynamic) return new Dynamic(value.type, dropUnknowns(value.value));
  if (isObjectValue(value)) return mapObject(value, dropUnknowns);
  return value;
}

/** Maps an object's values; keys such as `__proto__` stay ordinary keys. */
export function mapObject<T, R>(object: { readonly [key: string]: T }, map: (value: T, key: string) => R): { [key: string]: R } {
  const mapped: { [key: string]: R } = {};
  for (const key of Object.keys(object)) put(mapped, key, map(object[key] as T, key));
  return mapped;
}

function put<T>(object: { [key: string]: T }, key: string, value: T): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Builds a record in which any key, `__proto__` included, is an ordinary own key. */
export function record<T>(entries: Iterable<readonly [string, T]>): { [key: string]: T } {
  return Object.fromEntries(entries) as { [key: string]: T };
}
