import type { CloudMachineStatus, MachinePoolConfigEntity, ObjectMeta } from '../../../../palette/schema/full';
import { clusterHealth, machineProblem } from '../../../world/cluster-health';
import { maintenanceOf } from '../../../world/machine-maintenance';
import type { Cluster, Machine, Pool } from '../../../world/records';
import type { World } from '../../../world/world';
import { timeText } from '../metadata';

/** A reference to an IP pool, with what machines are told about their network. */
export interface PoolAddresses {
  readonly parentPoolRef: { readonly kind: string; readonly uid: string };
  readonly ipPool: {
    readonly uid: string;
    readonly gateway?: string;
    readonly prefix?: number;
    readonly nameserver?: { readonly addresses?: readonly string[]; readonly search?: readonly string[] };
    readonly pools: readonly { readonly start?: string; readonly end?: string; readonly subnet?: string }[];
  };
}

/** What every cloud config has in common. */
export function configHead(cluster: Cluster): {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
} {
  return {
    apiVersion: 'v1',
    kind: cluster.cloudType,
    metadata: { uid: cluster.configUid, name: `${cluster.name}-${cluster.cloudType}-config` },
  };
}

/** The account of a cluster; an imported one has none. */
export function accountRef(cluster: Cluster): { readonly kind: string; readonly uid: string } {
  return { kind: cluster.cloudType, uid: cluster.accountUid ?? '' };
}

/** What every cloud's machine pools have in common. `skipK8sUpgrade` isn't shown on every cloud, and so not in it. */
export function poolHead({
  name,
  size,
  isControlPlane,
  asked: { skipK8sUpgrade, ...asked },
}: Pool): Omit<MachinePoolConfigEntity, 'skipK8sUpgrade' | 'isControlPlane'> & { readonly isControlPlane: boolean } {
  return { ...asked, name, size, isControlPlane };
}

/** What every cloud's machines have in common. */
export function machineHead(
  world: World,
  cluster: Cluster,
  machine: Machine,
): { readonly apiVersion: string; readonly kind: string; readonly metadata: ObjectMeta; readonly status: CloudMachineStatus } {
  return {
    apiVersion: 'v1',
    kind: 'machine',
    metadata: {
      name: machine.name,
      uid: machine.uid,
      creationTimestamp: timeText(machine.createdAt),
      ...(machine.labels && { labels: machine.labels }),
      ...(machine.annotations && { annotations: machine.annotations }),
    },
    status: machineStatus(world, cluster, machine),
  };
}

/** The addresses of a machine: none before it has booted. */
export function addressesOf(machine: Machine): string[] {
  return machine.address === undefined ? [] : [machine.address];
}

/** An IP pool inside a network; undefined where the network names none. */
export function poolAddresses(world: World, uid: string | undefined): PoolAddresses | undefined {
  if (!uid) return undefined;
  const parentPoolRef = { kind: 'ippool', uid };
  const { gateway, prefix, nameserver, ...range } = world.ipPools.get(uid)?.pool ?? {};
  return { parentPoolRef, ipPool: { uid, gateway, prefix, nameserver, pools: [range] } };
}

function machineStatus(world: World, cluster: Cluster, machine: Machine): CloudMachineStatus {
  const maintenance = maintenanceOf(world, cluster, machine);
  const isRunning = machine.state === 'Running';
  const problem = machineProblem(machine);
  return {
    instanceState: machine.state,
    instanceStateLastUpdate: timeText(machine.changedAt),
    ready: isRunning && problem === undefined,
    addresses: addressesOf(machine).map((address) => ({ address, type: 'InternalIP' })),
    health: {
      state: problem !== undefined ? 'UnHealthy' : isRunning ? 'Healthy' : '',
      conditions: machine.health?.conditions ?? [],
      lastHeartBeatTimestamp: timeText(
        machine.health?.at ?? (isRunning ? clusterHealth(world, cluster)?.lastHeartbeat : undefined),
      ),
    },
    maintenanceStatus: maintenance ?? { action: '', state: '', message: '' },
  };
}
