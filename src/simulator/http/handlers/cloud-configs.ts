import type { cloudConfigOperations } from '../../../palette/schema/full';
import { updateClusterConfig } from '../../world/clusters';
import { notFound, Refusal } from '../../world/errors';
import { machinesOf } from '../../world/machines';
import { addPool, deletePool, poolNamed, replacePool } from '../../world/pools';
import type { Cluster } from '../../world/records';
import { newUid, type World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { filtered } from '../list-filter';
import { page } from '../paging';
import { cloudConfigView, machineView } from '../views/cloud-config';

/** The vSphere side of clusters: placement, machine pools, machines. Changes need no gateway. */
export const cloudConfigHandlers: Handlers<keyof typeof cloudConfigOperations> = {
  getVsphereCloudConfig: ({ world, caller, params }) => cloudConfigView(reachable(world, caller, params.configUid, false)),
  updateVsphereClusterConfig: ({ world, caller, params, body }) => {
    const cluster = changeable(world, caller, params.configUid);
    if (body.clusterConfig === undefined) throw new Refusal('InvalidCluster', 'clusterConfig in body is required');
    updateClusterConfig(world, cluster, body.clusterConfig);
    return undefined;
  },
  createVsphereMachinePool: ({ world, caller, params, body }) => {
    addPool(world, changeable(world, caller, params.configUid), body);
    return { uid: newUid(world) };
  },
  updateVsphereMachinePool: ({ world, caller, params, body }) => {
    replacePool(world, changeable(world, caller, params.configUid), params.machinePoolName, body);
    return undefined;
  },
  deleteVsphereMachinePool: ({ world, caller, params }) => {
    deletePool(world, changeable(world, caller, params.configUid), params.machinePoolName);
    return undefined;
  },
  listVsphereMachines: ({ world, caller, params, query }) => {
    const cluster = reachable(world, caller, params.configUid, false);
    const machines = machinesOf(cluster, poolNamed(cluster, params.machinePoolName));
    return page(
      filtered(
        machines.map((machine) => machineView(world, cluster, machine)),
        query.filters,
      ),
      query,
    );
  },
};

function reachable(world: World, caller: Caller, configUid: string, writes: boolean): Cluster {
  const cluster = world.clusterOfConfig.get(configUid);
  if (cluster === undefined) throw notFound('Cloud config', configUid);
  requireReach(caller, cluster.projectUid, writes);
  return cluster;
}

/** A gateway's own cluster is changed through the gateway. */
function changeable(world: World, caller: Caller, configUid: string): Cluster {
  const cluster = reachable(world, caller, configUid, true);
  if (cluster.role === 'gateway') {
    throw new Refusal('InvalidCluster', `Cluster ${cluster.name} belongs to a private cloud gateway: scale the gateway`);
  }
  return cluster;
}
