import type { SearchFilterGroup, SearchFilterItem, SearchFilterSummarySpec } from '../../palette/schema/full';
import { Refusal } from '../world/errors';
import type { Cluster } from '../world/records';
import type { World } from '../world/world';
import { healthOf } from './views/cluster';

type Test = (cluster: Cluster) => boolean;
type Value = string | boolean;

/** The properties that a search can ask for, by the type that their condition has. */
const PROPERTIES: { readonly [name: string]: (world: World, cluster: Cluster) => Value } = {
  clusterName: (_world, cluster) => cluster.name,
  environment: (_world, cluster) => cluster.cloudType,
  clusterState: (_world, cluster) => cluster.state,
  healthState: (world, cluster) => healthOf(world, cluster)?.state ?? '',
  isDeleted: (_world, cluster) => cluster.state === 'Deleted',
};

const SORT_KEYS: { readonly [field: string]: (world: World, cluster: Cluster) => string | number } = {
  environment: (_world, cluster) => cluster.cloudType,
  clusterName: (_world, cluster) => cluster.name,
  clusterState: (_world, cluster) => cluster.state,
  healthState: (world, cluster) => healthOf(world, cluster)?.state ?? '',
  creationTimestamp: (_world, cluster) => cluster.createdAt,
  lastModifiedTimestamp: (_world, cluster) => cluster.modifiedAt,
};

/** The clusters that a search finds, in its order; oldest first without one. A property that isn't known is refused. */
export function searchClusters(world: World, clusters: readonly Cluster[], spec: SearchFilterSummarySpec): readonly Cluster[] {
  const groups = (spec.filter?.filterGroups ?? []).map((group) => groupTest(world, group));
  const test = joined(groups, spec.filter?.conjunction);
  const found = groups.length === 0 ? clusters : clusters.filter(test);
  return sorted(world, found, spec.sort ?? []);
}

function groupTest(world: World, group: SearchFilterGroup): Test {
  return joined(
    (group.filters ?? []).map((filter) => filterTest(world, filter)),
    group.conjunction,
  );
}

function joined(tests: readonly Test[], conjunction: string | undefined): Test {
  if (conjunction === 'or' && tests.length > 0) return (cluster) => tests.some((test) => test(cluster));
  return (cluster) => tests.every((test) => test(cluster));
}

function filterTest(world: World, { property = '', condition }: SearchFilterItem): Test {
  const read = PROPERTIES[property];
  if (read === undefined) {
    throw new Refusal('InvalidFilter', `A search knows ${Object.keys(PROPERTIES).join(', ')}, and not '${property}'`);
  }
  if (condition?.bool !== undefined) {
    const wanted = condition.bool.value ?? false;
    return (cluster) => read(world, cluster) === wanted;
  }
  if (condition?.string === undefined) throw new Refusal('InvalidFilter', `The filter of ${property} has no condition of its type`);
  const { operator = 'eq', negation = false, ignoreCase = false, match } = condition.string;
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const values = (match?.values ?? []).map(fold);
  const matches = (text: string) => {
    const fits = (value: string) => COMPARE[operator](text, value);
    return match?.conjunction === 'and' ? values.every(fits) : values.some(fits);
  };
  return (cluster) => matches(fold(String(read(world, cluster)))) !== negation;
}

const COMPARE = {
  eq: (text: string, value: string) => text === value,
  contains: (text: string, value: string) => text.includes(value),
  beginsWith: (text: string, value: string) => text.startsWith(value),
};

function sorted(
  world: World,
  clusters: readonly Cluster[],
  sort: NonNullable<SearchFilterSummarySpec['sort']>,
): readonly Cluster[] {
  if (sort.length === 0) return clusters;
  return [...clusters].sort((one, other) => {
    for (const { field, order } of sort) {
      const key = SORT_KEYS[field ?? ''];
      if (key === undefined) continue;
      const [left, right] = [key(world, one), key(world, other)];
      if (left !== right) return (left < right ? -1 : 1) * (order === 'desc' ? -1 : 1);
    }
    return 0;
  });
}
