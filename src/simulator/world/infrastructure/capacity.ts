import { type Account, CLOUD_TYPES, type CloudType, type Cluster, type Place, type Pool } from '../records';
import type { World } from '../world';
import { infrastructureOf } from '.';
import type { NamedPlace } from './infrastructure';

/**
 * Finds room for one more machine of a pool, and keeps it: in the first of the pool's places that has some. To be called
 * when a machine is ordered.
 * @returns the problem in the words of its event, or undefined when there was room
 */
export function reserveCapacity(world: World, account: Account, cluster: Cluster, pool: Pool): string | undefined {
  const places = placesOf(world, account, cluster, pool);
  const [first] = places;
  if (first === undefined) return undefined;
  const free = places.find(({ place }) => hasRoom(place));
  if (free === undefined) return first.full;
  if (free.place.capacity !== undefined) {
    hold(free.place, ownerOf(cluster, pool.name), 1);
    world.revision += 1;
  }
  return undefined;
}

/** Frees the room of one machine of a pool, which may be gone by now. To be called when a machine has been removed. */
export function releaseCapacity(world: World, cluster: Cluster, poolName: string): void {
  const owner = ownerOf(cluster, poolName);
  const holder = infrastructureOf(cluster.cloudType)
    .allPlaces(world)
    .findLast(({ place }) => (place.held?.[owner] ?? 0) > 0);
  if (holder === undefined) return;
  hold(holder.place, owner, -1);
  world.revision += 1;
}

/**
 * Sets how many machines the parts of that name take (a compute cluster, a MAAS resource pool, an OpenStack project, a
 * CloudStack zone); undefined lifts the limit. What stands there already counts, and stays when it is too much.
 * @returns how many parts have that name
 */
export function limitCapacity(world: World, cloudType: CloudType, name: string, capacity: number | undefined): number {
  const places = infrastructureOf(cloudType)
    .allPlaces(world)
    .filter((each) => each.name === name);
  for (const { place } of places) {
    place.capacity = capacity;
    count(world, cloudType, place);
  }
  world.revision += 1;
  return places.length;
}

/** Counts anew what stands in every part that has a limit: other data centres were put in place of those that the machines were made in. */
export function countStanding(world: World): void {
  for (const cloudType of CLOUD_TYPES) {
    for (const { place } of infrastructureOf(cloudType).allPlaces(world)) count(world, cloudType, place);
  }
}

function count(world: World, cloudType: CloudType, place: Place): void {
  place.held = place.capacity === undefined ? undefined : standing(world, cloudType, place);
  place.used = place.held && Object.values(place.held).reduce((sum, each) => sum + each, 0);
}

/** The machines that were ordered while nobody counted: those of a pool are taken to stand in its first place. */
function standing(world: World, cloudType: CloudType, place: Place): { [owner: string]: number } {
  const held: { [owner: string]: number } = {};
  for (const cluster of world.clusters.values()) {
    const account = cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
    if (account === undefined || cluster.cloudType !== cloudType) continue;
    for (const pool of cluster.pools) {
      const count = cluster.machines.filter((machine) => machine.pool === pool.name).length;
      if (count > 0 && placesOf(world, account, cluster, pool)[0]?.place === place) held[ownerOf(cluster, pool.name)] = count;
    }
  }
  return held;
}

function placesOf(world: World, account: Account, cluster: Cluster, pool: Pool): readonly NamedPlace[] {
  return infrastructureOf(cluster.cloudType).places(world, account.credentials, cluster.config, pool.cloud);
}

function hasRoom(place: Place): boolean {
  return place.capacity === undefined || (place.used ?? 0) < place.capacity;
}

function hold(place: Place, owner: string, change: 1 | -1): void {
  place.held ??= {};
  const count = (place.held[owner] ?? 0) + change;
  if (count > 0) place.held[owner] = count;
  else delete place.held[owner];
  place.used = (place.used ?? 0) + change;
}

function ownerOf(cluster: Cluster, poolName: string): string {
  return `${cluster.uid}/${poolName}`;
}
