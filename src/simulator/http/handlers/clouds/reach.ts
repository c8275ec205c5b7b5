import { notFound, Refusal } from '../../../world/errors';
import { poolNamed } from '../../../world/pools';
import type { CloudType, Cluster, Pool } from '../../../world/records';
import type { World } from '../../../world/world';
import { type Caller, requireReach } from '../../caller';

/** A call for a cloud config. */
export interface ConfigCall {
  readonly world: World;
  readonly caller: Caller;
  readonly params: { readonly configUid: string };
}

/** A call for one of its machine pools. */
export interface PoolCall extends ConfigCall {
  readonly params: { readonly configUid: string; readonly machinePoolName: string };
}

/** A call for one of its machines. */
export interface MachineCall extends ConfigCall {
  readonly params: { readonly configUid: string; readonly machinePoolName: string; readonly machineUid: string };
}

/**
 * The cluster of a cloud config, to be read. A config of another cloud than the path names isn't there.
 * @param cloudType undefined on paths that serve every cloud
 */
export function readable({ world, caller, params }: ConfigCall, cloudType: CloudType | undefined): Cluster {
  return reach(world, caller, params.configUid, cloudType, false);
}

/** The same, to be changed. A gateway's own cluster is changed through the gateway. */
export function changeable({ world, caller, params }: ConfigCall, cloudType: CloudType | undefined): Cluster {
  const cluster = reach(world, caller, params.configUid, cloudType, true);
  if (cluster.role === 'gateway') {
    throw new Refusal('InvalidCluster', `Cluster ${cluster.name} belongs to a private cloud gateway: scale the gateway`);
  }
  return cluster;
}

/** The machine pool that the path names. */
export function poolIn(cluster: Cluster, { params }: PoolCall): Pool {
  return poolNamed(cluster, params.machinePoolName);
}

function reach(world: World, caller: Caller, configUid: string, cloudType: CloudType | undefined, writes: boolean): Cluster {
  const cluster = world.clusterOfConfig.get(configUid);
  if (cluster === undefined || (cloudType !== undefined && cluster.cloudType !== cloudType)) {
    throw notFound('Cloud config', configUid);
  }
  requireReach(caller, cluster.projectUid, writes);
  return cluster;
}
