import type {
  VsphereCloudConfig,
  VsphereClusterConfigEntity,
  VsphereMachine,
  VsphereMachinePoolConfig,
  VsphereMachinePoolConfigEntity,
  VspherePlacementConfig,
  VspherePlacementConfigEntity,
} from '../../../../palette/schema/full';
import { infrastructures } from '../../../world/infrastructure';
import { poolOf } from '../../../world/machines';
import type { Cluster, Machine, Pool } from '../../../world/records';
import type { World } from '../../../world/world';
import { accountRef, addressesOf, configHead, machineHead, poolAddresses, poolHead } from './shared';

type CloudPool = VsphereMachinePoolConfigEntity['cloudConfig'];

/** The machines of a pool that doesn't say how large they are. */
const DEFAULT_MACHINE = { numCPUs: 2, memoryMiB: 4096, diskGiB: 60 };

/** A cluster's vSphere side as it is read: not the shape in which it was asked for. */
export function vsphereConfigView(world: World, cluster: Cluster): VsphereCloudConfig {
  const { placement, ...config } = cluster.config as VsphereClusterConfigEntity;
  return {
    ...configHead(cluster),
    spec: {
      cloudAccountRef: accountRef(cluster),
      ...(cluster.edgeHostUid && { edgeHostRef: { kind: 'edgehost', uid: cluster.edgeHostUid } }),
      clusterConfig: { ...config, placement: placementView(world, placement) },
      machinePoolConfig: cluster.pools.map((pool) => poolView(world, pool)),
    },
  };
}

/** One machine. Its network card has an address as soon as the machine has booted. */
export function vsphereMachineView(world: World, cluster: Cluster, machine: Machine): VsphereMachine {
  const asked = poolOf(cluster, machine)?.cloud as CloudPool | undefined;
  const placement = asked?.placements?.[0] ?? (cluster.config as VsphereClusterConfigEntity).placement;
  const account = cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
  return {
    ...machineHead(world, cluster, machine),
    spec: {
      instanceType: asked?.instanceType ?? DEFAULT_MACHINE,
      nics: [{ index: 0, networkName: placement.network?.networkName ?? '', privateIPs: addressesOf(machine) }],
      placement: placementView(world, placement),
      vcenterServer: account === undefined ? '' : infrastructures.vsphere.endpointOf(account.credentials),
    },
  };
}

function poolView(world: World, pool: Pool): VsphereMachinePoolConfig {
  const { instanceType = DEFAULT_MACHINE, placements = [] } = pool.cloud as CloudPool;
  return {
    ...poolHead(pool),
    skipK8sUpgrade: pool.asked.skipK8sUpgrade,
    instanceType,
    placements: placements.map((placement) => placementView(world, placement)),
  };
}

/** The address pool is a uid in a request and a reference in an answer. */
function placementView(world: World, { network, ...placement }: VspherePlacementConfigEntity): VspherePlacementConfig {
  if (network === undefined) return placement;
  const { parentPoolUid, ...rest } = network;
  return { ...placement, network: { ...rest, ...poolAddresses(world, parentPoolUid) } };
}
