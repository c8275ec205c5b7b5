import type { SearchFilterSummarySpec } from '../../palette/schema/full';
import { type ClusterHealth, isSilent, machineProblem, shownState } from '../world/cluster-health';
import { hasProfileUpdates } from '../world/cluster-kept';
import type { ClusterOrder } from '../world/cluster-order';
import { kubernetesVersion } from '../world/cluster-packs';
import { CLOUD_TYPES, type Cluster } from '../world/records';
import type { World } from '../world/world';
import { sortedBy } from './filters';
import { type SearchProperties, searchTest } from './search-filter';

const STATES = ['Pending', 'Provisioning', 'Running', 'Unknown', 'Importing', 'Deleting', 'Deleted'];

/** What a search for clusters can ask for. */
export function clusterProperties(world: World): SearchProperties<Cluster> {
  const projectOf = ({ projectUid }: Cluster) => (projectUid === undefined ? undefined : world.projects.get(projectUid));
  const accountOf = ({ accountUid }: Cluster) => (accountUid === undefined ? undefined : world.accounts.get(accountUid));
  const gatewayOf = ({ gatewayUid }: Cluster) => (gatewayUid === undefined ? undefined : world.gateways.get(gatewayUid));
  return {
    clusterName: { displayName: 'Cluster name', type: 'string', read: ({ name }) => name },
    environment: { displayName: 'Environment', type: 'string', values: CLOUD_TYPES, read: ({ cloudType }) => cloudType },
    clusterState: { displayName: 'State', type: 'string', values: STATES, read: (cluster) => shownState(world, cluster) },
    healthState: {
      displayName: 'Health',
      type: 'string',
      values: ['Healthy', 'UnHealthy'],
      read: (cluster) => healthState(world, cluster),
    },
    isDeleted: { displayName: 'Deleted', type: 'bool', read: ({ state }) => state === 'Deleted' },
    isImported: { displayName: 'Imported', type: 'bool', read: ({ imported }) => imported !== undefined },
    isUpdatesPending: { displayName: 'Updates available', type: 'bool', read: hasProfileUpdates },
    repaveState: {
      displayName: 'Repave',
      type: 'string',
      values: ['Pending', 'Approved', 'Reverted'],
      read: ({ repave }) => repave?.state ?? '',
    },
    projectName: { displayName: 'Project', type: 'string', read: (cluster) => projectOf(cluster)?.name ?? '' },
    projectUid: { displayName: 'Project uid', type: 'string', read: ({ projectUid }) => projectUid ?? '' },
    cloudAccountName: { displayName: 'Cloud account', type: 'string', read: (cluster) => accountOf(cluster)?.name ?? '' },
    cloudAccountUid: { displayName: 'Cloud account uid', type: 'string', read: ({ accountUid }) => accountUid ?? '' },
    overlordName: { displayName: 'Private cloud gateway', type: 'string', read: (cluster) => gatewayOf(cluster)?.name ?? '' },
    overlordUid: { displayName: 'Private cloud gateway uid', type: 'string', read: ({ gatewayUid }) => gatewayUid ?? '' },
    kubernetesVersion: {
      displayName: 'Kubernetes',
      type: 'string',
      read: (cluster) => kubernetesVersion(world, cluster),
    },
    nodeCount: { displayName: 'Nodes', type: 'int', read: ({ machines }) => machines.length },
    latitude: { displayName: 'Latitude', type: 'float', read: ({ settings }) => settings.location?.geoLoc?.latitude ?? Number.NaN },
    longitude: {
      displayName: 'Longitude',
      type: 'float',
      read: ({ settings }) => settings.location?.geoLoc?.longitude ?? Number.NaN,
    },
    creationTimestamp: { displayName: 'Created', type: 'date', read: ({ createdAt }) => createdAt },
    lastModifiedTimestamp: { displayName: 'Last modified', type: 'date', read: ({ modifiedAt }) => modifiedAt },
    tags: { displayName: 'Tags', type: 'keyValue', read: ({ labels }) => labels },
    labels: { displayName: 'Labels', type: 'keyValue', read: ({ labels }) => labels },
  };
}

/** The clusters of a scope that a search finds, in its order; oldest first without one. A property that isn't known is refused. */
export function searchClusters(world: World, order: ClusterOrder, spec: SearchFilterSummarySpec): readonly Cluster[] {
  const test = searchTest(clusterProperties(world), spec);
  const names = wantedNames(spec);
  const sort = spec.sort ?? [];
  if (names !== undefined)
    return ordered(
      world,
      [...new Set(names)]
        .flatMap((name) => order.named(name))
        .sort(byAge)
        .filter(test),
      sort,
    );
  const [first] = sort;
  const isOrdered = sort.length === 1 && (first?.field === 'clusterName' || first?.field === 'creationTimestamp');
  const clusters = isOrdered && first?.field === 'clusterName' ? order.byName() : order.byAge;
  const found = asksNothing(spec) ? clusters : clusters.filter(test);
  if (!isOrdered) return ordered(world, found, sort);
  return first?.order === 'desc' ? found.toReversed() : found;
}

function byAge(one: Cluster, other: Cluster): number {
  return one.createdAt - other.createdAt;
}

function asksNothing({ filter }: SearchFilterSummarySpec): boolean {
  return (filter?.filterGroups ?? []).every(({ filters = [] }) => filters.length === 0);
}

/** The names that a cluster must have one of, where a search asks so: they are looked up rather than searched for. */
function wantedNames({ filter }: SearchFilterSummarySpec): readonly string[] | undefined {
  const groups = filter?.filterGroups ?? [];
  if (filter?.conjunction === 'or' && groups.length > 1) return undefined;
  for (const { conjunction, filters = [] } of groups) {
    if (conjunction === 'or' && filters.length > 1) continue;
    for (const { property, condition } of filters) {
      if (property !== 'clusterName' || condition?.string === undefined) continue;
      const { operator = 'eq', negation = false, ignoreCase = false, match } = condition.string;
      if (operator === 'eq' && !negation && !ignoreCase && match?.values?.length) return match.values;
    }
  }
  return undefined;
}

function ordered(
  world: World,
  clusters: readonly Cluster[],
  sort: NonNullable<SearchFilterSummarySpec['sort']>,
): readonly Cluster[] {
  if (sort.length === 0) return clusters;
  return sortedBy(clusters, sort, {
    environment: ({ cloudType }: Cluster) => cloudType,
    clusterName: ({ name }: Cluster) => name,
    clusterState: (cluster: Cluster) => shownState(world, cluster),
    healthState: (cluster: Cluster) => healthState(world, cluster),
    creationTimestamp: ({ createdAt }: Cluster) => createdAt,
    lastModifiedTimestamp: ({ modifiedAt }: Cluster) => modifiedAt,
  });
}

/** The word of a cluster’s health alone: a search asks it of every cluster. */
function healthState(world: World, cluster: Cluster): ClusterHealth['state'] | '' {
  if (cluster.healthyFrom === undefined || world.now < cluster.healthyFrom) return '';
  const isWrong = isSilent(world, cluster) || cluster.machines.some((machine) => machineProblem(machine) !== undefined);
  return isWrong ? 'UnHealthy' : 'Healthy';
}
