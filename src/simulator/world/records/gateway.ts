import { type Static, Type } from '@sinclair/typebox';
import { Meta, Moment, Uid } from './common';

/** How a gateway, and every cluster made through it, reaches the world outside. */
export const GatewayProxyRecord = Type.Object({
  httpProxy: Type.Optional(Type.String()),
  httpsProxy: Type.Optional(Type.String()),
  noProxy: Type.Optional(Type.String()),
  /** PEM. Its nodes trust it; the nodes of its clusters don't. */
  caCertificate: Type.Optional(Type.String()),
});
export type GatewayProxy = Static<typeof GatewayProxyRecord>;

/** A pairing code of the Palette CLI: it pairs one gateway, once, before it expires. */
export const PairingCodeRecord = Type.Object({
  code: Type.String(),
  cloudType: Type.String(),
  expiresAt: Moment,
  /** The uid that the manifest gave to the gateway that will register. */
  gatewayUid: Type.Optional(Uid),
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
  state: Type.Union([Type.Literal('Pending'), Type.Literal('Importing'), Type.Literal('Provisioning'), Type.Literal('Running')]),
  /** The manifests that were fetched; the agent comes up when both were. */
  fetched: Type.Object({ jet: Type.Boolean(), ally: Type.Boolean() }),
  /** Its agents have called for the first time, while it is Importing. */
  registered: Type.Optional(Type.Boolean()),
  /** The agent calls in. False before it runs and during an outage. */
  up: Type.Boolean(),
  /** Since when it is up; polls and heartbeats are counted from here. */
  upSince: Moment,
  /** The last heartbeat before an outage; 0 when there never was one. */
  lastHeartbeat: Moment,
  /** The installer's proxy settings; only a gateway of the Palette CLI has its own. */
  proxy: Type.Optional(GatewayProxyRecord),
  /** New clusters wait until then: its agents are being replaced. */
  upgradingUntil: Type.Optional(Moment),
  /** How many clusters it has made at once at most. */
  peakDeployments: Type.Optional(Type.Integer()),
  clusterUid: Type.Optional(Uid),
  accountUid: Type.Optional(Uid),
  wakeAt: Type.Optional(Moment),
});
export type Gateway = Static<typeof GatewayRecord>;

/** A search domain under which the clusters of one network are found. */
export const DnsMappingRecord = Type.Object({
  ...Meta,
  gatewayUid: Uid,
  datacenter: Type.String(),
  network: Type.String(),
  dnsName: Type.String(),
});
export type DnsMapping = Static<typeof DnsMappingRecord>;
