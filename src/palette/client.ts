import { type Clock, systemClock } from '../runtime/clock';
import type { Log } from '../runtime/log';
import { parseHost } from './host';
import { createTransport } from './http';
import { type Outage, OutageWatch } from './outage';
import { type ListTotal, pages } from './paging';
import { proxyFor } from './proxy';
import { checkApiKey, type Scope } from './request';
import { RETRY_ATTEMPTS } from './retry';
import type { ItemOf, Operation, RequestOf, ResponseOf } from './schema';
import { type Connection, send } from './send';
import { certificatesOf } from './trust';

/** What a client is made from. */
export interface ClientOptions {
  /** `api.spectrocloud.com`, `host:port` or a URL; see {@link parseHost}. */
  readonly host: string;
  readonly apiKey: string;
  /** How often a call is sent again. @default 8 */
  readonly retryAttempts?: number | undefined;
  /** Certificates (PEM) to trust besides those of the system. */
  readonly caCertificate?: string | undefined;
  /** Accepts whatever certificate Palette shows. @default false */
  readonly ignoreInsecureTlsError?: boolean | undefined;
  /** Where `HTTPS_PROXY` and `NO_PROXY` are looked up, in lower and upper case. */
  readonly env: { readonly [name: string]: string | undefined };
  readonly clock: Clock;
  /** From 0 to below 1. @default Math.random */
  readonly random?: (() => number) | undefined;
  readonly log: Log;
  readonly userAgent?: string | undefined;
  /** How long one try may take, in milliseconds of `networkClock`; `Infinity` never gives up. @default 30000 */
  readonly callTimeoutMs?: number | undefined;
  /**
   * The clock of `callTimeoutMs`. It is not `clock`: where that one jumps from one wait to the next, as in tests against
   * the simulator, an answer on its way would be given up. @default the machine's
   */
  readonly networkClock?: Clock | undefined;
  /** How long all pages of one list may take, in milliseconds of `networkClock`. @default 600000 */
  readonly listTimeoutMs?: number | undefined;
  /**
   * Aborted: calls that have no signal of their own end soon. What has not left ends at once with the reason; what has left is
   * waited for a moment longer, as its answer may be the uid of something; no try is repeated.
   */
  readonly stop?: AbortSignal | undefined;
  /** Hears that Palette doesn't answer and is tried again: once for each outage, however many calls run into it. */
  readonly onOutage?: ((outage: Outage) => void) | undefined;
}

/** Ends a call early: it rejects with the signal's reason, or with {@link OutcomeUnknown} when it had left and can't be repeated. */
export interface Cancelable {
  readonly signal?: AbortSignal | undefined;
}

/** Where a call goes and how it ends early. */
export interface CallOptions extends Cancelable {
  readonly scope: Scope;
  /** Of lists: what this one is counted to, where several are gathered together. @default it alone */
  readonly total?: ListTotal | undefined;
}

/** Calls to one Palette with one API key. Scope is an argument of a call, so that calls of different scopes can run side by side. */
export interface PaletteClient {
  /** `https://api.spectrocloud.com` */
  readonly baseUrl: string;
  /** `api.spectrocloud.com` */
  readonly hostName: string;
  /**
   * Calls an operation, again and again where that is harmless.
   * @throws PaletteError, Unreachable, OutcomeUnknown, InvalidResponse
   */
  call<Description extends Operation>(
    operation: Description,
    request: RequestOf<Description>,
    options: CallOptions,
  ): Promise<ResponseOf<Description>>;
  /** The items of all pages of a list. @throws as `call` does */
  paged<Description extends Operation>(
    operation: Description,
    request: RequestOf<Description>,
    options: CallOptions,
  ): AsyncIterable<ItemOf<Description>>;
  /** Lets the calls in flight end, for a second at most, and closes the connections. */
  close(): Promise<void>;
}

const CALL_TIMEOUT_MS = 30_000;
const LIST_TIMEOUT_MS = 600_000;
/** To the host or its proxy, through the proxy, TLS: a try has to have time for all of them. */
const CONNECT_STAGES = 3;
const CONNECT_STAGE_MS = 10_000;

/**
 * Makes a client. Nothing is sent, and no connection opened, until the first call.
 * @throws ConfigurationError
 */
export function createClient(options: ClientOptions): PaletteClient {
  const host = parseHost(options.host);
  checkApiKey(options.apiKey);
  const proxy = proxyFor(host, options.env);
  const timeoutMs = options.callTimeoutMs ?? CALL_TIMEOUT_MS;
  const networkClock = options.networkClock ?? systemClock;
  const way = { host: `${host.hostName}:${host.port}`, proxy: proxy?.name, timeoutMs };
  const connection: Connection = {
    transport: createTransport({
      origin: host.baseUrl,
      trust: {
        certificates: options.caCertificate === undefined ? [] : certificatesOf(options.caCertificate),
        verify: options.ignoreInsecureTlsError !== true,
      },
      proxy,
      clock: networkClock,
      stageMs: Math.min(CONNECT_STAGE_MS, timeoutMs / CONNECT_STAGES),
    }),
    identity: { apiKey: options.apiKey, userAgent: options.userAgent ?? 'cdktf-palette' },
    way,
    clock: options.clock,
    networkClock,
    random: options.random ?? Math.random,
    retryAttempts: options.retryAttempts ?? RETRY_ATTEMPTS,
    stop: options.stop,
    outages: new OutageWatch(way, options.onOutage ?? (() => {})),
    log: options.log,
  };
  // The description that is passed in decides both types, and `send` has checked the answer against it.
  return {
    baseUrl: host.baseUrl,
    hostName: host.hostName,
    call: (operation, request, call) => send(connection, operation, request, call) as Promise<ResponseOf<typeof operation>>,
    paged(operation, request, call) {
      return pages(operation, request, {
        send: (parts, withinMs, received) => send(connection, operation, parts, { ...call, withinMs, received }),
        clock: networkClock,
        timeoutMs: options.listTimeoutMs ?? LIST_TIMEOUT_MS,
        total: call.total,
      }) as AsyncIterable<ItemOf<typeof operation>>;
    },
    close: () => connection.transport.close(),
  };
}
