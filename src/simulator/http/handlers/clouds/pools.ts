import { updateClusterConfig } from '../../../world/clusters';
import { Refusal } from '../../../world/errors';
import { addPool, deletePool, type PoolOrder, replacePool } from '../../../world/pools';
import type { CloudDocument, CloudType, Cluster } from '../../../world/records';
import { newUid } from '../../../world/world';
import { type ConfigCall, changeable, type PoolCall, readable } from './reach';

interface ConfigChange extends ConfigCall {
  readonly body: { readonly clusterConfig?: CloudDocument };
}

interface NewPool extends ConfigCall {
  readonly body: PoolOrder;
}

interface PoolChange extends PoolCall {
  readonly body: PoolOrder;
}

/** The handlers of one cloud's configs and machine pools. Changes need no gateway. */
export function poolHandlers<View>(cloudType: CloudType, view: (call: ConfigCall, cluster: Cluster) => View) {
  return {
    getConfig: (call: ConfigCall): View => view(call, readable(call, cloudType)),
    changeConfig: (call: ConfigChange): undefined => {
      const cluster = changeable(call, cloudType);
      if (call.body.clusterConfig === undefined) throw new Refusal('InvalidCluster', 'clusterConfig in body is required');
      updateClusterConfig(call.world, cluster, call.body.clusterConfig);
      return undefined;
    },
    createPool: (call: NewPool): { readonly uid: string } => {
      addPool(call.world, changeable(call, cloudType), call.body);
      return { uid: newUid(call.world) };
    },
    updatePool: (call: PoolChange): undefined => {
      replacePool(call.world, changeable(call, cloudType), call.params.machinePoolName, call.body);
      return undefined;
    },
    deletePool: (call: PoolCall): undefined => {
      deletePool(call.world, changeable(call, cloudType), call.params.machinePoolName);
      return undefined;
    },
  };
}
