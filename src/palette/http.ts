import type { Dispatcher } from 'undici';
import { type Clock, OVER } from '../runtime/clock';
import { type Connector, createConnector } from './connector';
import { TransportFailure } from './failure';
import type { ProxyServer } from './proxy';
import type { Trust } from './trust';

/** A request as it goes over the wire. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query. */
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: string;
}

/** An answer, read to its end. Names of headers are in lower case. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly body: string;
}

/** What ends a request early. */
export interface Giving {
  /** Ends it in any case. */
  readonly signal: AbortSignal;
  /** Ends it as long as nothing of it has left. */
  readonly unlessLeft?: AbortSignal | undefined;
}

/** Connections to one host. */
export interface Transport {
  /** Sends once and follows no redirect. Rejects with a {@link TransportFailure}, whose cause is the signal's reason if it was aborted. */
  send(request: HttpRequest, giving: Giving): Promise<HttpAnswer>;
  /** Lets what is in flight end, for a moment, and closes the connections. Calling it again waits for the same end. */
  close(): Promise<void>;
}

export interface TransportOptions {
  readonly origin: string;
  readonly trust: Trust;
  readonly proxy: ProxyServer | undefined;
  readonly clock: Clock;
  /** How long each stage of a connection may take, in milliseconds of the clock. */
  readonly stageMs: number;
}

const CONNECTIONS = 32;

/** In bytes. The largest lists have a few megabytes; an answer without end must not fill the memory. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** How long a client that is closed waits for what is in flight. */
const CLOSING_MS = 1000;

interface Opened {
  readonly dispatcher: Dispatcher;
  readonly connector: Connector;
}

/** Opens nothing and loads nothing before the first request. */
export function createTransport(options: TransportOptions): Transport {
  const inFlight = new Set<Promise<unknown>>();
  let opened: Promise<Opened> | undefined;
  let closing: Promise<void> | undefined;
  const close = async () => {
    const { dispatcher, connector } = (await opened) ?? {};
    await settled(inFlight, options.clock);
    // Not closed, as that waits for connections in the making and for requests that were given up.
    connector?.destroy();
    await dispatcher?.destroy();
  };
  return {
    async send(request, giving) {
      if (closing) throw new Error('The client is closed.');
      opened ??= open(options);
      const { dispatcher } = await opened;
      const answer = exchange(dispatcher, options.origin, request, giving);
      inFlight.add(answer);
      try {
        return await answer;
      } finally {
        inFlight.delete(answer);
      }
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** Waits for all of them, and not for long. */
async function settled(inFlight: ReadonlySet<Promise<unknown>>, clock: Clock): Promise<void> {
  if (inFlight.size === 0) return;
  const over = new AbortController();
  const moment = clock.sleep(CLOSING_MS, over.signal).catch(() => undefined);
  await Promise.race([Promise.allSettled(inFlight), moment]);
  over.abort(OVER);
}

async function open(options: TransportOptions): Promise<Opened> {
  const [{ default: Agent }, { default: buildConnector }] = await Promise.all([
    import('undici/lib/dispatcher/agent.js'),
    import('undici/lib/core/connect.js'),
  ]);
  const connector = createConnector(buildConnector, options);
  // How long an answer may take is the caller's clock's business.
  const pool = { connections: CONNECTIONS, pipelining: 1, headersTimeout: 0, bodyTimeout: 0, maxResponseSize: LARGEST_BODY };
  return { connector, dispatcher: new Agent({ ...pool, connect: connector.connect }) };
}

function exchange(
  dispatcher: Dispatcher,
  origin: string,
  request: HttpRequest,
  { signal, unlessLeft }: Giving,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let settled = false;
    let status = 0;
    let headers: HttpAnswer['headers'] = {};
    const chunks: Buffer[] = [];

    const settle = (action: () => void) => {
      if (settled) return;
      settled = true;
      signal.removeEventListener('abort', abort);
      unlessLeft?.removeEventListener('abort', abortUnlessLeft);
      action();
    };
    const fail = (cause: unknown) => settle(() => reject(new TransportFailure(controller !== undefined, cause)));
    const abort = () => {
      fail(signal.reason);
      controller?.abort(abortion());
    };
    const abortUnlessLeft = () => {
      if (controller === undefined) fail(unlessLeft?.reason);
    };
    if (signal.aborted) return fail(signal.reason);
    if (unlessLeft?.aborted) return fail(unlessLeft.reason);
    signal.addEventListener('abort', abort, { once: true });
    unlessLeft?.addEventListener('abort', abortUnlessLeft, { once: true });

    try {
      dispatcher.dispatch(
        { origin, path: request.path, method: request.method, headers: { ...request.headers }, body: request.body ?? null },
        {
          // Called when a connection stands, right before the first byte is written: until here nothing has left.
          onRequestStart(started) {
            controller = started;
            if (settled) started.abort(abortion());
          },
          onResponseStart(_, code, received) {
            status = code;
            headers = received;
          },
          onResponseData(_, chunk) {
            chunks.push(chunk);
          },
          onResponseEnd() {
            settle(() => resolve({ status, headers, body: Buffer.concat(chunks).toString('utf8') }));
          },
          onResponseError(_, error) {
            fail(error);
          },
        },
      );
    } catch (error) {
      fail(error);
    }
  });
}

function abortion(): Error {
  return new Error('The request was given up.');
}
