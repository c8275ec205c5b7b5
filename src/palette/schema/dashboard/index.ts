import { Type } from '@sinclair/typebox';
import { SpectroClusterUidSummary } from '../cluster-summary';
import { list, oneOf, optional } from '../data';
import { UidParams } from '../metadata';
import { operation } from '../operation';
import { SearchFilterSummarySpec } from '../search';
import {
  SpectroClusterMeta,
  SpectroClusterMetadataSpec,
  SpectroClustersMetadata,
  SpectroClustersMetadataSearch,
} from './cluster-metadata';
import { ClusterSearchInputSpec, SearchFilterSchemaSpec } from './search-schema';

export * from './cluster-metadata';
export * from './search-schema';

const csv = { status: 200, body: Type.String(), contentType: 'application/octet-stream', fileName: 'clusters.csv' } as const;
const format = oneOf('csv');

/** What the console's pages of clusters are made of, beside the search and the overview. */
export const clusterDashboardOperations = {
  listClustersMeta: operation({
    method: 'GET',
    path: '/v1/dashboard/spectroclusters/meta',
    scope: 'either',
    response: { status: 200, body: list(SpectroClusterMeta) },
    idempotent: true,
  }),
  listClustersMetadata: operation({
    method: 'GET',
    path: '/v1/dashboard/spectroclusters/metadata',
    scope: 'either',
    query: optional({ quickFilter: oneOf('hostclusters', 'strictHostclusters', 'hypershiftClusters') }),
    response: { status: 200, body: SpectroClustersMetadata },
    idempotent: true,
  }),
  findClustersMetadata: operation({
    method: 'POST',
    path: '/v1/dashboard/spectroclusters/metadata',
    scope: 'either',
    body: SpectroClusterMetadataSpec,
    response: { status: 200, body: SpectroClustersMetadata },
    idempotent: true,
  }),
  searchClustersMetadata: operation({
    method: 'POST',
    path: '/v1/dashboard/spectroclusters/metadata/search',
    scope: 'either',
    body: SearchFilterSummarySpec,
    response: { status: 200, body: SpectroClustersMetadataSearch },
    idempotent: true,
  }),
  getClustersMetadataSearchSchema: operation({
    method: 'GET',
    path: '/v1/dashboard/spectroclusters/metadata/search/schema',
    scope: 'either',
    response: { status: 200, body: SearchFilterSchemaSpec },
    idempotent: true,
  }),
  exportFoundClusters: operation({
    method: 'GET',
    path: '/v1/dashboard/spectroclusters/search/export',
    scope: 'either',
    query: optional({ encodedFilter: Type.String(), format }),
    response: csv,
    idempotent: true,
  }),
  exportSearchedClusters: operation({
    method: 'POST',
    path: '/v1/dashboard/spectroclusters/search/export',
    scope: 'either',
    query: optional({ format }),
    body: SearchFilterSummarySpec,
    response: csv,
    idempotent: true,
  }),
  getClusterSearchInput: operation({
    method: 'GET',
    path: '/v1/dashboard/spectroclusters/search/input',
    scope: 'either',
    response: { status: 200, body: ClusterSearchInputSpec },
    idempotent: true,
  }),
  getClusterSearchSchema: operation({
    method: 'GET',
    path: '/v1/dashboard/spectroclusters/search/schema',
    scope: 'either',
    response: { status: 200, body: SearchFilterSchemaSpec },
    idempotent: true,
  }),
  getClusterDashboard: operation({
    method: 'GET',
    path: '/v1/dashboard/spectroclusters/{uid}',
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: SpectroClusterUidSummary },
    idempotent: true,
  }),
} as const;
