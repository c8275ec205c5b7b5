import type { Cluster, IpPool } from '../records';
import { answersFor } from '../work';
import type { World } from '../world';
import { allot, countOf, freeCount, giveBack, holders } from './ledger';

/** The addresses that a cluster needs besides its nodes': for bootstrapping, its virtual IP and a node that is replaced. */
const HEADROOM = 3;

/** A gateway's own cluster is bootstrapped outside the pool. */
const GATEWAY_HEADROOM = 2;

/**
 * Gives a cluster the pool's lowest free address. The first cluster that gets one keeps a restricted pool for itself.
 * @param promised how many addresses other clusters that are being made will still take
 * @returns undefined when the pool is gone, is another cluster's, or has none left beside what its other clusters need
 */
export function takeAddress(world: World, poolUid: string, cluster: Cluster, promised = 0): string | undefined {
  const pool = world.ipPools.get(poolUid);
  if (pool === undefined || isReserved(pool, cluster) || available(world, pool, cluster) - promised <= 0) return undefined;
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
 * @param promised how many addresses other clusters that are being made will still take
 */
export function poolProblem(
  world: World,
  poolUid: string,
  gatewayUid: string | undefined,
  cluster: Cluster,
  count: number,
  promised = 0,
): string | undefined {
  const pool = world.ipPools.get(poolUid);
  if (pool === undefined) return `IP pool ${poolUid} not found`;
  if (!answersFor(world, gatewayUid, pool.gatewayUid)) return `IP pool ${pool.name} belongs to another private cloud gateway`;
  if (isReserved(pool, cluster)) {
    const holder = world.clusters.get(pool.reservedFor ?? '')?.name ?? 'another cluster';
    return `IP pool ${pool.name} is reserved for ${holder}`;
  }
  const more = headroom(cluster);
  const within = Math.max(available(world, pool, cluster) - promised, 0) + countOf(pool, cluster.uid);
  if (within >= count + more) return undefined;
  return `IP pool ${pool.name} is exhausted: ${cluster.name} needs ${count + more} addresses (${count} nodes and ${more} more), and can have ${within}`;
}

/** How many addresses of the pool a cluster that is being made will still take, beyond what it is left by the others anyway. */
export function stillToTake(poolUid: string, cluster: Cluster, count: number): number {
  if (count === 0) return 0;
  const nodes = cluster.machines.filter(({ addressPool }) => addressPool === poolUid).length;
  const isHolder = nodes > 0 || cluster.virtualIp?.pool === poolUid;
  return Math.max(count - nodes, 0) + (isHolder ? 0 : headroom(cluster));
}

/** What the cluster can take: each of the others keeps what it still needs besides its nodes'. */
function available(world: World, pool: IpPool, cluster: Cluster): number {
  let free = freeCount(pool);
  for (const uid of holders(pool)) {
    if (uid === cluster.uid) continue;
    const other = world.clusters.get(uid);
    free -= headroom(other) - (other?.virtualIp?.pool === pool.uid ? 1 : 0);
  }
  return free;
}

function headroom(cluster: Cluster | undefined): number {
  return cluster?.role === 'gateway' ? GATEWAY_HEADROOM : HEADROOM;
}

function isReserved(pool: IpPool, cluster: Cluster): boolean {
  return pool.reservedFor !== undefined && pool.reservedFor !== cluster.uid;
}
