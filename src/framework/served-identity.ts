import type { AnyResource } from './definition';
import { DiagnosticError, errorAt } from './diagnostics';
import type { IdentitySchema } from './schema';
import { blockType } from './schema';
import { isUnknown, type ObjectValue, record } from './value';

/** What a type's objects are told from each other by; undefined where nothing does. */
export function identitySchemaOf({ schema: { block }, identity }: AnyResource): IdentitySchema | undefined {
  if (!identity) return undefined;
  const type = blockType(block);
  const names = [...identity.required, ...Object.keys(identity.optional ?? {})];
  const attributes = names.map((name) => {
    const attribute = block.attributes[name];
    if (type.kind !== 'object' || !attribute || type.attributes[name]?.kind !== 'string')
      throw new TypeError(`${name} is in the identity, and no text of the object`);
    const described = { type: type.attributes[name], description: attribute.description };
    return [name, { ...described, required: identity.required.includes(name) }] as const;
  });
  return { version: 0, attributes: Object.fromEntries(attributes) };
}

/** What tells an object from all others; undefined where its type has no such thing, or not all of it is known yet. */
export function identityOf({ identity }: AnyResource, object: ObjectValue | null): ObjectValue | undefined {
  if (!identity || !object) return undefined;
  const optional = Object.entries(identity.optional ?? {});
  const values = record([
    ...identity.required.map((name) => [name, object[name] ?? null] as const),
    ...optional.map(([name, otherwise]) => [name, object[name] ?? otherwise] as const),
  ]);
  const known = identity.required.every((name) => typeof values[name] === 'string');
  return known && !Object.values(values).some(isUnknown) ? values : undefined;
}

/** The import ID of the object that an identity tells. @throws DiagnosticError when it tells none */
export function importIdOf({ type, identity }: AnyResource, given: ObjectValue): string {
  if (!identity) throw wrongIdentity(`A ${type} has no identity. Import it by its ID.`);
  const { required, optional = {} } = identity;
  const names = [...required, ...Object.keys(optional)];
  const foreign = Object.keys(given).find((name) => !names.includes(name));
  if (foreign !== undefined) throw wrongIdentity(`The identity of a ${type} has no "${foreign}". It has ${names.join(', ')}.`);
  const texts = names.map((name) => [name, given[name] ?? optional[name] ?? null] as const);
  const missing = texts.find(([, value]) => typeof value !== 'string' || value === '');
  if (missing) throw wrongIdentity(`The identity of a ${type} needs a known "${missing[0]}".`);
  return identity.importId(Object.fromEntries(texts) as { readonly [name: string]: string });
}

function wrongIdentity(detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, 'Invalid identity', detail));
}
