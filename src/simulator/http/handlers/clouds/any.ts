import type { anyCloudMachineOperations } from '../../../../palette/schema/full';
import { notFound, Refusal } from '../../../world/errors';
import { orderMaintenance, reportMaintenance } from '../../../world/machine-maintenance';
import { machineOf, reportHealth } from '../../../world/machine-reports';
import { machinesOf } from '../../../world/machines';
import { CLOUD_TYPES, type Cluster, type Machine } from '../../../world/records';
import type { Handlers } from '../../call';
import { changeable, type MachineCall, readable } from './reach';

/** Machines of any cloud. */
export const anyCloudMachineHandlers: Handlers<keyof typeof anyCloudMachineOperations> = {
  setMachineMaintenance: (call) => {
    const { cluster, machine } = machineToChange(call, call.params.cloudType);
    if (call.body.action === undefined) throw new Refusal('InvalidRequest', 'action in body is required');
    orderMaintenance(call.world, cluster, machine, call.body.action);
    return undefined;
  },
  reportMachineMaintenance: (call) => {
    const { cluster, machine } = machineToChange(call, call.params.cloudType);
    reportMaintenance(call.world, cluster, machine, call.body);
    return undefined;
  },
  listMachineUids: (call) => {
    const cluster = readable(call, undefined);
    const pools = cluster.pools.map(
      (pool) => [pool.name, { machineUids: machinesOf(cluster, pool).map(({ uid }) => uid) }] as const,
    );
    return { machinePools: Object.fromEntries(pools) };
  },
  reportMachinesHealth: (call) => {
    reportHealth(call.world, changeable(call, undefined), call.body.machines ?? []);
    return undefined;
  },
};

function machineToChange(call: MachineCall, cloudType: string): { readonly cluster: Cluster; readonly machine: Machine } {
  const known = CLOUD_TYPES.find((each) => each === cloudType);
  if (known === undefined) throw notFound('Cloud config', call.params.configUid);
  const cluster = changeable(call, known);
  return { cluster, machine: machineOf(cluster, call.params.machinePoolName, call.params.machineUid) };
}
