import { type Static, Type } from '@sinclair/typebox';
import {
  APIEndpoint,
  ClusterConfigEntity,
  ImportProxy,
  LoadBalancerService,
  MachineCertificates,
  MachineHealthCondition,
  MachinePoolConfigEntity,
  PackValuesEntity,
  SpectroClusterRepaveReason,
  SpectroClusterVariable,
  Upgrades,
} from '../../../palette/schema/full';
import { ClusterParts, KeptTemplateRecord } from './cluster-parts';
import { asSent, CloudDocumentRecord, CloudTypeRecord, Meta, Moment, Texts, Uid } from './common';

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

/** How a node reaches the world outside, as its gateway was told at its installation. */
const ProxyRecord = Type.Object({
  httpProxy: Type.Optional(Type.String()),
  httpsProxy: Type.Optional(Type.String()),
  noProxy: Type.Optional(Type.String()),
});
export type NodeProxy = Static<typeof ProxyRecord>;

/** A file of certificates that a node got when it was made, and from where. */
const NodeCertificateRecord = Type.Object({
  /** The name of the tenant's certificate, the path of the profile's file, or `ca.crt` for the installer's. */
  name: Type.String(),
  source: Type.Union([Type.Literal('tenant'), Type.Literal('profile'), Type.Literal('installer')]),
  /** Where pods see it, for a profile's file that they may see. */
  podMount: Type.Optional(Type.String()),
});
export type NodeCertificate = Static<typeof NodeCertificateRecord>;

/** A machine of a cluster. */
const MachineRecord = Type.Object({
  uid: Uid,
  name: Type.String(),
  /** As its agent told them. */
  labels: Type.Optional(Texts),
  annotations: Type.Optional(Texts),
  pool: Type.String(),
  revision: Type.Number(),
  /** Failed and Unknown are an agent's words: a machine stays so until its agent says something else, or it is deleted. */
  state: Type.Union([
    Type.Literal('Provisioning'),
    Type.Literal('Provisioned'),
    Type.Literal('Running'),
    Type.Literal('Deleting'),
    Type.Literal('Failed'),
    Type.Literal('Unknown'),
  ]),
  address: Type.Optional(Type.String()),
  /** The IP pool that the address is from; without one it is a dynamic address. */
  addressPool: Type.Optional(Uid),
  createdAt: Moment,
  changedAt: Moment,
  /** When what it does now ends; left out while it does nothing. */
  due: Type.Optional(Moment),
  /** What it was given when it was made; left out where that is nothing. */
  proxy: Type.Optional(ProxyRecord),
  certificates: Type.Optional(Type.Array(NodeCertificateRecord)),
  /** The last order to keep workloads off the node, or to let them back; `state` and `message` where the agent reported them. */
  maintenance: Type.Optional(
    Type.Object({
      action: Type.String(),
      at: Moment,
      state: Type.Optional(Type.String()),
      message: Type.Optional(Type.String()),
    }),
  ),
  /** What the agent said of its hardware and its place; it wins over what follows from the order. */
  reported: Type.Optional(CloudDocumentRecord),
  /** What the agent said last about the node. */
  health: Type.Optional(Type.Object({ at: Moment, conditions: Type.Array(asSent(MachineHealthCondition)) })),
});
export type Machine = Static<typeof MachineRecord>;

/** A condition of a cluster, as Kubernetes has them. */
const ConditionRecord = Type.Object({
  type: Type.String(),
  /** True, False or Unknown. */
  status: Type.String(),
  reason: Type.String(),
  message: Type.String(),
  at: Moment,
});
export type Condition = Static<typeof ConditionRecord>;

/** Files of a cluster that its agent gave to Palette; an empty text is a file that was deleted. */
const AssetsRecord = Type.Object({
  frpKubeconfig: Type.Optional(Type.String()),
  kubeconfig: Type.Optional(Type.String()),
  kubeconfigclient: Type.Optional(Type.String()),
  manifest: Type.Optional(Type.String()),
  tokenkubeconfig: Type.Optional(Type.String()),
});
export type Assets = Static<typeof AssetsRecord>;

/** A pack that machines are made from. */
const BasePackRecord = Type.Object({
  name: Type.String(),
  layer: Type.String(),
  tag: Type.String(),
  /** Of the values; empty for none. */
  digest: Type.String(),
});
export type BasePack = Static<typeof BasePackRecord>;

/** A replacement of all machines that waits for approval, goes on, or was taken back. */
const RepaveRecord = Type.Object({
  uid: Uid,
  state: Type.Union([Type.Literal('Pending'), Type.Literal('Approved'), Type.Literal('Reverted')]),
  reasons: Type.Array(asSent(SpectroClusterRepaveReason)),
  at: Moment,
});

/** How a cluster that existed before was taken over. */
const ImportRecord = Type.Object({
  /** Watched only, until it is upgraded. */
  readOnly: Type.Boolean(),
  proxy: Type.Optional(asSent(ImportProxy)),
  /** Somebody fetched the manifest of the agent; it calls soon. */
  fetched: Type.Boolean(),
});

/** A cluster profile as a cluster uses it, with the cluster's own values. */
const AttachedProfileRecord = Type.Object({
  uid: Uid,
  packValues: Type.Array(asSent(PackValuesEntity)),
  variables: Type.Array(asSent(SpectroClusterVariable)),
  /** What the cluster still has of it, when something newer has been published that it hasn't taken over. */
  kept: Type.Optional(KeptTemplateRecord),
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
    Type.Literal('Importing'),
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
  /** The agent's version where a heartbeat told one, and what it said. */
  agent: Type.Optional(Type.Object({ version: Type.String(), message: Type.Optional(Type.String()) })),
  /** The agent's last heartbeat before it was lost; left out while it isn't. */
  agentLostAt: Type.Optional(Moment),
  /** How its API server is reached: known from its first control plane node on, or as the agent says. */
  endpoints: Type.Optional(Type.Array(asSent(APIEndpoint))),
  /** The address of the API server, where the configuration doesn't name one; with the IP pool that it is from. */
  virtualIp: Type.Optional(Type.Object({ address: Type.String(), pool: Type.Optional(Uid) })),
  services: Type.Optional(Type.Array(asSent(LoadBalancerService))),
  upgrades: Type.Optional(Type.Array(asSent(Upgrades))),
  assets: Type.Optional(AssetsRecord),
  /** When the certificates of its control plane were renewed last; without it they are as old as their machines. */
  certificatesRenewedAt: Type.Optional(Moment),
  /** The certificates as the agent reported them. */
  certificates: Type.Optional(asSent(MachineCertificates)),
  /** Its agents are held at their version. Left out while nobody decided. */
  upgradesLocked: Type.Optional(Type.Boolean()),
  /** How its nodes reach the world outside: the gateway's settings when the gateway began to make it. */
  proxy: Type.Optional(ProxyRecord),
  /** The packs of kernel, operating system and Kubernetes that its machines are made from. */
  base: Type.Optional(Type.Array(BasePackRecord)),
  repave: Type.Optional(RepaveRecord),
  imported: Type.Optional(ImportRecord),
  templateUid: Type.Optional(Type.String()),
  /** The edge host that vSphere is reached through, where the order names one. */
  edgeHostUid: Type.Optional(Type.String()),
  ...ClusterParts,
  /** Profile changes can be applied again from here on. */
  appliesFrom: Moment,
  deletingSince: Type.Optional(Moment),
  abortedAt: Type.Optional(Moment),
  deletedAt: Type.Optional(Moment),
  wakeAt: Type.Optional(Moment),
});
export type Cluster = Static<typeof ClusterRecord>;
export type ClusterState = Cluster['state'];
