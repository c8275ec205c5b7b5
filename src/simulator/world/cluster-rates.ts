import { cloudOf } from './clouds';
import type { PoolOrder } from './pools';
import type { CloudType } from './records';
import type { World } from './world';

/** What an hour costs. Palette lets a tenant set these; a simulated tenant has the same ones always. */
const HOURLY = { cpu: 0.03, memoryGiB: 0.005, storageGiB: 0.0001 };

const MiB_PER_GiB = 1024;

/** Hours in a period; a month is a twelfth of a year of 365 days. */
const HOURS = { hourly: 1, monthly: 730, yearly: 8760 };

/** What a pool, or a cluster, costs in a period. */
export interface Rate {
  readonly compute: number;
  readonly storage: number;
  readonly total: number;
}

/** The same for a machine pool. */
export interface PoolRate extends Rate {
  readonly name: string;
  readonly nodes: number;
  /** The disks of all nodes. */
  readonly storageGiB: number;
}

/** What the machines of some pools cost: by their sizes, as far as the request or the infrastructure tells them. */
export function poolRates(
  world: World,
  cloudType: CloudType,
  pools: readonly PoolOrder[],
  period: keyof typeof HOURS = 'hourly',
): readonly PoolRate[] {
  return pools.map(({ cloudConfig, poolConfig }) => {
    const { cpus, memoryMiB, diskGiB } = cloudOf(cloudType).machineSize(world, cloudConfig);
    const nodes = poolConfig?.size ?? 0;
    const hours = HOURS[period] * nodes;
    const compute = rounded(hours * (cpus * HOURLY.cpu + (memoryMiB / MiB_PER_GiB) * HOURLY.memoryGiB));
    const storage = rounded(hours * diskGiB * HOURLY.storageGiB);
    return {
      name: poolConfig?.name ?? '',
      nodes,
      storageGiB: nodes * diskGiB,
      compute,
      storage,
      total: rounded(compute + storage),
    };
  });
}

/** The sum of some pools' rates. */
export function sumOf(rates: readonly Rate[]): Rate {
  const sum = (field: keyof Rate) => rounded(rates.reduce((total, rate) => total + rate[field], 0));
  return { compute: sum('compute'), storage: sum('storage'), total: sum('total') };
}

function rounded(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}
