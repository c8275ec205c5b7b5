import { Type } from '@sinclair/typebox';
import { ClusterConfigEntity, SpectroClusterPolicies, SpectroClusterProfileEntity } from '../cluster-settings';
import { type Data, list, object, optional } from '../data';
import { MachinePoolConfigEntity, machinePoolFields } from '../machine-pool';
import { ObjectMeta, ObjectMetaInputEntity, ObjectReference } from '../metadata';
import { GenericInstanceType, MachineMetadata, machineInput, machineRead } from './machine';

/** Something in a CloudStack cloud, by its id or its name. */
export const CloudStackResource = optional({ id: Type.String(), name: Type.String() });
export type CloudStackResource = Data<typeof CloudStackResource>;

/** A network of a zone: one that exists, or one that is made as described. */
const CloudStackNetworkSpec = optional({
  id: Type.String(),
  name: Type.String(),
  type: Type.String(),
  gateway: Type.String(),
  netmask: Type.String(),
  offering: Type.String(),
  routingMode: Type.String(),
  vpc: optional({ id: Type.String(), name: Type.String(), cidr: Type.String(), offering: Type.String() }),
});

/** The CloudStack side of a cluster, the same in a create and in answers. */
export const CloudStackClusterConfig = optional({
  controlPlaneEndpoint: Type.String(),
  overrideClusterAPIConfig: Type.String(),
  project: CloudStackResource,
  sshKeyName: Type.String(),
  syncWithCKS: Type.Boolean(),
  zones: list(optional({ id: Type.String(), name: Type.String(), network: CloudStackNetworkSpec })),
});
export type CloudStackClusterConfig = Data<typeof CloudStackClusterConfig>;

/** All that an update changes. */
export const CloudStackClusterConfigUpdateEntity = optional({
  controlPlaneEndpoint: Type.String(),
  overrideClusterAPIConfig: Type.String(),
});

export const CloudStackCloudClusterConfigEntity = optional({ clusterConfig: CloudStackClusterConfigUpdateEntity });

/** The size of a machine where the offering leaves it open. */
export const InstanceConfig = optional({
  category: Type.String(),
  cpuSet: Type.Integer(),
  diskGiB: Type.Integer(),
  memoryMiB: Type.Integer(),
  name: Type.String(),
  numCPUs: Type.Integer(),
});

const machine = { instanceConfig: InstanceConfig, networks: list(CloudStackResource), template: CloudStackResource };

/** What the machines of a pool are on CloudStack. */
export const CloudStackMachinePoolCloudConfigEntity = object({ offering: CloudStackResource }, machine);
export type CloudStackMachinePoolCloudConfigEntity = Data<typeof CloudStackMachinePoolCloudConfigEntity>;

export const CloudStackMachinePoolConfigEntity = object(
  { cloudConfig: CloudStackMachinePoolCloudConfigEntity },
  { poolConfig: MachinePoolConfigEntity },
);

/** A machine pool on CloudStack as it is read. */
export const CloudStackMachinePoolConfig = object(
  { isControlPlane: Type.Boolean() },
  { ...machinePoolFields, ...machine, offering: CloudStackResource },
);
export type CloudStackMachinePoolConfig = Data<typeof CloudStackMachinePoolConfig>;

/** What a cluster is on CloudStack: account, zones, machine pools. */
export const CloudStackCloudConfig = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: optional({
    cloudAccountRef: ObjectReference,
    clusterConfig: CloudStackClusterConfig,
    machinePoolConfig: list(CloudStackMachinePoolConfig),
  }),
});
export type CloudStackCloudConfig = Data<typeof CloudStackCloudConfig>;

const named = optional({ name: Type.String() });

const CloudStackMachineSpec = optional({
  diskOffering: optional({
    customSizeInGB: Type.Integer(),
    device: Type.String(),
    filesystem: Type.String(),
    label: Type.String(),
    mountPath: Type.String(),
  }),
  failureDomainName: Type.String(),
  instanceType: GenericInstanceType,
  machineMetadata: MachineMetadata,
  nics: list(
    optional({
      index: Type.Integer(),
      macAddress: Type.String(),
      networkName: Type.String(),
      privateIPs: list(Type.String()),
    }),
  ),
  offering: named,
  providerID: Type.String(),
  sshKey: Type.String(),
  template: named,
});

export const CloudStackMachineInput = machineInput(CloudStackMachineSpec);
export const CloudStackMachine = machineRead(CloudStackMachineSpec);
export type CloudStackMachine = Data<typeof CloudStackMachine>;
export const CloudStackMachines = Type.Object({ items: list(CloudStackMachine) });

/** A cluster on CloudStack in its create. */
export const SpectroCloudStackClusterEntity = optional({
  metadata: ObjectMetaInputEntity,
  spec: object(
    { cloudAccountUid: Type.String(), cloudConfig: CloudStackClusterConfig },
    {
      clusterConfig: ClusterConfigEntity,
      machinepoolconfig: list(CloudStackMachinePoolConfigEntity),
      policies: SpectroClusterPolicies,
      profiles: list(SpectroClusterProfileEntity),
    },
  ),
});

export const SpectroCloudStackClusterRateEntity = optional({
  cloudConfig: CloudStackClusterConfig,
  machinepoolconfig: list(CloudStackMachinePoolConfigEntity),
});
