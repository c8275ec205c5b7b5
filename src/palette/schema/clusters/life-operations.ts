import { Type } from '@sinclair/typebox';
import { PackRef } from '../cluster-profile';
import { SpectroClusterProfileEntity } from '../cluster-settings';
import { type Data, knownValues, list, optional, Time } from '../data';
import { ObjectMeta, ObjectMetaInputEntity, Uid, UidParams } from '../metadata';
import { operation } from '../operation';
import { ImportClusterConfig } from './creation';
import { clusterUpkeepOperations } from './upkeep-operations';

/** Why the machines of a cluster have to be replaced. */
export const SpectroClusterRepaveReason = optional({
  code: Type.String(),
  message: Type.String(),
  pack: optional({ current: PackRef, target: PackRef, diffConfigKeys: list(Type.String()) }),
});
export type SpectroClusterRepaveReason = Data<typeof SpectroClusterRepaveReason>;

/** A replacement of machines that waits for approval, or goes on. */
export const SpectroClusterRepave = optional({
  metadata: ObjectMeta,
  spec: optional({
    reasons: list(SpectroClusterRepaveReason),
    source: knownValues('user', 'hubble', 'palette', 'stylus'),
    spectroClusterUid: Type.String(),
  }),
  status: optional({
    message: Type.String(),
    repaveTransitionTime: Time,
    state: knownValues('Pending', 'Approved', 'Reverted'),
  }),
});
export type SpectroClusterRepave = Data<typeof SpectroClusterRepave>;

/** A cluster of any kind that exists already, and is taken over. */
const SpectroGenericClusterImportEntity = optional({
  metadata: ObjectMetaInputEntity,
  spec: optional({
    clusterConfig: ImportClusterConfig,
    edgeConfig: optional({ edgeHostUid: Type.String(), edgeHostUids: list(Type.String()) }),
  }),
});

/** What happens to clusters that run, and to those that are imported. */
export const clusterLifeOperations = {
  ...clusterUpkeepOperations,
  listClusterTags: operation({
    method: 'GET',
    path: '/v1/spectroclusters/tags',
    scope: 'either',
    response: { status: 200, body: optional({ tags: list(Type.String()) }) },
    idempotent: true,
  }),
  getClusterImportManifest: operation({
    method: 'GET',
    path: '/v1/spectroclusters/{uid}/import/manifest',
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: Type.String(), contentType: 'application/octet-stream' },
    idempotent: true,
    anonymous: true,
    guardedBy: 'cluster.delete',
  }),
  importGenericCluster: operation({
    method: 'POST',
    path: '/v1/spectroclusters/generic/import',
    scope: 'either',
    body: SpectroGenericClusterImportEntity,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  upgradeClusterImport: operation({
    method: 'PATCH',
    path: '/v1/spectroclusters/{uid}/import/upgrade',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
  resetCluster: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/reset',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: false,
  }),
  getClusterRepave: operation({
    method: 'GET',
    path: '/v1/spectroclusters/{uid}/repave/status',
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: SpectroClusterRepave },
    idempotent: true,
  }),
  validateClusterRepave: operation({
    method: 'POST',
    path: '/v1/spectroclusters/{uid}/validate/repave',
    scope: 'either',
    params: UidParams,
    body: optional({ profiles: list(SpectroClusterProfileEntity) }),
    response: { status: 200, body: optional({ isRepaveRequired: Type.Boolean(), reasons: list(SpectroClusterRepaveReason) }) },
    idempotent: true,
  }),
} as const;
