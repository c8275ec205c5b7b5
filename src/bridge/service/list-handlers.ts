import type { Listed, ListResources } from '../../framework/list';
import type { ProviderInstance } from '../../framework/provider-instance';
import type { Log } from '../../runtime/log';
import type { Handlers } from '../grpc/methods';
import type { ListResource_Event, ListResource_Request, ProviderDefinition } from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { diagnosticsOf, diagnosticsToWire, plain } from './diagnostics-to-wire';
import { decodePresentObject, encodeDynamicValue } from './dynamic-value';
import { guarded, offeredType, resourceType } from './guarded';
import { identityToWire } from './identity';

/** The methods that are about finding objects. */
export function listHandlers(log: Log): Handlers<typeof ProviderDefinition, ProviderConnection> {
  return {
    validateListResourceConfig: ({ typeName, config }, { session }) =>
      guarded(
        log,
        `ValidateListResourceConfig of ${typeName}`,
        async () => {
          const value = decodePresentObject(await offeredType(session, 'lists', typeName), config);
          const { diagnostics } = await session.run((instance) => listsOf(instance).validate(typeName, value));
          return { diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    listResource: async function* (request, { session, signal }) {
      const call = `ListResource of ${request.typeName}`;
      try {
        yield* session.stream((instance) => events(session, instance, request, signal));
      } catch (error) {
        log('error', `${call} failed unexpectedly`, { error });
        yield { displayName: '', diagnostic: diagnosticsToWire(diagnosticsOf(error, call)) };
      }
    },

    generateResourceConfig: ({ typeName, state }, { session }) =>
      guarded(
        log,
        `GenerateResourceConfig of ${typeName}`,
        async () => {
          const type = await resourceType(session, typeName);
          const object = decodePresentObject(type, state);
          const { config, diagnostics } = await session.run((instance) => listsOf(instance).generateConfig(typeName, object));
          return { config: encodeDynamicValue(type, config), diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),
  };
}

async function* events(
  session: ProviderConnection,
  instance: ProviderInstance,
  { typeName, config, includeResourceObject, limit }: ListResource_Request,
  signal: AbortSignal,
): AsyncGenerator<ListResource_Event> {
  const type = await resourceType(session, typeName);
  const value = decodePresentObject(await offeredType(session, 'lists', typeName), config);
  const all = limit === 0n ? Number.POSITIVE_INFINITY : Number(limit);
  const request = { type: typeName, config: value, includeObject: includeResourceObject, limit: all, signal };
  for await (const listed of listsOf(instance).list(request)) {
    const identity = await identityToWire(session, typeName, listed.identity);
    const resourceObject = listed.object && encodeDynamicValue(type, listed.object);
    yield { ...eventOf(listed), ...(identity && { identity }), ...(resourceObject && { resourceObject }) };
  }
}

function eventOf({ displayName, diagnostics }: Listed): ListResource_Event {
  return { displayName: plain(displayName), diagnostic: diagnosticsToWire(diagnostics) };
}

function listsOf({ lists }: ProviderInstance): ListResources {
  if (!lists) throw new TypeError('the schema has lists, and the instance none');
  return lists;
}
