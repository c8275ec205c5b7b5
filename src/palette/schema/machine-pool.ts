import { Type } from '@sinclair/typebox';
import { type Data, knownValues, list, object, oneOf, optional, StringMap, Time } from './data';
import { ListMetaData, ObjectMeta } from './metadata';
import { VspherePlacementConfig, VspherePlacementConfigEntity } from './placement';

/** The size of a machine. */
export const VsphereInstanceType = Type.Object({ numCPUs: Type.Integer(), memoryMiB: Type.Integer(), diskGiB: Type.Integer() });
export type VsphereInstanceType = Data<typeof VsphereInstanceType>;

const shared = {
  minSize: Type.Integer(),
  maxSize: Type.Integer(),
  nodeRepaveInterval: Type.Integer(),
  useControlPlaneAsWorker: Type.Boolean(),
  additionalLabels: StringMap,
  additionalAnnotations: StringMap,
  additionalTags: StringMap,
  overrideKubeadmConfiguration: Type.String(),
  overrideClusterAPIConfig: Type.String(),
  overrideHealthCheckConfiguration: Type.String(),
};

/** The part of a machine pool that is the same in every cloud, in a request. */
export const MachinePoolConfigEntity = object(
  { name: Type.String(), size: Type.Integer(), labels: list(Type.String()) },
  {
    ...shared,
    isControlPlane: Type.Boolean(),
    taints: list(
      optional({
        key: Type.String(),
        value: Type.String(),
        effect: oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
        timeAdded: Time,
      }),
    ),
    updateStrategy: optional({
      type: oneOf('RollingUpdateScaleOut', 'RollingUpdateScaleIn', 'OverrideScaling'),
      maxSurge: Type.String(),
      maxUnavailable: Type.String(),
    }),
    skipK8sUpgrade: oneOf('enabled', 'disabled'),
    machinePoolProperties: optional({ archType: oneOf('amd64', 'arm64') }),
  },
);
export type MachinePoolConfigEntity = Data<typeof MachinePoolConfigEntity>;

/** A machine pool in a create or an update. */
export const VsphereMachinePoolConfigEntity = object(
  { cloudConfig: optional({ instanceType: VsphereInstanceType, placements: list(VspherePlacementConfigEntity) }) },
  { poolConfig: MachinePoolConfigEntity },
);
export type VsphereMachinePoolConfigEntity = Data<typeof VsphereMachinePoolConfigEntity>;

/** The same as properties. */
export const machinePoolFields = {
  ...shared,
  name: Type.String(),
  size: Type.Integer(),
  labels: list(Type.String()),
  taints: list(
    optional({
      key: Type.String(),
      value: Type.String(),
      effect: knownValues('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
      timeAdded: Time,
    }),
  ),
  updateStrategy: optional({
    type: knownValues('RollingUpdateScaleOut', 'RollingUpdateScaleIn', 'OverrideScaling'),
    maxSurge: Type.String(),
    maxUnavailable: Type.String(),
  }),
  machinePoolProperties: optional({ archType: knownValues('amd64', 'arm64') }),
};

/** What the machine pools of every cloud have as they are read. */
export const MachinePoolConfig = optional({
  ...machinePoolFields,
  isControlPlane: Type.Boolean(),
  skipK8sUpgrade: knownValues('enabled', 'disabled'),
});
export type MachinePoolConfig = Data<typeof MachinePoolConfig>;

/** A machine pool as it is read. Pools have no uid: their name addresses them. */
export const VsphereMachinePoolConfig = object(
  { instanceType: VsphereInstanceType, isControlPlane: Type.Boolean() },
  {
    ...machinePoolFields,
    placements: list(VspherePlacementConfig),
    skipK8sUpgrade: knownValues('enabled', 'disabled'),
  },
);
export type VsphereMachinePoolConfig = Data<typeof VsphereMachinePoolConfig>;

/** One virtual machine of a pool. */
export const VsphereMachine = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: object(
    {
      nics: list(
        object(
          { networkName: Type.String() },
          { index: Type.Integer(), macAddress: Type.String(), privateIPs: list(Type.String()) },
        ),
      ),
      placement: VspherePlacementConfig,
      vcenterServer: Type.String(),
    },
    {
      images: list(optional({ fullPath: Type.String(), state: Type.String() })),
      instanceType: VsphereInstanceType,
      ntpServers: list(Type.String()),
    },
  ),
  status: optional({
    instanceState: knownValues('Pending', 'Provisioning', 'Provisioned', 'Running', 'Deleting', 'Deleted', 'Failed', 'Unknown'),
    instanceStateLastUpdate: Time,
    ready: Type.Boolean(),
    addresses: list(optional({ address: Type.String(), type: Type.String() })),
    health: optional({
      state: Type.String(),
      lastHeartBeatTimestamp: Time,
      conditions: list(optional({ type: Type.String(), status: Type.String(), reason: Type.String(), message: Type.String() })),
    }),
    maintenanceStatus: optional({ action: Type.String(), message: Type.String(), state: Type.String() }),
  }),
});
export type VsphereMachine = Data<typeof VsphereMachine>;

export const VsphereMachines = object({ items: list(VsphereMachine) }, { listmeta: ListMetaData });
export type VsphereMachines = Data<typeof VsphereMachines>;
