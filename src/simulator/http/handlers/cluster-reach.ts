import { clusterOf } from '../../world/clusters';
import { requireAlive } from '../../world/pools';
import type { Cluster } from '../../world/records';
import type { World } from '../../world/world';
import { type Caller, requireReach } from '../caller';

/** The cluster with this uid, when the caller's scope reaches it; a refusal otherwise. */
export function reachable(world: World, caller: Caller, uid: string, writes: boolean): Cluster {
  const cluster = clusterOf(world, uid);
  requireReach(caller, cluster.projectUid, writes);
  return cluster;
}

/** The same for a change: a cluster that is going or gone takes none. */
export function changeable(world: World, caller: Caller, uid: string): Cluster {
  const cluster = reachable(world, caller, uid, true);
  requireAlive(cluster);
  return cluster;
}
