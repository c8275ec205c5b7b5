import type { Cluster, IpPool } from '../records';
import { resolveGateway } from '../work';
import type { World } from '../world';
import { allot, countOf, freeCount, giveBack, holders } from './ledger';

/** The addresses that a cluster needs besides its nodes': for bootstrapping, its virtual IP and a node that is replaced. */
const HEADROOM = 3;

/** A gateway's own cluster is bootstrapped outside the pool. */
const GATEWAY_HEADROOM = 2;

/**
 * Gives a cluster the pool's lowest free address. The first cluster that gets one keeps a restricted pool for itself.
 * @returns undefined when the pool is gone, is another cluster's, or has none left beside what its other clusters need
 */
export function takeAddress(world: World, poolUid: string, cluster: Cluster): string | undefined {
  const pool = world.ipPools.get(poolUid);
  if (pool === undefined || isReserved(pool, cluster) || available(pool, cluster) <= 0) return undefined;
  const address = allot(pool, cluster.uid);
  if (address !== undefined && pool.restrictToSingleCluster) pool.reservedFor = cluster.uid;
  world.revision += 1;
  return address;
}

/** Takes an address back from a cluster; one that it doesn't have is left alone. */
export function releaseAddress(world: World, poolUid: string, address: string, cluster: Cluster): void {
  const pool = world.ipPools.get(poolUid);
  if (pool !== undefined && giveBack(pool, address, cluster.uid)) world.revision += 1;
}

/** Takes everything back from a cluster that is gone: its addresses, and the pools that were its own. */
export function releaseCluster(world: World, cluster: Cluster): void {
  for (const pool of world.ipPools.values()) {
    if (countOf(pool, cluster.uid) > 0) {
      for (const [address, owner] of Object.entries(pool.allotted)) if (owner === cluster.uid) giveBack(pool, address, owner);
      world.revision += 1;
    }
    if (pool.reservedFor === cluster.uid) {
      pool.reservedFor = undefined;
      world.revision += 1;
    }
  }
}

/**
 * Why a pool can't serve a cluster of a gateway; undefined when it can.
 * @param count the nodes of the cluster that take addresses from this pool, those that have theirs included
 */
export function poolProblem(
  world: World,
  poolUid: string,
  gatewayUid: string | undefined,
  cluster: Cluster,
  count: number,
): string | undefined {
  const pool = world.ipPools.get(poolUid);
  if (pool === undefined) return `IP pool ${poolUid} not found`;
  const owner = resolveGateway(world, pool.gatewayUid);
  if (owner === undefined || owner.uid !== gatewayUid) return `IP pool ${pool.name} belongs to another private cloud gateway`;
  if (isReserved(pool, cluster)) {
    const holder = world.clusters.get(pool.reservedFor ?? '')?.name ?? 'another cluster';
    return `IP pool ${pool.name} is reserved for ${holder}`;
  }
  const more = cluster.role === 'gateway' ? GATEWAY_HEADROOM : HEADROOM;
  const within = available(pool, cluster) + countOf(pool, cluster.uid);
  if (within >= count + more) return undefined;
  return `IP pool ${pool.name} is exhausted: ${cluster.name} needs ${count + more} addresses (${count} nodes and ${more} more), and can have ${within}`;
}

/** What the cluster can take: each of the others keeps what it needs besides its nodes'. */
function available(pool: IpPool, cluster: Cluster): number {
  const all = holders(pool);
  const others = all.length - (countOf(pool, cluster.uid) > 0 ? 1 : 0);
  return freeCount(pool) - others * HEADROOM;
}

function isReserved(pool: IpPool, cluster: Cluster): boolean {
  return pool.reservedFor !== undefined && pool.reservedFor !== cluster.uid;
}
