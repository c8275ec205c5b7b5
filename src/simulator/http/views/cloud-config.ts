import type {
  VsphereCloudConfig,
  VsphereClusterConfigEntity,
  VsphereMachine,
  VsphereMachinePoolConfig,
  VsphereMachinePoolConfigEntity,
  VspherePlacementConfig,
  VspherePlacementConfigEntity,
} from '../../../palette/schema/full';
import { infrastructures } from '../../world/infrastructure';
import { poolOf } from '../../world/machines';
import type { Cluster, Machine, Pool } from '../../world/records';
import type { World } from '../../world/world';
import { timeText } from './metadata';

type VspherePool = VsphereMachinePoolConfigEntity['cloudConfig'];

/** The machines of a pool that doesn't say how large they are. */
const DEFAULT_MACHINE = { numCPUs: 2, memoryMiB: 4096, diskGiB: 60 };

/** A cluster's vSphere side as it is read: not the shape in which it was asked for. */
export function cloudConfigView(cluster: Cluster): VsphereCloudConfig {
  const { placement, ...config } = cluster.config as VsphereClusterConfigEntity;
  return {
    apiVersion: 'v1',
    kind: 'vsphere',
    metadata: { uid: cluster.configUid, name: `${cluster.name}-vsphere-config` },
    spec: {
      cloudAccountRef: { kind: 'vsphere', uid: cluster.accountUid ?? '' },
      clusterConfig: { ...config, placement: placementView(placement) },
      machinePoolConfig: cluster.pools.map(poolView),
    },
  };
}

/** One machine. Its network card has an address as soon as the machine has booted. */
export function machineView(world: World, cluster: Cluster, machine: Machine): VsphereMachine {
  const asked = poolOf(cluster, machine)?.cloud as VspherePool | undefined;
  const placement = asked?.placements?.[0] ?? (cluster.config as VsphereClusterConfigEntity).placement;
  const account = cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
  const addresses = machine.address === undefined ? [] : [machine.address];
  return {
    apiVersion: 'v1',
    kind: 'machine',
    metadata: { name: machine.name, uid: machine.uid, creationTimestamp: timeText(machine.createdAt) },
    spec: {
      instanceType: asked?.instanceType ?? DEFAULT_MACHINE,
      nics: [{ index: 0, networkName: placement.network?.networkName ?? '', privateIPs: addresses }],
      placement: placementView(placement),
      vcenterServer: account === undefined ? '' : infrastructures.vsphere.endpointOf(account.credentials),
    },
    status: {
      instanceState: machine.state,
      instanceStateLastUpdate: timeText(machine.changedAt),
      ready: machine.state === 'Running',
      addresses: addresses.map((address) => ({ address, type: 'InternalIP' })),
      health: { state: machine.state === 'Running' ? 'Healthy' : '' },
    },
  };
}

function poolView(pool: Pool): VsphereMachinePoolConfig {
  const cloud = pool.cloud as VspherePool;
  return {
    ...pool.asked,
    name: pool.name,
    size: pool.size,
    isControlPlane: pool.isControlPlane,
    instanceType: cloud.instanceType ?? DEFAULT_MACHINE,
    placements: (cloud.placements ?? []).map(placementView),
  };
}

/** The address pool is a uid in a request and a reference in an answer. */
function placementView({ network, ...placement }: VspherePlacementConfigEntity): VspherePlacementConfig {
  if (network === undefined) return placement;
  const { parentPoolUid, ...rest } = network;
  return {
    ...placement,
    network: { ...rest, ...(parentPoolUid ? { parentPoolRef: { kind: 'ippool', uid: parentPoolUid } } : {}) },
  };
}
