import { type Diagnostic, DiagnosticError, errorAt, hasErrors } from '../../framework/diagnostics';
import type { IdentitySchema, ProviderSchema, Schema } from '../../framework/schema';
import { blockType } from '../../framework/schema';
import { type Type, t } from '../../framework/types';
import { mapObject } from '../../framework/value';
import type { Log } from '../../runtime/log';
import type { Diagnostic as WireDiagnostic } from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { diagnosticsOf, diagnosticsToWire } from './diagnostics-to-wire';

const OFFERS = { ephemerals: 'ephemeral resource', lists: 'list', actions: 'action' } as const;

/**
 * Runs a handler so that whatever is thrown in it becomes an answer with diagnostics: a gRPC
 * status would carry no state, and Terraform would lose what the answer could have kept.
 *
 * @param call what was asked, for the message: `ReadResource of palette_site`
 * @param failed makes the answer that loses nothing, given the diagnostics
 */
export async function guarded<R>(
  log: Log,
  call: string,
  handle: () => Promise<R>,
  failed: (diagnostics: WireDiagnostic[]) => R,
): Promise<R> {
  try {
    return await handle();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) log('error', `${call} failed unexpectedly`, { error });
    return failed(diagnosticsToWire(diagnosticsOf(error, call)));
  }
}

/** The type of a resource's values. @throws DiagnosticError when the provider has no such resource type */
export async function resourceType(connection: ProviderConnection, type: string): Promise<Type> {
  const schema = await usableSchema(connection);
  return typeOf(schema.resources, 'resource type', type);
}

/** The type of the values of something that not every provider has. @throws DiagnosticError when this one has none of that type */
export async function offeredType(connection: ProviderConnection, kind: keyof typeof OFFERS, type: string): Promise<Type> {
  const schema = await usableSchema(connection);
  return typeOf(schema[kind] ?? {}, OFFERS[kind], type);
}

/** The type of what tells a resource's objects apart; undefined where nothing does. */
export async function identityType(connection: ProviderConnection, type: string): Promise<Type | undefined> {
  const { identities = {} } = await usableSchema(connection);
  const schema = Object.hasOwn(identities, type) ? identities[type] : undefined;
  return schema && identityObject(schema);
}

/** The type of an identity as a whole. */
export function identityObject({ attributes }: IdentitySchema): Type {
  return t.object(mapObject(attributes, ({ type }) => type));
}

/** The type of a data source's values. @throws DiagnosticError when the provider has no such data source */
export async function dataSourceType(connection: ProviderConnection, type: string): Promise<Type> {
  const schema = await usableSchema(connection);
  return typeOf(schema.dataSources, 'data source', type);
}

/** The type of the provider configuration. */
export async function providerType(connection: ProviderConnection): Promise<Type> {
  return blockType((await usableSchema(connection)).provider.block);
}

async function usableSchema(connection: ProviderConnection): Promise<ProviderSchema> {
  const schema = await connection.schema();
  if (hasErrors(schema.diagnostics)) throw new DiagnosticError(...(schema.diagnostics as Diagnostic[]));
  return schema;
}

function typeOf(schemas: { readonly [type: string]: Schema }, kind: string, type: string): Type {
  const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (schema) return blockType(schema.block);
  throw new DiagnosticError(
    errorAt(
      undefined,
      `Unknown ${kind}`,
      `This version of the provider has no ${kind} "${type}". Check the name, or the provider's version.`,
    ),
  );
}
