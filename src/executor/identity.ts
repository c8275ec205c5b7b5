import {
  DiagnosticError,
  errorAt,
  fromJson,
  type IdentitySchema,
  isWhollyKnown,
  type Json,
  mapObject,
  type ObjectValue,
  record,
  t,
} from '../framework';
import { isObjectValue } from '../framework/value';
import { complete, type Shape } from './config/shape';
import { convert } from './expression/convert/convert';
import { ExpressionError } from './expression/expression-error';
import type { MarkedValue } from './expression/marked-value';
import { attributesToJson } from './state/file/encode';

/** The type that identities of a schema have. */
export function identityType({ attributes }: IdentitySchema) {
  return t.object(mapObject(attributes, ({ type }) => type));
}

/** What an identity may leave out. */
function shapeOf({ attributes }: IdentitySchema): Shape {
  return { kind: 'object', attributes: mapObject(attributes, ({ required }) => ({ optional: !required })) };
}

/**
 * An identity as somebody wrote it, with all of its attributes.
 * @param about what it is to name, for messages
 * @throws DiagnosticError when it is none of the schema's
 */
export function identityJson(schema: IdentitySchema, given: MarkedValue, about: string): { readonly [name: string]: Json } {
  const refuse = (why: string) =>
    new DiagnosticError(errorAt(undefined, 'Invalid import identity argument', `${about} cannot be imported: ${why}`));
  if (!isWhollyKnown(given.value)) throw refuse('its identity depends on values that only apply will tell.');
  if (!isObjectValue(given.value)) throw refuse('its identity is no object.');
  const names = Object.keys(schema.attributes);
  const odd = Object.keys(given.value).find((name) => !names.includes(name));
  if (odd !== undefined) throw refuse(`its identity has no "${odd}"; it has ${names.join(', ')}.`);
  try {
    const { value } = convert(complete(shapeOf(schema), given), identityType(schema));
    const missing = names.find((name) => schema.attributes[name]?.required && (value as ObjectValue)[name] === null);
    if (missing !== undefined) throw refuse(`its identity needs a value for "${missing}".`);
    return attributesToJson(identityType(schema), value as ObjectValue);
  } catch (error) {
    if (error instanceof ExpressionError) throw refuse(`its identity is unsuitable: ${error.detail}`);
    throw error;
  }
}

/** An identity as providers take it. */
export function identityValue(schema: IdentitySchema, json: { readonly [name: string]: Json }): ObjectValue {
  const all = record(Object.keys(schema.attributes).map((name) => [name, json[name] ?? null] as const));
  return fromJson(identityType(schema), all) as ObjectValue;
}
