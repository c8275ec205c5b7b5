import type { OverlordVsphereCloudConfig, VsphereCloudAccount, VsphereMachinePoolConfigEntity } from '../../palette/schema';
import { checkCredentials, createAccount } from './accounts';
import { Refusal } from './errors';
import { newPools, resizePool } from './pools';
import type { Account, Cluster, Gateway } from './records';
import { addCluster, newUid, touch, type World, wakeAt } from './world';

/** The name of the only machine pool of a gateway's own cluster. */
const GATEWAY_POOL = 'master-pool';

const MACHINES = { numCPUs: 4, memoryMiB: 4096, diskGiB: 60 };

/** The gateway's own account, made by its installer: for the tenant alone, or shared with all projects. */
export function createGatewayAccount(
  world: World,
  gateway: Gateway,
  input: { readonly name: string; readonly credentials: VsphereCloudAccount; readonly shared: boolean },
): Account {
  if (gateway.accountUid !== undefined)
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} has an account already`);
  checkCredentials(world, input.credentials);
  const account = createAccount(world, undefined, { ...input, gatewayUid: gateway.uid });
  gateway.accountUid = account.uid;
  touch(world, gateway);
  return account;
}

/** New credentials for the gateway's own account. */
export function updateGatewayAccount(world: World, gateway: Gateway, credentials: VsphereCloudAccount, shared: boolean): void {
  const account = ownAccount(world, gateway);
  checkCredentials(world, credentials);
  account.credentials = credentials;
  account.shared = shared;
  touch(world, account);
}

/** Starts the gateway's own cluster: the gateway is Provisioning from now on, and runs when its cluster does. */
export function configureGateway(world: World, gateway: Gateway, config: OverlordVsphereCloudConfig): Cluster {
  requireInstaller(gateway);
  if (gateway.clusterUid !== undefined) {
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} has a cloud config already: change it with PUT`);
  }
  const account = ownAccount(world, gateway);
  const size = checkSize(config.size ?? 1);
  const { placements = [], ...clusterConfig } = config.clusterConfig ?? {};
  const asked = { ...clusterConfig, placement: placements[0] ?? {} };
  const pool: VsphereMachinePoolConfigEntity = {
    cloudConfig: { placements, instanceType: MACHINES },
    poolConfig: { name: GATEWAY_POOL, size, isControlPlane: true, useControlPlaneAsWorker: true, labels: ['control-plane'] },
  };
  const cluster: Cluster = {
    uid: newUid(world),
    name: gateway.name,
    labels: {},
    annotations: {},
    createdAt: world.now,
    modifiedAt: world.now,
    role: 'gateway',
    cloudType: 'vsphere',
    accountUid: account.uid,
    gatewayUid: gateway.uid,
    configUid: newUid(world),
    state: 'Pending',
    pivoted: false,
    waitsForGateway: false,
    config: asked,
    pools: newPools(world, asked, [pool]),
    machines: [],
    machinesMade: 0,
    conditions: [],
    profiles: [],
    settings: config.clusterSettings ?? {},
    appliesFrom: world.now,
  };
  addCluster(world, cluster);
  gateway.clusterUid = cluster.uid;
  gateway.state = 'Provisioning';
  touch(world, gateway);
  wakeAt(world, 'cluster', cluster, world.now);
  return cluster;
}

/** Scales a gateway from one node to three; the new nodes join one after the other. There is no way back. */
export function scaleGateway(world: World, gateway: Gateway, size: number): void {
  requireInstaller(gateway);
  const cluster = gateway.clusterUid === undefined ? undefined : world.clusters.get(gateway.clusterUid);
  if (cluster === undefined)
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} has no cloud config to change`);
  const current = cluster.pools[0]?.size ?? 1;
  if (checkSize(size) < current) {
    throw new Refusal(
      'InvalidOverlord',
      `Private cloud gateway ${gateway.name} has ${current} nodes and can't be scaled down to ${size}`,
    );
  }
  if (size === current) return;
  resizePool(world, cluster, GATEWAY_POOL, size);
}

function requireInstaller(gateway: Gateway): void {
  if (gateway.origin !== 'cli') {
    throw new Refusal(
      'InvalidOverlord',
      `Private cloud gateway ${gateway.name} has no nodes of its own: the Palette CLI didn't install it`,
    );
  }
}

function ownAccount(world: World, gateway: Gateway): Account {
  const account = gateway.accountUid === undefined ? undefined : world.accounts.get(gateway.accountUid);
  if (account === undefined)
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} has no account of its own`);
  return account;
}

function checkSize(size: number): number {
  if (size !== 1 && size !== 3) throw new Refusal('InvalidOverlord', `A private cloud gateway has 1 or 3 nodes, not ${size}`);
  return size;
}
