import type {
  OpenStackCloudConfig,
  OpenStackClusterConfig,
  OpenStackMachine,
  OpenStackMachinePoolCloudConfigEntity,
  OpenStackMachinePoolConfig,
} from '../../../../palette/schema/full';
import { clouds } from '../../../world/clouds';
import { poolOf } from '../../../world/machines';
import type { Cluster, Machine, Pool } from '../../../world/records';
import type { World } from '../../../world/world';
import { accountRef, addressesOf, configHead, machineHead, poolHead } from './shared';

/** A cluster's OpenStack side as it is read. */
export function openStackConfigView(_world: World, cluster: Cluster): OpenStackCloudConfig {
  return {
    ...configHead(cluster),
    spec: {
      cloudAccountRef: accountRef(cluster),
      clusterConfig: cluster.config as OpenStackClusterConfig,
      machinePoolConfig: cluster.pools.map(poolView),
    },
  };
}

/** One instance. */
export function openStackMachineView(world: World, cluster: Cluster, machine: Machine): OpenStackMachine {
  const pool = poolOf(cluster, machine);
  const { azs = [], flavorConfig, subnet } = (pool?.cloud ?? {}) as Partial<OpenStackMachinePoolCloudConfigEntity>;
  const { network, project, sshKeyName } = cluster.config as OpenStackClusterConfig;
  const size = pool === undefined ? undefined : clouds.openstack.machineSize(world, pool.cloud);
  return {
    ...machineHead(world, cluster, machine),
    spec: {
      az: azs[0] ?? '',
      instanceType: {
        name: flavorConfig?.name ?? '',
        ...(size && { numCPUs: size.cpus, memoryMiB: size.memoryMiB, diskGiB: size.diskGiB }),
      },
      nics: [{ index: 0, networkName: network?.name ?? subnet?.name ?? '', privateIPs: addressesOf(machine) }],
      projectId: project?.id ?? '',
      sshKeyName: sshKeyName ?? '',
    },
  };
}

function poolView(pool: Pool): OpenStackMachinePoolConfig {
  const cloud = pool.cloud as OpenStackMachinePoolCloudConfigEntity;
  return { ...poolHead(pool), ...cloud, flavor: cloud.flavorConfig.name };
}
