import type { Dispatcher } from 'undici';
import type { ProxyServer } from './proxy';
import { type Trust, tlsOptions } from './trust';

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

/** No whole answer came. `left` tells whether the request may have reached the other side. */
export class TransportFailure extends Error {
  override readonly name = 'TransportFailure';

  constructor(
    readonly left: boolean,
    cause: unknown,
  ) {
    super('No answer came', { cause });
  }
}

/** Connections to one host. */
export interface Transport {
  /** Sends once and follows no redirect. Rejects with a {@link TransportFailure}, whose cause is the signal's reason if it was aborted. */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer>;
  /** Lets what is in flight end and closes the connections. Calling it again waits for the same end. */
  close(): Promise<void>;
}

export interface TransportOptions {
  readonly origin: string;
  readonly trust: Trust;
  readonly proxy: ProxyServer | undefined;
  readonly connectTimeoutMs: number;
}

const CONNECTIONS = 32;

/** In bytes. The largest lists have a few megabytes; an answer without end must not fill the memory. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** Opens nothing and loads nothing before the first request. */
export function createTransport(options: TransportOptions): Transport {
  let opened: Promise<Dispatcher> | undefined;
  let closing: Promise<void> | undefined;
  return {
    async send(request, signal) {
      if (closing) throw new Error('The client is closed.');
      opened ??= open(options);
      return exchange(await opened, options.origin, request, signal);
    },
    close() {
      closing ??= opened?.then((dispatcher) => dispatcher.close()) ?? Promise.resolve();
      return closing;
    },
  };
}

async function open({ trust, proxy, connectTimeoutMs }: TransportOptions): Promise<Dispatcher> {
  // How long an answer may take is the caller's clock's business.
  const pool = { connections: CONNECTIONS, pipelining: 1, headersTimeout: 0, bodyTimeout: 0, maxResponseSize: LARGEST_BODY };
  const tls = { ...tlsOptions(trust), timeout: connectTimeoutMs };
  if (proxy === undefined) {
    const { default: Agent } = await import('undici/lib/dispatcher/agent.js');
    return new Agent({ ...pool, connect: tls });
  }
  const [{ default: ProxyAgent }, { default: Pool }, { default: connect }] = await Promise.all([
    import('undici/lib/dispatcher/proxy-agent.js'),
    import('undici/lib/dispatcher/pool.js'),
    import('undici/lib/api/api-connect.js'),
  ]);
  return new ProxyAgent({
    ...pool,
    uri: proxy.url,
    requestTls: tls,
    // Not verifying Palette says nothing about the proxy, which is given its own credentials.
    proxyTls: { ...tls, rejectUnauthorized: true },
    // undici's index adds `connect` to all its classes; without it the tunnel's own client has to be given it.
    clientFactory: (origin, options) => Object.assign(new Pool(origin, options), { connect }),
  });
}

function exchange(dispatcher: Dispatcher, origin: string, request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
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
      action();
    };
    const fail = (cause: unknown) => settle(() => reject(new TransportFailure(controller !== undefined, cause)));
    const abort = () => {
      fail(signal.reason);
      controller?.abort(abortion());
    };
    if (signal.aborted) return fail(signal.reason);
    signal.addEventListener('abort', abort, { once: true });

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
