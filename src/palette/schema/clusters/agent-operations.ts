import { Type } from '@sinclair/typebox';
import { APIEndpoint, LoadBalancerService, Upgrades } from '../cluster';
import { type Data, list, object, optional, Time } from '../data';
import { ClusterCondition, UidParams } from '../metadata';
import { operation } from '../operation';

export const SpectroClusterHeartbeat = object({ agentVersion: Type.String() }, { message: Type.String() });
export type SpectroClusterHeartbeat = Data<typeof SpectroClusterHeartbeat>;

const dated = { name: Type.String(), expiry: Time };

/** The certificates of one control plane machine, by the authority that signed them. */
const MachineCertificate = optional({
  name: Type.String(),
  certificateAuthorities: list(optional({ ...dated, certificates: list(optional(dated)) })),
});
export type MachineCertificate = Data<typeof MachineCertificate>;

export const MachineCertificates = optional({ machineCertificates: list(MachineCertificate) });

/** What the agent inside a cluster tells Palette. */
export const clusterAgentOperations = {
  reportClusterHeartbeat: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/heartbeat',
    scope: 'either',
    params: UidParams,
    body: SpectroClusterHeartbeat,
    response: { status: 204 },
    idempotent: true,
  }),
  reportClusterCondition: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/status/condition',
    scope: 'either',
    params: UidParams,
    body: ClusterCondition,
    response: { status: 204 },
    idempotent: true,
  }),
  reportClusterConditions: operation({
    method: 'PATCH',
    path: '/v1/spectroclusters/{uid}/status/conditions',
    scope: 'either',
    params: UidParams,
    body: list(ClusterCondition),
    response: { status: 204 },
    idempotent: true,
  }),
  reportClusterEndpoints: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/status/endpoints',
    scope: 'either',
    params: UidParams,
    body: list(APIEndpoint),
    response: { status: 204 },
    idempotent: true,
  }),
  reportClusterServices: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/status/services',
    scope: 'either',
    params: UidParams,
    body: list(LoadBalancerService),
    response: { status: 204 },
    idempotent: true,
  }),
  reportClusterUpgrades: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/status/upgrades',
    scope: 'either',
    params: UidParams,
    body: optional({ upgrades: list(Upgrades) }),
    response: { status: 204 },
    idempotent: true,
  }),
  reportClusterImported: operation({
    method: 'PATCH',
    path: '/v1/spectroclusters/{uid}/status/imported',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
  getClusterCertificates: operation({
    method: 'GET',
    path: '/v1/spectroclusters/{uid}/k8certificates',
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: MachineCertificates },
    idempotent: true,
  }),
  reportClusterCertificates: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/k8certificates',
    scope: 'either',
    params: UidParams,
    body: MachineCertificates,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
