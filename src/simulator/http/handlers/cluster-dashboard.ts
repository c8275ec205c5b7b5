import { Value } from '@sinclair/typebox/value';
import {
  type clusterDashboardOperations,
  SearchFilterSummarySpec,
  type SpectroClusterMetadataSpec,
} from '../../../palette/schema/full';
import { clusterHealth, shownState } from '../../world/cluster-health';
import { Refusal } from '../../world/errors';
import type { Cluster } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import type { Caller } from '../caller';
import { matchesText, sortedBy } from '../filters';
import { clusterProperties, searchClusters } from '../search';
import { clusterMetadata, clusterOverview } from '../views/cluster';
import { clustersCsv } from '../views/cluster-csv';
import { clusterMeta, clusterMetaSummary } from '../views/cluster-metadata';
import { reachable } from './cluster-reach';
import { visibleClusters } from './cluster-scope';

/** Lists of names, the search for metadata, what a search can ask for, and its export. Deleted clusters are only searched for. */
export const clusterDashboardHandlers: Handlers<keyof typeof clusterDashboardOperations> = {
  listClustersMeta: ({ world, caller }) => existing(world, caller).map((cluster) => clusterMeta(world, cluster)),
  listClustersMetadata: ({ world, caller, query }) => {
    const test = quickTest(world, query.quickFilter);
    return metadataOf(world, existing(world, caller).filter(test));
  },
  findClustersMetadata: ({ world, caller, body }) => metadataOf(world, found(world, existing(world, caller), body)),
  searchClustersMetadata: ({ world, caller, body }) => {
    const clusters = searchClusters(world, visibleClusters(world, caller), body);
    // The call has no pages: it answers with all.
    return {
      items: clusters.map((cluster) => clusterMetaSummary(world, cluster)),
      listmeta: { continue: '', count: clusters.length, limit: 0, offset: 0 },
    };
  },
  getClustersMetadataSearchSchema: ({ world }) => schemaView(world),
  exportFoundClusters: ({ world, caller, query }) =>
    clustersCsv(world, searchClusters(world, visibleClusters(world, caller), decoded(query.encodedFilter))),
  exportSearchedClusters: ({ world, caller, body }) =>
    clustersCsv(world, searchClusters(world, visibleClusters(world, caller), body)),
  getClusterSearchInput: ({ world, caller }) => {
    const isVisible = ({ projectUid }: { readonly projectUid?: string | undefined }) =>
      caller.projectUid === undefined || projectUid === undefined || projectUid === caller.projectUid;
    const projects = [...world.projects.values()].filter(({ uid }) => isVisible({ projectUid: uid }));
    return {
      inputs: {
        projectUid: choices(projects),
        cloudAccountUid: choices([...world.accounts.values()].filter(isVisible)),
        overlordUid: choices([...world.gateways.values()]),
      },
    };
  },
  getClusterSearchSchema: ({ world }) => schemaView(world),
  getClusterDashboard: ({ world, caller, params }) => clusterOverview(world, reachable(world, caller, params.uid, false)),
};

function existing(world: World, caller: Caller): Cluster[] {
  return visibleClusters(world, caller).byAge.filter(({ state }) => state !== 'Deleted');
}

/** Hosts are clusters that take virtual clusters; in the strict sense, those that can take one now. Nothing here runs HyperShift. */
function quickTest(world: World, filter: string | undefined): (cluster: Cluster) => boolean {
  if (filter === undefined) return () => true;
  if (filter === 'hypershiftClusters') return () => false;
  const isHost = ({ settings }: Cluster) => settings.hostClusterConfig?.isHostCluster === true;
  if (filter === 'hostclusters') return isHost;
  return (cluster) => isHost(cluster) && clusterHealth(world, cluster)?.state === 'Healthy';
}

/** Flags narrow the list where they are set: to imported clusters, or to those that aren't imported for being looked at only. */
function found(world: World, clusters: readonly Cluster[], { filter = {}, sort }: SpectroClusterMetadataSpec): readonly Cluster[] {
  const { environment, isAlloy, isImported, isImportReadOnly = true, name, state } = filter;
  const matches = clusters.filter(
    (cluster) =>
      (!environment || cluster.cloudType === environment) &&
      (!state || shownState(world, cluster) === state) &&
      (!(isImported || isAlloy) || cluster.imported !== undefined) &&
      (isImportReadOnly || !cluster.imported?.readOnly) &&
      matchesText(name, cluster.name),
  );
  return sortedBy(matches, sort === undefined ? [] : [{ field: sort }], {
    environment: ({ cloudType }: Cluster) => cloudType,
    state: (cluster: Cluster) => shownState(world, cluster),
    name: (cluster: Cluster) => cluster.name,
  });
}

function metadataOf(world: World, clusters: readonly Cluster[]) {
  return { items: clusters.map((cluster) => clusterMetadata(world, cluster)) };
}

function schemaView(world: World) {
  return {
    schema: {
      properties: Object.entries(clusterProperties(world)).map(([name, { displayName, type, values }]) => ({
        name,
        displayName,
        type,
        ...(values && { enum: [...values], enumValues: values.map((value) => ({ displayValue: value, value })) }),
        hideDisplay: false,
        isDeprecated: false,
      })),
    },
  };
}

function choices(items: readonly { readonly name: string; readonly uid: string }[]) {
  return { values: items.map(({ name, uid }) => ({ name, uid })) };
}

/** The body of a search as base64 of its JSON, because a link has no body. Nothing, for all clusters. */
function decoded(text: string | undefined): SearchFilterSummarySpec {
  if (!text) return {};
  const problem = new Refusal('InvalidFilter', 'encodedFilter in query is no search: send its JSON as base64');
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    if (Value.Check(SearchFilterSummarySpec, value)) return value;
  } catch {
    throw problem;
  }
  throw problem;
}
