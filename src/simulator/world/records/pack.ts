import { type Static, Type } from '@sinclair/typebox';
import { PackPreset, packType, RegistryAuth } from '../../../palette/schema/full';
import { asSent, CloudDocumentRecord, Meta, Moment, Uid } from './common';

/** The layers of a cluster, from the bottom up. */
export const PACK_LAYERS = ['kernel', 'os', 'k8s', 'cni', 'csi', 'addon'] as const;
export type PackLayer = (typeof PACK_LAYERS)[number];
export const PackLayerRecord = Type.Unsafe<PackLayer>(Type.Union(PACK_LAYERS.map((layer) => Type.Literal(layer))));

/** Where packs come from. */
export const RegistryRecord = Type.Object({
  ...Meta,
  kind: Type.Union([Type.Literal('pack'), Type.Literal('helm'), Type.Literal('oci')]),
  /** `system`: Palette's own, which every tenant has; `tenant`: registered by the tenant's administrators. */
  scope: Type.Union([Type.Literal('system'), Type.Literal('tenant')]),
  endpoint: Type.String(),
  isDefault: Type.Boolean(),
  /** Its content can't be listed without a login. */
  isPrivate: Type.Boolean(),
  auth: asSent(RegistryAuth),
  /** What an OCI registry of the tenant was given; its endpoint and login besides. */
  oci: Type.Optional(Type.Object({ type: Type.Union([Type.Literal('basic'), Type.Literal('ecr')]), spec: CloudDocumentRecord })),
  /** When its content was looked at last; absent where that was declined. */
  syncedAt: Type.Optional(Moment),
});
export type Registry = Static<typeof RegistryRecord>;

/** A pack of a registry, in one version. */
export const PackRecord = Type.Object({
  ...Meta,
  registryUid: Uid,
  version: Type.String(),
  displayName: Type.String(),
  layer: PackLayerRecord,
  type: packType,
  /** What kind of add-on it is: `monitoring`, `load balancer` …; empty for the layers of the infrastructure. */
  addonType: Type.String(),
  /** The clouds that it is made for; `all` for one that fits every cloud. */
  cloudTypes: Type.Array(Type.String()),
  values: Type.String(),
  presets: Type.Array(asSent(PackPreset)),
  readme: Type.String(),
  isFips: Type.Boolean(),
  /** Who maintains it: `spectrocloud` or `community`. */
  source: Type.String(),
});
export type Pack = Static<typeof PackRecord>;
