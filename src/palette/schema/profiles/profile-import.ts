import { Type } from '@sinclair/typebox';
import { Variable } from '../cluster-profile';
import { type Data, list, optional, StringMap } from '../data';

/** A registry as an exported profile names it: uids mean nothing elsewhere, names and kinds do. */
export const PackRegistryMetadata = optional({
  uid: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  isPrivate: Type.Boolean(),
  isSyncSupported: Type.Boolean(),
  providerType: Type.String(),
});
export type PackRegistryMetadata = Data<typeof PackRegistryMetadata>;

/** A pack of an exported profile. `matchingRegistries` is filled in by the validation of an import. */
export const PackImportEntity = optional({
  name: Type.String(),
  layer: Type.String(),
  tag: Type.String(),
  type: Type.String(),
  version: Type.String(),
  values: Type.String(),
  registry: optional({ metadata: PackRegistryMetadata, matchingRegistries: list(PackRegistryMetadata) }),
  manifests: list(optional({ name: Type.String(), content: Type.String() })),
});
export type PackImportEntity = Data<typeof PackImportEntity>;

/** A profile as it is exported and imported. */
export const ClusterProfileImportEntity = optional({
  metadata: optional({ name: Type.String(), description: Type.String(), labels: StringMap }),
  spec: optional({
    version: Type.String(),
    template: optional({ cloudType: Type.String(), type: Type.String(), packs: list(PackImportEntity) }),
    variables: list(Variable),
  }),
});
export type ClusterProfileImportEntity = Data<typeof ClusterProfileImportEntity>;
