import type { Diagnostic } from '../../framework/diagnostics';
import type { ProviderSchema } from '../../framework/schema';
import { mapObject } from '../../framework/value';
import { type GetProviderSchema_Response, GetResourceIdentitySchemas_Response, type ServerCapabilities } from '../proto/tfplugin6';
import { diagnosticsFromWire } from './diagnostics-from-wire';
import type { Protocol } from './handshake-line';
import { decodeSchema } from './protocol';
import { functionFromWire, identityFromWire, SchemaError, schemaFromWire, schemasFromWire } from './schema-from-wire';

/** What a provider said of itself, as it travelled. */
export interface SchemaBytes {
  readonly protocol: Protocol;
  readonly schema: Buffer;
  /** Empty where it knows no identities. */
  readonly identities: Buffer;
}

/** What a provider says of itself. */
export interface LoadedSchema {
  readonly schema: ProviderSchema;
  readonly capabilities: Pick<
    ServerCapabilities,
    'planDestroy' | 'getProviderSchemaOptional' | 'moveResourceState' | 'generateResourceConfig'
  >;
  /** Whether it has settings in modules, which calls then carry. */
  readonly hasMeta: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const NO_CAPABILITIES = {
  planDestroy: false,
  getProviderSchemaOptional: false,
  moveResourceState: false,
  generateResourceConfig: false,
};

/** Reads what a provider said of itself. @throws SchemaError, Error for what is no message */
export function readSchema({ protocol, schema, identities }: SchemaBytes): LoadedSchema {
  const answer = decodeSchema(protocol, schema);
  const identified = GetResourceIdentitySchemas_Response.decode(identities);
  return {
    schema: schemaOf(answer, identified),
    capabilities: answer.serverCapabilities ?? NO_CAPABILITIES,
    hasMeta: answer.providerMeta?.block !== undefined,
    diagnostics: diagnosticsFromWire([...answer.diagnostics, ...identified.diagnostics]),
  };
}

function schemaOf(answer: GetProviderSchema_Response, { identitySchemas }: GetResourceIdentitySchemas_Response): ProviderSchema {
  const known = Object.entries(identitySchemas).filter(([type]) => Object.hasOwn(answer.resourceSchemas, type));
  return {
    provider: schemaFromWire('the provider', answer.provider ?? { version: 0n }),
    resources: schemasFromWire('the resource', answer.resourceSchemas),
    dataSources: schemasFromWire('the data source', answer.dataSourceSchemas),
    identities: mapObject(Object.fromEntries(known), (schema, type) => identityFromWire(type, schema)),
    ephemerals: schemasFromWire('the ephemeral resource', answer.ephemeralResourceSchemas),
    lists: schemasFromWire('the list', answer.listResourceSchemas),
    actions: mapObject(answer.actionSchemas, ({ schema }, type) => {
      if (!schema) throw new SchemaError(`the action ${type}`, 'has no schema');
      return schemaFromWire(`the action ${type}`, schema);
    }),
    functions: mapObject(answer.functions, (signature, name) => functionFromWire(name, signature)),
  };
}
