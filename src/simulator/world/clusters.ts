import type { ClusterConfigEntity, SpectroClusterPolicies, SpectroClusterProfileEntity } from '../../palette/schema/full';
import { accountOf, gatewayFor, isUsable } from './accounts';
import { cloudOf } from './clouds';
import { newClusterParts } from './cluster-parts';
import { attachProfiles } from './cluster-profiles';
import { markDeleted } from './cluster-progress';
import { notFound, Refusal } from './errors';
import { leaveMachines } from './gateways';
import { addCluster, renameCluster } from './indexes';
import { releaseCluster } from './ip-pools';
import { removeMachine } from './machines';
import { changeTexts, type MetadataInput, newRecord } from './metadata';
import { newPools, type PoolOrder, requireAlive } from './pools';
import type { Account, CloudDocument, CloudType, Cluster, Gateway } from './records';
import { waitForGateway } from './work';
import { about, newUid, recordEvent, scopedKey, touch, type World, wakeAt } from './world';

/** What a new workload cluster is given. */
export interface NewCluster extends MetadataInput {
  readonly name: string;
  readonly accountUid: string;
  /** The cloud that the order is for: the account must be of the same. */
  readonly cloudType: CloudType;
  readonly config: CloudDocument;
  readonly pools: readonly PoolOrder[];
  readonly profiles: readonly SpectroClusterProfileEntity[];
  readonly settings?: ClusterConfigEntity;
  /** Backups and scans from its creation on. */
  readonly policies?: SpectroClusterPolicies;
  /** The cluster template that it is made from, where it names one. */
  readonly templateUid?: string;
  /** The edge host that it is reached through, where its order names one. */
  readonly edgeHostUid?: string;
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
  const { account, gateway } = homeOf(world, projectUid, { ...input, accountUid: input.accountUid || hostsAccount(world, input) });
  const cluster: Cluster = {
    ...newRecord(world, input),
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
    pools: newPools(world, { ...input, gatewayUid: gateway.uid }, input.pools),
    machines: [],
    machinesMade: 0,
    conditions: [],
    profiles: attachProfiles(world, projectUid, account.cloudType, input.profiles),
    settings: input.settings ?? {},
    ...newClusterParts(world, { projectUid }, input.settings ?? {}, input.policies),
    ...(input.templateUid && { templateUid: input.templateUid }),
    ...(input.edgeHostUid && { edgeHostUid: input.edgeHostUid }),
    appliesFrom: world.now,
  };
  addCluster(world, cluster);
  touch(world, cluster);
  waitForGateway(world, cluster);
  return cluster;
}

/** The account that a cluster is to be made with, and the gateway that makes it. Refuses an account of another cloud or scope. */
export function homeOf(
  world: World,
  projectUid: string | undefined,
  { accountUid, cloudType }: Pick<NewCluster, 'accountUid' | 'cloudType'>,
): { readonly account: Account; readonly gateway: Gateway } {
  const account = accountOf(world, accountUid);
  if (!isUsable(account, projectUid)) throw notFound('Cloud account', account.uid);
  if (account.cloudType !== cloudType) {
    throw new Refusal('InvalidCluster', `Cloud account ${account.name} is for ${account.cloudType}, not for ${cloudType}`);
  }
  if (account.gatewayUid === undefined) {
    throw new Refusal('InvalidCluster', `Cloud account ${account.name} names no private cloud gateway (annotation overlordUid)`);
  }
  const gateway = gatewayFor(world, account.gatewayUid, cloudType);
  if (gateway === undefined) throw notFound('Private cloud gateway', account.gatewayUid);
  return { account, gateway };
}

/** The account of the cluster that hosts this one's control plane; empty where none does. */
function hostsAccount(world: World, { settings }: NewCluster): string {
  const host = settings?.hyperShiftConfig?.hostClusterUid;
  return (host && clusterOf(world, host).accountUid) || '';
}

/** Refuses a name that is empty or that another cluster of the scope has. The name of a deleted cluster is free. */
export function checkClusterName(world: World, projectUid: string | undefined, name: string): void {
  if (name === '') throw new Refusal('InvalidCluster', 'metadata.name in body is required');
  if (world.rules.duplicateNames === 'refused' && world.clusters.named(scopedKey(projectUid, name)) !== undefined) {
    throw new Refusal('ClusterAlreadyExists', `Cluster with name '${name}' already exists`);
  }
}

/** Sets name, labels and annotations; what the input leaves out stays. */
export function updateClusterMetadata(world: World, cluster: Cluster, input: MetadataInput): void {
  requireAlive(cluster);
  if (input.name !== undefined && input.name !== cluster.name) {
    checkClusterName(world, cluster.projectUid, input.name);
    renameCluster(world, cluster, input.name);
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
  cluster.agentLostAt = undefined;
  touch(world, cluster);
  if (cluster.imported === undefined) waitForGateway(world, cluster);
  else wakeAt(world, 'cluster', cluster, world.now + about(world, world.timings.step));
}

/** Removes a cluster that has been Deleting for long enough from Palette alone: its machines are left behind. */
export function forceDeleteCluster(world: World, cluster: Cluster): void {
  requireWorkload(cluster);
  if (cluster.state === 'Deleted') throw notFound('Cluster', cluster.uid);
  const since = cluster.state === 'Deleting' ? cluster.deletingSince : undefined;
  const { forceDeleteAfter } = world.timings;
  if (since === undefined || world.now - since < forceDeleteAfter) {
    throw new Refusal(
      'ForceDeleteNotAllowed',
      `Cluster ${cluster.name} is ${cluster.state}: a forced deletion needs ${forceDeleteAfter / 60_000} minutes in Deleting`,
    );
  }
  removeByForce(world, cluster);
}

/** Removes a cluster from Palette alone, whatever it is doing: its machines are left behind. */
export function removeByForce(world: World, cluster: Cluster): void {
  leaveMachines(world, cluster);
  wakeAt(world, 'cluster', cluster, undefined);
  markDeleted(world, cluster);
}

/** Takes a cluster that isn't finished yet back to its beginning: what was made of it is left to the gateway to remove. */
export function resetCluster(world: World, cluster: Cluster): void {
  requireWorkload(cluster);
  if (cluster.state !== 'Pending' && cluster.state !== 'Provisioning') {
    throw new Refusal('InvalidCluster', `Cluster ${cluster.name} is ${cluster.state}: only one that is being made can be reset`);
  }
  for (const machine of [...cluster.machines]) removeMachine(world, cluster, machine);
  releaseCluster(world, cluster);
  cluster.state = 'Pending';
  cluster.pivoted = false;
  cluster.conditions = [];
  cluster.endpoints = undefined;
  cluster.virtualIp = undefined;
  recordEvent(world, cluster.uid, 'Normal', 'ClusterReset', `Cluster ${cluster.name} begins again`);
  touch(world, cluster);
  waitForGateway(world, cluster);
}

/** Says where on earth a cluster is. */
export function setClusterLocation(world: World, cluster: Cluster, location: ClusterConfigEntity['location']): void {
  requireAlive(cluster);
  cluster.settings = { ...cluster.settings, location };
  touch(world, cluster);
}

/** Replaces the cloud's part of a cluster's configuration. */
export function updateClusterConfig(world: World, cluster: Cluster, config: CloudDocument): void {
  requireAlive(cluster);
  const cloud = cloudOf(cluster.cloudType);
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
