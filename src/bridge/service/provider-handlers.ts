import type { ProviderSchema } from '../../framework/schema';
import { mapObject } from '../../framework/value';
import type { Log } from '../../runtime/log';
import type { Handlers } from '../grpc/methods';
import type { GetProviderSchema_Response, ProviderDefinition, ServerCapabilities } from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { diagnosticsToWire } from './diagnostics-to-wire';
import { decodePresentObject } from './dynamic-value';
import { functionsToWire } from './function-handlers';
import { guarded, providerType } from './guarded';
import { schemasToWire, schemaToWire } from './schema-to-wire';

/** What a provider can that not every provider can. */
function capabilities(lists?: ProviderSchema['lists']): ServerCapabilities {
  return {
    planDestroy: true,
    getProviderSchemaOptional: true,
    moveResourceState: true,
    generateResourceConfig: lists !== undefined,
  };
}

/** The methods that are about the provider as a whole. */
export function providerHandlers(log: Log): Handlers<typeof ProviderDefinition, ProviderConnection> {
  // A provider's schema stays the same as long as its process runs.
  let schemaResponse: GetProviderSchema_Response | undefined;

  return {
    getMetadata: (_, { session }) =>
      guarded(
        log,
        'GetMetadata',
        async () => {
          const { resources, dataSources, diagnostics, ...more } = await session.schema();
          const names = (schemas: ProviderSchema['resources'] = {}) => Object.keys(schemas).map((typeName) => ({ typeName }));
          return {
            ...noMetadata(),
            serverCapabilities: capabilities(more.lists),
            resources: names(resources),
            dataSources: names(dataSources),
            functions: Object.keys(more.functions ?? {}).map((name) => ({ name })),
            ephemeralResources: names(more.ephemerals),
            listResources: names(more.lists),
            actions: names(more.actions),
            diagnostics: diagnosticsToWire(diagnostics),
          };
        },
        (diagnostics) => ({ ...noMetadata(), diagnostics }),
      ),

    getProviderSchema: (_, { session }) =>
      guarded(
        log,
        'GetProviderSchema',
        async () => {
          if (schemaResponse) return schemaResponse;
          const { provider, resources, dataSources, diagnostics, ...more } = await session.schema();
          const response = {
            ...noSchemas(),
            serverCapabilities: capabilities(more.lists),
            provider: schemaToWire(provider),
            resourceSchemas: schemasToWire(resources),
            dataSourceSchemas: schemasToWire(dataSources),
            functions: functionsToWire(more.functions),
            ephemeralResourceSchemas: schemasToWire(more.ephemerals),
            listResourceSchemas: schemasToWire(more.lists),
            actionSchemas: mapObject(more.actions ?? {}, (schema) => ({ schema: schemaToWire(schema) })),
            diagnostics: diagnosticsToWire(diagnostics),
          };
          if (diagnostics.length === 0) schemaResponse = response;
          return response;
        },
        (diagnostics) => ({ ...noSchemas(), diagnostics }),
      ),

    validateProviderConfig: ({ config }, { session }) =>
      guarded(
        log,
        'ValidateProviderConfig',
        async () => {
          const value = decodePresentObject(await providerType(session), config);
          const { diagnostics } = await session.run((instance) => instance.validateProvider(value));
          return { diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    configureProvider: ({ config, terraformVersion }, { session }) =>
      guarded(
        log,
        'ConfigureProvider',
        async () => {
          const value = decodePresentObject(await providerType(session), config);
          const { diagnostics } = await session.run((instance) => instance.configure(value, terraformVersion));
          return { diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    stopProvider: (_, { session }) => {
      session.stop();
      return { Error: '' };
    },
  };
}

function noMetadata() {
  return {
    serverCapabilities: capabilities(),
    diagnostics: [],
    dataSources: [],
    resources: [],
    functions: [],
    ephemeralResources: [],
    listResources: [],
    stateStores: [],
    actions: [],
  };
}

function noSchemas() {
  return {
    resourceSchemas: {},
    dataSourceSchemas: {},
    diagnostics: [],
    serverCapabilities: capabilities(),
    functions: {},
    ephemeralResourceSchemas: {},
    listResourceSchemas: {},
    stateStoreSchemas: {},
    actionSchemas: {},
  };
}
