import { type Static, Type } from '@sinclair/typebox';
import { Duration, type Moment } from './moment';

const closed = { additionalProperties: false };
const Name = Type.String({ minLength: 1 });
const Texts = Type.Record(Type.String(), Type.String());

/**
 * What an order does to the world, told by its first property. Names may hold `*`; of several objects that fit, the
 * order's seed draws one.
 */
export const EVENTS = {
  /** A gateway (name or uid) is cut off, for so long, or until the order is taken back. */
  outage: Type.Object({ outage: Name, for: Type.Optional(Duration) }, closed),
  /** Machines of the pools that fit can't be made: `count` times, or always when left out. */
  machineFailure: Type.Object(
    {
      /** Names of clusters. */
      machineFailure: Name,
      pool: Type.Optional(Name),
      count: Type.Optional(Type.Integer({ minimum: 1 })),
      /** What the event says after `Failed to create machine: `. */
      message: Type.Optional(Name),
    },
    closed,
  ),
  /** The infrastructure has room for so many machines, of all clusters that use an account of this name. */
  capacity: Type.Object({ capacity: Type.Integer({ minimum: 0 }), account: Type.Optional(Name) }, closed),
  /** An IP pool (name or uid) has no free address. */
  exhaustPool: Type.Object({ exhaustPool: Name }, closed),
  /** An API key is refused, for so long or for good: by its name or uid, or `tenant`, or the name of the project that it reaches. */
  revokeKey: Type.Object({ revokeKey: Name, for: Type.Optional(Duration) }, closed),
  /** Somebody changes a cluster (name or uid) behind its client's back: labels are replaced, pools get a new size. */
  changeCluster: Type.Object(
    { changeCluster: Name, labels: Type.Optional(Texts), pools: Type.Optional(Type.Record(Type.String(), Type.Integer())) },
    closed,
  ),
  /** Somebody orders the deletion of a cluster (name or uid). */
  deleteCluster: Type.Object({ deleteCluster: Name }, closed),
  /** Somebody changes a cloud account (name or uid): another name, labels, or gateway (name or uid). */
  changeAccount: Type.Object(
    { changeAccount: Name, to: Type.Optional(Name), labels: Type.Optional(Texts), gateway: Type.Optional(Name) },
    closed,
  ),
  /** Somebody renames a gateway (name or uid). */
  renameGateway: Type.Object({ renameGateway: Name, to: Name }, closed),
  /**
   * A call that tries an account through a gateway (name or uid) is answered `no subscriber found`: `count` times, or always
   * when left out. Palette did that now and then with accounts of MAAS, until 4.9.14.
   */
  noSubscriber: Type.Object({ noSubscriber: Name, count: Type.Optional(Type.Integer({ minimum: 1 })) }, closed),
  /** Clusters (name or uid) stand still at `InstallingManifests`, without an error. A deadlock did that until 4.9.43. */
  manifestStall: Type.Object({ manifestStall: Name }, closed),
  /**
   * The CA of the proxy before a gateway (name or uid) on vSphere doesn't reach its control plane, which waits at
   * `WaitingForKubeadmInit` for ever. Until 4.9.43.
   */
  proxyCaLost: Type.Object({ proxyCaLost: Name }, closed),
  /**
   * gRPC is blocked between a gateway (name or uid) and Palette, and the fall-back to WebSocket brings no cluster into being:
   * it polls, and what is ordered stays Pending. Until 4.9.5.
   */
  fallbackFailure: Type.Object({ fallbackFailure: Name }, closed),
} as const;

/** What befalls the world; see `EVENTS`. */
export type FaultEvent = { [Key in keyof typeof EVENTS]: Static<(typeof EVENTS)[Key]> }[keyof typeof EVENTS];

/** A fault that befalls the world and not a request. */
export interface WorldFaultOrder {
  readonly name?: string;
  /** Where its random numbers begin; 1 when left out. */
  readonly seed?: number;
  /** World time at which it happens or begins: RFC 3339, or a duration from now. Now when left out. */
  readonly from?: Moment;
  /**
   * For what lasts (see `isLasting`): when it ends. For anything else: it happens at a random
   * moment between `from` and this.
   */
  readonly until?: Moment;
  readonly event: FaultEvent;
}

/** The name of an event, as lists and records show it. */
export function eventName(event: FaultEvent): string {
  return Object.keys(EVENTS).find((name) => name in event) ?? '';
}

const LASTING: readonly (keyof typeof EVENTS)[] = [
  'machineFailure',
  'capacity',
  'exhaustPool',
  'noSubscriber',
  'manifestStall',
  'proxyCaLost',
  'fallbackFailure',
];

/** Whether the event is a state of things with a beginning and an end, rather than something that happens at a moment. */
export function isLasting(event: FaultEvent): boolean {
  return LASTING.some((name) => name in event);
}
