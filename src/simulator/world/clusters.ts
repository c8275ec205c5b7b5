import type { ClusterConfigEntity, SpectroClusterProfileEntity } from '../../palette/schema/full';
import { accountOf, isUsable } from './accounts';
import { clouds } from './clouds';
import { markDeleted } from './cluster-progress';
import { notFound, Refusal } from './errors';
import { changeTexts, leaveMachines, type MetadataChange } from './gateways';
import { newPools, type PoolOrder, requireAlive } from './pools';
import { attachProfiles } from './profiles';
import type { CloudDocument, CloudType, Cluster } from './records';
import { resolveGateway, waitForGateway } from './work';
import { addCluster, newUid, recordEvent, scopedKey, touch, type World, wakeAt } from './world';

/** What a new workload cluster is given. */
export interface NewCluster {
  readonly name: string;
  readonly labels?: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
  readonly accountUid: string;
  /** The cloud that the order is for: the account must be of the same. */
  readonly cloudType: CloudType;
  readonly config: CloudDocument;
  readonly pools: readonly PoolOrder[];
  readonly profiles: readonly SpectroClusterProfileEntity[];
  readonly settings?: ClusterConfigEntity;
}

/** The cluster with this uid, or a refusal. */
export function clusterOf(world: World, uid: string): Cluster {
  const cluster = world.clusters.get(uid);
  if (cluster === undefined) throw notFound('Cluster', uid);
  return cluster;
}

/**
 * Orders a cluster. Its gateway is the one that the account names (or the one that its clusters were migrated to), in
 * whatever state it is: the order waits until that gateway polls.
 */
export function createCluster(world: World, projectUid: string | undefined, input: NewCluster): Cluster {
  checkClusterName(world, projectUid, input.name);
  const account = accountOf(world, input.accountUid);
  if (!isUsable(account, projectUid)) throw notFound('Cloud account', account.uid);
  if (account.cloudType !== input.cloudType) {
    throw new Refusal('InvalidCluster', `Cloud account ${account.name} is for ${account.cloudType}, not for ${input.cloudType}`);
  }
  if (account.gatewayUid === undefined) {
    throw new Refusal('InvalidCluster', `Cloud account ${account.name} names no private cloud gateway (annotation overlordUid)`);
  }
  const gateway = resolveGateway(world, account.gatewayUid);
  if (gateway === undefined) throw notFound('Private cloud gateway', account.gatewayUid);
  const cluster: Cluster = {
    uid: newUid(world),
    name: input.name,
    labels: { ...input.labels },
    annotations: { ...input.annotations },
    createdAt: world.now,
    modifiedAt: world.now,
    role: 'workload',
    cloudType: account.cloudType,
    projectUid,
    accountUid: account.uid,
    gatewayUid: gateway.uid,
    configUid: newUid(world),
    state: 'Pending',
    pivoted: false,
    waitsForGateway: false,
    config: input.config,
    pools: newPools(world, input, input.pools),
    machines: [],
    machinesMade: 0,
    conditions: [],
    profiles: attachProfiles(world, projectUid, account.cloudType, input.profiles),
    settings: input.settings ?? {},
    appliesFrom: world.now,
  };
  addCluster(world, cluster);
  touch(world, cluster);
  waitForGateway(world, cluster);
  return cluster;
}

/** Refuses a name that is empty or that another cluster of the scope has. The name of a deleted cluster is free. */
export function checkClusterName(world: World, projectUid: string | undefined, name: string): void {
  if (name === '') throw new Refusal('InvalidCluster', 'metadata.name in body is required');
  if (world.clusters.named(scopedKey(projectUid, name)) !== undefined) {
    throw new Refusal('ClusterAlreadyExists', `Cluster with name '${name}' already exists`);
  }
}

/** Sets name, labels and annotations; what the input leaves out stays. */
export function updateClusterMetadata(world: World, cluster: Cluster, input: MetadataChange): void {
  requireAlive(cluster);
  if (input.name !== undefined && input.name !== cluster.name) {
    checkClusterName(world, cluster.projectUid, input.name);
    cluster.name = input.name;
    world.clusters.rename(cluster);
  }
  changeTexts(cluster, input);
  touch(world, cluster);
}

/** Orders the deletion: the cluster is Deleting at once, and goes when its gateway gets to it. A second order changes nothing. */
export function deleteCluster(world: World, cluster: Cluster): void {
  requireWorkload(cluster);
  if (cluster.state === 'Deleted') throw notFound('Cluster', cluster.uid);
  if (cluster.state === 'Deleting') return;
  if (cluster.state !== 'Running') cluster.abortedAt = world.now;
  cluster.state = 'Deleting';
  cluster.deletingSince = world.now;
  cluster.healthyFrom = undefined;
  recordEvent(world, cluster.uid, 'Normal', 'ClusterDeleting', `Deletion of cluster ${cluster.name} was ordered`);
  touch(world, cluster);
  waitForGateway(world, cluster);
}

/** Removes a cluster that has been Deleting for long enough from Palette alone: its machines are left behind. */
export function forceDeleteCluster(world: World, cluster: Cluster): void {
  requireWorkload(cluster);
  const since = cluster.state === 'Deleting' ? cluster.deletingSince : undefined;
  const { forceDeleteAfter } = world.timings;
  if (since === undefined || world.now - since < forceDeleteAfter) {
    throw new Refusal(
      'ForceDeleteNotAllowed',
      `Cluster ${cluster.name} is ${cluster.state}: a forced deletion needs ${forceDeleteAfter / 60_000} minutes in Deleting`,
    );
  }
  leaveMachines(world, cluster);
  wakeAt(world, 'cluster', cluster, undefined);
  markDeleted(world, cluster);
}

/** Replaces the cloud's part of a cluster's configuration. */
export function updateClusterConfig(world: World, cluster: Cluster, config: CloudDocument): void {
  requireAlive(cluster);
  const cloud = clouds[cluster.cloudType];
  const problem = cloud.configChangeProblem(cluster.config, config);
  if (problem !== undefined) throw new Refusal('InvalidCluster', `Cluster ${cluster.name} can't be changed: ${problem}`);
  cluster.config = cloud.changedConfig(cluster.config, config);
  touch(world, cluster);
}

/** A gateway's own cluster goes with the gateway, and by no other way. */
function requireWorkload(cluster: Cluster): void {
  if (cluster.role === 'gateway') {
    throw new Refusal('InvalidCluster', `Cluster ${cluster.name} belongs to a private cloud gateway: delete the gateway`);
  }
}
