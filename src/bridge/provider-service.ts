import type { Log } from '../runtime/log';
import { type CallContext, type Handlers, type MethodTable, type ServiceDefinition, serviceMethods } from './grpc/methods';
import { type HealthCheckResponse, HealthCheckResponse_ServingStatus, HealthDefinition } from './proto/health';
import { GRPCBrokerDefinition, GRPCControllerDefinition, GRPCStdioDefinition } from './proto/plugin';
import { ProviderDefinition } from './proto/tfplugin6';
import type { ProviderConnection } from './provider-connection';
import { actionHandlers } from './service/action-handlers';
import { ephemeralHandlers } from './service/ephemeral-handlers';
import { functionHandlers } from './service/function-handlers';
import { identityHandlers } from './service/identity-handlers';
import { listHandlers } from './service/list-handlers';
import { providerHandlers } from './service/provider-handlers';
import { resourceHandlers } from './service/resource-handlers';

const SERVING: HealthCheckResponse = { status: HealthCheckResponse_ServingStatus.SERVING };

/** What the method table needs. */
export interface ServiceOptions {
  readonly log: Log;
  /** Ends the process; called when the answer to the caller is out. Without it, Shutdown is not implemented. */
  readonly shutdown?: () => void;
}

/**
 * Everything that a provider's process answers: the provider protocol, version 6, and the helper
 * services of go-plugin. State stores have no handler and are answered UNIMPLEMENTED, which Terraform expects.
 */
export function providerMethods({ log, shutdown }: ServiceOptions): MethodTable<ProviderConnection> {
  return new Map([
    ...rows(ProviderDefinition, providerHandlers(log), ['getProviderSchema']),
    ...rows(ProviderDefinition, resourceHandlers(log)),
    ...rows(ProviderDefinition, identityHandlers(log)),
    ...rows(ProviderDefinition, ephemeralHandlers(log)),
    ...rows(ProviderDefinition, listHandlers(log)),
    ...rows(ProviderDefinition, actionHandlers(log)),
    ...rows(ProviderDefinition, functionHandlers(log)),
    ...rows(GRPCControllerDefinition, shutdown ? { shutdown: answerAndThen(shutdown) } : {}),
    // What the process prints goes to stderr; hosts want these two streams open, not used.
    ...rows(GRPCStdioDefinition, { streamStdio: (_, { signal }) => silence(signal) }),
    ...rows(GRPCBrokerDefinition, { startStream: ({ signal }) => silence(signal) }),
    ...rows(HealthDefinition, { check: () => SERVING, watch: (_, { signal }) => servingUntil(signal) }),
  ]);
}

const rows = serviceMethods as <D extends ServiceDefinition>(
  definition: D,
  handlers: Handlers<D, ProviderConnection>,
  constant?: readonly (keyof D['methods'])[],
) => ReturnType<typeof serviceMethods<D, ProviderConnection>>;

function answerAndThen(shutdown: () => void): (request: object, context: CallContext<ProviderConnection>) => object {
  return (_, { closed }) => {
    void closed.then(shutdown);
    return {};
  };
}

async function* servingUntil(signal: AbortSignal): AsyncGenerator<HealthCheckResponse> {
  yield SERVING;
  yield* silence(signal);
}

/** A stream that says nothing and ends with the signal. */
async function* silence(signal: AbortSignal): AsyncGenerator<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
