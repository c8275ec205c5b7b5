import type { Cluster } from './records';

/** The workload clusters of a scope. Deleted ones are among them for as long as they are listed. */
export interface ClusterOrder {
  /** The oldest first. */
  readonly byAge: readonly Cluster[];
  /** By name as text compares, the oldest first among those of one name. */
  byName(): readonly Cluster[];
  /** Those of a name: several in the tenant, or with deleted ones. */
  named(name: string): readonly Cluster[];
}

/** The orders of every scope, kept up to date one cluster at a time: a list of 50,000 must not be sorted for each page. */
export interface ClusterOrders {
  /** Those of a project; of the whole tenant without one. */
  of(projectUid: string | undefined): ClusterOrder;
  add(cluster: Cluster): void;
  remove(cluster: Cluster): void;
  /** Puts a cluster, whose name has changed, where it belongs now. */
  rename(cluster: Cluster): void;
}

interface Lists {
  readonly byAge: Cluster[];
  /** Undefined until somebody asks for it. */
  byName: Cluster[] | undefined;
}

const byAge = (one: Cluster, other: Cluster) => one.createdAt - other.createdAt;
const byName = (one: Cluster, other: Cluster) => compareTexts(one.name, other.name) || byAge(one, other);

/** Orders of no clusters. */
export function createClusterOrders(): ClusterOrders {
  const all = new Map<string, Lists>();
  const listsOf = (key: string): Lists => {
    const known = all.get(key) ?? { byAge: [], byName: undefined };
    all.set(key, known);
    return known;
  };
  const listsWith = ({ projectUid }: Cluster) => (projectUid === undefined ? [''] : ['', projectUid]).map(listsOf);
  return {
    of: (projectUid) => orderOf(listsOf(projectUid ?? '')),
    add: (cluster) => {
      for (const lists of listsWith(cluster)) {
        insert(lists.byAge, cluster, byAge);
        if (lists.byName !== undefined) insert(lists.byName, cluster, byName);
      }
    },
    remove: (cluster) => {
      for (const lists of listsWith(cluster)) {
        takeOut(lists.byAge, cluster);
        if (lists.byName !== undefined) takeOut(lists.byName, cluster);
      }
    },
    rename: (cluster) => {
      for (const lists of listsWith(cluster)) {
        if (lists.byName === undefined || !takeOut(lists.byName, cluster)) continue;
        insert(lists.byName, cluster, byName);
      }
    },
  };
}

function orderOf(lists: Lists): ClusterOrder {
  const named = () => {
    lists.byName ??= [...lists.byAge].sort(byName);
    return lists.byName;
  };
  return {
    byAge: lists.byAge,
    byName: named,
    named: (name) => {
      const clusters = named();
      const from = firstIndex(clusters, (cluster) => compareTexts(cluster.name, name) >= 0);
      let to = from;
      while (clusters[to]?.name === name) to += 1;
      return clusters.slice(from, to);
    },
  };
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Behind all that come before it or are equal. */
function insert(list: Cluster[], cluster: Cluster, compare: (one: Cluster, other: Cluster) => number): void {
  const last = list.at(-1);
  if (last === undefined || compare(last, cluster) <= 0) list.push(cluster);
  else
    list.splice(
      firstIndex(list, (each) => compare(each, cluster) > 0),
      0,
      cluster,
    );
}

function takeOut(list: Cluster[], cluster: Cluster): boolean {
  const index = list.indexOf(cluster);
  if (index !== -1) list.splice(index, 1);
  return index !== -1;
}

/** Where a condition begins to hold that holds from some item on; the length where it never does. */
function firstIndex(list: readonly Cluster[], holds: (cluster: Cluster) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as Cluster)) high = middle;
    else low = middle + 1;
  }
  return low;
}
