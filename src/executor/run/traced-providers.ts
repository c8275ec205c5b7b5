import { type Diagnosed, hasErrors, type ProviderInstance } from '../../framework';
import { noSpans, type Spans } from '../../runtime/tracing/spans';
import type { ProviderFactories } from '../model/schemas';

/** Providers each of whose calls is a span. What is in a call is in none of them. */
export function tracedProviders(providers: ProviderFactories, spans: Spans): ProviderFactories {
  if (spans === noSpans) return providers;
  return new Map([...providers].map(([source, factory]) => [source, () => tracedInstance(factory(), source, spans)]));
}

function tracedInstance(provider: ProviderInstance, source: string, spans: Spans): ProviderInstance {
  const call = <T extends Diagnosed>(name: string, type: string | undefined, work: () => Promise<T>): Promise<T> =>
    spans.span(
      `provider ${name}`,
      { 'pcg.provider': source, ...(type === undefined ? {} : { 'pcg.type': type }) },
      work,
      ({ diagnostics }) => hasErrors(diagnostics),
    );
  const { ephemerals, lists, actions, functions } = provider;
  return {
    schema: () => call('schema', undefined, () => provider.schema()),
    validateProvider: (config) => call('validateProvider', undefined, () => provider.validateProvider(config)),
    validateResource: (type, config, can) => call('validateResource', type, () => provider.validateResource(type, config, can)),
    validateDataSource: (type, config) => call('validateDataSource', type, () => provider.validateDataSource(type, config)),
    configure: (config, version, lineage) => call('configure', undefined, () => provider.configure(config, version, lineage)),
    upgrade: (request) => call('upgrade', request.type, () => provider.upgrade(request)),
    read: (request) => call('read', request.type, () => provider.read(request)),
    plan: (request) => call('plan', request.type, () => provider.plan(request)),
    apply: (request, progress) => call('apply', request.type, () => provider.apply(request, progress)),
    import: (type, id) => call('import', type, () => provider.import(type, id)),
    move: (request) => call('move', request.targetType, () => provider.move(request)),
    readDataSource: (type, config) => call('readDataSource', type, () => provider.readDataSource(type, config)),
    stop: () => provider.stop(),
    close: () => provider.close(),
    ...optional(provider, call),
    ...(ephemerals && {
      ephemerals: {
        validate: (type, config) => call('validateEphemeral', type, () => ephemerals.validate(type, config)),
        open: (type, config) => call('open', type, () => ephemerals.open(type, config)),
        renew: (type, kept) => call('renew', type, () => ephemerals.renew(type, kept)),
        close: (type, kept) => call('closeEphemeral', type, () => ephemerals.close(type, kept)),
      },
    }),
    ...(actions && {
      actions: {
        validate: (type, config) => call('validateAction', type, () => actions.validate(type, config)),
        plan: (type, config) => call('planAction', type, () => actions.plan(type, config)),
        invoke: (type, config, progress, signal) =>
          call('invokeAction', type, () => actions.invoke(type, config, progress, signal)),
      },
    }),
    // A list goes on while its results are told, and a function is called in the midst of an expression: neither is one call.
    ...(lists && { lists }),
    ...(functions && { functions }),
  };
}

type Call = <T extends Diagnosed>(name: string, type: string | undefined, work: () => Promise<T>) => Promise<T>;

/** What a provider may leave out is left out here, too. */
function optional(provider: ProviderInstance, call: Call): Partial<ProviderInstance> {
  const { importByIdentity, onNotice, describe, findCreated, concurrencyGroup } = provider;
  return {
    ...(importByIdentity && {
      importByIdentity: (type, identity) => call('importByIdentity', type, () => importByIdentity.call(provider, type, identity)),
    }),
    ...(findCreated && {
      findCreated: (type, planned) => call('findCreated', type, () => findCreated.call(provider, type, planned)),
    }),
    ...(onNotice && { onNotice: (listener) => onNotice.call(provider, listener) }),
    ...(describe && { describe: () => describe.call(provider) }),
    ...(concurrencyGroup && { concurrencyGroup: (type, object) => concurrencyGroup.call(provider, type, object) }),
  };
}
