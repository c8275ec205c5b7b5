import { type Diagnostic, errorAt, hasErrors } from '../../framework/diagnostics';
import type { ImportResult, ProviderInstance, StateResult, UpgradeRequest } from '../../framework/provider-instance';
import { withEmptyBlocks } from '../../framework/state';
import type { ObjectValue } from '../../framework/value';
import type { DynamicValue, ImportResourceState_Request, RawState } from '../proto/tfplugin6';
import { CallValues, decodeObject, encodeDynamicValue } from '../service/dynamic-value';
import { identityObject } from '../service/guarded';
import { privateFromWire, privateToWire } from '../service/private-data';
import { pathFromWire } from './diagnostics-from-wire';
import { CLIENT_CAPABILITIES, type ProviderCalls, told } from './provider-calls';

type ResourceCalls = Pick<
  ProviderInstance,
  'validateResource' | 'validateDataSource' | 'upgrade' | 'read' | 'plan' | 'apply' | 'import' | 'move' | 'readDataSource'
> & { importByIdentity: NonNullable<ProviderInstance['importByIdentity']> };

const NO_BYTES = Buffer.alloc(0);
/** Settings in modules are not read here: those that a provider has are unset. */
const NULL_META: DynamicValue = { msgpack: Buffer.from([0xc0]), json: NO_BYTES };

/** The calls about resources and data sources. */
export function resourceCalls(calls: ProviderCalls): ResourceCalls {
  const meta = async () => ((await calls.loaded()).hasMeta ? { providerMeta: NULL_META } : {});
  const identityOf = async (type: string, data: DynamicValue | undefined) => {
    const { identities = {} } = (await calls.loaded()).schema;
    const schema = Object.hasOwn(identities, type) ? identities[type] : undefined;
    const identity = schema && data ? decodeObject(identityObject(schema), data) : null;
    return identity ? { identity } : {};
  };

  const importAs = (type: string, request: ImportResourceState_Request): Promise<ImportResult> =>
    calls.answer(
      `ImportResourceState of ${type}`,
      async () => {
        const valueType = await calls.typeOf('resources', type);
        const { importedResources, diagnostics, deferred } = await calls.ask('importResourceState', request);
        const problems = told(type, diagnostics, deferred);
        if (hasErrors(problems)) return { imported: null, diagnostics: problems };
        const [found, ...more] = importedResources;
        if (more.length > 0 || (found && found.typeName !== type)) {
          return { imported: null, diagnostics: [...problems, importedOthers(calls.source, type)] };
        }
        const state = found ? decodeObject(valueType, found.state) : null;
        if (!found || state === null) return { imported: null, diagnostics: problems };
        const identity = await identityOf(type, found.identity?.identityData);
        return { imported: { state, private: privateFromWire(found.private), ...identity }, diagnostics: problems };
      },
      (diagnostics) => ({ imported: null, diagnostics }),
    );

  return {
    validateResource: (type, config) =>
      calls.answer(
        `ValidateResourceConfig of ${type}`,
        async () => {
          const value = encodeDynamicValue(await calls.typeOf('resources', type), config);
          const request = { typeName: type, config: value, clientCapabilities: CLIENT_CAPABILITIES };
          return { diagnostics: told(type, (await calls.ask('validateResourceConfig', request)).diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    validateDataSource: (type, config) =>
      calls.answer(
        `ValidateDataResourceConfig of ${type}`,
        async () => {
          const value = encodeDynamicValue(await calls.typeOf('dataSources', type), config);
          const { diagnostics } = await calls.ask('validateDataResourceConfig', { typeName: type, config: value });
          return { diagnostics: told(type, diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    upgrade: ({ type, version, raw }) =>
      calls.answer<Awaited<ReturnType<ProviderInstance['upgrade']>>>(
        `UpgradeResourceState of ${type}`,
        async () => {
          const valueType = await calls.typeOf('resources', type);
          const request = { typeName: type, version: BigInt(version), rawState: rawToWire(raw) };
          const { upgradedState, diagnostics } = await calls.ask('upgradeResourceState', request);
          const state = decodeObject(valueType, upgradedState);
          return {
            state,
            diagnostics: withoutNothing(state, told(type, diagnostics), `upgraded the state of a ${type} to nothing`),
          };
        },
        (diagnostics) => ({ state: null, diagnostics }),
      ),

    read: ({ type, state, private: kept }) =>
      calls.answer<StateResult>(
        `ReadResource of ${type}`,
        async () => {
          const { block } = await calls.schemaOf('resources', type);
          const values = new CallValues(await calls.typeOf('resources', type));
          const currentState = values.encodeKnown(state);
          const answer = await calls.ask('readResource', {
            typeName: type,
            currentState,
            private: privateToWire(kept),
            ...(await meta()),
            clientCapabilities: CLIENT_CAPABILITIES,
          });
          const found = values.decode(answer.newState);
          return {
            // Null blocks are those of the old SDK; terraform fills them in for all.
            state: found && withEmptyBlocks(block, found),
            private: samePrivate(kept, answer.private),
            ...(await identityOf(type, answer.newIdentity?.identityData)),
            diagnostics: told(type, answer.diagnostics, answer.deferred),
          };
        },
        (diagnostics) => ({ state, private: kept, diagnostics }),
      ),

    plan: (request) =>
      calls.answer<Awaited<ReturnType<ProviderInstance['plan']>>>(
        `PlanResourceChange of ${request.type}`,
        async () => {
          const { type, prior, proposed, config, priorPrivate } = request;
          // Who doesn't announce it may not be asked about a removal: it is planned as it is.
          if (proposed === null && !(await calls.loaded()).capabilities.planDestroy) {
            return { planned: null, requiresReplace: [], plannedPrivate: priorPrivate, diagnostics: [] };
          }
          const values = new CallValues(await calls.typeOf('resources', type));
          const answer = await calls.ask('planResourceChange', {
            typeName: type,
            priorState: values.encodeKnown(prior),
            proposedNewState: values.encode(proposed),
            config: values.encode(config),
            priorPrivate: privateToWire(priorPrivate),
            ...(await meta()),
            clientCapabilities: CLIENT_CAPABILITIES,
          });
          return {
            planned: values.decode(answer.plannedState),
            requiresReplace: answer.requiresReplace.map(pathFromWire),
            plannedPrivate: privateFromWire(answer.plannedPrivate),
            legacyTypeSystem: answer.legacyTypeSystem,
            diagnostics: told(type, answer.diagnostics, answer.deferred),
          };
        },
        (diagnostics) => ({ planned: null, requiresReplace: [], plannedPrivate: null, diagnostics }),
      ),

    apply: ({ type, prior, planned, config, plannedPrivate }) =>
      calls.answer<StateResult>(
        `ApplyResourceChange of ${type}`,
        async () => {
          const valueType = await calls.typeOf('resources', type);
          const answer = await calls.ask('applyResourceChange', {
            typeName: type,
            priorState: encodeDynamicValue(valueType, prior),
            plannedState: encodeDynamicValue(valueType, planned),
            config: encodeDynamicValue(valueType, config),
            plannedPrivate: privateToWire(plannedPrivate),
            ...(await meta()),
          });
          return {
            state: decodeObject(valueType, answer.newState),
            private: privateFromWire(answer.private),
            legacyTypeSystem: answer.legacyTypeSystem,
            ...(await identityOf(type, answer.newIdentity?.identityData)),
            diagnostics: told(type, answer.diagnostics),
          };
        },
        // What the state has of it is kept.
        (diagnostics) => ({ state: null, private: plannedPrivate, diagnostics }),
      ),

    import: (type, id) => importAs(type, { typeName: type, id, clientCapabilities: CLIENT_CAPABILITIES }),

    importByIdentity: (type, identity) =>
      calls.answer<ImportResult>(
        `ImportResourceState of ${type}`,
        async () => {
          const { identities = {} } = (await calls.loaded()).schema;
          const schema = Object.hasOwn(identities, type) ? identities[type] : undefined;
          if (!schema)
            return { imported: null, diagnostics: [errorAt(undefined, 'No identity', `A ${type} is imported by its ID.`)] };
          const identityData = encodeDynamicValue(identityObject(schema), identity);
          return importAs(type, { typeName: type, id: '', clientCapabilities: CLIENT_CAPABILITIES, identity: { identityData } });
        },
        (diagnostics) => ({ imported: null, diagnostics }),
      ),

    move: ({ sourceProvider, sourceType, sourceVersion, sourceJson, sourcePrivate = null, targetType }) =>
      calls.answer<StateResult>(
        `MoveResourceState to ${targetType}`,
        async () => {
          const valueType = await calls.typeOf('resources', targetType);
          if (!(await calls.loaded()).capabilities.moveResourceState) {
            return { state: null, private: null, diagnostics: [moveNotSupported(calls.source)] };
          }
          const answer = await calls.ask('moveResourceState', {
            sourceProviderAddress: sourceProvider,
            sourceTypeName: sourceType,
            sourceSchemaVersion: BigInt(sourceVersion),
            sourceState: { json: Buffer.from(sourceJson), flatmap: {} },
            targetTypeName: targetType,
            sourcePrivate: privateToWire(sourcePrivate),
            sourceIdentitySchemaVersion: 0n,
          });
          const state = decodeObject(valueType, answer.targetState);
          return {
            state,
            private: privateFromWire(answer.targetPrivate),
            ...(await identityOf(targetType, answer.targetIdentity?.identityData)),
            diagnostics: withoutNothing(state, told(targetType, answer.diagnostics), `moved a ${sourceType} to nothing`),
          };
        },
        (diagnostics) => ({ state: null, private: null, diagnostics }),
      ),

    readDataSource: (type, config) =>
      calls.answer<Awaited<ReturnType<ProviderInstance['readDataSource']>>>(
        `ReadDataSource of ${type}`,
        async () => {
          const valueType = await calls.typeOf('dataSources', type);
          const { state, diagnostics, deferred } = await calls.ask('readDataSource', {
            typeName: type,
            config: encodeDynamicValue(valueType, config),
            ...(await meta()),
            clientCapabilities: CLIENT_CAPABILITIES,
          });
          return { state: decodeObject(valueType, state), diagnostics: told(type, diagnostics, deferred) };
        },
        (diagnostics) => ({ state: null, diagnostics }),
      ),
  };
}

function rawToWire(raw: UpgradeRequest['raw']): RawState {
  if ('flatmap' in raw) return { json: NO_BYTES, flatmap: { ...raw.flatmap } };
  const { stringify } = require('lossless-json') as typeof import('lossless-json');
  return { json: Buffer.from('json' in raw ? raw.json : (stringify(raw.parsed) ?? 'null')), flatmap: {} };
}

/** The very bytes that were sent, where they came back. */
function samePrivate(sent: Uint8Array | null, came: Buffer): Uint8Array | null {
  return sent !== null && came.equals(sent) ? sent : privateFromWire(came);
}

/** An error for an answer that has nothing in it, and no error that would say why. */
function withoutNothing(state: ObjectValue | null, diagnostics: readonly Diagnostic[], what: string): readonly Diagnostic[] {
  if (state !== null || hasErrors(diagnostics)) return diagnostics;
  return [
    ...diagnostics,
    errorAt(undefined, 'Provider produced null object', `The provider ${what}, and gave no error. This is a bug in the provider.`),
  ];
}

function moveNotSupported(source: string): Diagnostic {
  return errorAt(
    undefined,
    'Unsupported `moved` across resource types',
    `The provider "${source}" does not support moved operations across resource types and providers.`,
  );
}

function importedOthers(source: string, type: string): Diagnostic {
  return errorAt(
    undefined,
    'Provider imported something else',
    `The provider ${source} was asked for one ${type}, and imported several objects or another type. This is a bug in the provider.`,
  );
}
