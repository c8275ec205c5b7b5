import { healthOf } from '../http/views/cluster';
import { shownState } from '../world/cluster-health';
import type { Cluster } from '../world/records';
import type { World } from '../world/world';
import type { ClusterList, ClusterRow } from './view';

/** Which clusters the page wants to see. */
export interface ClusterFilter {
  /** A part of the name, or the uid. */
  readonly text?: string;
  /** A gateway's uid, or {@link GONE} for those whose gateway is gone. */
  readonly gateway?: string;
  /** A state; all but Deleted when left out. */
  readonly state?: string;
  /** How many are sent at most. */
  readonly limit: number;
}

/** Stands for every gateway that no longer exists. */
export const GONE = 'gone';

/** The workload clusters that a filter finds, newest first. One walk over all of them, whatever is sent. */
export function clusterList(world: World, filter: ClusterFilter): ClusterList {
  const states: { [state: string]: number } = {};
  const found: Cluster[] = [];
  let gone = 0;
  const text = filter.text?.toLowerCase() ?? '';
  for (const cluster of world.clusters.values()) {
    if (cluster.role !== 'workload') continue;
    const orphan = isOrphan(world, cluster);
    if (orphan && cluster.state !== 'Deleted') gone += 1;
    if (filter.gateway === GONE ? !orphan : filter.gateway !== undefined && cluster.gatewayUid !== filter.gateway) continue;
    if (text !== '' && !cluster.name.toLowerCase().includes(text) && cluster.uid !== text) continue;
    const state = shownState(world, cluster);
    states[state] = (states[state] ?? 0) + 1;
    if (filter.state === undefined ? state !== 'Deleted' : state === filter.state) found.push(cluster);
  }
  const items = found
    .slice(-filter.limit)
    .reverse()
    .map((cluster) => clusterRow(world, cluster));
  return { items, found: found.length, states, gone };
}

function clusterRow(world: World, cluster: Cluster): ClusterRow {
  const { uid, name, cloudType, gatewayUid, projectUid } = cluster;
  return {
    uid,
    name,
    state: shownState(world, cluster),
    health: healthOf(world, cluster)?.state ?? '',
    project: projectUid === undefined ? null : (world.projects.get(projectUid)?.name ?? projectUid),
    cloudType,
    gateway: {
      uid: gatewayUid ?? null,
      name: gatewayUid === undefined ? null : (world.gateways.get(gatewayUid)?.name ?? null),
    },
    pools: cluster.pools.map((pool) => ({
      name: pool.name,
      isControlPlane: pool.isControlPlane,
      running: cluster.machines.filter((machine) => machine.pool === pool.name && machine.state === 'Running').length,
      wanted: pool.size,
    })),
    waits: cluster.waitsForGateway,
  };
}

function isOrphan(world: World, { gatewayUid }: Cluster): boolean {
  return gatewayUid !== undefined && world.gateways.get(gatewayUid) === undefined;
}
