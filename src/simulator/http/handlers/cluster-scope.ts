import type { ClusterOrder } from '../../world/cluster-order';
import type { World } from '../../world/world';
import type { Caller } from '../caller';

/** The clusters of the caller's project, or of all projects in tenant scope. Those of the gateways aren't among them. */
export function visibleClusters(world: World, caller: Caller): ClusterOrder {
  return world.clusterOrders.of(caller.projectUid);
}
