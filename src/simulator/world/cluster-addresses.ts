import { cloudOf } from './clouds';
import { releaseAddress, takeAddress } from './ip-pools';
import { addressText } from './ip-pools/addresses';
import { promisedAddresses } from './promised-addresses';
import type { Cluster, Machine, Pool } from './records';
import { isOrderedExhausted } from './trouble';
import type { World } from './world';

/** Dynamic addresses are 10.128.0.1 and up: where nobody is likely to put an IP pool. */
const DYNAMIC_FIRST = 0x0a800000;
const DYNAMIC_SIZE = 1 << 23;
/** An address of a network card never ends with 0 or 255. */
const HOSTS = 254;

/** An address, and the IP pool that it is from; dynamic ones are from none. */
export interface Address {
  readonly address: string;
  readonly pool?: string;
}

/** An address for a machine of the pool, or for its API server; undefined when the IP pools that it may use have none left. */
export function newAddress(world: World, cluster: Cluster, pool: Pool): Address | undefined {
  const ipPools = cloudOf(cluster.cloudType).addressPools(cluster.config, pool.cloud);
  if (ipPools.length === 0) return { address: dynamicAddress(world) };
  // Those in the making don't yield to each other: where promises were too many, each would wait for the other.
  const yields = cluster.state !== 'Provisioning';
  for (const ipPool of ipPools) {
    if (isOrderedExhausted(world, ipPool)) continue;
    const address = takeAddress(world, ipPool, cluster, yields ? promisedAddresses(world, ipPool, cluster) : 0);
    if (address !== undefined) return { address, pool: ipPool };
  }
  return undefined;
}

/** Gives the address of a machine back. */
export function giveBackAddress(world: World, cluster: Cluster, machine: Machine): void {
  if (machine.address !== undefined && machine.addressPool !== undefined) {
    releaseAddress(world, machine.addressPool, machine.address, cluster);
  }
}

/** What is said when a pool's IP pools have no address left. */
export function exhaustedText(world: World, cluster: Cluster, pool: Pool): string {
  const names = cloudOf(cluster.cloudType)
    .addressPools(cluster.config, pool.cloud)
    .map((uid) => world.ipPools.get(uid)?.name ?? uid);
  return `Failed to allocate an IP address for machine pool ${pool.name}: no address is left in ${names.join(', ')}`;
}

function dynamicAddress(world: World): string {
  const { addressesGiven } = world;
  world.addressesGiven += 1;
  world.revision += 1;
  const offset = Math.floor(addressesGiven / HOSTS) * 256 + (addressesGiven % HOSTS) + 1;
  return addressText(DYNAMIC_FIRST + (offset % DYNAMIC_SIZE));
}
