import { Type } from '@sinclair/typebox';
import { profileType } from '../cluster-profile';
import { type Data, knownValues, list, object, oneOf, optional, StringMap } from '../data';
import { ListMetaData, ObjectEntity, StoredObjectMeta } from '../metadata';
import { FilterArray, FilterString, FilterVersionString, sortOrder } from './filter';
import { packLayerRead } from './pack';

/** Which profiles a list is to hold, and in which order. */
export const ClusterProfilesFilterSpec = optional({
  filter: optional({
    environment: list(Type.String()),
    fips: oneOf('full', 'none', 'partial', 'unknown'),
    profileName: FilterString,
    profileType: list(profileType),
    resourceType: oneOf('spectrocluster', 'clustertemplate'),
    scope: oneOf('system', 'tenant', 'project'),
    tags: FilterArray,
    version: FilterVersionString,
  }),
  sort: list(
    optional({
      field: oneOf('profileName', 'environment', 'profileType', 'creationTimestamp', 'lastModifiedTimestamp'),
      order: sortOrder,
    }),
  ),
});
export type ClusterProfilesFilterSpec = Data<typeof ClusterProfilesFilterSpec>;

const TemplateSummary = optional({
  cloudType: Type.String(),
  type: Type.String(),
  packs: list(
    optional({
      name: Type.String(),
      displayName: Type.String(),
      packUid: Type.String(),
      layer: packLayerRead,
      type: Type.String(),
      tag: Type.String(),
      version: Type.String(),
      addonType: Type.String(),
      annotations: StringMap,
      logoUrl: Type.String(),
    }),
  ),
});
export type TemplateSummary = Data<typeof TemplateSummary>;

/** A profile in a list: its packs without their values. */
export const ClusterProfileSummary = object(
  { metadata: StoredObjectMeta },
  {
    specSummary: optional({
      draft: TemplateSummary,
      published: TemplateSummary,
      version: Type.String(),
      versions: list(optional({ uid: Type.String(), version: Type.String() })),
    }),
    status: optional({
      fips: optional({ mode: knownValues('full', 'none', 'partial', 'unknown') }),
      inUseClusterTemplates: list(ObjectEntity),
      inUseClusterUids: list(Type.String()),
      inUseClusters: list(ObjectEntity),
      isPublished: Type.Boolean(),
      pack: optional({ deleted: Type.Number(), deprecated: Type.Number(), disabled: Type.Number() }),
    }),
  },
);
export type ClusterProfileSummary = Data<typeof ClusterProfileSummary>;

export const ClusterProfilesSummary = object({ items: list(ClusterProfileSummary) }, { listmeta: ListMetaData });
export type ClusterProfilesSummary = Data<typeof ClusterProfilesSummary>;
