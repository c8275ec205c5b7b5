import type { MachinePoolConfigEntity } from '../../palette/schema/full';
import { cloudOf } from './clouds';
import { notFound, Refusal } from './errors';
import type { CloudDocument, CloudType, Cluster, Pool } from './records';
import { isCount } from './update-strategy';
import { answersFor, nudgeCluster } from './work';
import { touch, type World } from './world';

const CONTROL_PLANE_SIZES = [1, 3, 5];

/** A machine pool in a request: its cloud's part, and the part that all clouds have. */
export interface PoolOrder {
  readonly cloudConfig: CloudDocument;
  readonly poolConfig?: MachinePoolConfigEntity;
}

/** Where a pool belongs. */
interface Home {
  readonly cloudType: CloudType;
  readonly config: CloudDocument;
  /** The gateway whose IP pools it may use. */
  readonly gatewayUid?: string | undefined;
}

/** The machine pools of a new cluster: exactly one of them is the control plane. */
export function newPools(world: World, home: Home, asked: readonly PoolOrder[]): Pool[] {
  const pools = asked.map((order) => newPool(world, home, order));
  const controlPlanes = pools.filter((pool) => pool.isControlPlane).length;
  if (controlPlanes !== 1) {
    throw new Refusal('InvalidCluster', `A cluster needs one control plane pool, and machinepoolconfig holds ${controlPlanes}`);
  }
  const twice = pools.find((pool, index) => pools.findIndex((other) => other.name === pool.name) !== index);
  if (twice !== undefined) throw new Refusal('MachinePoolAlreadyExists', `Machine pool ${twice.name} is given twice`);
  return pools;
}

/** Adds a worker pool; its machines come node by node, without the gateway. */
export function addPool(world: World, cluster: Cluster, order: PoolOrder): Pool {
  requireManaged(cluster);
  const pool = newPool(world, cluster, order);
  if (pool.isControlPlane) throw new Refusal('InvalidMachinePool', `Cluster ${cluster.name} has a control plane pool already`);
  if (cluster.pools.some((other) => other.name === pool.name)) {
    throw new Refusal('MachinePoolAlreadyExists', `Machine pool with name '${pool.name}' already exists`);
  }
  cluster.pools.push(pool);
  touch(world, cluster);
  nudgeCluster(world, cluster);
  return pool;
}

/** Replaces a pool. Other machine sizes or places mean new machines, one by one; another count means more or fewer. */
export function replacePool(world: World, cluster: Cluster, name: string, order: PoolOrder): void {
  requireManaged(cluster);
  const pool = poolNamed(cluster, name);
  const next = newPool(world, cluster, order);
  if (next.name !== name) {
    throw new Refusal('InvalidMachinePool', `poolConfig.name is ${next.name}: pool ${name} can't be renamed`);
  }
  if (next.isControlPlane !== pool.isControlPlane) {
    throw new Refusal('InvalidMachinePool', `Pool ${name} can't change between control plane and worker`);
  }
  const cloud = cloudOf(cluster.cloudType);
  const problem = cloud.poolChangeProblem(name, pool.isControlPlane, order.cloudConfig);
  if (problem !== undefined) throw new Refusal('InvalidMachinePool', problem);
  const shapeOf = (each: Pool) =>
    JSON.stringify([cloud.machineShape(each.cloud), each.asked.overrideKubeadmConfiguration, each.asked.overrideClusterAPIConfig]);
  if (shapeOf(next) !== shapeOf(pool)) pool.revision += 1;
  pool.size = next.size;
  pool.asked = next.asked;
  pool.cloud = next.cloud;
  touch(world, cluster);
  nudgeCluster(world, cluster);
}

/** Sets the number of machines of a pool, as an autoscaler or a person outside Terraform does. */
export function resizePool(world: World, cluster: Cluster, name: string, size: number): void {
  requireManaged(cluster);
  const pool = poolNamed(cluster, name);
  pool.asked = newPool(world, cluster, { cloudConfig: pool.cloud, poolConfig: { ...pool.asked, size } }).asked;
  pool.size = size;
  touch(world, cluster);
  nudgeCluster(world, cluster);
}

/** Removes a worker pool and its machines. */
export function deletePool(world: World, cluster: Cluster, name: string): void {
  requireManaged(cluster);
  const pool = poolNamed(cluster, name);
  if (pool.isControlPlane) throw new Refusal('InvalidMachinePool', `Control plane pool ${name} can't be deleted`);
  cluster.pools = cluster.pools.filter((other) => other !== pool);
  touch(world, cluster);
  nudgeCluster(world, cluster);
}

/** The pool with this name, or a refusal. */
export function poolNamed(cluster: Cluster, name: string): Pool {
  const pool = cluster.pools.find((candidate) => candidate.name === name);
  if (pool === undefined) throw notFound('Machine pool', name);
  return pool;
}

/** A cluster that is going or gone takes no changes. */
export function requireAlive(cluster: Cluster): void {
  if (cluster.state === 'Deleting' || cluster.state === 'Deleted') {
    throw new Refusal('InvalidCluster', `Cluster ${cluster.name} is ${cluster.state}: it can't be changed`);
  }
}

/** The machines of an imported cluster are somebody else's. */
function requireManaged(cluster: Cluster): void {
  requireAlive(cluster);
  if (cluster.imported !== undefined) {
    throw new Refusal('InvalidCluster', `Cluster ${cluster.name} was imported: Palette doesn't manage its machines`);
  }
}

/** Reads an order of a pool. Refuses names, sizes, strategies and IP pools that can't be. */
export function newPool(world: World, home: Home, { poolConfig, cloudConfig }: PoolOrder): Pool {
  if (poolConfig === undefined) throw new Refusal('InvalidMachinePool', 'poolConfig in body is required');
  const { name, size, isControlPlane = false, minSize, maxSize } = poolConfig;
  if (name === '') throw new Refusal('InvalidMachinePool', 'poolConfig.name in body is required');
  if (size < 0) throw new Refusal('InvalidMachinePool', `Pool ${name}: size ${size} is less than 0`);
  if (isControlPlane && !CONTROL_PLANE_SIZES.includes(size)) {
    throw new Refusal('InvalidMachinePool', `Pool ${name}: a control plane has 1, 3 or 5 machines, not ${size}`);
  }
  if (minSize && maxSize && minSize > maxSize) {
    throw new Refusal('InvalidMachinePool', `Pool ${name}: minSize ${minSize} is more than maxSize ${maxSize}`);
  }
  checkStrategy(poolConfig);
  const cloud = cloudOf(home.cloudType).completePool(world, home.config, cloudConfig);
  checkIpPools(world, home, name, cloud);
  return { name, isControlPlane, size, revision: 1, asked: poolConfig, cloud };
}

function checkStrategy({ name, updateStrategy }: MachinePoolConfigEntity): void {
  if (updateStrategy?.type !== 'OverrideScaling') return;
  for (const field of ['maxSurge', 'maxUnavailable'] as const) {
    const value = updateStrategy[field];
    if (value && !isCount(value)) {
      throw new Refusal('InvalidMachinePool', `Pool ${name}: ${field} is '${value}': give a number or a percentage such as 25%`);
    }
  }
}

function checkIpPools(world: World, home: Home, name: string, cloud: CloudDocument): void {
  for (const uid of cloudOf(home.cloudType).addressPools(home.config, cloud)) {
    const ipPool = world.ipPools.get(uid);
    if (ipPool === undefined) throw notFound('IP pool', uid);
    if (!answersFor(world, home.gatewayUid, ipPool.gatewayUid)) {
      throw new Refusal('InvalidMachinePool', `Pool ${name}: IP pool ${ipPool.name} belongs to another private cloud gateway`);
    }
  }
}
