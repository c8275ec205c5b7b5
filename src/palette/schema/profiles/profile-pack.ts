import { Type } from '@sinclair/typebox';
import { PackManifestEntity, packType } from '../cluster-profile';
import { type Data, list, object, optional, StringMap } from '../data';
import { ObjectMeta, StoredObjectMeta } from '../metadata';
import { PackPreset, PackSchema, PackSummarySpec, packLayerRead, packTypeRead } from './pack';
import { PackResolvedValues } from './profile-change';
import { RegistryMetadata } from './registry';

/** The packs of a profile, with their values. */
export const ClusterProfilePacksEntities = Type.Object({
  items: list(optional({ metadata: ObjectMeta, spec: PackSummarySpec, status: optional({}) })),
});
export type ClusterProfilePacksEntities = Data<typeof ClusterProfilePacksEntities>;

export const PackInputEntity = optional({ pack: PackManifestEntity });

/** One pack of a profile in its update. */
export const PackUpdateEntity = optional({
  pack: object(
    { name: Type.String(), uid: Type.String() },
    { layer: Type.String(), tag: Type.String(), type: packType, values: Type.String() },
  ),
});
export type PackUpdateEntity = Data<typeof PackUpdateEntity>;

/** One pack of a profile with its registry and the macros that its values use. */
export const PackRefSummaryResponse = optional({
  metadata: ObjectMeta,
  spec: optional({ pack: PackSummarySpec, registry: RegistryMetadata, macros: PackResolvedValues }),
});
export type PackRefSummaryResponse = Data<typeof PackRefSummaryResponse>;

/** The packs of a profile with the content of their manifests. */
export const ClusterProfilePacksManifests = optional({
  metadata: ObjectMeta,
  spec: optional({
    packs: list(
      optional({
        metadata: ObjectMeta,
        spec: optional({
          name: Type.String(),
          displayName: Type.String(),
          version: Type.String(),
          layer: packLayerRead,
          type: packTypeRead,
          addonType: Type.String(),
          annotations: StringMap,
          cloudTypes: list(Type.String()),
          digest: Type.String(),
          group: Type.String(),
          logoUrl: Type.String(),
          registryUid: Type.String(),
          values: Type.String(),
          presets: list(PackPreset),
          schema: list(PackSchema),
          manifests: list(optional({ name: Type.String(), uid: Type.String(), content: Type.String(), digest: Type.String() })),
        }),
        status: optional({}),
      }),
    ),
  }),
});
export type ClusterProfilePacksManifests = Data<typeof ClusterProfilePacksManifests>;

/** The values of a pack at one level: the profile's, or the cluster's. */
export const PackConfig = optional({
  spec: optional({
    name: Type.String(),
    packUid: Type.String(),
    tag: Type.String(),
    version: Type.String(),
    type: Type.String(),
    scope: Type.String(),
    associatedObject: Type.String(),
    values: Type.String(),
    isValuesOverridden: Type.Boolean(),
    manifests: list(
      optional({
        name: Type.String(),
        uid: Type.String(),
        parentUid: Type.String(),
        digest: Type.String(),
        isOverridden: Type.Boolean(),
      }),
    ),
  }),
});
export type PackConfig = Data<typeof PackConfig>;

/** The values of one pack as the profile sets them. */
export const ClusterProfilePackConfigList = Type.Object({ items: list(PackConfig) });
export type ClusterProfilePackConfigList = Data<typeof ClusterProfilePackConfigList>;

/** A manifest of a pack in a request. */
export const ManifestInputEntity = optional({ name: Type.String(), content: Type.String() });
export type ManifestInputEntity = Data<typeof ManifestInputEntity>;

const ManifestData = optional({ content: Type.String(), digest: Type.String() });

/** A manifest of a pack: what is published, and the draft where it differs. */
export const ManifestEntity = object(
  { metadata: StoredObjectMeta },
  { spec: optional({ draft: ManifestData, published: ManifestData }) },
);
export type ManifestEntity = Data<typeof ManifestEntity>;

export const ManifestEntities = Type.Object({ items: list(ManifestEntity) });
