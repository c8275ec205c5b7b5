import { Type } from '@sinclair/typebox';
import { CloudAccountStatus } from '../cloud-account';
import { SpectroClusterValidatorResponse } from '../cluster-parts';
import { ClusterConfigEntity, SpectroClusterProfileEntity } from '../cluster-settings';
import { MachineMetadata, machineInput, machineRead } from '../clusters/machine';
import { type Data, list, object, oneOf, optional, StringMap } from '../data';
import { MachinePoolConfigEntity, machinePoolFields } from '../machine-pool';
import { ListMetaData, ListQuery, ObjectMeta, ObjectMetaInputEntity, ObjectReference, StoredObjectMeta, Uid } from '../metadata';
import { operation } from '../operation';
import { CloudTypeParams } from './cloud-type';

/** The credentials of a custom cloud: their keys are the cloud's own. */
const spec = object({ credentials: StringMap }, {});
export type CustomCloudAccount = Data<typeof spec>;

/** An account of a custom cloud: its keys are the cloud's own. */
const CustomAccountEntity = optional({ metadata: ObjectMetaInputEntity, spec });

const CustomAccount = object(
  { metadata: StoredObjectMeta },
  { apiVersion: Type.String(), kind: Type.String(), spec, status: CloudAccountStatus },
);
export type CustomAccount = Data<typeof CustomAccount>;

/** The objects of Cluster API that make up a cluster, as YAML. */
const CustomClusterConfig = Type.Object({ values: Type.String() });
export type CustomClusterConfig = Data<typeof CustomClusterConfig>;

const { additionalLabels, isControlPlane, taints, useControlPlaneAsWorker } = MachinePoolConfigEntity.properties;

/** What a request says of a pool besides the YAML. */
export const CustomMachinePoolBaseConfigEntity = Type.Object({
  additionalLabels,
  isControlPlane,
  taints,
  useControlPlaneAsWorker,
});

/** A machine pool of a custom cloud: its name and its size stand in the YAML. */
const CustomMachinePoolConfigEntity = object(
  { cloudConfig: optional({ values: Type.String() }) },
  { poolConfig: CustomMachinePoolBaseConfigEntity },
);

/** A machine pool as it is read. */
const CustomMachinePoolConfig = object(
  { isControlPlane: Type.Boolean() },
  {
    additionalAnnotations: machinePoolFields.additionalAnnotations,
    additionalLabels: machinePoolFields.additionalLabels,
    name: machinePoolFields.name,
    overrideKubeadmConfiguration: machinePoolFields.overrideKubeadmConfiguration,
    size: machinePoolFields.size,
    taints: machinePoolFields.taints,
    useControlPlaneAsWorker: machinePoolFields.useControlPlaneAsWorker,
    values: Type.String(),
  },
);
export type CustomMachinePoolConfig = Data<typeof CustomMachinePoolConfig>;

const CustomCloudConfig = optional({
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: optional({
    cloudAccountRef: ObjectReference,
    clusterConfig: CustomClusterConfig,
    machinePoolConfig: list(CustomMachinePoolConfig),
  }),
});
export type CustomCloudConfig = Data<typeof CustomCloudConfig>;

const CustomMachineSpec = optional({
  cloudType: Type.String(),
  hostName: Type.String(),
  imageId: Type.String(),
  instanceType: optional({
    diskGiB: Type.Integer(),
    memoryMiB: Type.Integer(),
    name: Type.String(),
    numCPUs: Type.Integer(),
  }),
  machineMetadata: MachineMetadata,
  nics: list(
    optional({
      index: Type.Integer(),
      networkName: Type.String(),
      privateIPs: list(Type.String()),
      publicIp: Type.String(),
    }),
  ),
  sshKeyName: Type.String(),
});

const CustomMachine = machineRead(CustomMachineSpec);
export type CustomMachine = Data<typeof CustomMachine>;

const { location, machineManagementConfig, resources, timezone } = ClusterConfigEntity.properties;

const SpectroCustomClusterEntity = optional({
  metadata: ObjectMetaInputEntity,
  spec: object(
    { cloudAccountUid: Type.String(), cloudConfig: CustomClusterConfig },
    {
      clusterConfig: Type.Object({ location, machineManagementConfig, resources, timezone }),
      clusterTemplate: optional({ uid: Type.String() }),
      clusterType: oneOf('PureManage', 'PureAttach', 'PureAdopt'),
      machinepoolconfig: list(CustomMachinePoolConfigEntity),
      profiles: list(SpectroClusterProfileEntity),
    },
  ),
});

const ACCOUNTS = '/v1/cloudaccounts/cloudTypes/{cloudType}';
const CONFIG = '/v1/cloudconfigs/cloudTypes/{cloudType}/{configUid}';
const POOL = `${CONFIG}/machinePools/{machinePoolName}`;
const CLUSTERS = '/v1/spectroclusters/cloudTypes/{cloudType}';

const text = Type.String();
const account = { path: `${ACCOUNTS}/{uid}`, scope: 'either', params: Type.Object({ cloudType: text, uid: text }) } as const;
const config = { scope: 'either', params: Type.Object({ cloudType: text, configUid: text }) } as const;
const pool = {
  scope: 'either',
  params: Type.Object({ cloudType: text, configUid: text, machinePoolName: text }),
} as const;
const machine = {
  path: `${POOL}/machines/{machineUid}`,
  scope: 'either',
  params: Type.Object({ cloudType: text, configUid: text, machinePoolName: text, machineUid: text }),
} as const;
const done = { status: 204 } as const;
const made = { status: 201, body: Uid } as const;

/** Accounts and clusters of clouds that the tenant registered. */
export const customClusterOperations = {
  listCustomAccounts: operation({
    method: 'GET',
    path: ACCOUNTS,
    scope: 'either',
    params: CloudTypeParams,
    query: ListQuery,
    response: { status: 200, body: object({ items: list(CustomAccount) }, { listmeta: ListMetaData }) },
    idempotent: true,
  }),
  createCustomAccount: operation({
    method: 'POST',
    path: ACCOUNTS,
    scope: 'either',
    params: CloudTypeParams,
    body: CustomAccountEntity,
    response: made,
    idempotent: false,
  }),
  getCustomAccount: operation({ ...account, method: 'GET', response: { status: 200, body: CustomAccount }, idempotent: true }),
  updateCustomAccount: operation({ ...account, method: 'PUT', body: CustomAccountEntity, response: done, idempotent: true }),
  deleteCustomAccount: operation({ ...account, method: 'DELETE', response: done, idempotent: true }),
  createCustomCluster: operation({
    method: 'POST',
    path: CLUSTERS,
    scope: 'either',
    params: CloudTypeParams,
    body: SpectroCustomClusterEntity,
    response: made,
    idempotent: false,
  }),
  validateCustomCluster: operation({
    method: 'POST',
    path: `${CLUSTERS}/validate`,
    scope: 'either',
    params: CloudTypeParams,
    body: SpectroCustomClusterEntity,
    response: { status: 200, body: SpectroClusterValidatorResponse },
    idempotent: true,
  }),
  getCustomCloudConfig: operation({
    ...config,
    method: 'GET',
    path: CONFIG,
    response: { status: 200, body: CustomCloudConfig },
    idempotent: true,
  }),
  updateCustomClusterConfig: operation({
    ...config,
    method: 'PUT',
    path: `${CONFIG}/clusterConfig`,
    body: optional({ clusterConfig: CustomClusterConfig }),
    response: done,
    idempotent: true,
  }),
  createCustomMachinePool: operation({
    ...config,
    method: 'POST',
    path: `${CONFIG}/machinePools`,
    body: CustomMachinePoolConfigEntity,
    response: made,
    idempotent: false,
  }),
  updateCustomMachinePool: operation({
    ...pool,
    method: 'PUT',
    path: POOL,
    body: CustomMachinePoolConfigEntity,
    response: done,
    idempotent: true,
  }),
  deleteCustomMachinePool: operation({ ...pool, method: 'DELETE', path: POOL, response: done, idempotent: true }),
  listCustomMachines: operation({
    ...pool,
    method: 'GET',
    path: `${POOL}/machines`,
    query: ListQuery,
    response: { status: 200, body: object({ items: list(CustomMachine) }, { listmeta: ListMetaData }) },
    idempotent: true,
  }),
  createCustomMachine: operation({
    ...pool,
    method: 'POST',
    path: `${POOL}/machines`,
    body: machineInput(CustomMachineSpec),
    response: made,
    idempotent: false,
  }),
  getCustomMachine: operation({ ...machine, method: 'GET', response: { status: 200, body: CustomMachine }, idempotent: true }),
  updateCustomMachine: operation({
    ...machine,
    method: 'PUT',
    body: machineInput(CustomMachineSpec),
    response: done,
    idempotent: true,
  }),
  deleteCustomMachine: operation({ ...machine, method: 'DELETE', response: done, idempotent: true }),
} as const;
