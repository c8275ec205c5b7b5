import type {
  CloudStackCloudConfig,
  CloudStackClusterConfig,
  CloudStackMachine,
  CloudStackMachinePoolCloudConfigEntity,
  CloudStackMachinePoolConfig,
} from '../../../../palette/schema/full';
import { clouds } from '../../../world/clouds';
import { poolOf } from '../../../world/machines';
import type { Cluster, Machine, Pool } from '../../../world/records';
import type { World } from '../../../world/world';
import { timeText } from '../metadata';
import { accountRef, addressesOf, configHead, machineHead, poolHead } from './shared';

/** A cluster's CloudStack side as it is read. */
export function cloudStackConfigView(_world: World, cluster: Cluster): CloudStackCloudConfig {
  return {
    ...configHead(cluster),
    spec: {
      cloudAccountRef: accountRef(cluster),
      clusterConfig: cluster.config as CloudStackClusterConfig,
      machinePoolConfig: cluster.pools.map(poolView),
    },
  };
}

/** One virtual machine, in the cluster's first zone. */
export function cloudStackMachineView(world: World, cluster: Cluster, machine: Machine): CloudStackMachine {
  const pool = poolOf(cluster, machine);
  const { offering, template, networks = [] } = (pool?.cloud ?? {}) as Partial<CloudStackMachinePoolCloudConfigEntity>;
  const { zones = [], sshKeyName } = cluster.config as CloudStackClusterConfig;
  const size = pool === undefined ? undefined : clouds['apache-cloudstack'].machineSize(world, pool.cloud);
  const networkName = networks[0]?.name ?? zones[0]?.network?.name ?? '';
  return {
    ...machineHead(world, cluster, machine),
    spec: {
      failureDomainName: zones[0]?.name ?? '',
      instanceType: {
        name: offering?.name ?? '',
        ...(size && { numCPUs: size.cpus, memoryMiB: size.memoryMiB, diskGiB: size.diskGiB }),
      },
      machineMetadata: { creationTimestamp: timeText(machine.createdAt) },
      nics: [{ index: 0, networkName, privateIPs: addressesOf(machine) }],
      offering: { name: offering?.name ?? '' },
      providerID: `cloudstack:///${machine.uid}`,
      sshKey: sshKeyName ?? '',
      template: { name: template?.name ?? '' },
    },
  };
}

function poolView(pool: Pool): CloudStackMachinePoolConfig {
  return { ...poolHead(pool), ...(pool.cloud as CloudStackMachinePoolCloudConfigEntity) };
}
