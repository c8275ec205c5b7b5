import { Type } from '@sinclair/typebox';
import { type Data, knownValues, list, object, optional, StringMap } from '../data';
import { ListMetaData, ObjectMeta, ObjectReference, StoredObjectMeta } from '../metadata';

/** The layer of a cluster that a pack makes, as it is read. */
export const packLayerRead = knownValues('kernel', 'os', 'k8s', 'cni', 'csi', 'addon');
/** Where a pack's content comes from, as it is read. */
export const packTypeRead = knownValues('spectro', 'helm', 'manifest', 'oci');

/** A change of a pack's values that its registry offers ready-made; presets of one group exclude each other. */
export const PackPreset = optional({
  name: Type.String(),
  displayName: Type.String(),
  group: Type.String(),
  add: Type.String(),
  remove: list(Type.String()),
});
export type PackPreset = Data<typeof PackPreset>;

/** A value of a pack that its registry describes. */
export const PackSchema = optional({
  name: Type.String(),
  type: Type.String(),
  format: Type.String(),
  required: Type.Boolean(),
  readonly: Type.Boolean(),
  regex: Type.String(),
  hints: list(Type.String()),
  listOptions: list(Type.String()),
});

/** A pack in one version, as a registry has it, or as a profile holds it. */
export const PackSummarySpec = optional({
  name: Type.String(),
  displayName: Type.String(),
  version: Type.String(),
  layer: packLayerRead,
  type: packTypeRead,
  addonType: Type.String(),
  addonSubType: Type.String(),
  annotations: StringMap,
  cloudTypes: list(Type.String()),
  digest: Type.String(),
  group: Type.String(),
  logoUrl: Type.String(),
  manifests: list(ObjectReference),
  presets: list(PackPreset),
  registryUid: Type.String(),
  schema: list(PackSchema),
  values: Type.String(),
});
export type PackSummarySpec = Data<typeof PackSummarySpec>;

export const PackSummary = object(
  { metadata: StoredObjectMeta },
  { apiVersion: Type.String(), kind: Type.String(), spec: PackSummarySpec, status: optional({}) },
);
export type PackSummary = Data<typeof PackSummary>;

/** A page of packs, each in one version. */
export const PackSummaries = object({ items: list(PackSummary) }, { listmeta: ListMetaData });
export type PackSummaries = Data<typeof PackSummaries>;

/** What one version of a pack holds. */
export const PackUidValues = optional({
  packUid: Type.String(),
  values: Type.String(),
  readme: Type.String(),
  annotations: StringMap,
  presets: list(PackPreset),
  schema: list(PackSchema),
});

/** One version of a pack: `parentTags` are the moving tags (`1.31.x`) that stand for it. */
export const PackTags = optional({
  packUid: Type.String(),
  tag: Type.String(),
  version: Type.String(),
  group: Type.String(),
  parentTags: list(Type.String()),
});

/** A pack of a registry in all its versions. */
export const PackTagEntity = optional({
  name: Type.String(),
  displayName: Type.String(),
  layer: packLayerRead,
  addonType: Type.String(),
  addonSubType: Type.String(),
  cloudTypes: list(Type.String()),
  logoUrl: Type.String(),
  registryUid: Type.String(),
  packValues: list(PackUidValues),
  tags: list(PackTags),
});
export type PackTagEntity = Data<typeof PackTagEntity>;

export const PackReadme = optional({ readme: Type.String() });
export type PackReadme = Data<typeof PackReadme>;

/** A pack in the answer to a search: one item for all its versions, with the registries that have it. */
export const PackMetadata = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: optional({
    name: Type.String(),
    displayName: Type.String(),
    layer: packLayerRead,
    type: packTypeRead,
    addonType: Type.String(),
    addonSubType: Type.String(),
    cloudTypes: list(Type.String()),
    group: Type.String(),
    registries: list(
      optional({
        uid: Type.String(),
        name: Type.String(),
        scope: Type.String(),
        latestPackUid: Type.String(),
        latestVersion: Type.String(),
        logoUrl: Type.String(),
        annotations: StringMap,
      }),
    ),
  }),
});
export type PackMetadata = Data<typeof PackMetadata>;

export const PackMetadataList = object({ items: list(PackMetadata) }, { listmeta: ListMetaData });
export type PackMetadataList = Data<typeof PackMetadataList>;
