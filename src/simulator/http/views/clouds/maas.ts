import type {
  MaasCloudConfig,
  MaasClusterConfig,
  MaasMachine,
  MaasMachinePoolCloudConfigEntity,
  MaasMachinePoolConfig,
} from '../../../../palette/schema/full';
import { poolOf } from '../../../world/machines';
import type { Cluster, Machine, Pool } from '../../../world/records';
import type { World } from '../../../world/world';
import { timeText } from '../metadata';
import { accountRef, addressesOf, configHead, machineHead, poolAddresses, poolHead } from './shared';

/** A cluster's MAAS side as it is read: not the shape in which it was asked for. */
export function maasConfigView(world: World, cluster: Cluster): MaasCloudConfig {
  return {
    ...configHead(cluster),
    spec: {
      cloudAccountRef: accountRef(cluster),
      clusterConfig: cluster.config as MaasClusterConfig,
      machinePoolConfig: cluster.pools.map((pool) => poolView(world, pool)),
    },
  };
}

/** One machine: MAAS finds it under its name in the cluster's domain. Zones are taken in turn. */
export function maasMachineView(world: World, cluster: Cluster, machine: Machine): MaasMachine {
  const { azs = [] } = (poolOf(cluster, machine)?.cloud ?? {}) as Partial<MaasMachinePoolCloudConfigEntity>;
  const { domain } = cluster.config as MaasClusterConfig;
  const number = Number(machine.name.slice(machine.name.lastIndexOf('-') + 1)) || 0;
  return {
    ...machineHead(world, cluster, machine),
    spec: {
      az: azs[number % Math.max(azs.length, 1)] ?? '',
      hostname: domain ? `${machine.name}.${domain}` : machine.name,
      machineMetadata: { creationTimestamp: timeText(machine.createdAt) },
      nics: [{ index: 0, privateIPs: addressesOf(machine) }],
    },
  };
}

function poolView(world: World, pool: Pool): MaasMachinePoolConfig {
  const { network, ...cloud } = pool.cloud as MaasMachinePoolCloudConfigEntity;
  const { parentPoolUid, ...rest } = network ?? { networkName: '' };
  return {
    ...poolHead(pool),
    skipK8sUpgrade: pool.asked.skipK8sUpgrade,
    ...cloud,
    ...(network && { network: { ...rest, ...poolAddresses(world, parentPoolUid) } }),
  };
}
