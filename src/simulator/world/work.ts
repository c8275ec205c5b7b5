import { nextPoll } from './heartbeat';
import type { Cluster, Gateway } from './records';
import { isOrderLost } from './trouble';
import { type World, wakeAt } from './world';

/**
 * The gateway that now answers for a uid: the gateway itself, or the one that its clusters were migrated to. Where that was
 * removed since, the last one before it that is still there.
 */
export function resolveGateway(world: World, uid: string): Gateway | undefined {
  let found = world.gateways.get(uid);
  for (let target = world.migrations.get(uid); target !== undefined; target = world.migrations.get(target)) {
    found = world.gateways.get(target) ?? found;
  }
  return found;
}

/** Whether a gateway may use what is another one's (by their uids): it is the same one, or has its clusters now. */
export function answersFor(world: World, gatewayUid: string | undefined, ownerUid: string): boolean {
  return ownerUid === gatewayUid || (gatewayUid !== undefined && resolveGateway(world, ownerUid)?.uid === gatewayUid);
}

/** Lays a cluster's next step in its gateway's inbox: it is taken out when the gateway polls, which one that is down doesn't. */
export function waitForGateway(world: World, cluster: Cluster): void {
  cluster.waitsForGateway = true;
  wakeAt(world, 'cluster', cluster, undefined);
  const gateway = cluster.gatewayUid === undefined ? undefined : world.gateways.get(cluster.gatewayUid);
  if (gateway !== undefined) expectPoll(world, gateway);
}

/** Makes the gateway's next poll happen, when it is up; polls that would find nothing are never simulated. */
export function expectPoll(world: World, gateway: Gateway): void {
  const poll = nextPoll(world, gateway);
  if (poll !== undefined && gateway.state === 'Running') wakeAt(world, 'gateway', gateway, poll);
}

/** One poll: every cluster that waits for this gateway goes on. New ones stay in the queue while it is being upgraded. */
export function takeWork(world: World, gateway: Gateway): void {
  const isUpgrading = (gateway.upgradingUntil ?? 0) > world.now;
  for (const cluster of world.clustersOfGateway.get(gateway.uid) ?? []) {
    if (!cluster.waitsForGateway) continue;
    if (cluster.state === 'Pending' && (isUpgrading || isOrderLost(world, gateway, cluster))) {
      expectPoll(world, gateway);
      continue;
    }
    cluster.waitsForGateway = false;
    wakeAt(world, 'cluster', cluster, world.now);
  }
  gateway.peakDeployments = Math.max(gateway.peakDeployments ?? 0, deploymentsOf(world, gateway));
}

/** How many clusters a gateway makes now: those that it has taken, until they run. */
export function deploymentsOf(world: World, gateway: Gateway): number {
  const isTaken = ({ state, waitsForGateway }: Cluster) =>
    state === 'Provisioning' || (state === 'Pending' && waitsForGateway !== true);
  let count = 0;
  for (const cluster of world.clustersOfGateway.get(gateway.uid) ?? []) if (isTaken(cluster)) count++;
  return count;
}

/** Gives the cluster its next step as soon as its own controllers get to it; what waits for its gateway goes on waiting. */
export function nudgeCluster(world: World, cluster: Cluster): void {
  if (cluster.wakeAt === undefined && !cluster.waitsForGateway) wakeAt(world, 'cluster', cluster, world.now);
}
