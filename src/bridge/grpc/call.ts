import { once } from 'node:events';
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import type { Clock } from '../../runtime/clock';
import { FrameReader, frame } from './framing';
import type { CallContext, MethodTable, ServerStreamMethod, UnaryMethod } from './methods';
import { encodeStatusMessage, GrpcError, Status } from './status';
import { parseTimeout } from './timeout';

const HEADERS = { ':status': 200, 'content-type': 'application/grpc+proto' } as const;

/** One call: one HTTP/2 stream, as gRPC uses it. What costs something is made when it is asked for. */
export class Call<S> implements CallContext<S> {
  #controller: AbortController | undefined;
  #gone = false;
  readonly path: string;
  readonly isGrpc: boolean;
  /** Milliseconds that the caller waits. */
  readonly timeout: number | undefined;

  constructor(
    readonly session: S,
    readonly stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
  ) {
    this.path = String(headers[':path']);
    this.timeout = parseTimeout(headers['grpc-timeout']);
    this.isGrpc = String(headers['content-type']).startsWith('application/grpc');
    // A reset by the caller is no error of ours; it shows as 'close'.
    stream.on('error', () => {});
    stream.once('close', () => this.abort());
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#gone) this.#controller.abort();
    return this.#controller.signal;
  }

  get closed(): Promise<void> {
    return this.stream.closed ? Promise.resolve() : new Promise((resolve) => this.stream.once('close', resolve));
  }

  /** Whether an answer can still be given. */
  get isOpen(): boolean {
    return !this.stream.destroyed && !this.stream.closed;
  }

  abort(): void {
    this.#gone = true;
    this.#controller?.abort();
  }

  /** Ends the call with a status and no message. */
  fail(error: GrpcError): void {
    // What the caller still sends is dropped.
    this.stream.resume();
    if (!this.isOpen || this.stream.headersSent) return;
    // Who doesn't speak gRPC is told by the HTTP status.
    this.stream.respond(this.isGrpc ? { ...HEADERS, ...statusOf(error) } : { ':status': 415 }, { endStream: true });
  }
}

/**
 * Answers a call by the table (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md).
 * Resolves when the handler has ended, which may be after the caller has gone.
 * @throws what a handler threw, if it was no status, after the caller has been told INTERNAL
 */
export async function answerCall<S>(call: Call<S>, table: PromiseLike<MethodTable<S>>, clock: Clock): Promise<void> {
  // Made only for callers that set a limit, which terraform doesn't: ending it costs more than decoding a message.
  const timer = call.timeout === undefined ? undefined : new AbortController();
  try {
    const method = call.isGrpc ? (await table).get(call.path) : undefined;
    if (!method) throw new GrpcError(Status.UNIMPLEMENTED, `${call.path} is not implemented`);
    if (call.timeout !== undefined) {
      void clock.sleep(call.timeout, timer?.signal).then(
        () => expire(call),
        () => {},
      );
    }
    if (method.kind === 'unary') return await unary(method, call);
    if (method.kind === 'server stream') return await serverStream(method, call);
    call.stream.resume();
    await streaming(method.answer(call), call);
  } catch (error) {
    call.fail(error instanceof GrpcError ? error : new GrpcError(Status.INTERNAL, textOf(error)));
    if (!(error instanceof GrpcError)) throw error;
  } finally {
    timer?.abort();
  }
}

async function unary<S>(method: UnaryMethod<S>, call: Call<S>): Promise<void> {
  const { stream } = call;
  const request = await readRequest(stream);
  if (!request) return;
  const response = await method.answer(request, call);
  if (!call.isOpen || stream.headersSent) return;
  stream.respond(HEADERS, { waitForTrailers: true });
  stream.once('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  stream.end(frame(response));
}

async function serverStream<S>(method: ServerStreamMethod<S>, call: Call<S>): Promise<void> {
  const request = await readRequest(call.stream);
  if (request && call.isOpen) await streaming(method.answer(request, call), call);
}

async function streaming<S>(messages: AsyncIterable<Uint8Array>, call: Call<S>): Promise<void> {
  const { stream } = call;
  let trailers: { readonly [name: string]: string } = { 'grpc-status': '0' };
  stream.respond(HEADERS, { waitForTrailers: true });
  stream.once('wantTrailers', () => stream.sendTrailers(trailers));
  try {
    for await (const message of messages) {
      if (!call.isOpen) return;
      if (!stream.write(frame(message))) await once(stream, 'drain', { signal: call.signal });
    }
  } catch (error) {
    if (!call.isOpen) return;
    trailers = statusOf(error instanceof GrpcError ? error : new GrpcError(Status.INTERNAL, textOf(error)));
    if (!(error instanceof GrpcError)) throw error;
  } finally {
    stream.end();
  }
}

/** The one message of a unary call; nothing when the caller went before it was complete. */
function readRequest(stream: ServerHttp2Stream): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const reader = new FrameReader();
    const messages: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => {
      try {
        messages.push(...reader.push(chunk));
      } catch (error) {
        stream.removeAllListeners('data');
        reject(error);
      }
    });
    stream.once('end', () => {
      if (messages.length === 1 && !reader.isPartial) resolve(messages[0]);
      else reject(new GrpcError(Status.INTERNAL, 'the call has to carry one message'));
    });
    stream.once('close', () => resolve(undefined));
  });
}

function expire<S>(call: Call<S>): void {
  call.fail(new GrpcError(Status.DEADLINE_EXCEEDED, 'the caller waits no longer'));
  call.abort();
}

function statusOf(error: GrpcError): { readonly [name: string]: string } {
  return { 'grpc-status': String(error.code), 'grpc-message': encodeStatusMessage(error.message) };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
