import type { PrivateData } from './answers';
import { checkConfiguration } from './check-configuration';
import { conforming } from './conform';
import type { EphemeralResources, OpenResult, RenewResult } from './ephemeral';
import type { EphemeralDefinition, Lease } from './offer-definitions';
import type { Schema } from './schema';
import { collectSecrets } from './secrets';
import type { ProviderSession } from './session';
import type { ObjectValue } from './value';

type AnyEphemeral = EphemeralDefinition<Schema, unknown>;

/** Serves a provider's ephemeral resources. @param find the definition of a type, or throws */
export function servedEphemerals(session: ProviderSession, find: (type: string) => AnyEphemeral): EphemeralResources {
  return {
    validate: (type, config) => checkConfiguration(session, type, () => find(type), config),

    open: (type, config) => {
      const { collected, context } = session.context(type);
      return session.run<Omit<OpenResult, 'diagnostics'>>(
        `Opening a ${type}`,
        collected,
        async () => {
          const { schema, open } = find(type);
          collectSecrets(schema.block, config, session.secrets);
          const { values, ...lease } = await open(config as never, context);
          const result = conforming(type, schema.block, { ...config, ...(values as ObjectValue) });
          collectSecrets(schema.block, result, session.secrets);
          return { result, ...leased(lease) };
        },
        () => ({ result: null, private: null }),
      );
    },

    renew: (type, kept) => {
      const { collected, context } = session.context(type);
      return session.run<Omit<RenewResult, 'diagnostics'>>(
        `Renewing a ${type}`,
        collected,
        async () => {
          const { renew } = find(type);
          // What lasts is not renewed; who asks all the same has lost nothing.
          return renew ? leased(await renew(textOf(kept), context)) : { private: kept };
        },
        () => ({ private: kept }),
      );
    },

    close: (type, kept) => {
      const { collected, context } = session.context(type);
      const close = async () => {
        await find(type).close?.(textOf(kept), context);
        return {};
      };
      return session.run(`Closing a ${type}`, collected, close, Object);
    },
  };
}

function leased({ kept, renewAt }: Lease): { readonly private: PrivateData; readonly renewAt?: number } {
  const data = kept === undefined ? null : new TextEncoder().encode(kept);
  return renewAt === undefined ? { private: data } : { private: data, renewAt };
}

function textOf(data: PrivateData): string | undefined {
  return data === null ? undefined : new TextDecoder().decode(data);
}
