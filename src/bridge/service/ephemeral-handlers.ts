import type { EphemeralResources } from '../../framework/ephemeral';
import type { ProviderInstance } from '../../framework/provider-instance';
import type { Log } from '../../runtime/log';
import type { Handlers } from '../grpc/methods';
import type { OpenEphemeralResource_Response, ProviderDefinition, RenewEphemeralResource_Response } from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { diagnosticsToWire } from './diagnostics-to-wire';
import { decodePresentObject, encodeDynamicValue } from './dynamic-value';
import { guarded, offeredType } from './guarded';
import { privateFromWire, privateToWire } from './private-data';

const NO_PRIVATE = Buffer.alloc(0);

/** The methods that are about values that are kept nowhere. */
export function ephemeralHandlers(log: Log): Handlers<typeof ProviderDefinition, ProviderConnection> {
  return {
    validateEphemeralResourceConfig: ({ typeName, config }, { session }) =>
      guarded(
        log,
        `ValidateEphemeralResourceConfig of ${typeName}`,
        async () => {
          const value = decodePresentObject(await offeredType(session, 'ephemerals', typeName), config);
          const { diagnostics } = await session.run((instance) => ephemeralsOf(instance).validate(typeName, value));
          return { diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    openEphemeralResource: ({ typeName, config }, { session }) =>
      guarded<OpenEphemeralResource_Response>(
        log,
        `OpenEphemeralResource of ${typeName}`,
        async () => {
          const type = await offeredType(session, 'ephemerals', typeName);
          const value = decodePresentObject(type, config);
          const { result, diagnostics, ...lease } = await session.run((instance) => ephemeralsOf(instance).open(typeName, value));
          return {
            diagnostics: diagnosticsToWire(diagnostics),
            result: encodeDynamicValue(type, result),
            private: privateToWire(lease.private),
            renewAt: dateOf(lease.renewAt),
          };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    renewEphemeralResource: ({ typeName, private: kept = NO_PRIVATE }, { session }) =>
      guarded<RenewEphemeralResource_Response>(
        log,
        `RenewEphemeralResource of ${typeName}`,
        async () => {
          await offeredType(session, 'ephemerals', typeName);
          const renew = (instance: ProviderInstance) => ephemeralsOf(instance).renew(typeName, privateFromWire(kept));
          const { diagnostics, ...lease } = await session.run(renew);
          return {
            diagnostics: diagnosticsToWire(diagnostics),
            private: privateToWire(lease.private),
            renewAt: dateOf(lease.renewAt),
          };
        },
        (diagnostics) => ({ diagnostics, private: kept }),
      ),

    closeEphemeralResource: ({ typeName, private: kept = NO_PRIVATE }, { session }) =>
      guarded(
        log,
        `CloseEphemeralResource of ${typeName}`,
        async () => {
          await offeredType(session, 'ephemerals', typeName);
          const close = (instance: ProviderInstance) => ephemeralsOf(instance).close(typeName, privateFromWire(kept));
          const { diagnostics } = await session.run(close);
          return { diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),
  };
}

function ephemeralsOf({ ephemerals }: ProviderInstance): EphemeralResources {
  if (!ephemerals) throw new TypeError('the schema has ephemeral resources, and the instance none');
  return ephemerals;
}

function dateOf(time: number | undefined): Date | undefined {
  return time === undefined ? undefined : new Date(time);
}
