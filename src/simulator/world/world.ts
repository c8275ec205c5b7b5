import { createDueQueue, type Due, type DueQueue } from './queue';
import { nextRandom, type Random, randomUid } from './random';
import type {
  Account,
  ApiKey,
  Certificate,
  Cluster,
  DnsMapping,
  Gateway,
  IpPool,
  Pack,
  PairingCode,
  Profile,
  Project,
  Registry,
  Settings,
  SshKey,
  Tenant,
  Vcenter,
  WorldEvent,
} from './records';
import { createTable, type Table } from './table';
import { DEFAULT_TIMINGS, type Timings } from './timings';

/** The minor versions of Palette that can be simulated, oldest first; they compare as text. */
export const PALETTE_VERSIONS = ['4.6', '4.7', '4.8'] as const;
export type PaletteVersion = (typeof PALETTE_VERSIONS)[number];

/** Where the facts leave a choice: how strict the simulated Palette is. */
export interface WorldRules {
  /** Which Palette it is: OpenStack is gone from 4.8 on. `4.8` when left out. */
  readonly paletteVersion: PaletteVersion;
  /** `strict`: a gateway that clusters reference can't be deleted (older Palette); `current`: it can. `strict` when left out. */
  readonly gatewayDelete: 'strict' | 'current';
  /** `any`: clusters can be migrated away from a gateway that is down; `healthy`: both gateways must run. `any` when left out. */
  readonly migrateSource: 'any' | 'healthy';
}

/** The rules that hold unless told otherwise. */
export const DEFAULT_RULES: WorldRules = { paletteVersion: '4.8', gatewayDelete: 'strict', migrateSource: 'any' };

/** The simulated world: plain records, found by uid and by name, and what is due next. */
export interface World {
  readonly rules: WorldRules;
  readonly timings: Timings;
  readonly random: Random;
  /** World time, in milliseconds since the epoch. Moves with `advanceTo` only. */
  now: number;
  /** Goes up with every change, so that a store knows whether there is something to write. */
  revision: number;
  readonly tenant: Tenant;
  readonly apiKeys: Map<string, ApiKey>;
  readonly projects: Table<Project>;
  readonly gateways: Table<Gateway>;
  readonly accounts: Table<Account>;
  readonly profiles: Table<Profile>;
  readonly clusters: Table<Cluster>;
  /** The cluster that a cloud config belongs to, by the config's uid. */
  readonly clusterOfConfig: Map<string, Cluster>;
  /** The workload clusters that name a gateway, by the gateway's uid; deleted ones aren't in it. */
  readonly clustersOfGateway: Map<string, Set<Cluster>>;
  readonly ipPools: Table<IpPool>;
  readonly dnsMappings: Table<DnsMapping>;
  readonly certificates: Table<Certificate>;
  readonly sshKeys: Table<SshKey>;
  readonly registries: Table<Registry>;
  readonly packs: Table<Pack>;
  readonly settings: Settings;
  readonly pairingCodes: Map<string, PairingCode>;
  /** Where the clusters of a gateway went: source uid to target uid. Outlives the source. */
  readonly migrations: Map<string, string>;
  /** By the uid of the cluster, or of a gateway's own cluster. */
  readonly events: Map<string, WorldEvent[]>;
  readonly vcenters: Vcenter[];
  /** Machines that nothing manages any more: what a forced deletion or a deleted gateway left behind. */
  readonly leftovers: { readonly name: string; readonly from: string }[];
  readonly queue: DueQueue;
}

/** What a world is made of at its beginning. */
export interface WorldOptions {
  readonly now: number;
  readonly tenant: Tenant;
  readonly randomState: number;
  readonly rules?: Partial<WorldRules>;
  readonly timings?: Partial<Timings>;
}

/** A world with a tenant and nothing else. */
export function createWorld(options: WorldOptions): World {
  return {
    rules: { ...DEFAULT_RULES, ...options.rules },
    timings: { ...DEFAULT_TIMINGS, ...options.timings },
    random: { state: options.randomState },
    now: options.now,
    revision: 0,
    tenant: options.tenant,
    apiKeys: new Map(),
    projects: createTable((project) => project.name),
    gateways: createTable((gateway) => gateway.name),
    accounts: createTable((account) => scopedKey(account.projectUid, account.name)),
    profiles: createTable((profile) => scopedKey(profile.projectUid, profile.name, profile.version)),
    clusters: createTable((cluster) =>
      cluster.role === 'gateway' || cluster.state === 'Deleted' ? undefined : scopedKey(cluster.projectUid, cluster.name),
    ),
    clusterOfConfig: new Map(),
    clustersOfGateway: new Map(),
    ipPools: createTable((pool) => scopedKey(pool.gatewayUid, pool.name)),
    dnsMappings: createTable(() => undefined),
    certificates: createTable((certificate) => certificate.name),
    sshKeys: createTable((key) => key.name),
    registries: createTable((registry) => registry.name),
    packs: createTable(() => undefined),
    settings: {},
    pairingCodes: new Map(),
    migrations: new Map(),
    events: new Map(),
    vcenters: [],
    leftovers: [],
    queue: createDueQueue(),
  };
}

/** The name key of an object that is unique in its project, or in the tenant when it has none. */
export function scopedKey(projectUid: string | undefined, ...names: readonly string[]): string {
  return [projectUid ?? 'tenant', ...names].join('/');
}

/** A uid that nothing has yet. */
export function newUid(world: World): string {
  return randomUid(world.random, world.now);
}

/** `ms` give or take a fifth, so that things that were ordered together don't end together. */
export function about(world: World, ms: number): number {
  return Math.round(ms * (0.8 + 0.4 * nextRandom(world.random)));
}

/** Notes that the record was changed by a request. */
export function touch(world: World, record: { modifiedAt: number }): void {
  record.modifiedAt = world.now;
  world.revision += 1;
}

/** Puts the cluster or gateway in line for `at`; an earlier appointment is dropped. Undefined: no appointment. */
export function wakeAt(
  world: World,
  kind: Due['kind'],
  record: { readonly uid: string; wakeAt?: number | undefined },
  at: number | undefined,
): void {
  record.wakeAt = at;
  world.revision += 1;
  if (at !== undefined) world.queue.add({ at, kind, uid: record.uid });
}

/** Writes down what happened to a cluster. */
export function recordEvent(
  world: World,
  clusterUid: string,
  severity: WorldEvent['severity'],
  reason: string,
  message: string,
): void {
  const log = world.events.get(clusterUid) ?? [];
  log.push({ uid: newUid(world), at: world.now, severity, reason, message });
  world.events.set(clusterUid, log);
  world.revision += 1;
}

/** Adds a cluster to every index. */
export function addCluster(world: World, cluster: Cluster): void {
  world.clusters.add(cluster);
  world.clusterOfConfig.set(cluster.configUid, cluster);
  linkCluster(world, cluster);
}

/** Takes a cluster out of every index, and its events with it. */
export function removeCluster(world: World, cluster: Cluster): void {
  unlinkCluster(world, cluster);
  world.clusters.remove(cluster.uid);
  world.clusterOfConfig.delete(cluster.configUid);
  world.events.delete(cluster.uid);
  world.revision += 1;
}

/** Makes the cluster count as one of its gateway's. */
export function linkCluster(world: World, cluster: Cluster): void {
  if (cluster.role !== 'workload' || cluster.gatewayUid === undefined || cluster.state === 'Deleted') return;
  const linked = world.clustersOfGateway.get(cluster.gatewayUid) ?? new Set();
  linked.add(cluster);
  world.clustersOfGateway.set(cluster.gatewayUid, linked);
}

/** Takes the cluster off its gateway's list. */
export function unlinkCluster(world: World, cluster: Cluster): void {
  if (cluster.gatewayUid !== undefined) world.clustersOfGateway.get(cluster.gatewayUid)?.delete(cluster);
}
