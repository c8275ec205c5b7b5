import { type Static, Type } from '@sinclair/typebox';
import { Distribution } from './distribution';
import { Duration } from './moment';

const closed = { additionalProperties: false };

/** What an order of a fault does to a request. Each action is told by its first property. */
export const ACTIONS = {
  /** Answers this. */
  status: Type.Object(
    {
      status: Type.Integer({ minimum: 200, maximum: 599 }),
      headers: Type.Optional(Type.Record(Type.String(), Type.String())),
      /** Palette's own error body when left out. */
      body: Type.Optional(Type.Unknown()),
      /** Answers the page of a proxy that stands before Palette in place of JSON. */
      html: Type.Optional(Type.Boolean()),
      /** The header Retry-After, in seconds. */
      retryAfter: Type.Optional(Type.Number({ minimum: 0 })),
      /** The header Retry-After as a date, that many seconds from now (real time). */
      retryAfterDate: Type.Optional(Type.Number({ minimum: 0, maximum: 1e9 })),
      /** The work is done first, and its answer lost: a gateway's timeout. Nothing is done when left out. */
      afterWork: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  /** The work begins this many real milliseconds later. */
  delayMs: Type.Object({ delayMs: Type.Number({ minimum: 0 }) }, closed),
  /** The work is done at once, and the answer goes out this many real milliseconds later. */
  holdMs: Type.Object({ holdMs: Type.Number({ minimum: 0 }) }, closed),
  /** The connection is reset at once, and the work is done this much later (world time), when nobody waits for it any more. */
  late: Type.Object({ late: Duration }, closed),
  /** The work is done; a part of the answer goes out, and the connection is reset. */
  truncate: Type.Object(
    {
      /** Whether the answer's length was announced in Content-Length, or it comes in chunks without their end. */
      truncate: Type.Union([Type.Literal('length'), Type.Literal('chunked')]),
      /** How much of the body goes out, of 1; half of it when left out. */
      keep: Type.Optional(Type.Number({ minimum: 0, exclusiveMaximum: 1 })),
    },
    closed,
  ),
  /** The work is done, and what is answered isn't what Palette says. */
  malformed: Type.Object(
    {
      /**
       * `json`: cut and wrongly closed; `types`: every text a number, every number a text, every list an object;
       * `html`: a page with status 200; `empty`: status 200 and nothing; `huge`: padded with a very long property.
       */
      malformed: Type.Union(['json', 'types', 'html', 'empty', 'huge'].map((kind) => Type.Literal(kind))),
      /** How long the body of `huge` is; 64 MiB when left out. */
      bytes: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 30 })),
    },
    closed,
  ),
  /** Real time that passes before the work (when left out) or after it. Goes along with any other fault. */
  latency: Type.Object(
    {
      latency: Distribution,
      phase: Type.Optional(Type.Union([Type.Literal('before'), Type.Literal('after')])),
    },
    closed,
  ),
  /** The body trickles out at this rate. Goes along with any other fault. */
  bytesPerSecond: Type.Object({ bytesPerSecond: Type.Number({ exclusiveMinimum: 0 }) }, closed),
  /**
   * Reads see the world as it was this long ago (world time), as from a replica that lags behind. Goes along with any other fault.
   * See `StaleReads` for what that is.
   */
  stale: Type.Object({ stale: Duration }, closed),
  /** The server's clock is off (`-5m`): the header Date and every time in an answer. Goes along with any other fault. */
  skew: Type.Object({ skew: Type.Union([Type.Number(), Type.String()]) }, closed),
} as const;

/** Actions that have nothing to set. */
export const PLAIN_ACTIONS = ['drop-before', 'drop-after'] as const;

/** What becomes of a request; see `ACTIONS`. */
export type FaultAction =
  /** The connection is reset before anything is done. */
  | 'drop-before'
  /** The work is done, and the connection is reset before the answer. */
  | 'drop-after'
  | Static<typeof ACTIONS.status>
  | Static<typeof ACTIONS.delayMs>
  | Static<typeof ACTIONS.holdMs>
  | Static<typeof ACTIONS.late>
  | Static<typeof ACTIONS.truncate>
  | Malformed
  | Static<typeof ACTIONS.latency>
  | Static<typeof ACTIONS.bytesPerSecond>
  | Static<typeof ACTIONS.stale>
  | Static<typeof ACTIONS.skew>;

/** An answer that is replaced by a status. */
export type StatusAction = Static<typeof ACTIONS.status>;

/** An answer that isn't what it should be. */
export interface Malformed {
  readonly malformed: 'json' | 'types' | 'html' | 'empty' | 'huge';
  readonly bytes?: number;
}

/** The name of an action, as lists and records show it: `drop-before`, `429`, `malformed html`. */
export function actionName(action: FaultAction): string {
  if (typeof action === 'string') return action;
  if ('status' in action) return String(action.status);
  if ('malformed' in action) return `malformed ${action.malformed}`;
  if ('truncate' in action) return `truncate ${action.truncate}`;
  return { delayMs: 'delay', holdMs: 'hold', bytesPerSecond: 'slow' }[Object.keys(action)[0] ?? ''] ?? Object.keys(action)[0] ?? '';
}

/** Actions that go along with others; of all others, a request meets one: that of the oldest order. */
export function accompanies(action: FaultAction): boolean {
  return typeof action === 'object' && ['latency', 'bytesPerSecond', 'stale', 'skew'].some((name) => name in action);
}
