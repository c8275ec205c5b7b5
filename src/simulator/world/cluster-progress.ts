import { clouds } from './clouds';
import { type ConditionType, CREATION_CONDITIONS, isTrue, setCondition } from './conditions';
import { gatewayRuns } from './gateway-progress';
import { infrastructures } from './infrastructure';
import { machineStep, outstanding, startRemoval } from './machines';
import type { Cluster } from './records';
import { waitForGateway } from './work';
import { about, recordEvent, removeCluster, unlinkCluster, type World, wakeAt } from './world';

/** The cluster's next step, and the appointment for the one after it. */
export function progressCluster(world: World, cluster: Cluster): void {
  if (cluster.state === 'Deleted') {
    removeCluster(world, cluster);
  } else if (!canGoOn(world, cluster)) {
    waitForGateway(world, cluster);
  } else {
    const delay = step(world, cluster);
    if (delay !== undefined) wakeAt(world, 'cluster', cluster, world.now + delay);
  }
}

/** Gives the cluster its next step as soon as its gateway or its own controllers get to it. */
export function nudgeCluster(world: World, cluster: Cluster): void {
  if (cluster.wakeAt === undefined) wakeAt(world, 'cluster', cluster, world.now);
}

/** The cluster is gone: its name is free, and it stays listed for a while. */
export function markDeleted(world: World, cluster: Cluster): void {
  cluster.state = 'Deleted';
  cluster.deletedAt = world.now;
  cluster.healthyFrom = undefined;
  cluster.waitsForGateway = false;
  unlinkCluster(world, cluster);
  world.clusters.rename(cluster);
  recordEvent(world, cluster.uid, 'Normal', 'ClusterDeleted', `Cluster ${cluster.name} was deleted`);
  wakeAt(world, 'cluster', cluster, world.now + world.timings.deletedListed);
}

/**
 * Creation and deletion are the gateway's work; between them the cluster looks after itself.
 * A gateway's own cluster was started by its installer and stands still together with the gateway.
 */
function canGoOn(world: World, cluster: Cluster): boolean {
  const gateway = cluster.gatewayUid === undefined ? undefined : world.gateways.get(cluster.gatewayUid);
  if (cluster.role === 'gateway') return gateway !== undefined && (gateway.state !== 'Running' || gateway.up);
  return cluster.state === 'Running' || gateway?.up === true;
}

function step(world: World, cluster: Cluster): number | undefined {
  if (cluster.state === 'Deleting') return deletionStep(world, cluster);
  if (cluster.state === 'Running') return upkeepStep(world, cluster);
  return creationStep(world, cluster);
}

function creationStep(world: World, cluster: Cluster): number {
  if (cluster.state === 'Pending') {
    cluster.state = 'Provisioning';
    recordEvent(world, cluster.uid, 'Normal', 'LocatingBaseImage', 'Looking for the base image');
    recordEvent(world, cluster.uid, 'Normal', 'ReconcileImage', 'Preparing the node image');
    return about(world, world.timings.step);
  }
  const next = CREATION_CONDITIONS.find((type) => !isTrue(cluster, type));
  if (next !== undefined) return meet(world, cluster, next);
  if (!cluster.pivoted) {
    cluster.pivoted = true;
    recordEvent(world, cluster.uid, 'Normal', 'PivotDone', 'The Cluster API objects have moved into the cluster');
    return about(world, world.timings.pivot);
  }
  return finishCreation(world, cluster);
}

/** Works towards one condition; an infrastructure that refuses is asked again later. */
function meet(world: World, cluster: Cluster, type: ConditionType): number {
  if (type === 'CloudInfrastructureReady') {
    const problem = infrastructureProblem(world, cluster);
    if (problem !== undefined) {
      setCondition(world, cluster, type, false, 'FailedToCreateInfrastructure', problem);
      recordEvent(world, cluster.uid, 'Error', 'FailedToCreateInfrastructure', problem);
      return world.timings.retry;
    }
  }
  if (type === 'ControlPlaneNodeAdditionDone' || type === 'WorkerNodeAdditionDone') {
    const isControlPlane = type === 'ControlPlaneNodeAdditionDone';
    const delay = machineStep(
      world,
      cluster,
      cluster.pools.filter((pool) => pool.isControlPlane || !isControlPlane),
    );
    if (delay !== undefined) {
      setCondition(world, cluster, type, false, 'NodeAdditionInProgress');
      return delay;
    }
  }
  setCondition(world, cluster, type, true);
  if (type === 'ImageResolutionDone') recordEvent(world, cluster.uid, 'Normal', 'ImageResolved', 'The node image is ready');
  return about(world, world.timings.step);
}

function finishCreation(world: World, cluster: Cluster): number {
  cluster.state = 'Running';
  cluster.healthyFrom = world.now + about(world, world.timings.firstHeartbeat);
  cluster.appliesFrom = world.now;
  recordEvent(world, cluster.uid, 'Normal', 'ClusterRunning', `Cluster ${cluster.name} is running`);
  const gateway =
    cluster.role === 'gateway' && cluster.gatewayUid !== undefined ? world.gateways.get(cluster.gatewayUid) : undefined;
  if (gateway !== undefined && gateway.state !== 'Running') gatewayRuns(world, gateway);
  // Pools may have been changed meanwhile.
  return 0;
}

function upkeepStep(world: World, cluster: Cluster): number | undefined {
  const delay = machineStep(world, cluster, cluster.pools);
  for (const [isControlPlane, addition, removal] of [
    [true, 'ControlPlaneNodeAdditionDone', 'ControlPlaneNodeDeletionDone'],
    [false, 'WorkerNodeAdditionDone', 'WorkerNodeDeletionDone'],
  ] as const) {
    const { additions, removals } = outstanding(cluster, isControlPlane);
    setCondition(world, cluster, addition, !additions, additions ? 'NodeAdditionInProgress' : '');
    setCondition(world, cluster, removal, !removals, removals ? 'NodeDeletionInProgress' : '');
  }
  return delay;
}

function deletionStep(world: World, cluster: Cluster): number | undefined {
  if (cluster.pivoted) {
    cluster.pivoted = false;
    recordEvent(world, cluster.uid, 'Normal', 'PivotBackDone', 'The Cluster API objects have moved back to the gateway');
    return about(world, world.timings.pivot);
  }
  const going = cluster.machines.find((machine) => machine.state === 'Deleting');
  if (going !== undefined) cluster.machines = cluster.machines.filter((machine) => machine !== going);
  // Workers go before the control plane: whoever made the machines last is asked first.
  const next = cluster.machines.at(-1);
  if (next !== undefined) return startRemoval(world, next);
  markDeleted(world, cluster);
  return undefined;
}

/** Why the infrastructure refuses to make the cluster's machines; undefined when it doesn't. */
function infrastructureProblem(world: World, cluster: Cluster): string | undefined {
  const account = cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
  if (account === undefined) return 'Failed to read the cloud account: it no longer exists';
  const refused = infrastructures[cluster.cloudType].loginProblem(world, account.credentials);
  return refused ?? clouds[cluster.cloudType].placementProblem(world, account, cluster);
}
