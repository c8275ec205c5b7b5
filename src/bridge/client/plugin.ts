import { type CallFailure, type CallOptions, type Connection, CallFailure as Failure } from './connection';
import { PluginError } from './plugin-error';
import { type RequestOf, type ResponseOf, type StreamMethod, type UnaryMethod, wireOf } from './protocol';

/** The gRPC statuses that are told in words of their own (https://grpc.io/docs/guides/status-codes/). */
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const UNIMPLEMENTED = 12;
const UNAVAILABLE = 14;

/** A plugin that runs, and can be asked. What fails is a {@link PluginError}, or {@link Unimplemented}. */
export interface Plugin {
  readonly protocol: Connection['protocol'];
  call<M extends UnaryMethod>(method: M, request: RequestOf<M>, options?: CallOptions): Promise<ResponseOf<M>>;
  /** The same; the answer as it travelled. */
  raw<M extends UnaryMethod>(method: M, request: RequestOf<M>, options?: CallOptions): Promise<Buffer>;
  stream<M extends StreamMethod>(method: M, request: RequestOf<M>, signal?: AbortSignal): AsyncGenerator<ResponseOf<M>>;
  /** Whether it is there still. */
  readonly alive: boolean;
  /** Lets it go: a process of ours ends. */
  close(): Promise<void>;
}

/** A provider doesn't serve what it was asked: it is older than that, or simply has none. */
export class Unimplemented extends PluginError {
  constructor(method: string) {
    super('Unsupported plugin method', `The ${method} method is not supported by this plugin.`);
    this.name = 'Unimplemented';
  }
}

/** What a plugin is made of. */
export interface PluginParts {
  readonly connection: Connection;
  /** Why it is there no more; undefined while it is. */
  whyEnded(): Promise<string | undefined>;
  readonly alive: () => boolean;
  readonly close: () => Promise<void>;
}

/** A plugin behind a connection. */
export function createPlugin({ connection, whyEnded, alive, close }: PluginParts): Plugin {
  const explained = async (method: UnaryMethod | StreamMethod, error: unknown): Promise<unknown> =>
    error instanceof Failure ? errorOf(nameOf(connection, method), error, await reason(error, whyEnded)) : error;
  const raw: Plugin['raw'] = async (method, request, options) => {
    const { path, encode } = wireOf(connection.protocol, method);
    try {
      return await connection.raw(path, encode(request), options);
    } catch (error) {
      throw await explained(method, error);
    }
  };
  return {
    protocol: connection.protocol,
    raw,
    call: async (method, request, options) => {
      const answer = await raw(method, request, options);
      return decoded(connection, method, answer);
    },
    stream: async function* (method, request, signal) {
      try {
        yield* connection.stream(method, request, signal);
      } catch (error) {
        throw await explained(method, error);
      }
    },
    get alive() {
      return alive();
    },
    close,
  };
}

function decoded<M extends UnaryMethod>(connection: Connection, method: M, answer: Buffer): ResponseOf<M> {
  try {
    return wireOf(connection.protocol, method).decode(answer) as ResponseOf<M>;
  } catch {
    const name = nameOf(connection, method);
    throw new PluginError('Plugin error', `The plugin answered ${name} with what is no message of its protocol.`);
  }
}

function nameOf({ protocol }: Connection, method: UnaryMethod | StreamMethod): string {
  return wireOf(protocol, method).path.replace(/^.*\//, '');
}

/** A connection that broke off is explained by how the process ended. */
async function reason({ code }: CallFailure, whyEnded: PluginParts['whyEnded']): Promise<string | undefined> {
  return code === UNAVAILABLE ? whyEnded() : undefined;
}

function errorOf(name: string, { code, details }: CallFailure, ended: string | undefined): PluginError {
  switch (code) {
    case UNIMPLEMENTED:
      return new Unimplemented(name);
    case CANCELLED:
      return new PluginError('Request cancelled', `The ${name} request was cancelled.`);
    case DEADLINE_EXCEEDED:
      return new PluginError('Plugin did not respond', `The plugin did not answer the ${name} call in time.`);
    case UNAVAILABLE:
      return new PluginError(
        'Plugin did not respond',
        `The plugin encountered an error, and failed to respond to the ${name} call: ${ended ?? `${details}.`}`,
      );
    default:
      return new PluginError('Plugin error', `The plugin returned an unexpected error from ${name}: ${details}.`);
  }
}
