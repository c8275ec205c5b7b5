import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { addCluster, addIpPool, addNotification } from './indexes';
import {
  AccountRecord,
  ApiKeyRecord,
  CertificateRecord,
  CloudStackServerRecord,
  ClusterRecord,
  DnsMappingRecord,
  DocumentRecord,
  EventRecord,
  GatewayRecord,
  IpPoolRecord,
  MaasServerRecord,
  MadeUpRecord,
  NotificationRecord,
  OpenStackCloudRecord,
  PackRecord,
  PairingCodeRecord,
  ProfileRecord,
  ProjectRecord,
  RegistryRecord,
  SessionRecord,
  SettingsRecord,
  SshKeyRecord,
  TenantRecord,
  UserRecord,
  VcenterRecord,
} from './records';
import type { WorldRules } from './rules';
import type { Timings } from './timings';
import { createWorld, type World } from './world';

const FORMAT = 'palette-simulator';
const VERSION = 2;

const SnapshotRecord = Type.Object({
  format: Type.Literal(FORMAT),
  version: Type.Literal(VERSION),
  now: Type.Number(),
  randomState: Type.Number(),
  tenant: TenantRecord,
  users: Type.Array(UserRecord),
  sessions: Type.Array(SessionRecord),
  apiKeys: Type.Array(ApiKeyRecord),
  projects: Type.Array(ProjectRecord),
  gateways: Type.Array(GatewayRecord),
  accounts: Type.Array(AccountRecord),
  profiles: Type.Array(ProfileRecord),
  clusters: Type.Array(ClusterRecord),
  ipPools: Type.Array(IpPoolRecord),
  dnsMappings: Type.Array(DnsMappingRecord),
  /** Snapshots of older simulators have none. */
  documents: Type.Optional(Type.Array(DocumentRecord)),
  certificates: Type.Array(CertificateRecord),
  sshKeys: Type.Array(SshKeyRecord),
  registries: Type.Array(RegistryRecord),
  packs: Type.Array(PackRecord),
  settings: SettingsRecord,
  pairingCodes: Type.Array(PairingCodeRecord),
  migrations: Type.Array(Type.Object({ source: Type.String(), target: Type.String() })),
  events: Type.Record(Type.String(), Type.Array(EventRecord)),
  notifications: Type.Array(NotificationRecord),
  vcenters: Type.Array(VcenterRecord),
  maasServers: Type.Array(MaasServerRecord),
  openStackClouds: Type.Array(OpenStackCloudRecord),
  cloudStackServers: Type.Array(CloudStackServerRecord),
  /** Snapshots of older simulators have none. */
  madeUp: Type.Optional(Type.Array(MadeUpRecord)),
  addressesGiven: Type.Number(),
  leftovers: Type.Array(Type.Object({ name: Type.String(), from: Type.String() })),
});

/** A world as JSON. It holds the API keys and the accounts' passwords. */
export type Snapshot = Static<typeof SnapshotRecord>;

/** The world as it stands, to be written down at once: the records in it are the world's own. */
export function takeSnapshot(world: World): Snapshot {
  return {
    format: FORMAT,
    version: VERSION,
    now: world.now,
    randomState: world.random.state,
    tenant: world.tenant,
    users: [...world.users.values()],
    sessions: [...world.sessions.values()],
    apiKeys: [...world.apiKeys.values()],
    projects: [...world.projects.values()],
    gateways: [...world.gateways.values()],
    accounts: [...world.accounts.values()],
    profiles: [...world.profiles.values()],
    clusters: [...world.clusters.values()],
    ipPools: [...world.ipPools.values()],
    dnsMappings: [...world.dnsMappings.values()],
    documents: [...world.documents.values()],
    certificates: [...world.certificates.values()],
    sshKeys: [...world.sshKeys.values()],
    registries: [...world.registries.values()],
    packs: [...world.packs.values()],
    settings: world.settings,
    pairingCodes: [...world.pairingCodes.values()],
    migrations: [...world.migrations].map(([source, target]) => ({ source, target })),
    events: Object.fromEntries(world.events),
    notifications: [...world.notifications.values()],
    vcenters: world.vcenters,
    maasServers: world.maasServers,
    openStackClouds: world.openStackClouds,
    cloudStackServers: world.cloudStackServers,
    madeUp: world.madeUp,
    addressesGiven: world.addressesGiven,
    leftovers: world.leftovers,
  };
}

/** Rules and times aren't part of a snapshot: they are chosen at each start. */
export interface RestoreOptions {
  readonly rules?: Partial<WorldRules>;
  readonly timings?: Partial<Timings>;
}

/** The world that a snapshot holds, with every appointment in its place. Throws an Error that says what is wrong with it. */
export function restoreWorld(value: unknown, options: RestoreOptions = {}): World {
  const snapshot = checked(value);
  const world = createWorld({ ...options, now: snapshot.now, tenant: snapshot.tenant, randomState: snapshot.randomState });
  for (const user of snapshot.users) world.users.set(user.emailId.toLowerCase(), user);
  for (const session of snapshot.sessions) world.sessions.set(session.token, session);
  for (const key of snapshot.apiKeys) world.apiKeys.set(key.key, key);
  for (const project of snapshot.projects) world.projects.add(project);
  for (const gateway of snapshot.gateways) world.gateways.add(gateway);
  for (const account of snapshot.accounts) world.accounts.add(account);
  for (const profile of snapshot.profiles) world.profiles.add(profile);
  for (const cluster of snapshot.clusters) addCluster(world, cluster);
  for (const pool of snapshot.ipPools) addIpPool(world, pool);
  for (const mapping of snapshot.dnsMappings) world.dnsMappings.add(mapping);
  for (const document of snapshot.documents ?? []) world.documents.add(document);
  for (const certificate of snapshot.certificates) world.certificates.add(certificate);
  for (const key of snapshot.sshKeys) world.sshKeys.add(key);
  for (const registry of snapshot.registries) world.registries.add(registry);
  for (const pack of snapshot.packs) world.packs.add(pack);
  Object.assign(world.settings, snapshot.settings);
  for (const pairing of snapshot.pairingCodes) world.pairingCodes.set(pairing.code, pairing);
  for (const { source, target } of snapshot.migrations) world.migrations.set(source, target);
  for (const [uid, events] of Object.entries(snapshot.events)) world.events.set(uid, events);
  for (const notification of snapshot.notifications) addNotification(world, notification);
  world.vcenters.push(...snapshot.vcenters);
  world.maasServers.push(...snapshot.maasServers);
  world.openStackClouds.push(...snapshot.openStackClouds);
  world.cloudStackServers.push(...snapshot.cloudStackServers);
  world.madeUp.push(...(snapshot.madeUp ?? []));
  world.addressesGiven = snapshot.addressesGiven;
  world.leftovers.push(...snapshot.leftovers);
  for (const { uid, wakeAt } of snapshot.clusters) if (wakeAt !== undefined) world.queue.add({ at: wakeAt, kind: 'cluster', uid });
  for (const { uid, wakeAt } of snapshot.gateways) if (wakeAt !== undefined) world.queue.add({ at: wakeAt, kind: 'gateway', uid });
  return world;
}

function checked(value: unknown): Snapshot {
  if (!isObject(value) || value.format !== FORMAT) throw new Error(`it isn't a world of ${FORMAT}`);
  if (value.version !== VERSION) {
    throw new Error(`it is of version ${String(value.version)}, and this simulator reads version ${VERSION}`);
  }
  if (Value.Check(SnapshotRecord, value)) return value;
  const first = Value.Errors(SnapshotRecord, value).First();
  throw new Error(`${first?.path ?? ''}: ${first?.message ?? 'unexpected value'}`);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
