import { type ChannelCredentials, Client, type ClientReadableStream, credentials, type ServiceError } from '@grpc/grpc-js';
import type { ServiceDefinition } from '../../../src/bridge/grpc/methods';
import { GRPCControllerDefinition, GRPCStdioDefinition } from '../../../src/bridge/proto/plugin';
import { ProviderDefinition } from '../../../src/bridge/proto/tfplugin6';

type Method<D extends ServiceDefinition, K extends keyof D['methods']> = D['methods'][K];
type Partially<M> = M extends { readonly requestType: { fromPartial(object: infer P): unknown } } ? P : never;
type Answer<M> = M extends { readonly responseType: { decode(input: Uint8Array): infer R } } ? R : never;

/** A caller made with grpc-js, so that the server is not only tested against itself. */
export interface TestClient {
  provider<K extends keyof (typeof ProviderDefinition)['methods'] & string>(
    method: K,
    request: Partially<Method<typeof ProviderDefinition, K>>,
    deadline?: number,
  ): Promise<Answer<Method<typeof ProviderDefinition, K>>>;
  /** Calls what answers with a stream; cancelling it is what hosts do that want no more. */
  stream<K extends keyof (typeof ProviderDefinition)['methods'] & string>(
    method: K,
    request: Partially<Method<typeof ProviderDefinition, K>>,
  ): ClientReadableStream<Answer<Method<typeof ProviderDefinition, K>>>;
  shutdown(): Promise<object>;
  /** Opens the stream that hosts keep open. */
  stdio(): ClientReadableStream<unknown>;
  /** Calls anything, with bytes as they are. */
  raw(path: string, request: Uint8Array): Promise<Uint8Array>;
  close(): void;
}

/** The certificate that the plugin told, and what the caller shows for itself, if anything. */
export interface HostTls {
  readonly serverDer: Buffer;
  readonly key?: string;
  readonly certificate?: string;
}

/** A certificate in PEM form. */
export const pemOf = (der: Buffer): string => `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;

/** Connects to a unix socket, with mutual TLS or without. */
export function connect(socketPath: string, tls?: HostTls): TestClient {
  const channel: ChannelCredentials = tls
    ? credentials.createSsl(
        Buffer.from(pemOf(tls.serverDer)),
        tls.key ? Buffer.from(tls.key) : null,
        tls.certificate ? Buffer.from(tls.certificate) : null,
      )
    : credentials.createInsecure();
  const client = new Client(`unix:${socketPath}`, channel, {
    'grpc.ssl_target_name_override': 'localhost',
    'grpc.default_authority': 'localhost',
    'grpc.max_receive_message_length': -1,
    'grpc.max_send_message_length': -1,
    'grpc.use_local_subchannel_pool': 1,
  });
  const raw = (path: string, request: Uint8Array, deadline?: number): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      client.makeUnaryRequest(
        path,
        (bytes: Uint8Array) => Buffer.from(bytes),
        (bytes: Buffer) => new Uint8Array(bytes),
        request,
        deadline === undefined ? {} : { deadline: Date.now() + deadline },
        (error: ServiceError | null, value?: Uint8Array) => (value ? resolve(value) : reject(error)),
      );
    });
  return {
    provider: async (key, request, deadline) => {
      const method: ServiceDefinition['methods'][string] & { requestType: { fromPartial?(object: unknown): unknown } } =
        ProviderDefinition.methods[key];
      const bytes = method.requestType.encode(method.requestType.fromPartial?.(request)).finish();
      const response = await raw(`/${ProviderDefinition.fullName}/${method.name}`, bytes, deadline);
      return method.responseType.decode(response) as Answer<Method<typeof ProviderDefinition, typeof key>>;
    },
    stream: (key, request) => {
      const method: ServiceDefinition['methods'][string] & { requestType: { fromPartial?(object: unknown): unknown } } =
        ProviderDefinition.methods[key];
      return client.makeServerStreamRequest(
        `/${ProviderDefinition.fullName}/${method.name}`,
        (bytes: Uint8Array) => Buffer.from(bytes),
        (bytes: Buffer) =>
          method.responseType.decode(new Uint8Array(bytes)) as Answer<Method<typeof ProviderDefinition, typeof key>>,
        method.requestType.encode(method.requestType.fromPartial?.(request)).finish(),
      );
    },
    shutdown: () => raw(`/${GRPCControllerDefinition.fullName}/Shutdown`, new Uint8Array()),
    stdio: () =>
      client.makeServerStreamRequest(
        `/${GRPCStdioDefinition.fullName}/StreamStdio`,
        () => Buffer.alloc(0),
        (bytes: Buffer) => bytes,
        {},
      ),
    raw,
    close: () => client.close(),
  };
}
