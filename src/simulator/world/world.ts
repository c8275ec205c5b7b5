import { type ClusterOrders, createClusterOrders } from './cluster-order';
import { createDueQueue, type Due, type DueQueue } from './queue';
import { nextRandom, type Random, randomUid } from './random';
import type {
  Account,
  ApiKey,
  Certificate,
  CloudStackServer,
  Cluster,
  DnsMapping,
  Gateway,
  IpPool,
  MaasServer,
  Notification,
  OpenStackCloud,
  Pack,
  PairingCode,
  Profile,
  Project,
  Registry,
  Session,
  Settings,
  SshKey,
  Tenant,
  User,
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
  /** `reserved`: the IP pool of a gateway's own cluster is for that cluster alone (newer Palette); `shared`: it is for all. `reserved` when left out. */
  readonly gatewayPool: 'reserved' | 'shared';
  /** `complete`: an infra or cluster profile is published with the layers os, k8s and cni only; `any`: with any layers. `complete` when left out. */
  readonly profileLayers: 'complete' | 'any';
  /** `fixed`: the variables of a profile that a cluster uses can't be changed; `free`: they can. `fixed` when left out. */
  readonly profileVariablesInUse: 'fixed' | 'free';
  /** `stepwise`: Kubernetes of a running cluster goes up by one minor version at a time, and never back; `any`: it goes anywhere. `stepwise` when left out. */
  readonly kubernetesUpgrades: 'stepwise' | 'any';
  /** `forbidden`: nobody may download the kubeconfig of a cluster's administrator, as whoever lacks the right since 4.8. `allowed` when left out. */
  readonly adminKubeconfig: 'allowed' | 'forbidden';
}

/** The rules that hold unless told otherwise. */
export const DEFAULT_RULES: WorldRules = {
  paletteVersion: '4.8',
  adminKubeconfig: 'allowed',
  gatewayDelete: 'strict',
  migrateSource: 'any',
  kubernetesUpgrades: 'stepwise',
  gatewayPool: 'reserved',
  profileLayers: 'complete',
  profileVariablesInUse: 'fixed',
};

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
  /** By e-mail address, in lower case. */
  readonly users: Map<string, User>;
  /** By token. */
  readonly sessions: Map<string, Session>;
  /** By the key itself. */
  readonly apiKeys: Map<string, ApiKey>;
  readonly projects: Table<Project>;
  readonly gateways: Table<Gateway>;
  readonly accounts: Table<Account>;
  readonly profiles: Table<Profile>;
  readonly clusters: Table<Cluster>;
  /** The workload clusters of each project and of the tenant, in the orders of lists. */
  readonly clusterOrders: ClusterOrders;
  /** The cluster that a cloud config belongs to, by the config's uid. */
  readonly clusterOfConfig: Map<string, Cluster>;
  /** The workload clusters that name a gateway, by the gateway's uid; deleted ones aren't in it. */
  readonly clustersOfGateway: Map<string, Set<Cluster>>;
  /** The clusters that were made with an account, by the account's uid; deleted ones are in it while they are listed. */
  readonly clustersOfAccount: Map<string, Set<Cluster>>;
  /** The clusters that use a profile, by the profile's uid; deleted ones are in it while they are listed. */
  readonly clustersOfProfile: Map<string, Set<Cluster>>;
  readonly ipPools: Table<IpPool>;
  /** By the gateway's uid. */
  readonly ipPoolsOfGateway: Map<string, Set<IpPool>>;
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
  readonly notifications: Table<Notification>;
  /** By the uid of the cluster or profile that they are about, the oldest first; those about nothing have an empty one. */
  readonly notificationsOf: Map<string, Notification[]>;
  readonly vcenters: Vcenter[];
  readonly maasServers: MaasServer[];
  readonly openStackClouds: OpenStackCloud[];
  readonly cloudStackServers: CloudStackServer[];
  /** How many dynamic addresses were ever given out; none is given twice. */
  addressesGiven: number;
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
    users: new Map(),
    sessions: new Map(),
    apiKeys: new Map(),
    projects: createTable((project) => project.name),
    gateways: createTable((gateway) => gateway.name),
    accounts: createTable((account) => scopedKey(account.projectUid, account.name)),
    profiles: createTable((profile) => scopedKey(profile.projectUid, profile.name, profile.version)),
    clusters: createTable((cluster) =>
      cluster.role === 'gateway' || cluster.state === 'Deleted' ? undefined : scopedKey(cluster.projectUid, cluster.name),
    ),
    clusterOrders: createClusterOrders(),
    clusterOfConfig: new Map(),
    clustersOfGateway: new Map(),
    clustersOfAccount: new Map(),
    clustersOfProfile: new Map(),
    ipPools: createTable((pool) => scopedKey(pool.gatewayUid, pool.name)),
    ipPoolsOfGateway: new Map(),
    dnsMappings: createTable((mapping) => scopedKey(mapping.gatewayUid, mapping.datacenter, mapping.network)),
    certificates: createTable((certificate) => certificate.name),
    sshKeys: createTable((key) => scopedKey(key.userUid, key.name)),
    registries: createTable((registry) => registry.name),
    packs: createTable(() => undefined),
    settings: {},
    pairingCodes: new Map(),
    migrations: new Map(),
    events: new Map(),
    notifications: createTable(() => undefined),
    notificationsOf: new Map(),
    vcenters: [],
    maasServers: [],
    openStackClouds: [],
    cloudStackServers: [],
    addressesGiven: 0,
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
  severity: 'Normal' | 'Warning' | 'Error',
  reason: string,
  message: string,
): void {
  addEvent(world, clusterUid, { severity, reason, message });
}

/** How many events of one object are kept: an agent may send them for as long as its cluster lives. */
export const EVENTS_KEPT = 1_000;

/** Adds to what happened to a cluster; the oldest events go when there are too many. */
export function addEvent(world: World, clusterUid: string, event: Omit<WorldEvent, 'uid' | 'at'>): WorldEvent {
  const log = world.events.get(clusterUid) ?? [];
  const added = { uid: newUid(world), at: world.now, ...event };
  log.push(added);
  if (log.length > EVENTS_KEPT) log.splice(0, log.length - EVENTS_KEPT);
  world.events.set(clusterUid, log);
  world.revision += 1;
  return added;
}

/** Adds a cluster to every index. */
export function addCluster(world: World, cluster: Cluster): void {
  world.clusters.add(cluster);
  if (cluster.role === 'workload') world.clusterOrders.add(cluster);
  world.clusterOfConfig.set(cluster.configUid, cluster);
  if (cluster.accountUid !== undefined) addTo(world.clustersOfAccount, cluster.accountUid, cluster);
  for (const profile of cluster.profiles) addTo(world.clustersOfProfile, profile.uid, cluster);
  linkCluster(world, cluster);
}

/** Takes a cluster out of every index, and its events with it. */
export function removeCluster(world: World, cluster: Cluster): void {
  unlinkCluster(world, cluster);
  world.clusters.remove(cluster.uid);
  world.clusterOrders.remove(cluster);
  world.clusterOfConfig.delete(cluster.configUid);
  if (cluster.accountUid !== undefined) removeFrom(world.clustersOfAccount, cluster.accountUid, cluster);
  for (const profile of cluster.profiles) removeFrom(world.clustersOfProfile, profile.uid, cluster);
  world.events.delete(cluster.uid);
  for (const { uid } of world.notificationsOf.get(cluster.uid) ?? []) world.notifications.remove(uid);
  world.notificationsOf.delete(cluster.uid);
  world.revision += 1;
}

/** Gives a cluster other profiles, in the index too. */
export function useProfiles(world: World, cluster: Cluster, profiles: Cluster['profiles']): void {
  for (const profile of cluster.profiles) removeFrom(world.clustersOfProfile, profile.uid, cluster);
  for (const profile of profiles) addTo(world.clustersOfProfile, profile.uid, cluster);
  cluster.profiles = profiles;
}

/** Gives a cluster another name, in every index. */
export function renameCluster(world: World, cluster: Cluster, name: string): void {
  cluster.name = name;
  world.clusters.rename(cluster);
  world.clusterOrders.rename(cluster);
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

/** Adds a notification to every index. */
export function addNotification(world: World, notification: Notification): void {
  world.notifications.add(notification);
  const key = notification.about?.uid ?? '';
  const others = world.notificationsOf.get(key);
  if (others === undefined) world.notificationsOf.set(key, [notification]);
  else others.push(notification);
}

/** Adds an IP pool to every index. */
export function addIpPool(world: World, pool: IpPool): void {
  world.ipPools.add(pool);
  addTo(world.ipPoolsOfGateway, pool.gatewayUid, pool);
}

/** Takes an IP pool out of every index. */
export function removeIpPool(world: World, pool: IpPool): void {
  world.ipPools.remove(pool.uid);
  removeFrom(world.ipPoolsOfGateway, pool.gatewayUid, pool);
}

function addTo<T>(index: Map<string, Set<T>>, key: string, item: T): void {
  const items = index.get(key) ?? new Set();
  items.add(item);
  index.set(key, items);
}

function removeFrom<T>(index: Map<string, Set<T>>, key: string, item: T): void {
  const items = index.get(key);
  items?.delete(item);
  if (items?.size === 0) index.delete(key);
}
