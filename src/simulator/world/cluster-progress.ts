import { cloudOf } from './clouds';
import { newAddress } from './cluster-addresses';
import { baseOf } from './cluster-base';
import { infrastructureProblem, loginProblem } from './cluster-infrastructure';
import { finishRepave } from './cluster-repave';
import { type ConditionType, CREATION_CONDITIONS, isTrue, reportProblem, setCondition } from './conditions';
import { gatewayRuns } from './gateway-progress';
import { removeCluster, unlinkCluster } from './indexes';
import { releaseCluster } from './ip-pools';
import { machineStep, outstanding, type Step } from './machine-steps';
import { machinesOf, removeMachine, startRemoval } from './machines';
import { gatewayProxy } from './nodes';
import type { Cluster } from './records';
import { orderedStall } from './trouble';
import { waitForGateway } from './work';
import { about, recordEvent, type World, wakeAt } from './world';

const API_SERVER_PORT = 6443;

/** The cluster's next step, and the appointment for the one after it. */
export function progressCluster(world: World, cluster: Cluster): void {
  if (cluster.state === 'Deleted') {
    removeCluster(world, cluster);
  } else if (cluster.state === 'Running' && cluster.agentLostAt !== undefined) {
    // Nobody is there who could do it. The agent takes it up when it is back.
    return;
  } else if (!canGoOn(world, cluster)) {
    waitForGateway(world, cluster);
  } else {
    const delay = step(world, cluster);
    if (delay !== undefined) wakeAt(world, 'cluster', cluster, world.now + delay);
  }
}

/** The cluster is gone: its name and its addresses are free, and it stays listed for a while. */
export function markDeleted(world: World, cluster: Cluster): void {
  cluster.state = 'Deleted';
  cluster.deletedAt = world.now;
  cluster.healthyFrom = undefined;
  cluster.waitsForGateway = false;
  unlinkCluster(world, cluster);
  releaseCluster(world, cluster);
  world.clusters.rename(cluster);
  recordEvent(world, cluster.uid, 'Normal', 'ClusterDeleted', `Cluster ${cluster.name} was deleted`);
  wakeAt(world, 'cluster', cluster, world.now + world.timings.deletedListed);
}

/** The imported cluster's agent has called: it is one of Palette's clusters from now on. */
export function finishImport(world: World, cluster: Cluster): void {
  cluster.state = 'Running';
  cluster.healthyFrom = Math.min(cluster.healthyFrom ?? world.now, world.now);
  cluster.appliesFrom = world.now;
  for (const type of ['KubeConfigReady', 'ImagePullSecretPropagationDone'] as const) setCondition(world, cluster, type, true);
  recordEvent(world, cluster.uid, 'Normal', 'ClusterImported', `Cluster ${cluster.name} was imported`);
}

/**
 * Creation and deletion are the gateway's work; between them the cluster looks after itself.
 * A gateway's own cluster was started by its installer and stands still together with the gateway; an imported one never
 * had a gateway.
 */
function canGoOn(world: World, cluster: Cluster): boolean {
  if (cluster.imported !== undefined) return true;
  const gateway = cluster.gatewayUid === undefined ? undefined : world.gateways.get(cluster.gatewayUid);
  if (cluster.role === 'gateway') return gateway !== undefined && (gateway.state !== 'Running' || gateway.up);
  return cluster.state === 'Running' || gateway?.up === true;
}

function step(world: World, cluster: Cluster): number | undefined {
  if (cluster.state === 'Deleting') return deletionStep(world, cluster);
  if (cluster.state === 'Running') return upkeepStep(world, cluster);
  if (cluster.state === 'Importing') {
    finishImport(world, cluster);
    return undefined;
  }
  return creationStep(world, cluster);
}

function creationStep(world: World, cluster: Cluster): number {
  if (cluster.state === 'Pending') {
    cluster.state = 'Provisioning';
    cluster.proxy = gatewayProxy(world, cluster);
    cluster.base = baseOf(world, cluster.profiles);
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
  const stall = orderedStall(world, cluster, type);
  if (stall !== undefined) {
    setCondition(world, cluster, type, false, stall);
    return world.timings.retry;
  }
  if (type === 'CloudInfrastructureReady') {
    const problem = infrastructureProblem(world, cluster);
    if (problem !== undefined) {
      reportProblem(world, cluster, type, 'FailedToCreateInfrastructure', problem);
      return world.timings.retry;
    }
  }
  if (type === 'ControlPlaneNodeAdditionDone' || type === 'WorkerNodeAdditionDone') {
    const isControlPlane = type === 'ControlPlaneNodeAdditionDone';
    const step = machineStep(
      world,
      cluster,
      cluster.pools.filter((pool) => pool.isControlPlane || !isControlPlane),
    );
    if (step.delay !== undefined) {
      noteAddition(world, cluster, type, step);
      return step.delay;
    }
    if (isControlPlane) announceApiServer(world, cluster);
  }
  setCondition(world, cluster, type, true);
  if (type === 'ImageResolutionDone') recordEvent(world, cluster.uid, 'Normal', 'ImageResolved', 'The node image is ready');
  return about(world, world.timings.step);
}

/** The API server keeps its address when the machines behind it are replaced. */
function announceApiServer(world: World, cluster: Cluster): void {
  const controlPlane = cluster.pools.find((pool) => pool.isControlPlane);
  let host = cloudOf(cluster.cloudType).endpointHost(cluster.name, cluster.config) ?? cluster.virtualIp?.address;
  if (host === undefined && controlPlane !== undefined) {
    cluster.virtualIp = newAddress(world, cluster, controlPlane);
    host = cluster.virtualIp?.address ?? machinesOf(cluster, controlPlane)[0]?.address;
  }
  if (host !== undefined) cluster.endpoints = [{ host, port: API_SERVER_PORT }];
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
  const step = machineStep(world, cluster, cluster.pools);
  for (const [isControlPlane, addition, removal] of [
    [true, 'ControlPlaneNodeAdditionDone', 'ControlPlaneNodeDeletionDone'],
    [false, 'WorkerNodeAdditionDone', 'WorkerNodeDeletionDone'],
  ] as const) {
    const { additions, removals } = outstanding(cluster, isControlPlane);
    if (additions) noteAddition(world, cluster, addition, step);
    else setCondition(world, cluster, addition, true);
    setCondition(world, cluster, removal, !removals, removals ? 'NodeDeletionInProgress' : '');
  }
  if (step.delay === undefined) finishRepave(world, cluster);
  return step.delay;
}

function noteAddition(world: World, cluster: Cluster, type: ConditionType, { problem }: Step): void {
  if (problem === undefined) setCondition(world, cluster, type, false, 'NodeAdditionInProgress');
  else reportProblem(world, cluster, type, 'FailedToProvisionMachine', problem);
}

function deletionStep(world: World, cluster: Cluster): number | undefined {
  const isRemoving = cluster.machines.some(({ state }) => state === 'Deleting');
  if (cluster.pivoted || (cluster.machines.length > 0 && !isRemoving)) {
    // The gateway looks first whether it can still remove anything.
    const problem = loginProblem(world, cluster);
    if (problem !== undefined) {
      reportProblem(world, cluster, 'CloudInfrastructureReady', 'FailedToValidateCredentials', problem);
      return world.timings.retry;
    }
    if (!isTrue(cluster, 'CloudInfrastructureReady')) setCondition(world, cluster, 'CloudInfrastructureReady', true);
  }
  if (cluster.pivoted) {
    cluster.pivoted = false;
    recordEvent(world, cluster.uid, 'Normal', 'PivotBackDone', 'The Cluster API objects have moved back to the gateway');
    return about(world, world.timings.pivot);
  }
  for (const machine of cluster.machines.filter(({ state }) => state === 'Deleting')) {
    if ((machine.due ?? 0) <= world.now) removeMachine(world, cluster, machine);
  }
  const going = cluster.machines.filter(({ state }) => state === 'Deleting');
  if (going.length > 0) return Math.min(...going.map(({ due = world.now }) => Math.max(due - world.now, 0)));
  const isControlPlane = new Set(cluster.pools.filter((pool) => pool.isControlPlane).map(({ name }) => name));
  // Workers go before the control plane, the youngest first.
  const next = cluster.machines.findLast(({ pool }) => !isControlPlane.has(pool)) ?? cluster.machines.at(-1);
  if (next !== undefined) {
    startRemoval(world, next);
    return (next.due ?? world.now) - world.now;
  }
  markDeleted(world, cluster);
  return undefined;
}
