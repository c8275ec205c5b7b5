import { DiagnosticError, errorAt } from '../../framework/diagnostics';
import type { Log } from '../../runtime/log';
import type { Handlers } from '../grpc/methods';
import type {
  PlanResourceChange_Response,
  ProviderDefinition,
  RawState,
  ReadResource_Request,
  ReadResource_Response,
  ResourceIdentityData,
} from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { applyResourceChange } from './apply-resource-change';
import { diagnosticsToWire, pathToWire } from './diagnostics-to-wire';
import { CallValues, decodePresentObject, encodeDynamicValue } from './dynamic-value';
import { dataSourceType, guarded, identityType, resourceType } from './guarded';
import { identityToWire } from './identity';
import { privateFromWire, privateToWire } from './private-data';

/** The methods that are about one resource or data source. */
export function resourceHandlers(log: Log): Handlers<typeof ProviderDefinition, ProviderConnection> {
  return {
    validateResourceConfig: ({ typeName, config, clientCapabilities }, { session }) =>
      guarded(
        log,
        `ValidateResourceConfig of ${typeName}`,
        async () => {
          const value = decodePresentObject(await resourceType(session, typeName), config);
          const capabilities = { writeOnlyAllowed: clientCapabilities?.writeOnlyAttributesAllowed ?? false };
          const { diagnostics } = await session.run((instance) => instance.validateResource(typeName, value, capabilities));
          return { diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    validateDataResourceConfig: ({ typeName, config }, { session }) =>
      guarded(
        log,
        `ValidateDataResourceConfig of ${typeName}`,
        async () => {
          const value = decodePresentObject(await dataSourceType(session, typeName), config);
          const { diagnostics } = await session.run((instance) => instance.validateDataSource(typeName, value));
          return { diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    upgradeResourceState: ({ typeName, version, rawState }, { session }) =>
      guarded(
        log,
        `UpgradeResourceState of ${typeName}`,
        async () => {
          const type = await resourceType(session, typeName);
          const request = { type: typeName, version: Number(version), raw: rawFromWire(rawState) };
          const { state, diagnostics } = await session.run((instance) => instance.upgrade(request));
          return { upgradedState: encodeDynamicValue(type, state), diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    readResource: (request, { session }) =>
      guarded<ReadResource_Response>(
        log,
        `ReadResource of ${request.typeName}`,
        async () => {
          const values = new CallValues(await resourceType(session, request.typeName));
          const state = values.decode(request.currentState);
          // There is nothing to look for.
          if (state === null) return { ...asItWas(request), diagnostics: [] };
          const read = { type: request.typeName, state, private: privateFromWire(request.private) };
          const result = await session.run((instance) => instance.read(read));
          return {
            newState: values.encode(result.state),
            private: privateToWire(result.private),
            newIdentity: (await identityToWire(session, request.typeName, result.identity)) ?? request.currentIdentity,
            diagnostics: diagnosticsToWire(result.diagnostics),
          };
        },
        (diagnostics) => ({ ...asItWas(request), diagnostics }),
      ),

    planResourceChange: (request, { session }) =>
      guarded<PlanResourceChange_Response>(
        log,
        `PlanResourceChange of ${request.typeName}`,
        async () => {
          const values = new CallValues(await resourceType(session, request.typeName));
          const plan = {
            type: request.typeName,
            prior: values.decode(request.priorState),
            proposed: values.decode(request.proposedNewState),
            config: values.decode(request.config),
            priorPrivate: privateFromWire(request.priorPrivate),
          };
          const result = await session.run((instance) => instance.plan(plan));
          return {
            plannedState: values.encode(result.planned),
            requiresReplace: result.requiresReplace.map(pathToWire),
            plannedPrivate: privateToWire(result.plannedPrivate),
            // What is replaced or made anew gets another.
            plannedIdentity: result.planned && result.requiresReplace.length === 0 ? request.priorIdentity : undefined,
            diagnostics: diagnosticsToWire(result.diagnostics),
            legacyTypeSystem: false,
          };
        },
        (diagnostics) => ({
          plannedState: request.priorState,
          requiresReplace: [],
          plannedPrivate: request.priorPrivate,
          plannedIdentity: request.priorIdentity,
          diagnostics,
          legacyTypeSystem: false,
        }),
      ),

    applyResourceChange: (request, { session }) => applyResourceChange(log, session, request),

    importResourceState: ({ typeName, id, identity }, { session }) =>
      guarded(
        log,
        `ImportResourceState of ${typeName}`,
        async () => {
          const type = await resourceType(session, typeName);
          const { imported, diagnostics } = identity
            ? await importByIdentity(session, typeName, identity)
            : await session.run((instance) => instance.import(typeName, id));
          const importedResources = imported
            ? [
                {
                  typeName,
                  state: encodeDynamicValue(type, imported.state),
                  private: privateToWire(imported.private),
                  identity: await identityToWire(session, typeName, imported.identity),
                },
              ]
            : [];
          return { importedResources, diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ importedResources: [], diagnostics }),
      ),

    moveResourceState: (request, { session }) =>
      guarded(
        log,
        `MoveResourceState to ${request.targetTypeName}`,
        async () => {
          const type = await resourceType(session, request.targetTypeName);
          const move = {
            sourceProvider: request.sourceProviderAddress,
            sourceType: request.sourceTypeName,
            sourceVersion: Number(request.sourceSchemaVersion),
            sourceJson: request.sourceState?.json.toString() ?? '',
            targetType: request.targetTypeName,
          };
          const result = await session.run((instance) => instance.move(move));
          return {
            targetState: encodeDynamicValue(type, result.state),
            targetPrivate: privateToWire(result.private),
            targetIdentity: await identityToWire(session, request.targetTypeName, result.identity),
            diagnostics: diagnosticsToWire(result.diagnostics),
          };
        },
        (diagnostics) => ({ targetPrivate: request.sourcePrivate, diagnostics }),
      ),

    readDataSource: ({ typeName, config }, { session }) =>
      guarded(
        log,
        `ReadDataSource of ${typeName}`,
        async () => {
          const type = await dataSourceType(session, typeName);
          const value = decodePresentObject(type, config);
          const { state, diagnostics } = await session.run((instance) => instance.readDataSource(typeName, value));
          return { state: encodeDynamicValue(type, state), diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),
  };
}

/** The answer that changes nothing. */
function asItWas(request: ReadResource_Request) {
  return { newState: request.currentState, private: request.private, newIdentity: request.currentIdentity };
}

async function importByIdentity(session: ProviderConnection, typeName: string, { identityData }: ResourceIdentityData) {
  const type = await identityType(session, typeName);
  if (!type) throw new DiagnosticError(errorAt(undefined, 'No identity', `A ${typeName} is imported by its ID.`));
  const identity = decodePresentObject(type, identityData);
  return session.run(async (instance) => {
    if (!instance.importByIdentity) throw new TypeError('the schema has identities, and the instance none');
    return instance.importByIdentity(typeName, identity);
  });
}

function rawFromWire(raw: RawState | undefined) {
  return raw && raw.json.length === 0 ? { flatmap: raw.flatmap } : { json: raw?.json.toString() ?? 'null' };
}
