import { Type } from '@sinclair/typebox';
import { VsphereCloudAccount } from '../cloud-account';
import { type Data, list, object, optional } from '../data';
import { UidParams } from '../metadata';
import { operation } from '../operation';
import { lookUpCalls } from './calls';

/** The datacenters of a vCenter, with the names of their compute clusters and folders. */
export const VsphereDatacenters = Type.Object({
  items: list(optional({ datacenter: Type.String(), computeclusters: list(Type.String()), folders: list(Type.String()) })),
});
export type VsphereDatacenters = Data<typeof VsphereDatacenters>;

/** What a compute cluster has for machines. */
export const VsphereComputeClusterResources = optional({
  datacenter: Type.String(),
  computecluster: optional({
    name: Type.String(),
    datastores: list(Type.String()),
    networks: list(Type.String()),
    resourcePools: list(Type.String()),
  }),
});
export type VsphereComputeClusterResources = Data<typeof VsphereComputeClusterResources>;

const datacenters = lookUpCalls({ cloud: 'vsphere', ofAccount: 'datacenters', query: {}, body: VsphereDatacenters });
const resources = {
  method: 'GET',
  scope: 'either',
  response: { status: 200, body: VsphereComputeClusterResources },
  idempotent: true,
} as const;
const place = { datacenter: Type.String(), computecluster: Type.String() };

/** What stands in a vCenter, as an account, the cloud and a gateway are asked for it. */
export const vsphereInfrastructureOperations = {
  listVsphereAccountDatacenters: datacenters.ofAccount,
  listVsphereDatacenters: datacenters.ofCloud,
  getVsphereAccountComputeCluster: operation({
    ...resources,
    path: '/v1/cloudaccounts/vsphere/{uid}/properties/computecluster/resources',
    params: UidParams,
    query: object(place, { useQualifiedNetworkName: Type.Boolean() }),
  }),
  getVsphereComputeCluster: operation({
    ...resources,
    path: '/v1/clouds/vsphere/datacenters/{uid}/computeclusters/{computecluster}',
    params: Type.Object({ uid: Type.String(), computecluster: Type.String() }),
    query: Type.Object({ cloudAccountUid: Type.String() }),
  }),
  // The only GETs of these clouds that carry a body: the credentials of a vCenter that no account has yet.
  getVsphereEnvironment: operation({
    method: 'GET',
    path: '/v1/clouds/vsphere/env',
    scope: 'either',
    body: VsphereCloudAccount,
    bodyRequired: true,
    response: { status: 200, body: optional({ version: Type.String() }) },
    idempotent: true,
  }),
  listVsphereOverlordDatacenters: operation({
    method: 'GET',
    path: '/v1/overlords/vsphere/{uid}/properties/datacenters',
    scope: 'tenant',
    params: UidParams,
    response: { status: 200, body: VsphereDatacenters },
    idempotent: true,
  }),
  getVsphereOverlordComputeCluster: operation({
    ...resources,
    path: '/v1/overlords/vsphere/{uid}/properties/computecluster/resources',
    scope: 'tenant',
    params: UidParams,
    query: Type.Object(place),
  }),
} as const;
