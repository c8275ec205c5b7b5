import { ProxyRefused } from '../runtime/tunnel';
import type { PaletteError, UnreachableReason } from './errors';

export { ProxyRefused };

/** What went wrong with one try. */
export type Failure =
  /** No whole answer came. */
  | {
      /**
       * `not-sent`: the request surely did not reach Palette, and another try may. `blocked`: it did not, and another try
       * can't change that (an untrusted certificate, a proxy that refuses). `lost`: it may have been processed.
       */
      readonly kind: 'not-sent' | 'blocked' | 'lost';
      readonly reason: UnreachableReason;
      readonly cause: unknown;
    }
  /** Palette, or something before it, answered and said no. */
  | { readonly kind: 'refused'; readonly refusal: PaletteError; readonly retryAfterMs: number | undefined };

/** A failure without an answer. */
export type ConnectionFailure = Exclude<Failure, { readonly kind: 'refused' }>;

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

/** The reason of a try that the client itself ended. */
export class TryTimeout extends Error {
  override readonly name = 'TryTimeout';

  constructor(readonly ms: number) {
    super(`No answer within ${ms} ms`);
  }
}

/** How far a connection came: to the host, to its proxy, into a tunnel of that one, to TLS with Palette. */
export type ConnectStage = 'host' | 'proxy' | 'tunnel' | 'tls';

/** A stage of a connection took too long. */
export class ConnectTimeout extends Error {
  override readonly name = 'ConnectTimeout';

  constructor(readonly ms: number) {
    super(`No connection within ${ms} ms`);
  }
}

/** No connection came to stand; the cause says why. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure';

  constructor(
    readonly stage: ConnectStage,
    cause: unknown,
  ) {
    super('No connection came to stand', { cause });
  }
}

/** Sorts what a transport failed with. `proxied`: the connections go through a proxy. */
export function failureOf({ left, cause }: TransportFailure, proxied: boolean): ConnectionFailure {
  const root = rootCause(cause);
  const code = codeOf(root);
  const timedOut = root instanceof TryTimeout || root instanceof ConnectTimeout || code === 'ETIMEDOUT';
  if (left) return { kind: 'lost', reason: timedOut ? 'timeout' : 'connection', cause };
  if (VERIFICATION.test(code)) return { kind: 'blocked', reason: 'tls', cause };
  if (timedOut) return { kind: 'not-sent', reason: 'timeout', cause };
  // The proxy's 5xx are about its way to Palette and may pass; 403 and 407 won't.
  if (root instanceof ProxyRefused) return { kind: root.status < 500 ? 'blocked' : 'not-sent', reason: 'proxy', cause };
  if (proxied && stageOf(cause) !== 'tls') return { kind: 'not-sent', reason: 'proxy', cause };
  return { kind: 'not-sent', reason: CONNECT_REASON[code] ?? 'connection', cause };
}

/** How far a connection came that did not come to stand; undefined where nobody knows. */
export function stageOf(error: unknown): ConnectStage | undefined {
  return error instanceof ConnectFailure ? error.stage : undefined;
}

// Node's codes of certificate verification (OpenSSL's X509_V_ERR names without the prefix), of TLS and of SSL.
const VERIFICATION = /^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|INVALID_|HOSTNAME_MISMATCH|ERR_TLS_|ERR_SSL_|EPROTO$)/;

const CONNECT_REASON: { readonly [code: string]: UnreachableReason } = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ECONNREFUSED: 'refused',
};

/** The innermost error: undici and the happy-eyeballs of Node wrap what the system said. */
export function rootCause(error: unknown): unknown {
  const inner = property(error, 'errors');
  if (Array.isArray(inner) && inner.length > 0) return rootCause(inner[0]);
  const cause = property(error, 'cause');
  return cause === undefined ? error : rootCause(cause);
}

/** The system's or OpenSSL's code of an error; empty where it has none. */
export function codeOf(error: unknown): string {
  const code = property(error, 'code');
  return typeof code === 'string' ? code : '';
}

/** The message of an error; empty where it has none. */
export function messageOf(error: unknown): string {
  const message = property(error, 'message');
  return typeof message === 'string' ? message : '';
}

// By its properties, as `instanceof` doesn't know errors of another realm: Node's own, under jest.
function property(error: unknown, name: 'errors' | 'cause' | 'code' | 'message'): unknown {
  return typeof error === 'object' && error !== null && name in error
    ? (error as { readonly [key: string]: unknown })[name]
    : undefined;
}
