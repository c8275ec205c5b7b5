import type { ProviderActions } from '../../framework/action';
import type { Diagnosed } from '../../framework/answers';
import type { ProviderInstance } from '../../framework/provider-instance';
import type { ObjectValue } from '../../framework/value';
import type { Log } from '../../runtime/log';
import type { Handlers } from '../grpc/methods';
import type { Diagnostic, InvokeAction_Event, InvokeAction_Request, ProviderDefinition } from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { diagnosticsOf, diagnosticsToWire, plain } from './diagnostics-to-wire';
import { decodePresentObject } from './dynamic-value';
import { guarded, offeredType } from './guarded';
import { pushed } from './pushed';

/** The methods that are about what is done when it is asked for. */
export function actionHandlers(log: Log): Handlers<typeof ProviderDefinition, ProviderConnection> {
  const asked = (method: string, ask: (actions: ProviderActions, type: string, config: ObjectValue) => Promise<Diagnosed>) => {
    type Request = Pick<InvokeAction_Request, 'actionType' | 'config'>;
    return ({ actionType, config }: Request, { session }: { readonly session: ProviderConnection }) =>
      guarded(
        log,
        `${method} of ${actionType}`,
        async () => {
          const value = decodePresentObject(await offeredType(session, 'actions', actionType), config);
          const { diagnostics } = await session.run((instance) => ask(actionsOf(instance), actionType, value));
          return { diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      );
  };
  return {
    validateActionConfig: asked('ValidateActionConfig', (actions, type, config) => actions.validate(type, config)),
    planAction: asked('PlanAction', (actions, type, config) => actions.plan(type, config)),

    invokeAction: async function* ({ actionType, config }, { session, signal }) {
      const call = `InvokeAction of ${actionType}`;
      try {
        const value = decodePresentObject(await offeredType(session, 'actions', actionType), config);
        yield* pushed<InvokeAction_Event>((push) =>
          session.run(async (instance) => {
            const progress = ({ text }: { readonly text: string }) =>
              push({ type: { $case: 'progress', value: { message: plain(text) } } });
            const { diagnostics } = await actionsOf(instance).invoke(actionType, value, progress, signal);
            push(completed(diagnosticsToWire(diagnostics)));
          }),
        );
      } catch (error) {
        log('error', `${call} failed unexpectedly`, { error });
        yield completed(diagnosticsToWire(diagnosticsOf(error, call)));
      }
    },
  };
}

function completed(diagnostics: Diagnostic[]): InvokeAction_Event {
  return { type: { $case: 'completed', value: { diagnostics } } };
}

function actionsOf({ actions }: ProviderInstance): ProviderActions {
  if (!actions) throw new TypeError('the schema has actions, and the instance none');
  return actions;
}
