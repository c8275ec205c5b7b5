import { Type } from '@sinclair/typebox';
import { type Data, list, oneOf, optional } from '../data';
import { operation } from '../operation';
import { ConfigParams } from './config-operations';
import { MachineHealthCondition } from './machine';

const AnyCloudMachineParams = Type.Object({
  cloudType: Type.String(),
  configUid: Type.String(),
  machinePoolName: Type.String(),
  machineUid: Type.String(),
});

export const MachineMaintenance = optional({ action: oneOf('cordon', 'uncordon') });

export const MachineMaintenanceStatus = optional({ action: Type.String(), message: Type.String(), state: Type.String() });
export type MachineMaintenanceStatus = Data<typeof MachineMaintenanceStatus>;

/** The conditions of nodes, as the agent saw them. */
export const MachinesHealthEntity = optional({
  machines: list(
    optional({
      uid: Type.String(),
      ready: MachineHealthCondition,
      diskPressure: MachineHealthCondition,
      memoryPressure: MachineHealthCondition,
      networkUnavailable: MachineHealthCondition,
      pidPressure: MachineHealthCondition,
    }),
  ),
});
export type MachinesHealthEntity = Data<typeof MachinesHealthEntity>;

/** The uids of all machines, by the name of their pool. */
export const MachinePoolsMachineUids = optional({
  machinePools: Type.Object({}, { additionalProperties: optional({ machineUids: list(Type.String()) }) }),
});

/** Machines of any cloud. */
export const anyCloudMachineOperations = {
  setMachineMaintenance: operation({
    method: 'PUT',
    path: '/v1/cloudconfigs/{cloudType}/{configUid}/machinePools/{machinePoolName}/machines/{machineUid}/maintenance',
    scope: 'either',
    params: AnyCloudMachineParams,
    body: MachineMaintenance,
    response: { status: 204 },
    idempotent: true,
  }),
  reportMachineMaintenance: operation({
    method: 'PUT',
    path: '/v1/cloudconfigs/{cloudType}/{configUid}/machinePools/{machinePoolName}/machines/{machineUid}/maintenance/status',
    scope: 'either',
    params: AnyCloudMachineParams,
    body: MachineMaintenanceStatus,
    response: { status: 204 },
    idempotent: true,
  }),
  listMachineUids: operation({
    method: 'GET',
    path: '/v1/cloudconfigs/{configUid}/machinePools/machineUids',
    scope: 'either',
    params: ConfigParams,
    response: { status: 200, body: MachinePoolsMachineUids },
    idempotent: true,
  }),
  reportMachinesHealth: operation({
    method: 'PATCH',
    path: '/v1/cloudconfigs/{configUid}/machines/health',
    scope: 'either',
    params: ConfigParams,
    body: MachinesHealthEntity,
    bodyRequired: true,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
