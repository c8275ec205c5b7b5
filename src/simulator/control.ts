import { parseDuration } from '../runtime/duration';
import type { AnyFaultOrder, Fault, Faults, FiredFault } from './faults';
import type { RecordedViolation } from './http/parts';
import type { RequestEntry, RequestLog } from './request-log';
import { copyWorld } from './snapshots';
import { type Summary, summarize } from './summary';
import type { Unknown, UnknownLog } from './unknown';
import type { WorldClock } from './world/clock';
import { loseAgent, restoreAgent } from './world/cluster-health';
import { notFound, Refusal } from './world/errors';
import { upgradeGateway } from './world/gateway-upgrade';
import { restoreGateway, stopGateway } from './world/gateways';
import { limitCapacity } from './world/infrastructure/capacity';
import { type CliAnswers, installWithCli, installWithKubectl } from './world/installers';
import { type NodeTrust, nodeTrust } from './world/nodes';
import { requireAlive, resizePool } from './world/pools';
import type { CloudType, Cluster, Gateway } from './world/records';
import type { Snapshot } from './world/snapshot';
import { deploymentsOf } from './world/work';
import { touch, type World } from './world/world';

/** What a person at the Palette CLI would answer; `cloudType` is vsphere and `size` 1 when left out. */
export type CliInstall = Pick<CliAnswers, 'name'> & Partial<Omit<CliAnswers, 'name'>>;

/** A change that somebody makes to a cluster without the client that is tested. */
export interface OutOfBandChange {
  /** Replaces the labels. */
  readonly labels?: { readonly [name: string]: string };
  /** New sizes of machine pools, by the pool's name. */
  readonly pools?: { readonly [name: string]: number };
}

/** How much room a part of a data centre has. */
export interface CapacityLimit {
  readonly cloudType: CloudType;
  /** `cluster1` */
  readonly name: string;
  readonly capacity?: number;
}

/** How to move world time: forward by a duration (`10m`, or milliseconds), to another speed, or both. */
export interface ClockChange {
  readonly advance?: string | number;
  readonly speed?: number;
}

/** World time and its speed. */
export interface ClockState {
  /** RFC 3339. */
  readonly now: string;
  readonly speed: number;
}

/** What the simulated Palette lets its operator do: everything that in reality happens outside Palette's API. */
export interface Control {
  /** Plays the person who installs a registered gateway on an existing Kubernetes cluster. */
  installGateway(uidOrName: string): { readonly uid: string };
  /** Plays `palette pcg install`. */
  installWithCli(answers: CliInstall): { readonly uid: string };
  /** How many clusters a gateway makes now, and how many it has made at once at most. */
  deployments(uidOrName: string): { readonly now: number; readonly peak: number };
  /** Cuts a gateway off. */
  outage(uidOrName: string): void;
  /** Ends an outage. */
  restore(uidOrName: string): void;
  /** Replaces a gateway's agents, which takes a duration (`30m`, or milliseconds): clusters that are ordered meanwhile wait. */
  upgradeGateway(uidOrName: string, takes: string | number): void;
  /**
   * Limits how many machines the parts of that name take: compute clusters, MAAS resource pools, OpenStack projects, CloudStack
   * zones. Without `capacity` the limit goes.
   */
  limitCapacity(limit: CapacityLimit): void;
  /** Moves world time; everything that becomes due happens before it returns. */
  clock(change: ClockChange): ClockState;
  /** What is in the world, and what the simulator did. */
  summary(): Summary;
  /** Names of data centres that were not known, and taken as they were. */
  madeUp(): Summary['madeUp'];
  /** Changes a cluster behind the back of its client. */
  changeCluster(uidOrName: string, change: OutOfBandChange): void;
  /** Cuts off the agent of a running cluster: the cluster is Unknown soon, and nothing is done to it but its deletion. */
  loseAgent(uidOrName: string): void;
  /** Brings a cluster's agent back. */
  restoreAgent(uidOrName: string): void;
  /** The nodes of a cluster: the proxies and certificates that each was given when it was made. */
  nodes(uidOrName: string): readonly NodeTrust[];
  /** Orders a fault. */
  addFault(order: AnyFaultOrder): Fault;
  /** The faults that are ordered, used up or not. */
  faults(): readonly Fault[];
  /** Takes one fault back, by its number. */
  removeFault(id: number): void;
  /** Takes all faults back. What has fired stays on record. */
  clearFaults(): void;
  /** Every time that a fault struck, oldest first. */
  firedFaults(): readonly FiredFault[];
  requests(): readonly RequestEntry[];
  /** The fields and operations that clients sent and the simulator doesn't know. */
  unknown(): readonly Unknown[];
  /** The world as JSON. Without `secrets`, no password, private key, pairing code or API key is in it. */
  snapshot(options?: { readonly secrets?: boolean }): Snapshot;
  /**
   * Puts the world of a snapshot in place, with its time. Faults, requests and violations are forgotten. API keys that a snapshot
   * has without their text get that of the present world's key with the same reach.
   */
  restoreSnapshot(snapshot: unknown): void;
  /** Back to the seed; world time goes on. Faults, requests and violations are forgotten. */
  reset(): void;
}

/** How fast world time can go at most: a million times as fast as the clock on the wall. */
export const MOST_SPEED = 1_000_000;

/** Times after this one have no form in RFC 3339. */
const LAST_MOMENT = Date.parse('9999-12-31T00:00:00Z');

/** What the control functions work on. */
export interface ControlParts {
  readonly world: () => World;
  readonly clock: WorldClock;
  /** Lets everything happen that has become due. */
  readonly advance: () => void;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly violations: RecordedViolation[];
  readonly unknown: UnknownLog;
  /** Puts a fresh world in place. */
  readonly renew: () => void;
  /** Puts the world of a snapshot in place. Throws an Error that says what is wrong with it. */
  readonly replace: (snapshot: unknown) => void;
}

/** The control functions over a world; all throw a Refusal for what can't be done. */
export function createControl(parts: ControlParts): Control {
  const { world, clock, advance, faults, requests, violations, unknown, renew, replace } = parts;
  const current = () => {
    advance();
    return world();
  };
  const forget = () => {
    faults.reset();
    requests.clear();
    violations.length = 0;
    unknown.clear();
  };
  return {
    installGateway: (uidOrName) => {
      const gateway = findGateway(current(), uidOrName);
      installWithKubectl(world(), gateway);
      return { uid: gateway.uid };
    },
    installWithCli: (answers) => ({ uid: installWithCli(current(), { cloudType: 'vsphere', size: 1, ...answers }).uid }),
    deployments: (uidOrName) => {
      const gateway = findGateway(current(), uidOrName);
      return { now: deploymentsOf(world(), gateway), peak: gateway.peakDeployments ?? 0 };
    },
    outage: (uidOrName) => stopGateway(current(), findGateway(world(), uidOrName)),
    restore: (uidOrName) => restoreGateway(current(), findGateway(world(), uidOrName)),
    upgradeGateway: (uidOrName, takes) => upgradeGateway(current(), findGateway(world(), uidOrName), milliseconds(takes, 'takes')),
    limitCapacity: ({ cloudType, name, capacity }) => {
      if (limitCapacity(current(), cloudType, name, capacity) === 0) throw notFound(`Part of ${cloudType}`, `'${name}'`);
    },
    clock: ({ advance, speed }) => {
      const { now } = current();
      const ms = advance === undefined ? 0 : milliseconds(advance, 'advance');
      if (now + ms > LAST_MOMENT)
        throw new Refusal('InvalidRequest', `advance is '${advance}': world time ends with the year 9999`);
      if (speed !== undefined && !(speed >= 0 && speed <= MOST_SPEED)) {
        throw new Refusal('InvalidRequest', `speed is ${speed}: give a number from 0 to ${MOST_SPEED}`);
      }
      if (speed !== undefined) clock.setSpeed(speed);
      clock.advance(ms);
      // Where nothing was due, the time itself is what has changed.
      if (ms > 0) current().revision += 1;
      return { now: new Date(current().now).toISOString(), speed: clock.speed };
    },
    madeUp: () => [...current().madeUp],
    summary: () => summarize(current(), { requests: requests.total, violations, unknown: unknown.list(), speed: clock.speed }),
    changeCluster: (uidOrName, change) => changeCluster(current(), findCluster(world(), uidOrName), change),
    loseAgent: (uidOrName) => loseAgent(current(), findCluster(world(), uidOrName)),
    restoreAgent: (uidOrName) => restoreAgent(current(), findCluster(world(), uidOrName)),
    nodes: (uidOrName) => nodeTrust(findCluster(current(), uidOrName)),
    addFault: (order) => {
      current();
      return faults.order(order);
    },
    faults: faults.list,
    removeFault: (id) => {
      if (!faults.remove(id)) throw notFound('Fault', String(id));
    },
    clearFaults: faults.clear,
    firedFaults: faults.fired,
    requests: requests.list,
    unknown: unknown.list,
    snapshot: ({ secrets = false } = {}) => copyWorld(current(), secrets),
    restoreSnapshot: (snapshot) => {
      try {
        // What is given stays as it is: it may be restored once more.
        replace(structuredClone(snapshot));
      } catch (error) {
        throw new Refusal(
          'InvalidRequest',
          `The snapshot can't be used: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      forget();
    },
    reset: () => {
      renew();
      forget();
    },
  };
}

function changeCluster(world: World, cluster: Cluster, { labels, pools = {} }: OutOfBandChange): void {
  requireAlive(cluster);
  for (const [name, size] of Object.entries(pools)) resizePool(world, cluster, name, size);
  if (labels !== undefined) cluster.labels = { ...labels };
  touch(world, cluster);
}

function findGateway(world: World, uidOrName: string): Gateway {
  const gateway = world.gateways.get(uidOrName) ?? world.gateways.named(uidOrName);
  if (gateway === undefined) throw notFound('Private cloud gateway', uidOrName);
  return gateway;
}

/** Names are unique in a project only: one that several projects use doesn't tell which is meant. */
function findCluster(world: World, uidOrName: string): Cluster {
  const byUid = world.clusters.get(uidOrName);
  if (byUid !== undefined) return byUid;
  const named = [...world.clusters.values()].filter((cluster) => cluster.name === uidOrName && cluster.state !== 'Deleted');
  const [first, second] = named;
  if (first === undefined) throw notFound('Cluster', uidOrName);
  if (second !== undefined) throw new Refusal('InvalidRequest', `Several clusters are named ${uidOrName}: use the uid`);
  return first;
}

function milliseconds(duration: string | number, field: string): number {
  const ms = typeof duration === 'number' ? duration : parseDuration(duration);
  if (ms === undefined || !Number.isFinite(ms) || ms < 0) {
    throw new Refusal('InvalidRequest', `${field} is '${duration}': give a duration such as 10m, 90s or 72h`);
  }
  return ms;
}
