import type { ListMetaData, ListQuery } from '../../../../palette/schema/full';
import { deleteMachine, type MachineReport, machineOf, reportMachine, reportNewMachine } from '../../../world/machine-reports';
import { machinesOf } from '../../../world/machines';
import type { CloudType, Cluster, Machine } from '../../../world/records';
import type { World } from '../../../world/world';
import { queried } from '../../field-query';
import { page } from '../../paging';
import { changeable, type MachineCall, type PoolCall, poolIn, readable } from './reach';

interface PagedCall extends PoolCall {
  readonly query: ListQuery;
}

interface NewMachine extends PoolCall {
  readonly body: MachineReport;
}

interface MachineChange extends MachineCall {
  readonly body: MachineReport;
}

/** The handlers of one cloud's machines: read and deleted by people, reported by the cluster's agent. */
export function machineHandlers<View extends { readonly spec?: object }>(
  cloudType: CloudType,
  derived: (world: World, cluster: Cluster, machine: Machine) => View,
) {
  const view = (world: World, cluster: Cluster, machine: Machine): View => {
    const shown = derived(world, cluster, machine);
    return machine.reported === undefined ? shown : { ...shown, spec: { ...shown.spec, ...machine.reported } };
  };
  const views = (call: PoolCall): View[] => {
    const cluster = readable(call, cloudType);
    return machinesOf(cluster, poolIn(cluster, call)).map((machine) => view(call.world, cluster, machine));
  };
  return {
    list: (call: PoolCall): { readonly items: View[] } => ({ items: views(call) }),
    page: (call: PagedCall): { readonly items: View[]; readonly listmeta: ListMetaData } =>
      page(queried(views(call), call.query), call.query),
    create: (call: NewMachine): { readonly uid: string } => {
      const cluster = changeable(call, cloudType);
      return { uid: reportNewMachine(call.world, cluster, poolIn(cluster, call), call.body).uid };
    },
    get: (call: MachineCall): View => {
      const cluster = readable(call, cloudType);
      return view(call.world, cluster, machineOf(cluster, call.params.machinePoolName, call.params.machineUid));
    },
    update: (call: MachineChange): undefined => {
      const cluster = changeable(call, cloudType);
      reportMachine(call.world, cluster, machineOf(cluster, call.params.machinePoolName, call.params.machineUid), call.body);
      return undefined;
    },
    delete: (call: MachineCall): undefined => {
      const cluster = changeable(call, cloudType);
      deleteMachine(call.world, cluster, machineOf(cluster, call.params.machinePoolName, call.params.machineUid));
      return undefined;
    },
  };
}
