import { parseDuration } from '../runtime/duration';
import type { Fault, FaultOrder, Faults } from './faults';
import type { RecordedViolation } from './http/operation-route';
import type { RequestEntry, RequestLog } from './request-log';
import { type Summary, summarize } from './summary';
import { advanceTo } from './world/advance';
import type { WorldClock } from './world/clock';
import { notFound, Refusal } from './world/errors';
import { restoreGateway, stopGateway } from './world/gateways';
import { type CliAnswers, installWithCli, installWithKubectl } from './world/installers';
import { requireAlive, resizePool } from './world/pools';
import type { Cluster, Gateway } from './world/records';
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
  /** Cuts a gateway off. */
  outage(uidOrName: string): void;
  /** Ends an outage. */
  restore(uidOrName: string): void;
  /** Moves world time; everything that becomes due happens before it returns. */
  clock(change: ClockChange): ClockState;
  /** What is in the world, and what the simulator did. */
  summary(): Summary;
  /** Changes a cluster behind the back of its client. */
  changeCluster(uidOrName: string, change: OutOfBandChange): void;
  addFault(order: FaultOrder): Fault;
  faults(): readonly Fault[];
  clearFaults(): void;
  requests(): readonly RequestEntry[];
  /** Back to the seed; world time goes on. Faults, requests and violations are forgotten. */
  reset(): void;
}

/** What the control functions work on. */
export interface ControlParts {
  readonly world: () => World;
  readonly clock: WorldClock;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly violations: RecordedViolation[];
  /** Puts a fresh world in place. */
  readonly renew: () => void;
}

/** The control functions over a world; all throw a Refusal for what can't be done. */
export function createControl({ world, clock, faults, requests, violations, renew }: ControlParts): Control {
  const current = () => {
    advanceTo(world(), clock.now());
    return world();
  };
  return {
    installGateway: (uidOrName) => {
      const gateway = findGateway(current(), uidOrName);
      installWithKubectl(world(), gateway);
      return { uid: gateway.uid };
    },
    installWithCli: (answers) => ({ uid: installWithCli(current(), { cloudType: 'vsphere', size: 1, ...answers }).uid }),
    outage: (uidOrName) => stopGateway(current(), findGateway(world(), uidOrName)),
    restore: (uidOrName) => restoreGateway(current(), findGateway(world(), uidOrName)),
    clock: ({ advance, speed }) => {
      current();
      if (speed !== undefined) clock.setSpeed(speed);
      if (advance !== undefined) clock.advance(milliseconds(advance));
      return { now: new Date(current().now).toISOString(), speed: clock.speed };
    },
    summary: () => summarize(current(), { requests: requests.total, violations, speed: clock.speed }),
    changeCluster: (uidOrName, change) => changeCluster(current(), findCluster(world(), uidOrName), change),
    addFault: faults.order,
    faults: faults.list,
    clearFaults: faults.clear,
    requests: requests.list,
    reset: () => {
      renew();
      faults.clear();
      requests.clear();
      violations.length = 0;
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

function milliseconds(duration: string | number): number {
  const ms = typeof duration === 'number' ? duration : parseDuration(duration);
  if (ms === undefined || !Number.isFinite(ms) || ms < 0) {
    throw new Refusal('InvalidRequest', `advance is '${duration}': give a duration such as 10m, 90s or 72h`);
  }
  return ms;
}
