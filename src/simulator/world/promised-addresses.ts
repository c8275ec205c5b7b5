import { cloudOf } from './clouds';
import { isTrue } from './conditions';
import { stillToTake } from './ip-pools';
import type { Cluster } from './records';
import type { World } from './world';

/** How many nodes of the cluster take their addresses from each IP pool. */
export function nodesByPool(cluster: Cluster): ReadonlyMap<string, number> {
  const nodes = new Map<string, number>();
  for (const pool of cluster.pools) {
    const [first] = cloudOf(cluster.cloudType).addressPools(cluster.config, pool.cloud);
    if (first !== undefined) nodes.set(first, (nodes.get(first) ?? 0) + pool.size);
  }
  return nodes;
}

/** How many addresses other clusters, which were found to have enough and are being made, will still take from an IP pool. */
export function promisedAddresses(world: World, poolUid: string, cluster: Cluster): number {
  let promised = 0;
  for (const other of world.clustersOfGateway.get(cluster.gatewayUid ?? '') ?? []) {
    if (other === cluster || other.state !== 'Provisioning' || !isTrue(other, 'CloudInfrastructureReady')) continue;
    promised += stillToTake(poolUid, other, nodesByPool(other).get(poolUid) ?? 0);
  }
  return promised;
}
