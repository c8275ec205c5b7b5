import { parseDuration } from '../runtime/duration';
import type { ProviderActions } from './action';
import { checkConfiguration } from './check-configuration';
import type { ActionDefinition } from './offer-definitions';
import { progressTeller } from './progress';
import type { Schema } from './schema';
import { collectSecrets } from './secrets';
import { extendContext, type ProviderSession } from './session';
import { timedContext } from './timed-context';

type AnyAction = ActionDefinition<Schema, unknown>;

/** Serves a provider's actions. @param find the definition of a type, or throws */
export function servedActions(session: ProviderSession, find: (type: string) => AnyAction): ProviderActions {
  return {
    validate: (type, config) => checkConfiguration(session, type, () => find(type), config),

    plan: (type, config) => {
      const { collected, context } = session.context(type);
      const plan = async () => {
        const { schema, plan: foresee } = find(type);
        collectSecrets(schema.block, config, session.secrets);
        if (session.data !== undefined) await foresee?.(config as never, context);
        return {};
      };
      return session.run(`Planning a ${type}`, collected, plan, Object);
    },

    invoke: (type, config, listener, signal) => {
      const { collected, context } = session.context(type);
      const invoke = async () => {
        const { schema, timeout, invoke: act } = find(type);
        collectSecrets(schema.block, config, session.secrets);
        const progress = progressTeller(type, session.secrets, context.log, listener);
        const stopped = signal ? extendContext(context, { signal: AbortSignal.any([context.signal, signal]) }) : context;
        await act(config as never, timedContext(stopped, parseDuration(timeout) ?? Number.POSITIVE_INFINITY, progress));
        return {};
      };
      return session.run(`Invoking a ${type}`, collected, invoke, Object);
    },
  };
}
