import type { ClusterConfigEntity, SpectroClusterProfileEntity } from '../../palette/schema/full';
import { checkCredentials, createAccount } from './accounts';
import { cloudOf } from './clouds';
import { newClusterParts } from './cluster-parts';
import { gatewayProfiles } from './cluster-profiles';
import { Refusal } from './errors';
import { addCluster, useProfiles } from './indexes';
import { poolProblem, reserveIpPools } from './ip-pools';
import { newRecord } from './metadata';
import { newPools, replacePool } from './pools';
import { type Account, CLOUD_TYPES, type CloudDocument, type CloudType, type Cluster, type Gateway, type Pool } from './records';
import { newUid, touch, type World, wakeAt } from './world';

/** The name of the only machine pool of a gateway's own cluster. */
const GATEWAY_POOL = 'master-pool';

/** What the installer asks for: in `clusterConfig` and `machineConfig` the cloud's own words, in `size` 1 or 3 nodes. */
export interface GatewayCloudConfig {
  readonly clusterConfig?: CloudDocument;
  readonly machineConfig?: CloudDocument;
  readonly clusterSettings?: ClusterConfigEntity;
  readonly clusterProfiles?: readonly SpectroClusterProfileEntity[];
  readonly size?: number;
}

/** The gateway's own account, made by its installer: for the tenant alone, or shared with all projects. */
export function createGatewayAccount(
  world: World,
  gateway: Gateway,
  input: { readonly name: string; readonly credentials: CloudDocument; readonly shared: boolean },
): Account {
  if (gateway.accountUid !== undefined)
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} has an account already`);
  const cloudType = cloudTypeOf(gateway);
  checkCredentials(world, cloudType, input.credentials);
  const account = createAccount(world, undefined, { ...input, cloudType, gatewayUid: gateway.uid });
  gateway.accountUid = account.uid;
  touch(world, gateway);
  return account;
}

/** New credentials for the gateway's own account. */
export function updateGatewayAccount(world: World, gateway: Gateway, credentials: CloudDocument, shared: boolean): void {
  const account = ownAccount(world, gateway);
  checkCredentials(world, account.cloudType, credentials);
  account.credentials = credentials;
  account.shared = shared;
  touch(world, account);
}

/** Starts the gateway's own cluster: the gateway is Provisioning from now on, and runs when its cluster does. */
export function configureGateway(world: World, gateway: Gateway, config: GatewayCloudConfig): Cluster {
  requireInstaller(gateway);
  if (gateway.clusterUid !== undefined) {
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} has a cloud config already: change it with PUT`);
  }
  const account = ownAccount(world, gateway);
  const size = checkSize(config.size ?? 1);
  const { cloudType } = account;
  const shape = cloudOf(cloudType).gatewayShape(config);
  const settings = config.clusterSettings ?? {};
  const pool = {
    cloudConfig: shape.pool,
    poolConfig: { name: GATEWAY_POOL, size, isControlPlane: true, useControlPlaneAsWorker: true, labels: ['control-plane'] },
  };
  const cluster: Cluster = {
    ...newRecord(world, { name: gateway.name }),
    role: 'gateway',
    cloudType,
    accountUid: account.uid,
    gatewayUid: gateway.uid,
    configUid: newUid(world),
    state: 'Pending',
    pivoted: false,
    waitsForGateway: false,
    config: shape.config,
    pools: newPools(world, { cloudType, config: shape.config, gatewayUid: gateway.uid }, [pool]),
    machines: [],
    machinesMade: 0,
    conditions: [],
    profiles: gatewayProfiles(world, cloudType, config.clusterProfiles ?? []),
    settings,
    ...newClusterParts(world, { projectUid: undefined }, settings),
    appliesFrom: world.now,
  };
  reserveIpPools(world, cluster, usablePools(world, gateway, cluster, cluster.pools, cluster.config));
  addCluster(world, cluster);
  gateway.clusterUid = cluster.uid;
  gateway.state = 'Provisioning';
  touch(world, gateway);
  wakeAt(world, 'cluster', cluster, world.now);
  return cluster;
}

/**
 * Changes a gateway's own cluster: to three nodes from one, and to what a cluster or machine configuration says, with other
 * settings and profiles. The new nodes join one after the other; there is no way back to one.
 */
export function reconfigureGateway(world: World, gateway: Gateway, config: GatewayCloudConfig): void {
  requireInstaller(gateway);
  const cluster = gateway.clusterUid === undefined ? undefined : world.clusters.get(gateway.clusterUid);
  const pool = cluster?.pools[0];
  if (cluster === undefined || pool === undefined)
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} has no cloud config to change`);
  const size = checkSize(config.size ?? pool.size);
  if (size < pool.size) {
    throw new Refusal(
      'InvalidOverlord',
      `Private cloud gateway ${gateway.name} has ${pool.size} nodes and can't be scaled down to ${size}`,
    );
  }
  const cloud = cloudOf(cluster.cloudType);
  const shape = cloud.gatewayShape(placed(cluster.cloudType, pool.cloud, config));
  if (config.clusterConfig !== undefined) {
    const problem = cloud.configChangeProblem(cluster.config, shape.config);
    if (problem !== undefined)
      throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} can't be changed: ${problem}`);
  }
  // Where machines stand is in the cluster's part on vSphere, in the machines' part elsewhere.
  const isPlaced = config.machineConfig !== undefined || (cluster.cloudType === 'vsphere' && config.clusterConfig !== undefined);
  const parts = changedParts(world, cluster, config);
  if (size === pool.size && !isPlaced && config.clusterConfig === undefined) {
    takeParts(world, cluster, parts);
    return;
  }
  const next = {
    config: config.clusterConfig === undefined ? cluster.config : cloud.changedConfig(cluster.config, shape.config),
    cloud: isPlaced ? shape.pool : pool.cloud,
  };
  // Looked at before anything is changed: what is refused leaves the gateway as it is.
  const poolUids = usablePools(world, gateway, cluster, [{ size, cloud: next.cloud }], next.config);
  replacePool(world, cluster, GATEWAY_POOL, { cloudConfig: next.cloud, poolConfig: { ...pool.asked, size } });
  cluster.config = next.config;
  reserveIpPools(world, cluster, poolUids);
  takeParts(world, cluster, parts);
}

interface Parts {
  readonly profiles: Cluster['profiles'];
  readonly settings: Cluster['settings'];
  readonly hanging: ReturnType<typeof newClusterParts>;
}

/** The profiles and settings that a gateway's own cluster is to have: what a change leaves out stays. */
function changedParts(world: World, cluster: Cluster, { clusterProfiles, clusterSettings }: GatewayCloudConfig): Parts {
  return {
    profiles: clusterProfiles ? gatewayProfiles(world, cluster.cloudType, clusterProfiles, cluster.profiles) : cluster.profiles,
    settings: { ...cluster.settings, ...clusterSettings },
    hanging: clusterSettings === undefined ? {} : newClusterParts(world, cluster, clusterSettings),
  };
}

function takeParts(world: World, cluster: Cluster, { profiles, settings, hanging }: Parts): void {
  useProfiles(world, cluster, profiles);
  Object.assign(cluster, hanging, { settings });
  touch(world, cluster);
}

/** The gateway's cloud, where the simulated world has machines for it. */
export function cloudTypeOf(gateway: Gateway): CloudType {
  const cloudType = CLOUD_TYPES.find((each) => each === gateway.cloudType);
  if (cloudType === undefined) {
    throw new Refusal(
      'InvalidOverlord',
      `Private cloud gateway ${gateway.name} serves ${gateway.cloudType}, which isn't simulated`,
    );
  }
  return cloudType;
}

/** On vSphere the cluster's part says where machines stand: they stay where it doesn't. */
function placed(cloudType: CloudType, pool: CloudDocument, config: GatewayCloudConfig): GatewayCloudConfig {
  const { clusterConfig } = config;
  if (cloudType !== 'vsphere' || clusterConfig === undefined || clusterConfig.placements !== undefined) return config;
  return { ...config, clusterConfig: { ...clusterConfig, placements: pool.placements } };
}

/** The IP pools that the nodes take their addresses from. Refuses those that aren't the gateway's, or haven't enough. */
function usablePools(
  world: World,
  gateway: Gateway,
  cluster: Cluster,
  pools: readonly Pick<Pool, 'size' | 'cloud'>[],
  config: CloudDocument,
): readonly string[] {
  const used: string[] = [];
  for (const { size, cloud } of pools) {
    for (const uid of cloudOf(cluster.cloudType).addressPools(config, cloud)) {
      const problem = poolProblem(world, uid, gateway.uid, cluster, size);
      if (problem !== undefined) throw new Refusal('InvalidOverlord', problem);
      used.push(uid);
    }
  }
  return used;
}

function requireInstaller(gateway: Gateway): void {
  if (gateway.origin !== 'cli') {
    throw new Refusal(
      'InvalidOverlord',
      `Private cloud gateway ${gateway.name} has no nodes of its own: the Palette CLI didn't install it`,
    );
  }
}

/** The account that the gateway's installer made, or a refusal. */
export function ownAccount(world: World, gateway: Gateway): Account {
  const account = gateway.accountUid === undefined ? undefined : world.accounts.get(gateway.accountUid);
  if (account === undefined)
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} has no account of its own`);
  return account;
}

/** A gateway's number of nodes, or a refusal. */
export function checkSize(size: number): number {
  if (size !== 1 && size !== 3) throw new Refusal('InvalidOverlord', `A private cloud gateway has 1 or 3 nodes, not ${size}`);
  return size;
}
