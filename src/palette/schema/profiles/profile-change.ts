import { Type } from '@sinclair/typebox';
import { PackManifestEntity, packType, profileType } from '../cluster-profile';
import { type Data, list, object, oneOf, optional, StringMap } from '../data';
import { ObjectMeta, ObjectMetaInputEntity } from '../metadata';

/** A manifest of a pack in an update: one that the pack has (by uid, or by name), or a new one. */
export const ManifestRefUpdateEntity = object({ name: Type.String() }, { uid: Type.String(), content: Type.String() });

/** A pack in the update of a profile. */
export const PackManifestUpdateEntity = object(
  { name: Type.String() },
  {
    uid: Type.String(),
    layer: Type.String(),
    tag: Type.String(),
    type: packType,
    registryUid: Type.String(),
    values: Type.String(),
    manifests: list(ManifestRefUpdateEntity),
  },
);
export type PackManifestUpdateEntity = Data<typeof PackManifestUpdateEntity>;

/** The update of a profile: it replaces the draft. */
export const ClusterProfileUpdateEntity = optional({
  metadata: ObjectMeta,
  spec: optional({
    template: optional({ type: profileType, packs: list(PackManifestUpdateEntity) }),
    version: Type.String(),
  }),
});
export type ClusterProfileUpdateEntity = Data<typeof ClusterProfileUpdateEntity>;

/** The part of a profile that can be changed without a publication: name, version, labels, annotations. */
export const ProfileMetaEntity = object({ metadata: ObjectMetaInputEntity }, { spec: optional({ version: Type.String() }) });
export type ProfileMetaEntity = Data<typeof ProfileMetaEntity>;

/** What a copy of a profile is called, and where it goes; left out, it stays in the scope of the call. */
export const ClusterProfileCloneMetaInputEntity = object(
  { name: Type.String() },
  {
    version: Type.String(),
    target: object({ scope: oneOf('system', 'tenant', 'project', 'resource') }, { projectUid: Type.String() }),
  },
);
export type ClusterProfileCloneMetaInputEntity = Data<typeof ClusterProfileCloneMetaInputEntity>;

export const ClusterProfileCloneEntity = optional({ metadata: ClusterProfileCloneMetaInputEntity });

/** Newer packs for a profile, out of a notification. */
export const ClusterProfileNotificationUpdateEntity = optional({
  uid: Type.String(),
  packs: list(PackManifestUpdateEntity),
});

export const BulkDeleteRequest = Type.Object({ uids: list(Type.String()) });

/** What became of a deletion of many. */
export const BulkDeleteResponse = optional({
  deletedCount: Type.Integer(),
  isSucceeded: Type.Boolean(),
  message: Type.String(),
  failures: list(optional({ uid: Type.String(), name: Type.String(), errMsg: Type.String() })),
});
export type BulkDeleteResponse = Data<typeof BulkDeleteResponse>;

/** The packs of a profile that is to be checked. */
export const ClusterProfileTemplateDraft = optional({
  cloudType: Type.String(),
  type: profileType,
  packs: list(PackManifestEntity),
});
export type ClusterProfileTemplateDraft = Data<typeof ClusterProfileTemplateDraft>;

/** What is wrong with the parts of something that was validated; a part without errors is fine. */
export const ConstraintValidatorResponse = optional({
  results: list(
    optional({
      name: Type.String(),
      displayName: Type.String(),
      errors: list(optional({ code: Type.String(), message: Type.String() })),
    }),
  ),
});
export type ConstraintValidatorResponse = Data<typeof ConstraintValidatorResponse>;

/** What is wrong with the packs of a profile: one result a pack, with no errors where there is nothing. */
export const ClusterProfileValidatorResponse = optional({ packs: ConstraintValidatorResponse });
export type ClusterProfileValidatorResponse = Data<typeof ClusterProfileValidatorResponse>;

/** A text that Palette puts in place of its name in pack values. */
export const Macros = optional({ macros: list(optional({ name: Type.String(), value: Type.String() })) });
export type Macros = Data<typeof Macros>;

/** References to resolve, and what they resolve to. */
export const PackParamsEntity = optional({ references: list(Type.String()) });
export const PackResolvedValues = optional({ resolved: StringMap });
export type PackResolvedValues = Data<typeof PackResolvedValues>;
