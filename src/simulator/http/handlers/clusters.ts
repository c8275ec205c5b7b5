import type { clusterOperations, ListQuery, SpectroCluster } from '../../../palette/schema/full';
import { shownState } from '../../world/cluster-health';
import { checkClusterName, deleteCluster, forceDeleteCluster, updateClusterMetadata } from '../../world/clusters';
import type { Cluster } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { queried } from '../field-query';
import { page } from '../paging';
import { searchClusters } from '../search';
import { clusterMetadata, clusterOverview, clusterSummary, clusterView } from '../views/cluster';
import type { ClusterProfilesOperationName } from './cluster-profiles';
import { reachable } from './cluster-reach';
import { visibleClusters } from './cluster-scope';

/** Workload clusters, and (to be read only) the clusters that gateways run on. */
export const clusterHandlers: Handlers<
  Exclude<keyof typeof clusterOperations, ClusterProfilesOperationName | 'createVsphereCluster'>
> = {
  listClusters: ({ world, caller, query, baseUrl }) => {
    const clusters = visibleClusters(world, caller).byAge;
    const found = query.filters || query.orderBy ? queriedClusters(world, clusters, query, baseUrl) : clusters;
    return mapped(page(found, query), (cluster) => clusterView(world, cluster, false, baseUrl));
  },
  getCluster: ({ world, caller, params, query, baseUrl }) => {
    const view = clusterView(world, reachable(world, caller, params.uid, false), query.resolvePackValues, baseUrl);
    return query.profileType ? withProfilesOfType(view, query.profileType) : view;
  },
  deleteCluster: ({ world, caller, params, query }) => {
    const cluster = reachable(world, caller, params.uid, true);
    if (query.forceDelete) forceDeleteCluster(world, cluster);
    else deleteCluster(world, cluster);
    return undefined;
  },
  getClusterStatus: ({ world, caller, params }) => ({
    status: { state: shownState(world, reachable(world, caller, params.uid, false)) },
  }),
  patchClusterMetadata: ({ world, caller, params, body }) => {
    updateClusterMetadata(world, reachable(world, caller, params.uid, true), body.metadata);
    return undefined;
  },
  getClusterOverview: ({ world, caller, params }) => clusterOverview(world, reachable(world, caller, params.uid, false)),
  searchClusters: ({ world, caller, body, query }) =>
    mapped(page(searchClusters(world, visibleClusters(world, caller), body), query), (cluster) => clusterSummary(world, cluster)),
  validateClusterName: ({ world, caller, query }) => {
    checkClusterName(world, caller.projectUid, query.name ?? '');
    return undefined;
  },
};

/** The query `profileType` filters the profiles that are shown; a type that no profile has isn't refused. */
function withProfilesOfType(view: SpectroCluster, type: string): SpectroCluster {
  const clusterProfileTemplates = view.spec?.clusterProfileTemplates?.filter((profile) => profile.type === type) ?? [];
  return { ...view, spec: { ...view.spec, clusterProfileTemplates } };
}

/** Filters and sorts by fields of what is shown, of which no more is made than is asked for. */
function queriedClusters(world: World, clusters: readonly Cluster[], query: ListQuery, baseUrl: string): readonly Cluster[] {
  const lazy = clusters.map((cluster) => ({
    cluster: () => cluster,
    get metadata() {
      return clusterMetadata(world, cluster);
    },
    get spec() {
      return clusterView(world, cluster, false, baseUrl).spec;
    },
    get status() {
      return clusterView(world, cluster, false, baseUrl).status;
    },
  }));
  return queried(lazy, query).map(({ cluster }) => cluster());
}

function mapped<Item, View, Meta>(
  { items, listmeta }: { readonly items: readonly Item[]; readonly listmeta: Meta },
  view: (item: Item) => View,
): { readonly items: View[]; readonly listmeta: Meta } {
  return { items: items.map(view), listmeta };
}
