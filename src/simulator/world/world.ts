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
  Document,
  Gateway,
  IpPool,
  MaasServer,
  MadeUp,
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
import { DEFAULT_RULES, type WorldRules } from './rules';
import { createTable, type Table } from './table';
import { DEFAULT_TIMINGS, type Timings } from './timings';

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
  /** Backup locations, macros, roles, teams, cloud types. */
  readonly documents: Table<Document>;
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
  /** Names of the data centres that orders made up, oldest first. */
  readonly madeUp: MadeUp[];
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
  const rules = { ...DEFAULT_RULES, ...options.rules };
  const shared = rules.duplicateNames === 'allowed';
  return {
    rules,
    timings: { ...DEFAULT_TIMINGS, ...options.timings },
    random: { state: options.randomState },
    now: options.now,
    revision: 0,
    tenant: options.tenant,
    users: new Map(),
    sessions: new Map(),
    apiKeys: new Map(),
    projects: createTable((project) => project.name),
    gateways: createTable((gateway) => gateway.name, shared),
    accounts: createTable((account) => scopedKey(account.projectUid, account.name), shared),
    profiles: createTable((profile) => scopedKey(profile.projectUid, profile.name, profile.version)),
    clusters: createTable(
      (cluster) =>
        cluster.role === 'gateway' || cluster.state === 'Deleted' ? undefined : scopedKey(cluster.projectUid, cluster.name),
      shared,
    ),
    clusterOrders: createClusterOrders(),
    clusterOfConfig: new Map(),
    clustersOfGateway: new Map(),
    clustersOfAccount: new Map(),
    clustersOfProfile: new Map(),
    ipPools: createTable((pool) => scopedKey(pool.gatewayUid, pool.name)),
    ipPoolsOfGateway: new Map(),
    dnsMappings: createTable((mapping) => scopedKey(mapping.gatewayUid, mapping.datacenter, mapping.network)),
    documents: createTable((document) => scopedKey(document.projectUid, document.kind, document.name)),
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
    madeUp: [],
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
