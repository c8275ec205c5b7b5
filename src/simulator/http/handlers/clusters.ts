import type { clusterOperations } from '../../../palette/schema/full';
import {
  checkClusterName,
  clusterOf,
  createCluster,
  deleteCluster,
  forceDeleteCluster,
  updateClusterMetadata,
} from '../../world/clusters';
import { requireAlive } from '../../world/pools';
import { attachProfiles, detachProfiles, mergeProfiles, profileOf, setProfiles, setVariables } from '../../world/profiles';
import type { Cluster } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { filtered } from '../list-filter';
import { page } from '../paging';
import { searchClusters } from '../search';
import { clusterOverview, clusterSummary, clusterView } from '../views/cluster';
import { metadataView } from '../views/metadata';

/** Workload clusters, and (to be read only) the clusters that gateways run on. */
export const clusterHandlers: Handlers<keyof typeof clusterOperations> = {
  createVsphereCluster: ({ world, caller, body }) => {
    const { metadata, spec } = body;
    const { overlordUid, projectUid, tenantUid, scope, ...annotations } = metadata?.annotations ?? {};
    const cluster = createCluster(world, caller.projectUid, {
      name: metadata?.name ?? '',
      labels: metadata?.labels ?? {},
      annotations,
      cloudType: 'vsphere',
      accountUid: spec?.cloudAccountUid ?? '',
      config: spec?.cloudConfig ?? { placement: {} },
      pools: spec?.machinepoolconfig ?? [],
      profiles: spec?.profiles ?? [],
      settings: spec?.clusterConfig ?? {},
    });
    return { uid: cluster.uid };
  },
  listClusters: ({ world, caller, query }) => {
    const clusters = visibleClusters(world, caller);
    if (!query.filters) return mapped(page(clusters, query), (cluster) => clusterView(world, cluster));
    return page(
      filtered(
        clusters.map((cluster) => clusterView(world, cluster)),
        query.filters,
      ),
      query,
    );
  },
  getCluster: ({ world, caller, params }) => clusterView(world, reachable(world, caller, params.uid, false)),
  deleteCluster: ({ world, caller, params, query }) => {
    const cluster = reachable(world, caller, params.uid, true);
    if (query.forceDelete) forceDeleteCluster(world, cluster);
    else deleteCluster(world, cluster);
    return undefined;
  },
  getClusterStatus: ({ world, caller, params }) => ({ status: { state: reachable(world, caller, params.uid, false).state } }),
  patchClusterMetadata: ({ world, caller, params, body }) => {
    updateClusterMetadata(world, reachable(world, caller, params.uid, true), body.metadata);
    return undefined;
  },
  getClusterProfiles: ({ world, caller, params }) => {
    const { spec } = clusterView(world, reachable(world, caller, params.uid, false));
    return {
      profiles: (spec?.clusterProfileTemplates ?? []).map((template) => ({
        metadata: metadataView(profileOf(world, template.uid ?? '')),
        spec: {
          cloudType: template.cloudType,
          type: template.type,
          version: template.version,
          packs: (template.packs ?? []).map(({ name, layer, type, version, values, registryUid }) => ({
            metadata: { name },
            spec: { name, layer, type, version, values, registryUid },
          })),
        },
      })),
    };
  },
  replaceClusterProfiles: ({ world, caller, params, body }) => {
    const cluster = changeable(world, caller, params.uid);
    setProfiles(world, cluster, attachProfiles(world, cluster.projectUid, cluster.cloudType, body.profiles));
    return undefined;
  },
  patchClusterProfiles: ({ world, caller, params, body }) => {
    mergeProfiles(world, changeable(world, caller, params.uid), body.profiles);
    return undefined;
  },
  deleteClusterProfiles: ({ world, caller, params, body }) => {
    detachProfiles(world, changeable(world, caller, params.uid), body.profileUids ?? []);
    return undefined;
  },
  getClusterVariables: ({ world, caller, params }) =>
    reachable(world, caller, params.uid, false).profiles.map((attached) => ({
      profileUid: attached.uid,
      variables: (world.profiles.get(attached.uid)?.variables ?? []).map((variable) => ({
        ...variable,
        value: attached.variables.find((value) => value.name === variable.name)?.value ?? variable.defaultValue ?? '',
      })),
    })),
  patchClusterVariables: ({ world, caller, params, body }) => {
    const cluster = changeable(world, caller, params.uid);
    for (const { profileUid, variables } of body) setVariables(world, cluster, profileUid, [...(variables ?? [])]);
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

/** The clusters of the caller's project, or of all projects in tenant scope. Those of the gateways aren't among them. */
function visibleClusters(world: World, caller: Caller): Cluster[] {
  const all = [...world.clusters.values()].filter((cluster) => cluster.role === 'workload');
  return caller.projectUid === undefined ? all : all.filter((cluster) => cluster.projectUid === caller.projectUid);
}

function mapped<Item, View, Meta>(
  { items, listmeta }: { readonly items: readonly Item[]; readonly listmeta: Meta },
  view: (item: Item) => View,
): { readonly items: View[]; readonly listmeta: Meta } {
  return { items: items.map(view), listmeta };
}

function reachable(world: World, caller: Caller, uid: string, writes: boolean): Cluster {
  const cluster = clusterOf(world, uid);
  requireReach(caller, cluster.projectUid, writes);
  return cluster;
}

function changeable(world: World, caller: Caller, uid: string): Cluster {
  const cluster = reachable(world, caller, uid, true);
  requireAlive(cluster);
  return cluster;
}
