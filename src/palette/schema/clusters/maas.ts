import { Type } from '@sinclair/typebox';
import { ClusterConfigEntity, SpectroClusterPolicies, SpectroClusterProfileEntity } from '../cluster-settings';
import { type Data, knownValues, list, object, oneOf, optional } from '../data';
import { MachinePoolConfigEntity, machinePoolFields } from '../machine-pool';
import { ListMetaData, ObjectMeta, ObjectReference } from '../metadata';
import { IpPoolConfig } from './ip-pool';
import { MachineMetadata, machineInput, machineRead } from './machine';

/** The MAAS side of a cluster. `domain` is the DNS domain of its machines; the same in requests and answers. */
export const MaasClusterConfig = object(
  { domain: Type.String() },
  {
    enableLxdVm: Type.Boolean(),
    ntpServers: list(Type.String()),
    overrideClusterAPIConfig: Type.String(),
    sshKeys: list(Type.String()),
    staticIp: Type.Boolean(),
  },
);
export type MaasClusterConfig = Data<typeof MaasClusterConfig>;

export const MaasCloudClusterConfigEntity = optional({ clusterConfig: MaasClusterConfig });

/** The least that a machine must have for MAAS to pick it: memory in MiB, disk in GB. */
export const MaasInstanceType = optional({
  minCPU: Type.Integer(),
  minMemInMB: Type.Integer(),
  minDiskSizeInGB: Type.Integer(),
});
export type MaasInstanceType = Data<typeof MaasInstanceType>;

const place = { azs: list(Type.String()), tags: list(Type.String()), useLxdVm: Type.Boolean() };

/** Which machines of MAAS a pool takes. `network` is for virtual machines on LXD hosts: their bridge, and where addresses come from. */
export const MaasMachinePoolCloudConfigEntity = object(
  { instanceType: MaasInstanceType, resourcePool: Type.String() },
  {
    ...place,
    network: object({ networkName: Type.String() }, { parentPoolUid: Type.String(), staticIp: Type.Boolean() }),
  },
);
export type MaasMachinePoolCloudConfigEntity = Data<typeof MaasMachinePoolCloudConfigEntity>;

export const MaasMachinePoolConfigEntity = object(
  { cloudConfig: MaasMachinePoolCloudConfigEntity },
  { poolConfig: MachinePoolConfigEntity },
);

/** A machine pool on MAAS as it is read. */
export const MaasMachinePoolConfig = object(
  { instanceType: MaasInstanceType },
  {
    ...machinePoolFields,
    ...place,
    isControlPlane: Type.Boolean(),
    resourcePool: Type.String(),
    network: object(
      { networkName: Type.String() },
      { parentPoolRef: ObjectReference, staticIp: Type.Boolean(), ipPool: IpPoolConfig },
    ),
    skipK8sUpgrade: knownValues('enabled', 'disabled'),
  },
);
export type MaasMachinePoolConfig = Data<typeof MaasMachinePoolConfig>;

/** What a cluster is on MAAS: account, domain, machine pools. */
export const MaasCloudConfig = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: optional({
    cloudAccountRef: ObjectReference,
    clusterConfig: MaasClusterConfig,
    machinePoolConfig: list(MaasMachinePoolConfig),
  }),
});
export type MaasCloudConfig = Data<typeof MaasCloudConfig>;

const MaasMachineSpec = optional({
  az: Type.String(),
  hostname: Type.String(),
  machineMetadata: MachineMetadata,
  nics: list(optional({ index: Type.Integer(), privateIPs: list(Type.String()), publicIp: Type.String() })),
});

export const MaasMachineInput = machineInput(MaasMachineSpec);
export const MaasMachine = machineRead(MaasMachineSpec);
export type MaasMachine = Data<typeof MaasMachine>;
export const MaasMachines = object({ items: list(MaasMachine) }, { listmeta: ListMetaData });

/** A cluster on MAAS in its create. `PureAttach` is a cluster that joins one that hosts others. */
export const SpectroMaasClusterEntity = optional({
  metadata: ObjectMeta,
  spec: object(
    { cloudAccountUid: Type.String(), cloudConfig: MaasClusterConfig },
    {
      clusterConfig: ClusterConfigEntity,
      clusterTemplate: optional({ uid: Type.String() }),
      clusterType: oneOf('PureManage', 'PureAttach', 'PureAdopt'),
      machinepoolconfig: list(MaasMachinePoolConfigEntity),
      policies: SpectroClusterPolicies,
      profiles: list(SpectroClusterProfileEntity),
    },
  ),
});

export const SpectroMaasClusterRateEntity = optional({
  cloudConfig: MaasClusterConfig,
  machinepoolconfig: list(MaasMachinePoolConfigEntity),
});
