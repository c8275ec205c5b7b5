import { Type } from '@sinclair/typebox';
import { ClusterConfigEntity, SpectroClusterPolicies, SpectroClusterProfileEntity } from '../cluster-settings';
import { type Data, list, object, optional } from '../data';
import { MachinePoolConfigEntity, machinePoolFields } from '../machine-pool';
import { ObjectMeta, ObjectReference } from '../metadata';
import { GenericInstanceType, machineInput, machineRead } from './machine';

/** Something in an OpenStack cloud, by its id or its name. */
export const OpenStackResource = optional({ id: Type.String(), name: Type.String() });
export type OpenStackResource = Data<typeof OpenStackResource>;

/**
 * The OpenStack side of a cluster, the same in requests and answers. With `network` and `subnet` it stands in networks
 * that exist; without them one is made from `nodeCidr` and `dnsNameservers`.
 */
export const OpenStackClusterConfig = optional({
  bastionDisabled: Type.Boolean(),
  dnsNameservers: list(Type.String()),
  domain: OpenStackResource,
  network: OpenStackResource,
  nodeCidr: Type.String(),
  project: OpenStackResource,
  region: Type.String(),
  sshKeyName: Type.String(),
  subnet: OpenStackResource,
});
export type OpenStackClusterConfig = Data<typeof OpenStackClusterConfig>;

export const OpenStackCloudClusterConfigEntity = optional({ clusterConfig: OpenStackClusterConfig });

/** The size of a machine: the flavor's name decides, the numbers are what the client knows of it. */
export const OpenstackFlavorConfig = object(
  { name: Type.String() },
  { numCPUs: Type.Integer(), memoryMiB: Type.Integer(), diskGiB: Type.Integer() },
);

/** What the machines of a pool are on OpenStack. */
export const OpenStackMachinePoolCloudConfigEntity = object(
  { flavorConfig: OpenstackFlavorConfig },
  { azs: list(Type.String()), diskGiB: Type.Integer(), subnet: OpenStackResource },
);
export type OpenStackMachinePoolCloudConfigEntity = Data<typeof OpenStackMachinePoolCloudConfigEntity>;

export const OpenStackMachinePoolConfigEntity = object(
  { cloudConfig: OpenStackMachinePoolCloudConfigEntity },
  { poolConfig: MachinePoolConfigEntity },
);

/** A machine pool on OpenStack as it is read. */
export const OpenStackMachinePoolConfig = object(
  { flavorConfig: OpenstackFlavorConfig },
  {
    ...machinePoolFields,
    azs: list(Type.String()),
    diskGiB: Type.Integer(),
    flavor: Type.String(),
    isControlPlane: Type.Boolean(),
    subnet: OpenStackResource,
  },
);
export type OpenStackMachinePoolConfig = Data<typeof OpenStackMachinePoolConfig>;

/** What a cluster is on OpenStack: account, project, machine pools. */
export const OpenStackCloudConfig = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: optional({
    cloudAccountRef: ObjectReference,
    clusterConfig: OpenStackClusterConfig,
    machinePoolConfig: list(OpenStackMachinePoolConfig),
  }),
});
export type OpenStackCloudConfig = Data<typeof OpenStackCloudConfig>;

const OpenStackMachineSpec = object(
  {
    instanceType: GenericInstanceType,
    nics: list(object({ networkName: Type.String() }, { index: Type.Integer(), privateIPs: list(Type.String()) })),
  },
  {
    az: Type.String(),
    image: Type.String(),
    projectId: Type.String(),
    securityGroups: list(Type.String()),
    sshKeyName: Type.String(),
  },
);

export const OpenStackMachineInput = machineInput(OpenStackMachineSpec);
export const OpenStackMachine = machineRead(OpenStackMachineSpec);
export type OpenStackMachine = Data<typeof OpenStackMachine>;
export const OpenStackMachines = Type.Object({ items: list(OpenStackMachine) });

/** A cluster on OpenStack in its create. */
export const SpectroOpenStackClusterEntity = optional({
  metadata: ObjectMeta,
  spec: object(
    { cloudAccountUid: Type.String(), cloudConfig: OpenStackClusterConfig },
    {
      clusterConfig: ClusterConfigEntity,
      clusterTemplate: optional({ uid: Type.String() }),
      machinepoolconfig: list(OpenStackMachinePoolConfigEntity),
      policies: SpectroClusterPolicies,
      profiles: list(SpectroClusterProfileEntity),
    },
  ),
});

export const SpectroOpenStackClusterRateEntity = optional({
  cloudConfig: OpenStackClusterConfig,
  machinepoolconfig: list(OpenStackMachinePoolConfigEntity),
});
