import { type Static, Type } from '@sinclair/typebox';
import {
  ClusterConfigEntity,
  MachinePoolConfigEntity,
  PackValuesEntity,
  SpectroClusterVariable,
} from '../../../palette/schema/full';
import { asSent, CloudDocumentRecord, CloudTypeRecord, Meta, Moment, Uid } from './common';

/** A machine pool of a cluster. */
const PoolRecord = Type.Object({
  name: Type.String(),
  isControlPlane: Type.Boolean(),
  size: Type.Number(),
  /** Goes up when the machines' own shape changes: machines of an older revision are replaced. */
  revision: Type.Number(),
  /** What only the pool's cloud reads: sizes, places, networks. */
  cloud: CloudDocumentRecord,
  /** What every cloud's pools have, as it was asked for. */
  asked: asSent(MachinePoolConfigEntity),
});
export type Pool = Static<typeof PoolRecord>;

/** A machine of a cluster. */
const MachineRecord = Type.Object({
  uid: Uid,
  name: Type.String(),
  pool: Type.String(),
  revision: Type.Number(),
  state: Type.Union([Type.Literal('Provisioning'), Type.Literal('Provisioned'), Type.Literal('Running'), Type.Literal('Deleting')]),
  address: Type.Optional(Type.String()),
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
  cloudType: CloudTypeRecord,
  projectUid: Type.Optional(Uid),
  accountUid: Type.Optional(Uid),
  /** The gateway that creates and deletes it; its annotation `overlordUid`. A gateway's own cluster names its gateway here. */
  gatewayUid: Type.Optional(Uid),
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
  /** What only its cloud reads; see `world/clouds`. */
  config: CloudDocumentRecord,
  pools: Type.Array(PoolRecord),
  machines: Type.Array(MachineRecord),
  /** How many machines were ever made; the next one's name has the next number. */
  machinesMade: Type.Number(),
  conditions: Type.Array(ConditionRecord),
  profiles: Type.Array(AttachedProfileRecord),
  /** Cluster-wide settings, kept and given back as they came. */
  settings: asSent(ClusterConfigEntity),
  /** When the agent inside calls first; the cluster is Healthy from then on. */
  healthyFrom: Type.Optional(Moment),
  /** Profile changes can be applied again from here on. */
  appliesFrom: Moment,
  deletingSince: Type.Optional(Moment),
  abortedAt: Type.Optional(Moment),
  deletedAt: Type.Optional(Moment),
  wakeAt: Type.Optional(Moment),
});
export type Cluster = Static<typeof ClusterRecord>;
export type ClusterState = Cluster['state'];
