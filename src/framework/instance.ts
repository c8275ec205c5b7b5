import { applyChange } from './apply';
import { conforming } from './conform';
import type { AnyProvider, AnyResource, Runtime } from './definition';
import { type Diagnostic, DiagnosticError, errorAt } from './diagnostics';
import { parseJson } from './json';
import { moveSource } from './move-source';
import { movedState } from './moved-state';
import { NO_NOTES, writeNotes } from './object-notes';
import { planChange } from './plan-change';
import type { Diagnosed, ImportResult, ProviderInstance, StateResult } from './provider-instance';
import { readObject } from './read-object';
import type { Block, ProviderSchema, Schema } from './schema';
import { collectSecrets } from './secrets';
import { ProviderSession, reportInto } from './session';
import { emptyState, storedAttributes, upgradeState } from './state';
import { validateBlock } from './validate';
import type { ObjectValue, Value } from './value';

type Unreported<R extends Diagnosed> = Omit<R, keyof Diagnosed>;

/** Everything that the provider declares, as data. */
export function providerSchema(provider: AnyProvider): ProviderSchema {
  const schemas = (definitions: readonly { readonly type: string; readonly schema: Schema }[]) =>
    Object.fromEntries(definitions.map(({ type, schema }) => [type, { version: schema.version, block: schema.block }]));
  return { provider: provider.schema, resources: schemas(provider.resources), dataSources: schemas(provider.dataSources) };
}

/** Makes an instance of a provider: one provider configuration in one walk. */
export function createInstance(provider: AnyProvider, runtime: Runtime): ProviderInstance {
  const session = new ProviderSession(provider, runtime);
  const resources = new Map(provider.resources.map((resource) => [resource.type, resource]));
  const dataSources = new Map(provider.dataSources.map((source) => [source.type, source]));

  const find = <D>(definitions: ReadonlyMap<string, D>, kind: string, type: string): D => {
    const definition = definitions.get(type);
    if (definition) return definition;
    throw new DiagnosticError(errorAt(undefined, `Unknown ${kind}`, `The ${provider.name} provider has no ${kind} "${type}".`));
  };
  const resource = (type: string): AnyResource => find(resources, 'resource type', type);
  const learn = (block: Block, ...values: readonly (Value | null)[]) => {
    for (const value of values) collectSecrets(block, value, session.secrets);
  };

  return {
    schema: async () => ({ ...providerSchema(provider), diagnostics: [] }),

    validateProvider: async (config) => {
      const { collected, context } = session.context('provider');
      learn(provider.schema.block, config);
      return session.run(
        'Checking the provider configuration',
        collected,
        async () => {
          context.add(...validateBlock(provider.schema.block, config));
          provider.validate?.(config as never, context);
          return {};
        },
        Object,
      );
    },

    validateResource: async (type, config, capabilities) => {
      const { collected, context } = session.context(type);
      return session.run(
        `Checking a ${type}`,
        collected,
        async () => {
          const { schema, validate } = resource(type);
          learn(schema.block, config);
          if (!capabilities.writeOnlyAllowed) context.add(...refuseWriteOnly(schema.block, config));
          context.add(...validateBlock(schema.block, config));
          validate?.(config as never, context);
          return {};
        },
        Object,
      );
    },

    validateDataSource: async (type, config) => {
      const { collected, context } = session.context(type);
      return session.run(
        `Checking a ${type}`,
        collected,
        async () => {
          const { schema, validate } = find(dataSources, 'data source', type);
          learn(schema.block, config);
          context.add(...validateBlock(schema.block, config));
          validate?.(config as never, context);
          return {};
        },
        Object,
      );
    },

    configure: async (config, _, lineage) => {
      const { collected } = session.context('provider');
      learn(provider.schema.block, config);
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

    read: (request) => readObject(session, resource, request),
    plan: (request) => planChange(session, resource, request),
    apply: (request, progress) => applyChange(session, resource, request, progress),

    import: async (type, id) => {
      const { collected, context } = session.context(type);
      return session.run<Unreported<ImportResult>>(
        `Importing a ${type}`,
        collected,
        async () => {
          const { schema, import: importer } = resource(type);
          if (!importer) {
            throw new DiagnosticError(
              errorAt(
                undefined,
                'Cannot be imported',
                `A ${type} has nothing outside the state that could be imported. Add it to the configuration and apply.`,
              ),
            );
          }
          const known = (await importer(id, context)) as ObjectValue;
          const state = conforming(type, schema.block, { ...emptyState(schema.block), ...known });
          return { imported: { state, private: writeNotes({ ...NO_NOTES, imported: true }) } };
        },
        () => ({ imported: null }),
      );
    },

    move: async (request) => {
      const { sourceJson, targetType } = request;
      const { collected, context } = session.context(targetType);
      return session.run<Unreported<StateResult>>(
        `Moving state to a ${targetType}`,
        collected,
        async () => {
          const { schema, movesFrom = [] } = resource(targetType);
          const source = moveSource(movesFrom, request);
          const { state, left } = movedState(schema.block, parseJson(sourceJson), source);
          if (left.length > 0) context.add(leftAlone(source.type, targetType, state.name ?? state.id, left));
          return { state, private: null };
        },
        () => ({ state: null, private: null }),
      );
    },

    readDataSource: async (type, config) => {
      const { collected, context } = session.context(type);
      return session.run<{ readonly state: ObjectValue | null }>(
        `Reading ${type}`,
        collected,
        async () => {
          const { schema, read } = find(dataSources, 'data source', type);
          learn(schema.block, config);
          const found = await read(config as never, context);
          return { state: conforming(type, schema.block, { ...config, ...(found as ObjectValue) }) };
        },
        () => ({ state: null }),
      );
    },

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

function leftAlone(from: string, to: string, name: Value | undefined, left: readonly string[]): Diagnostic {
  const which = typeof name === 'string' ? ` "${name}"` : '';
  return {
    severity: 'warning',
    summary: 'Not all of it is managed any more',
    detail: `The ${from}${which} has what ${to} doesn't know yet: ${left.join(', ')}. The move changes none of it, and no later plan looks at it.`,
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
