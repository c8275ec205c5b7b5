import type { ProviderInstance } from '../../framework/provider-instance';
import { blockType } from '../../framework/schema';
import type { Log } from '../../runtime/log';
import { encodeDynamicValue } from '../service/dynamic-value';
import { listCalls } from './list-calls';
import { actionCalls, ephemeralCalls, functionCalls } from './offer-calls';
import type { PluginPool } from './plugin-pool';
import { CLIENT_CAPABILITIES, ProviderCalls, told } from './provider-calls';
import { resourceCalls } from './resource-calls';

/** An instance of a provider that runs as a plugin. Its process starts with the first call that needs one. */
export function createPluginInstance(source: string, pool: PluginPool, log: Log): ProviderInstance {
  const calls = new ProviderCalls(source, pool, log);
  const providerType = async () => blockType((await calls.loaded()).schema.provider.block);
  return {
    schema: () =>
      calls.answer<Awaited<ReturnType<ProviderInstance['schema']>>>(
        'GetProviderSchema',
        async () => {
          const { schema, diagnostics } = await calls.loaded();
          for (const { summary, detail } of diagnostics) log('warn', summary, { provider: source, detail });
          return { ...schema, diagnostics: [] };
        },
        (diagnostics) => ({ provider: NOTHING, resources: {}, dataSources: {}, diagnostics }),
      ),

    validateProvider: (config) =>
      calls.answer(
        'ValidateProviderConfig',
        async () => {
          const value = encodeDynamicValue(await providerType(), config);
          return { diagnostics: told(source, (await calls.ask('validateProviderConfig', { config: value })).diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    configure: (config, terraformVersion) =>
      calls.answer(
        'ConfigureProvider',
        async () => {
          const value = encodeDynamicValue(await providerType(), config);
          const request = { terraformVersion, config: value, clientCapabilities: CLIENT_CAPABILITIES };
          return { diagnostics: told(source, (await calls.ask('configureProvider', request)).diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    ...resourceCalls(calls),
    ephemerals: ephemeralCalls(calls),
    lists: listCalls(calls),
    actions: actionCalls(calls),
    functions: functionCalls(calls),
    stop: () => calls.stop(),
    close: () => calls.close(),
  };
}

const NOTHING = { version: 0, block: { description: '', attributes: {}, blocks: {} } };
