import { infrastructureOf } from './infrastructure';
import { poolProblem } from './ip-pools';
import { takePlacement } from './placement';
import { nodesByPool, promisedAddresses } from './promised-addresses';
import type { Account, Cluster } from './records';
import { isOrderedExhausted } from './trouble';
import type { World } from './world';

/** Why the infrastructure refuses to make the cluster's machines, in the words of its event; undefined when it doesn't. */
export function infrastructureProblem(world: World, cluster: Cluster): string | undefined {
  const account = accountOf(world, cluster);
  if (account === undefined) return 'Failed to read the cloud account: it no longer exists';
  const { cloudType } = cluster;
  return (
    infrastructureOf(cloudType).loginProblem(world, account.credentials) ??
    takePlacement(world, account, cluster) ??
    addressProblem(world, cluster)
  );
}

/** Why the cluster's account opens the infrastructure no more; undefined when it does. */
export function loginProblem(world: World, cluster: Cluster): string | undefined {
  const account = accountOf(world, cluster);
  return account === undefined ? undefined : infrastructureOf(cluster.cloudType).loginProblem(world, account.credentials);
}

/** Why the IP pools can't serve the cluster: each must have an address for every node of its machine pools, and some more. */
function addressProblem(world: World, cluster: Cluster): string | undefined {
  for (const [uid, count] of nodesByPool(cluster)) {
    const problem = poolProblem(world, uid, cluster.gatewayUid, cluster, count, promisedAddresses(world, uid, cluster));
    if (problem !== undefined) return `Failed to allocate IP addresses: ${problem}`;
    if (isOrderedExhausted(world, uid)) {
      return `Failed to allocate IP addresses: no address is left in ${world.ipPools.get(uid)?.name ?? uid}`;
    }
  }
  return undefined;
}

function accountOf(world: World, cluster: Cluster): Account | undefined {
  return cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
}
