import type { Listed, ListRequest, ListResources } from '../../framework/list';
import { type Type, t } from '../../framework/types';
import type { ObjectValue } from '../../framework/value';
import type { ListResource_Event } from '../proto/tfplugin6';
import { decodeObject, encodeDynamicValue } from '../service/dynamic-value';
import { identityObject } from '../service/guarded';
import { legacyConfig } from './legacy-config';
import { failureOf } from './plugin-error';
import { type ProviderCalls, told } from './provider-calls';

/** The calls about lists. */
export function listCalls(calls: ProviderCalls): ListResources {
  return {
    validate: (type, config) =>
      calls.answer(
        `ValidateListResourceConfig of ${type}`,
        async () => {
          const { diagnostics } = await calls.ask('validateListResourceConfig', {
            typeName: type,
            config: encodeDynamicValue(await calls.typeOf('lists', type), config),
            includeResourceObject: encodeDynamicValue(t.bool, null),
            limit: encodeDynamicValue(t.number, null),
          });
          return { diagnostics: told(type, diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    list: (request) => listed(calls, request),

    generateConfig: (type, object) =>
      calls.answer<Awaited<ReturnType<ListResources['generateConfig']>>>(
        `GenerateResourceConfig of ${type}`,
        async () => {
          const { block } = await calls.schemaOf('resources', type);
          // Who doesn't offer it leaves it to its caller.
          if (!(await calls.loaded()).capabilities.generateResourceConfig) {
            return { config: legacyConfig(block, object), diagnostics: [] };
          }
          const valueType = await calls.typeOf('resources', type);
          const state = encodeDynamicValue(valueType, object);
          const { config, diagnostics } = await calls.ask('generateResourceConfig', { typeName: type, state });
          return { config: decodeObject(valueType, config), diagnostics: told(type, diagnostics) };
        },
        (diagnostics) => ({ config: null, diagnostics }),
      ),
  };
}

async function* listed(calls: ProviderCalls, { type, config, includeObject, limit, signal }: ListRequest): AsyncGenerator<Listed> {
  try {
    const { schema } = await calls.loaded();
    const identity = schema.identities && Object.hasOwn(schema.identities, type) ? schema.identities[type] : undefined;
    const types = {
      identity: identity && identityObject(identity),
      object: includeObject ? await calls.typeOf('resources', type) : undefined,
    };
    const request = {
      typeName: type,
      config: encodeDynamicValue(await calls.typeOf('lists', type), config),
      includeResourceObject: includeObject,
      limit: BigInt(limit),
    };
    const plugin = await calls.plugin();
    for await (const event of plugin.stream('listResource', request, signal)) yield listedFrom(type, types, event);
  } catch (error) {
    const diagnostics = failureOf(error, calls.source, `ListResource of ${type}`);
    yield { identity: null, displayName: '', object: null, diagnostics };
  }
}

function listedFrom(
  about: string,
  types: { readonly identity: Type | undefined; readonly object: Type | undefined },
  { identity, displayName, resourceObject, diagnostic }: ListResource_Event,
): Listed {
  const read = (type: Type | undefined, value: typeof resourceObject): ObjectValue | null =>
    type ? decodeObject(type, value) : null;
  return {
    identity: read(types.identity, identity?.identityData),
    displayName,
    object: read(types.object, resourceObject),
    diagnostics: told(about, diagnostic),
  };
}
