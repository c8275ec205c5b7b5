import type { Pool } from '../../../palette/schema/full';
import { notFound, Refusal } from '../errors';
import { addIpPool, removeIpPool } from '../indexes';
import { type MetadataInput, newRecord } from '../metadata';
import type { Cluster, Gateway, IpPool } from '../records';
import { scopedKey, touch, type World } from '../world';
import { type Offer, offerOf } from './definition';
import { fits, holders, recount } from './ledger';

/** The clouds whose gateways hand out static addresses. */
const CLOUDS: readonly string[] = ['vsphere', 'maas'];

/** What a pool is made of, in a create or an update. */
export interface IpPoolInput extends MetadataInput {
  readonly pool: Pool;
  /** Whether the first cluster that uses it keeps it for itself. False when left out. */
  readonly restrictToSingleCluster?: boolean;
}

/** The gateway's pool with this uid, or a refusal. */
export function ipPoolOf(world: World, gateway: Gateway, uid: string): IpPool {
  const pool = world.ipPools.get(uid);
  if (pool === undefined || pool.gatewayUid !== gateway.uid) throw notFound('IP pool', uid);
  return pool;
}

/** Adds a pool to a gateway. No address may be in two of its pools. */
export function createIpPool(world: World, gateway: Gateway, input: IpPoolInput): IpPool {
  if (gateway.origin !== 'system' && !CLOUDS.includes(gateway.cloudType)) {
    throw new Refusal('InvalidIpPool', `Private cloud gateway ${gateway.name} serves ${gateway.cloudType}, which has no IP pools`);
  }
  checkName(world, gateway, input.name);
  checkOverlap(world, gateway, offerOf(input.pool), undefined);
  const pool: IpPool = {
    ...newRecord(world, { ...input, name: input.name ?? '' }),
    gatewayUid: gateway.uid,
    pool: input.pool,
    restrictToSingleCluster: input.restrictToSingleCluster ?? false,
    allotted: {},
  };
  addIpPool(world, pool);
  touch(world, pool);
  return pool;
}

/** Replaces a pool. What is allotted must stay in it, and one that several clusters use can't be restricted to one. */
export function updateIpPool(world: World, gateway: Gateway, pool: IpPool, input: IpPoolInput): void {
  if (input.name !== pool.name) checkName(world, gateway, input.name);
  const offer = offerOf(input.pool);
  checkOverlap(world, gateway, offer, pool);
  if (!fits(pool, offer)) {
    throw new Refusal('InvalidIpPool', `IP pool ${pool.name} can't be changed: addresses that clusters have would be outside it`);
  }
  const restrict = input.restrictToSingleCluster ?? false;
  const users = holders(pool);
  if (restrict && users.length > 1) {
    throw new Refusal('InvalidIpPool', `IP pool ${pool.name} can't be restricted to one cluster: ${users.length} use it`);
  }
  const isGateways = world.clusters.get(pool.reservedFor ?? '')?.role === 'gateway';
  if (restrict !== pool.restrictToSingleCluster && !isGateways) pool.reservedFor = restrict ? users[0] : undefined;
  pool.restrictToSingleCluster = restrict;
  pool.name = input.name ?? '';
  pool.labels = { ...input.labels };
  pool.annotations = { ...input.annotations };
  pool.pool = input.pool;
  recount(pool);
  world.ipPools.rename(pool);
  touch(world, pool);
}

/** Removes a pool that no cluster has addresses of. */
export function deleteIpPool(world: World, pool: IpPool): void {
  const [user] = holders(pool);
  if (user !== undefined) {
    throw new Refusal('IpPoolInUse', `IP pool ${pool.name} is in use by ${world.clusters.get(user)?.name ?? user}`);
  }
  removeIpPool(world, pool);
  world.revision += 1;
}

/** Keeps the pools that a gateway's own cluster takes its addresses from for that cluster. */
export function reserveIpPools(world: World, cluster: Cluster, poolUids: readonly string[]): void {
  if (world.rules.gatewayPool !== 'reserved') return;
  for (const uid of poolUids) {
    const pool = world.ipPools.get(uid);
    if (pool !== undefined) pool.reservedFor = cluster.uid;
  }
  world.revision += 1;
}

/** A gateway goes: its pools go with it, but those that clusters have addresses of go to the gateway that has its clusters now. */
export function leaveIpPools(world: World, gateway: Gateway, successor: Gateway | undefined): void {
  for (const pool of [...(world.ipPoolsOfGateway.get(gateway.uid) ?? [])]) {
    removeIpPool(world, pool);
    if (successor === undefined || holders(pool).length === 0) continue;
    pool.gatewayUid = successor.uid;
    if (world.ipPools.named(keyOf(successor, pool.name)) !== undefined) pool.name = `${pool.name}-${pool.uid.slice(-6)}`;
    addIpPool(world, pool);
  }
  world.revision += 1;
}

function checkName(world: World, gateway: Gateway, name: string | undefined): void {
  if (!name) throw new Refusal('InvalidIpPool', 'metadata.name in body is required');
  if (world.ipPools.named(keyOf(gateway, name)) !== undefined) {
    throw new Refusal('IpPoolAlreadyExists', `IP pool with name '${name}' already exists`);
  }
}

function checkOverlap(world: World, gateway: Gateway, offer: Offer, itself: IpPool | undefined): void {
  for (const other of world.ipPoolsOfGateway.get(gateway.uid) ?? []) {
    if (other === itself) continue;
    const { first, last } = offerOf(other.pool);
    if (offer.first <= last && first <= offer.last) {
      throw new Refusal('InvalidIpPool', `The addresses of spec.pool overlap with those of IP pool ${other.name}`);
    }
  }
}

function keyOf(gateway: Gateway, name: string): string {
  return scopedKey(gateway.uid, name);
}
