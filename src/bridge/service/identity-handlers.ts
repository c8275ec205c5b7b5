import { DiagnosticError, errorAt, hasErrors } from '../../framework/diagnostics';
import { decodeJson } from '../../framework/json';
import { mapObject } from '../../framework/value';
import type { Log } from '../../runtime/log';
import type { Handlers } from '../grpc/methods';
import type { ProviderDefinition } from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { diagnosticsToWire } from './diagnostics-to-wire';
import { encodeDynamicValue } from './dynamic-value';
import { guarded, identityObject } from './guarded';
import { identitySchemaToWire } from './identity';

/** The methods that are about what tells objects apart. */
export function identityHandlers(log: Log): Handlers<typeof ProviderDefinition, ProviderConnection> {
  return {
    getResourceIdentitySchemas: (_, { session }) =>
      guarded(
        log,
        'GetResourceIdentitySchemas',
        async () => {
          const { identities = {}, diagnostics } = await session.schema();
          return { identitySchemas: mapObject(identities, identitySchemaToWire), diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ identitySchemas: {}, diagnostics }),
      ),

    upgradeResourceIdentity: ({ typeName, version, rawIdentity }, { session }) =>
      guarded(
        log,
        `UpgradeResourceIdentity of ${typeName}`,
        async () => {
          const { identities = {}, diagnostics } = await session.schema();
          if (hasErrors(diagnostics)) throw new DiagnosticError(...diagnostics);
          const schema = Object.hasOwn(identities, typeName) ? identities[typeName] : undefined;
          if (!schema) throw cannotRead(typeName, 'such objects have none');
          if (version !== BigInt(schema.version))
            throw cannotRead(
              typeName,
              `it has version ${version}, and this version of the provider knows version ${schema.version}`,
            );
          const type = identityObject(schema);
          const identity = decoded(typeName, () => decodeJson(type, rawIdentity?.json.toString() ?? ''));
          return { upgradedIdentity: { identityData: encodeDynamicValue(type, identity) }, diagnostics: [] };
        },
        (diagnostics) => ({ diagnostics }),
      ),
  };
}

function decoded<T>(typeName: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw cannotRead(typeName, (error as Error).message);
  }
}

function cannotRead(typeName: string, why: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      'Identity cannot be read',
      `The stored identity of a ${typeName} doesn't fit this version of the provider: ${why}. A plan that refreshes the object reads it anew; take the provider that wrote the state, or a newer one.`,
    ),
  );
}
