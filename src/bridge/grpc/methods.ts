import { GrpcError, Status } from './status';

/** What a handler knows of its call beside the request. */
export interface CallContext<S> {
  /** What the server keeps for the connection (the HTTP/2 session) that the call came by. */
  readonly session: S;
  /** Aborted when the caller has gone, has cancelled, or has waited as long as it wanted to. */
  readonly signal: AbortSignal;
  /** Resolves when the answer has been handed over, or the caller has gone. */
  readonly closed: Promise<void>;
}

/** A method that takes one message and gives one. */
export interface UnaryMethod<S> {
  readonly kind: 'unary';
  answer(request: Uint8Array, context: CallContext<S>): Promise<Uint8Array>;
}

/** A method that gives a stream. What the client streams to it beyond the first message is read and dropped. */
export interface StreamMethod<S> {
  readonly kind: 'stream';
  /** The context's signal must end the iteration. */
  answer(context: CallContext<S>): AsyncIterable<Uint8Array>;
}

/** All that a server answers, by path: `/package.Service/Method`. */
export type MethodTable<S> = ReadonlyMap<string, UnaryMethod<S> | StreamMethod<S>>;

interface MessageType {
  encode(message: unknown): { finish(): Uint8Array };
  decode(input: Uint8Array): unknown;
}

/** A service as ts-proto describes it (`outputServices=generic-definitions`). */
export interface ServiceDefinition {
  readonly fullName: string;
  readonly methods: {
    readonly [key: string]: {
      readonly name: string;
      readonly requestType: MessageType;
      readonly requestStream: boolean;
      readonly responseType: MessageType;
      readonly responseStream: boolean;
    };
  };
}

type Decoded<T> = T extends { decode(input: Uint8Array): infer M } ? M : never;

type Handler<M, S> = M extends {
  readonly requestType: infer Q;
  readonly responseType: infer R;
  readonly responseStream: infer Stream;
}
  ? Stream extends true
    ? (context: CallContext<S>) => AsyncIterable<Decoded<R>>
    : (request: Decoded<Q>, context: CallContext<S>) => Decoded<R> | Promise<Decoded<R>>
  : never;

/** Handlers for some methods of a service; the others answer UNIMPLEMENTED by themselves. */
export type Handlers<D extends ServiceDefinition, S> = { readonly [K in keyof D['methods']]?: Handler<D['methods'][K], S> };

type Row<S> = readonly [path: string, method: UnaryMethod<S> | StreamMethod<S>];

/**
 * Rows of a {@link MethodTable} for one service.
 * @param constant methods that answer with the same large message again and again: it is encoded once
 */
export function serviceMethods<D extends ServiceDefinition, S>(
  definition: D,
  handlers: Handlers<D, S>,
  constant: readonly (keyof D['methods'])[] = [],
): Row<S>[] {
  return Object.entries(definition.methods).flatMap(([key, method]): Row<S>[] => {
    const handler: unknown = handlers[key];
    if (typeof handler !== 'function') return [];
    const path = `/${definition.fullName}/${method.name}`;
    const plainly = (message: unknown): Uint8Array => method.responseType.encode(message).finish();
    const encode = constant.includes(key) ? rememberLast(plainly) : plainly;
    if (method.responseStream) {
      return [[path, { kind: 'stream', answer: (context) => mapEach(handler(context) as AsyncIterable<unknown>, encode) }]];
    }
    const answer = async (bytes: Uint8Array, context: CallContext<S>): Promise<Uint8Array> =>
      encode(await handler(decode(method.requestType, bytes), context));
    return [[path, { kind: 'unary', answer }]];
  });
}

function rememberLast(encode: (message: unknown) => Uint8Array): (message: unknown) => Uint8Array {
  let last: { readonly message: unknown; readonly bytes: Uint8Array } | undefined;
  return (message) => {
    if (!last || last.message !== message) last = { message, bytes: encode(message) };
    return last.bytes;
  };
}

function decode(type: MessageType, bytes: Uint8Array): unknown {
  try {
    return type.decode(bytes);
  } catch {
    throw new GrpcError(Status.INTERNAL, 'the request is no message of the expected type');
  }
}

async function* mapEach<T, R>(values: AsyncIterable<T>, map: (value: T) => R): AsyncGenerator<R> {
  for await (const value of values) yield map(value);
}
