import type {
  VsphereClusterConfigEntity,
  VsphereMachinePoolConfigEntity,
  VspherePlacementConfigEntity,
} from '../../palette/schema';
import { nudgeCluster } from './cluster-progress';
import { notFound, Refusal } from './errors';
import type { Cluster, Pool } from './records';
import { newUid, touch, type World } from './world';

const CONTROL_PLANE_SIZES = [1, 3, 5];

/** The machine pools of a new cluster: exactly one of them is the control plane. */
export function newPools(
  world: World,
  config: VsphereClusterConfigEntity,
  asked: readonly VsphereMachinePoolConfigEntity[],
): Pool[] {
  const pools = asked.map((entity) => newPool(world, config, entity));
  const controlPlanes = pools.filter((pool) => pool.isControlPlane).length;
  if (controlPlanes !== 1) {
    throw new Refusal('InvalidCluster', `A cluster needs one control plane pool, and machinepoolconfig holds ${controlPlanes}`);
  }
  const twice = pools.find((pool, index) => pools.findIndex((other) => other.name === pool.name) !== index);
  if (twice !== undefined) throw new Refusal('MachinePoolAlreadyExists', `Machine pool ${twice.name} is given twice`);
  return pools;
}

/** Adds a worker pool; its machines come node by node, without the gateway. */
export function addPool(world: World, cluster: Cluster, entity: VsphereMachinePoolConfigEntity): Pool {
  requireAlive(cluster);
  const pool = newPool(world, cluster.config, entity);
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
export function replacePool(world: World, cluster: Cluster, name: string, entity: VsphereMachinePoolConfigEntity): void {
  requireAlive(cluster);
  const pool = poolNamed(cluster, name);
  const next = newPool(world, cluster.config, entity);
  if (next.name !== name) {
    throw new Refusal('InvalidMachinePool', `poolConfig.name is ${next.name}: pool ${name} can't be renamed`);
  }
  if (next.isControlPlane !== pool.isControlPlane) {
    throw new Refusal('InvalidMachinePool', `Pool ${name} can't change between control plane and worker`);
  }
  const placed = entity.cloudConfig.placements ?? [];
  if (pool.isControlPlane && placed.some((placement) => !placement.datacenter || !placement.folder)) {
    throw new Refusal('InvalidMachinePool', `Placements of control plane pool ${name} need datacenter and folder in an update`);
  }
  if (shape(next.asked) !== shape(pool.asked)) pool.revision += 1;
  pool.size = next.size;
  pool.asked = next.asked;
  touch(world, cluster);
  nudgeCluster(world, cluster);
}

/** Sets the number of machines of a pool, as an autoscaler or a person outside Terraform does. */
export function resizePool(world: World, cluster: Cluster, name: string, size: number): void {
  requireAlive(cluster);
  const pool = poolNamed(cluster, name);
  const poolConfig = { name, labels: [], ...pool.asked.poolConfig, size };
  pool.asked = newPool(world, cluster.config, { ...pool.asked, poolConfig }).asked;
  pool.size = size;
  touch(world, cluster);
  nudgeCluster(world, cluster);
}

/** Removes a worker pool and its machines. */
export function deletePool(world: World, cluster: Cluster, name: string): void {
  requireAlive(cluster);
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

function newPool(world: World, config: VsphereClusterConfigEntity, entity: VsphereMachinePoolConfigEntity): Pool {
  const { poolConfig, cloudConfig } = entity;
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
  const placements = (cloudConfig.placements ?? []).map((placement) => completed(world, config, placement));
  return { name, isControlPlane, size, revision: 1, asked: { poolConfig, cloudConfig: { ...cloudConfig, placements } } };
}

/** A placement has a uid, and stands in the cluster's datacenter and folder unless it says otherwise. */
function completed(
  world: World,
  config: VsphereClusterConfigEntity,
  placement: VspherePlacementConfigEntity,
): VspherePlacementConfigEntity {
  const { datacenter, folder } = config.placement;
  return {
    ...placement,
    uid: placement.uid || newUid(world),
    datacenter: placement.datacenter || datacenter,
    folder: placement.folder || folder,
  };
}

/** What makes machines differ: the same text, the same machines. */
function shape(entity: VsphereMachinePoolConfigEntity): string {
  const { instanceType, placements } = entity.cloudConfig;
  const places = (placements ?? []).map(({ cluster, datastore, resourcePool, network, datacenter, folder }) => [
    datacenter,
    folder,
    cluster,
    datastore,
    resourcePool,
    network?.networkName,
    network?.parentPoolUid,
  ]);
  return JSON.stringify([instanceType?.numCPUs, instanceType?.memoryMiB, instanceType?.diskGiB, places]);
}
