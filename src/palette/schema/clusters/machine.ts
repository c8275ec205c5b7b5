import { type TSchema, Type } from '@sinclair/typebox';
import { type Data, knownValues, list, oneOf, optional, Time } from '../data';
import { ObjectMeta } from '../metadata';

const states = ['Pending', 'Provisioning', 'Provisioned', 'Running', 'Deleting', 'Deleted', 'Failed', 'Unknown'] as const;

/** One thing that a node says about itself, as Kubernetes' node conditions have it. */
export const MachineHealthCondition = optional({
  type: Type.String(),
  status: Type.String(),
  reason: Type.String(),
  message: Type.String(),
});
export type MachineHealthCondition = Data<typeof MachineHealthCondition>;

const shared = {
  instanceStateLastUpdate: Time,
  ready: Type.Boolean(),
  addresses: list(optional({ address: Type.String(), type: Type.String() })),
  health: optional({ state: Type.String(), lastHeartBeatTimestamp: Time, conditions: list(MachineHealthCondition) }),
  maintenanceStatus: optional({ action: Type.String(), message: Type.String(), state: Type.String() }),
};

/** How a machine is, as its cluster's agent reports it. */
export const CloudMachineStatusInput = optional({ ...shared, instanceState: oneOf(...states) });
export type CloudMachineStatusInput = Data<typeof CloudMachineStatusInput>;

/** How a machine is, as it is read. */
export const CloudMachineStatus = optional({ ...shared, instanceState: knownValues(...states) });
export type CloudMachineStatus = Data<typeof CloudMachineStatus>;

/** When a machine was made. */
export const MachineMetadata = optional({ creationTimestamp: Time });

/** The size of a machine where the cloud has names for sizes. */
export const GenericInstanceType = optional({
  id: Type.String(),
  name: Type.String(),
  numCPUs: Type.Integer(),
  memoryMiB: Type.Integer(),
  diskGiB: Type.Integer(),
});

/** A machine of one cloud as its agent reports it. */
export function machineInput<Spec extends TSchema>(spec: Spec) {
  return optional({
    apiVersion: Type.String(),
    kind: Type.String(),
    metadata: ObjectMeta,
    spec,
    status: CloudMachineStatusInput,
  });
}

/** A machine of one cloud as it is read. */
export function machineRead<Spec extends TSchema>(spec: Spec) {
  return optional({ apiVersion: Type.String(), kind: Type.String(), metadata: ObjectMeta, spec, status: CloudMachineStatus });
}
