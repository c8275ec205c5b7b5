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

/** A method that takes one message and gives a stream. */
export interface ServerStreamMethod<S> {
  readonly kind: 'server stream';
  /** The context's signal must end the iteration. */
  answer(request: Uint8Array, context: CallContext<S>): AsyncIterable<Uint8Array>;
}

/** A method with streams both ways. What the client sends is read and dropped. */
export interface StreamMethod<S> {
  readonly kind: 'stream';
  /** The context's signal must end the iteration. */
  answer(context: CallContext<S>): AsyncIterable<Uint8Array>;
}

type Method<S> = UnaryMethod<S> | ServerStreamMethod<S> | StreamMethod<S>;

/** All that a server answers, by path: `/package.Service/Method`. */
export type MethodTable<S> = ReadonlyMap<string, Method<S>>;

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
  readonly requestStream: infer Streamed;
  readonly responseType: infer R;
  readonly responseStream: infer Stream;
}
  ? Stream extends true
    ? Streamed extends true
      ? (context: CallContext<S>) => AsyncIterable<Decoded<R>>
      : (request: Decoded<Q>, context: CallContext<S>) => AsyncIterable<Decoded<R>>
    : (request: Decoded<Q>, context: CallContext<S>) => Decoded<R> | Promise<Decoded<R>>
  : never;

/** Handlers for some methods of a service; the others answer UNIMPLEMENTED by themselves. */
export type Handlers<D extends ServiceDefinition, S> = { readonly [K in keyof D['methods']]?: Handler<D['methods'][K], S> };

type Row<S> = readonly [path: string, method: Method<S>];

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
    const each = (messages: unknown) => mapEach(messages as AsyncIterable<unknown>, encode);
    if (method.responseStream && method.requestStream) {
      return [[path, { kind: 'stream', answer: (context) => each(handler(context)) }]];
    }
    if (method.responseStream) {
      const stream = (bytes: Uint8Array, context: CallContext<S>) => each(handler(decode(method.requestType, bytes), context));
      return [[path, { kind: 'server stream', answer: stream }]];
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
