import { Type } from '@sinclair/typebox';
import { type Data, list, object, optional } from './data';
import { VsphereMachinePoolConfig, VsphereMachinePoolConfigEntity, VsphereMachines } from './machine-pool';
import { ClusterCondition, ListQuery, ObjectMeta, ObjectReference, Uid } from './metadata';
import { operation } from './operation';
import { ControlPlaneEndPoint, ControlPlaneEndPointRead, VspherePlacementConfig, VspherePlacementConfigEntity } from './placement';

/** The vSphere side of a cluster, in a request. */
export const VsphereClusterConfigEntity = object(
  { placement: VspherePlacementConfigEntity },
  {
    controlPlaneEndpoint: ControlPlaneEndPoint,
    ntpServers: list(Type.String()),
    sshKeys: list(Type.String()),
    staticIp: Type.Boolean(),
    overrideClusterAPIConfig: Type.String(),
  },
);
export type VsphereClusterConfigEntity = Data<typeof VsphereClusterConfigEntity>;

export const VsphereCloudClusterConfigEntity = optional({ clusterConfig: VsphereClusterConfigEntity });
export type VsphereCloudClusterConfigEntity = Data<typeof VsphereCloudClusterConfigEntity>;

/** The vSphere side of a cluster, as it is read. */
export const VsphereClusterConfig = object(
  { placement: VspherePlacementConfig },
  {
    controlPlaneEndpoint: ControlPlaneEndPointRead,
    ntpServers: list(Type.String()),
    sshKeys: list(Type.String()),
    staticIp: Type.Boolean(),
    overrideClusterAPIConfig: Type.String(),
  },
);
export type VsphereClusterConfig = Data<typeof VsphereClusterConfig>;

/** What a cluster is on its cloud: account, placement, machine pools. A cluster refers to it by `spec.cloudConfigRef`. */
export const VsphereCloudConfig = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: object(
    { clusterConfig: VsphereClusterConfig, machinePoolConfig: list(VsphereMachinePoolConfig) },
    { cloudAccountRef: ObjectReference, edgeHostRef: ObjectReference },
  ),
  status: optional({ conditions: list(ClusterCondition) }),
});
export type VsphereCloudConfig = Data<typeof VsphereCloudConfig>;

const ConfigParams = Type.Object({ configUid: Type.String() });
const PoolParams = Type.Object({ configUid: Type.String(), machinePoolName: Type.String() });

export const cloudConfigOperations = {
  getVsphereCloudConfig: operation({
    method: 'GET',
    path: '/v1/cloudconfigs/vsphere/{configUid}',
    scope: 'either',
    params: ConfigParams,
    response: { status: 200, body: VsphereCloudConfig },
    idempotent: true,
  }),
  updateVsphereClusterConfig: operation({
    method: 'PUT',
    path: '/v1/cloudconfigs/vsphere/{configUid}/clusterConfig',
    scope: 'either',
    params: ConfigParams,
    body: VsphereCloudClusterConfigEntity,
    response: { status: 204 },
    idempotent: true,
  }),
  createVsphereMachinePool: operation({
    method: 'POST',
    path: '/v1/cloudconfigs/vsphere/{configUid}/machinePools',
    scope: 'either',
    params: ConfigParams,
    body: VsphereMachinePoolConfigEntity,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  updateVsphereMachinePool: operation({
    method: 'PUT',
    path: '/v1/cloudconfigs/vsphere/{configUid}/machinePools/{machinePoolName}',
    scope: 'either',
    params: PoolParams,
    body: VsphereMachinePoolConfigEntity,
    response: { status: 204 },
    idempotent: true,
  }),
  deleteVsphereMachinePool: operation({
    method: 'DELETE',
    path: '/v1/cloudconfigs/vsphere/{configUid}/machinePools/{machinePoolName}',
    scope: 'either',
    params: PoolParams,
    response: { status: 204 },
    idempotent: true,
  }),
  listVsphereMachines: operation({
    method: 'GET',
    path: '/v1/cloudconfigs/vsphere/{configUid}/machinePools/{machinePoolName}/machines',
    scope: 'either',
    params: PoolParams,
    query: ListQuery,
    response: { status: 200, body: VsphereMachines },
    idempotent: true,
  }),
} as const;
