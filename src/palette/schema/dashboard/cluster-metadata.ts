import { Type } from '@sinclair/typebox';
import { type Data, knownValues, list, object, oneOf, optional } from '../data';
import { ListMetaData, StoredObjectMeta } from '../metadata';
import { FilterString } from '../profiles/filter';

const Location = optional({
  coordinates: list(Type.Number()),
  countryCode: Type.String(),
  countryName: Type.String(),
  regionCode: Type.String(),
  regionName: Type.String(),
});

const meta = {
  archType: list(knownValues('amd64', 'arm64')),
  cloudAccountUid: Type.String(),
  cloudType: Type.String(),
  clusterType: Type.String(),
  location: Location,
  /** `key:value`, or `key` alone. */
  tags: list(Type.String()),
} as const;

/** What a map or a table of clusters needs of one. */
export const SpectroClusterMeta = optional({
  metadata: StoredObjectMeta,
  spec: optional(meta),
  status: object({ state: Type.String() }, {}),
});
export type SpectroClusterMeta = Data<typeof SpectroClusterMeta>;

/** Names and uids of clusters. */
export const SpectroClustersMetadata = Type.Object({ items: list(StoredObjectMeta) });

/** Which clusters a list of names is to hold; what is left out asks nothing. */
export const SpectroClusterMetadataSpec = optional({
  filter: optional({
    environment: Type.String(),
    includeVirtual: Type.Boolean(),
    isAlloy: Type.Boolean(),
    isImportReadOnly: Type.Boolean(),
    isImported: Type.Boolean(),
    name: FilterString,
    state: Type.String(),
  }),
  sort: oneOf('environment', 'state', 'name'),
});
export type SpectroClusterMetadataSpec = Data<typeof SpectroClusterMetadataSpec>;

/** A cluster in a search for metadata. */
export const SpectroClusterMetaSummary = optional({
  metadata: StoredObjectMeta,
  specSummary: optional({
    ...meta,
    importMode: Type.String(),
    projectMeta: optional({ name: Type.String(), uid: Type.String() }),
  }),
  status: optional({
    state: Type.String(),
    health: optional({ isHeartBeatFailed: Type.Boolean(), state: Type.String() }),
    updates: optional({ isUpdatesPending: Type.Boolean() }),
  }),
});
export type SpectroClusterMetaSummary = Data<typeof SpectroClusterMetaSummary>;

export const SpectroClustersMetadataSearch = object({ items: list(SpectroClusterMetaSummary) }, { listmeta: ListMetaData });
