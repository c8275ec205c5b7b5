import { type Static, type TSchema, Type } from '@sinclair/typebox';
import {
  ClusterConfigEntity,
  type Data,
  PackManifestEntity,
  PackValuesEntity,
  profileType,
  SpectroClusterVariable,
  Variable,
  VsphereCloudAccount,
  VsphereClusterConfigEntity,
  VsphereMachinePoolConfigEntity,
} from '../../palette/schema';

const Uid = Type.String({ pattern: '^[0-9a-f]{24}$' });
/** Milliseconds of world time since the epoch. */
const Moment = Type.Number();
const Texts = Type.Record(Type.String(), Type.String());
const optional = Type.Optional;

/** A part of a request that is kept as it came. */
function asSent<Schema extends TSchema>(schema: Schema) {
  return Type.Unsafe<Data<Schema>>(schema);
}

/** What every object of Palette carries. */
const Meta = {
  uid: Uid,
  name: Type.String(),
  labels: Texts,
  annotations: Texts,
  createdAt: Moment,
  modifiedAt: Moment,
};

/** The tenant: everything in a world belongs to it. */
export const TenantRecord = Type.Object({ uid: Uid, name: Type.String() });
export type Tenant = Static<typeof TenantRecord>;

/** A project of the tenant. */
export const ProjectRecord = Type.Object(Meta);
export type Project = Static<typeof ProjectRecord>;

/** An API key. Without `projectUid` it is a tenant admin's; with one it reaches nothing but that project. */
export const ApiKeyRecord = Type.Object({ key: Type.String({ minLength: 1 }), userUid: Uid, projectUid: optional(Uid) });
export type ApiKey = Static<typeof ApiKeyRecord>;

/** A pairing code of the Palette CLI: it pairs one gateway, once, before it expires. */
export const PairingCodeRecord = Type.Object({
  code: Type.String(),
  cloudType: Type.String(),
  expiresAt: Moment,
  /** The uid that the manifest gave to the gateway that will register. */
  gatewayUid: optional(Uid),
  used: Type.Boolean(),
});
export type PairingCode = Static<typeof PairingCodeRecord>;

/** A private cloud gateway (an overlord, in the API's words). */
export const GatewayRecord = Type.Object({
  ...Meta,
  cloudType: Type.String(),
  /** `cli`: installed by the Palette CLI on nodes of its own; `selfHosted`: on an existing Kubernetes cluster; `system`: part of Palette. */
  origin: Type.Union([Type.Literal('cli'), Type.Literal('selfHosted'), Type.Literal('system')]),
  /** What Palette knows from the installation; the state that is shown also depends on the heartbeat. */
  state: Type.Union([Type.Literal('Pending'), Type.Literal('Provisioning'), Type.Literal('Running')]),
  /** The manifests that were fetched; the agent comes up when both were. */
  fetched: Type.Object({ jet: Type.Boolean(), ally: Type.Boolean() }),
  /** The agent calls in. False before it runs and during an outage. */
  up: Type.Boolean(),
  /** Since when it is up; polls and heartbeats are counted from here. */
  upSince: Moment,
  /** The last heartbeat before an outage; 0 when there never was one. */
  lastHeartbeat: Moment,
  clusterUid: optional(Uid),
  accountUid: optional(Uid),
  wakeAt: optional(Moment),
});
export type Gateway = Static<typeof GatewayRecord>;

/** A cloud account, of a project or (without `projectUid`) of the tenant. */
export const AccountRecord = Type.Object({
  ...Meta,
  cloudType: Type.Literal('vsphere'),
  projectUid: optional(Uid),
  /** The gateway that it names, as the client wrote it; a migrated gateway's successor is found through `migrations`. */
  gatewayUid: optional(Uid),
  /** Whether projects can use it; means something for tenant accounts only. */
  shared: Type.Boolean(),
  credentials: asSent(VsphereCloudAccount),
});
export type Account = Static<typeof AccountRecord>;

/** A machine pool of a cluster. */
const PoolRecord = Type.Object({
  name: Type.String(),
  isControlPlane: Type.Boolean(),
  size: Type.Number(),
  /** Goes up when the machines' own shape changes: machines of an older revision are replaced. */
  revision: Type.Number(),
  asked: asSent(VsphereMachinePoolConfigEntity),
});
export type Pool = Static<typeof PoolRecord>;

/** A machine of a cluster. */
const MachineRecord = Type.Object({
  uid: Uid,
  name: Type.String(),
  pool: Type.String(),
  revision: Type.Number(),
  state: Type.Union([Type.Literal('Provisioning'), Type.Literal('Provisioned'), Type.Literal('Running'), Type.Literal('Deleting')]),
  address: optional(Type.String()),
  createdAt: Moment,
  changedAt: Moment,
});
export type Machine = Static<typeof MachineRecord>;

/** A condition of a cluster, as Kubernetes has them. */
const ConditionRecord = Type.Object({
  type: Type.String(),
  status: Type.Union([Type.Literal('True'), Type.Literal('False')]),
  reason: Type.String(),
  message: Type.String(),
  at: Moment,
});
export type Condition = Static<typeof ConditionRecord>;

/** A cluster profile as a cluster uses it, with the cluster's own values. */
const AttachedProfileRecord = Type.Object({
  uid: Uid,
  packValues: Type.Array(asSent(PackValuesEntity)),
  variables: Type.Array(asSent(SpectroClusterVariable)),
});
export type AttachedProfile = Static<typeof AttachedProfileRecord>;

/** A cluster: a workload cluster, or the one that a gateway runs on. */
export const ClusterRecord = Type.Object({
  ...Meta,
  role: Type.Union([Type.Literal('workload'), Type.Literal('gateway')]),
  cloudType: Type.Literal('vsphere'),
  projectUid: optional(Uid),
  accountUid: optional(Uid),
  /** The gateway that creates and deletes it; its annotation `overlordUid`. A gateway's own cluster names its gateway here. */
  gatewayUid: optional(Uid),
  configUid: Uid,
  state: Type.Union([
    Type.Literal('Pending'),
    Type.Literal('Provisioning'),
    Type.Literal('Running'),
    Type.Literal('Deleting'),
    Type.Literal('Deleted'),
  ]),
  /** Its Cluster API objects live in the cluster itself, no longer on the gateway. */
  pivoted: Type.Boolean(),
  /** It can't go on before its gateway polls. */
  waitsForGateway: Type.Boolean(),
  config: asSent(VsphereClusterConfigEntity),
  pools: Type.Array(PoolRecord),
  machines: Type.Array(MachineRecord),
  /** How many machines were ever made; the next one's name has the next number. */
  machinesMade: Type.Number(),
  conditions: Type.Array(ConditionRecord),
  profiles: Type.Array(AttachedProfileRecord),
  /** Cluster-wide settings, kept and given back as they came. */
  settings: asSent(ClusterConfigEntity),
  /** When the agent inside calls first; the cluster is Healthy from then on. */
  healthyFrom: optional(Moment),
  /** Profile changes can be applied again from here on. */
  appliesFrom: Moment,
  deletingSince: optional(Moment),
  abortedAt: optional(Moment),
  deletedAt: optional(Moment),
  wakeAt: optional(Moment),
});
export type Cluster = Static<typeof ClusterRecord>;
export type ClusterState = Cluster['state'];

/** A cluster profile, published. */
export const ProfileRecord = Type.Object({
  ...Meta,
  projectUid: optional(Uid),
  version: Type.String(),
  type: profileType,
  cloudType: Type.String(),
  packs: Type.Array(asSent(PackManifestEntity)),
  variables: Type.Array(asSent(Variable)),
});
export type Profile = Static<typeof ProfileRecord>;

/** Something that happened to a cluster or to a gateway's own cluster. */
export const EventRecord = Type.Object({
  uid: Uid,
  at: Moment,
  severity: Type.Union([Type.Literal('Normal'), Type.Literal('Warning'), Type.Literal('Error')]),
  reason: Type.String(),
  message: Type.String(),
});
export type WorldEvent = Static<typeof EventRecord>;

/** A vCenter as the gateways see it. */
export const VcenterRecord = Type.Object({
  /** Host name as accounts write it, without a scheme; `*` stands for every server that isn't listed. */
  server: Type.String(),
  /** Passwords that this vCenter refuses; it takes any other. */
  refusedPasswords: Type.Array(Type.String()),
  datacenters: Type.Array(
    Type.Object({
      name: Type.String(),
      folders: Type.Array(Type.String()),
      clusters: Type.Array(
        Type.Object({
          name: Type.String(),
          datastores: Type.Array(Type.String()),
          networks: Type.Array(Type.String()),
          resourcePools: Type.Array(Type.String()),
        }),
      ),
    }),
  ),
});
export type Vcenter = Static<typeof VcenterRecord>;
