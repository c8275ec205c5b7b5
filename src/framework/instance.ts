import { applyChange } from './apply';
import { checkConfiguration } from './check-configuration';
import { conforming } from './conform';
import type { AnyProvider, AnyResource } from './definition';
import { DiagnosticError, errorAt } from './diagnostics';
import type { Runtime } from './handler-context';
import { importObject } from './import-object';
import { moveObject } from './move-object';
import { planChange } from './plan-change';
import type { ProviderInstance, StateResult } from './provider-instance';
import { readObject } from './read-object';
import type { Block, ProviderSchema, Schema } from './schema';
import { collectSecrets } from './secrets';
import { servedActions } from './served-actions';
import { servedEphemerals } from './served-ephemerals';
import { servedFunctions } from './served-functions';
import { identityOf, identitySchemaOf, importIdOf } from './served-identity';
import { servedLists } from './served-lists';
import { ProviderSession, reportInto } from './session';
import { storedAttributes, upgradeState } from './state';
import type { ObjectValue } from './value';

type Typed = { readonly type: string };

/** Everything that the provider declares, as data. */
export function providerSchema(provider: AnyProvider): ProviderSchema {
  const { ephemerals, lists, actions, functions } = provider;
  const schemas = (definitions: readonly (Typed & { readonly schema: Schema })[]) =>
    Object.fromEntries(definitions.map(({ type, schema }) => [type, { version: schema.version, block: schema.block }]));
  const identities = provider.resources.flatMap((resource) => {
    const schema = identitySchemaOf(resource);
    return schema ? [[resource.type, schema] as const] : [];
  });
  return {
    provider: provider.schema,
    resources: schemas(provider.resources),
    dataSources: schemas(provider.dataSources),
    ...(identities.length > 0 && { identities: Object.fromEntries(identities) }),
    ...(ephemerals && { ephemerals: schemas(ephemerals) }),
    ...(lists && { lists: schemas(lists) }),
    ...(actions && { actions: schemas(actions) }),
    ...(functions && { functions: Object.fromEntries(functions.map(({ name, call: _, ...signature }) => [name, signature])) }),
  };
}

/** Makes an instance of a provider: one provider configuration in one walk. */
export function createInstance(provider: AnyProvider, runtime: Runtime): ProviderInstance {
  const session = new ProviderSession(provider, runtime);
  const finder = <D extends Typed>(kind: string, definitions: readonly D[] = []) => {
    const byType = new Map(definitions.map((definition) => [definition.type, definition]));
    return (type: string): D => {
      const definition = byType.get(type);
      if (definition) return definition;
      throw new DiagnosticError(errorAt(undefined, `Unknown ${kind}`, `The ${provider.name} provider has no ${kind} "${type}".`));
    };
  };
  const resource = finder<AnyResource>('resource type', provider.resources);
  const dataSource = finder('data source', provider.dataSources);
  const identities = new Map(provider.resources.filter(({ identity }) => identity).map((each) => [each.type, each]));
  const identified = async (type: string, answer: Promise<StateResult>): Promise<StateResult> => {
    const [result, definition] = [await answer, identities.get(type)];
    const identity = definition && identityOf(definition, result.state);
    return identity ? { ...result, identity } : result;
  };
  const importByIdentity = (type: string, identity: ObjectValue) =>
    importObject(session, type, resource, (definition) => importIdOf(definition, identity));
  const read: ProviderInstance['read'] = (request) => identified(request.type, readObject(session, resource, request));

  return {
    schema: async () => ({ ...providerSchema(provider), diagnostics: [] }),

    validateProvider: (config) => checkConfiguration(session, 'provider configuration', () => provider, config),
    validateResource: (type, config, { writeOnlyAllowed }) =>
      checkConfiguration(
        session,
        type,
        () => resource(type),
        config,
        ({ block }, report) => {
          if (!writeOnlyAllowed) report.add(...refuseWriteOnly(block, config));
        },
      ),
    validateDataSource: (type, config) => checkConfiguration(session, type, () => dataSource(type), config),

    configure: async (config, _, lineage) => {
      const { collected } = session.context('provider');
      collectSecrets(provider.schema.block, config, session.secrets);
      return session.run(
        'Configuring the provider',
        collected,
        async () => {
          const notice = (text: string) => session.notice(text);
          const secret = (text: string | undefined) => void (text && session.secrets.add(text));
          const configuring = {
            ...runtime,
            ...reportInto(collected),
            signal: session.signal,
            lineage,
            notice,
            secret,
            log: session.log,
          };
          session.data = await provider.configure(config as never, configuring);
          return {};
        },
        Object,
      );
    },

    upgrade: async ({ type, version, raw }) => {
      const { collected } = session.context(type);
      return session.run<{ readonly state: ObjectValue | null }>(
        `Reading the stored state of a ${type}`,
        collected,
        async () => {
          const { schema, upgrade } = resource(type);
          try {
            return { state: upgradeState(schema, upgrade, version, storedAttributes(raw)) };
          } catch (error) {
            throw cannotReadState(type, (error as Error).message);
          }
        },
        () => ({ state: null }),
      );
    },

    read,
    plan: (request) => planChange(session, resource, request),
    apply: (request, progress) => identified(request.type, applyChange(session, resource, request, progress)),
    import: (type, id) => importObject(session, type, resource, () => id),
    ...(identities.size > 0 && { importByIdentity }),
    move: (request) => identified(request.targetType, moveObject(session, resource, request)),

    readDataSource: async (type, config) => {
      const { collected, context } = session.context(type);
      return session.run<{ readonly state: ObjectValue | null }>(
        `Reading ${type}`,
        collected,
        async () => {
          const { schema, read } = dataSource(type);
          collectSecrets(schema.block, config, session.secrets);
          const found = await read(config as never, context);
          return { state: conforming(type, schema.block, { ...config, ...(found as ObjectValue) }) };
        },
        () => ({ state: null }),
      );
    },

    ...(provider.ephemerals && { ephemerals: servedEphemerals(session, finder('ephemeral resource', provider.ephemerals)) }),
    ...(provider.lists && {
      lists: servedLists(session, finder('list', provider.lists), { resource, importByIdentity, read }),
    }),
    ...(provider.actions && { actions: servedActions(session, finder('action', provider.actions)) }),
    ...(provider.functions && { functions: servedFunctions(provider) }),
    concurrencyGroup: (type, object) => {
      const group = resource(type).concurrencyGroup?.(object as never);
      return group === undefined ? undefined : `${provider.name} ${group}`;
    },
    onNotice: (listener) => session.listen(listener),
    describe: () => session.describe(),
    stop: () => session.stop(),
    close: () => session.close(),
  };
}

function cannotReadState(type: string, why: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      'State cannot be read',
      `The stored state of a ${type} doesn't fit this version of the provider: ${why}. Restore a backup of the state, or remove the object from it and import it again.`,
    ),
  );
}

function refuseWriteOnly(block: Block, config: ObjectValue) {
  return Object.entries(block.attributes)
    .filter(([name, attribute]) => attribute.writeOnly && (config[name] ?? null) !== null)
    .map(([name]) =>
      errorAt(
        [{ attribute: name }],
        'Write-only attribute',
        `${name} needs Terraform 1.11 or later, which keeps such values out of the state.`,
      ),
    );
}
