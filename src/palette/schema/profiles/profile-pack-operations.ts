import { Type } from '@sinclair/typebox';
import { optional } from '../data';
import { Uid, UidParams } from '../metadata';
import { operation } from '../operation';
import { ClusterProfileNotificationUpdateEntity, PackParamsEntity, PackResolvedValues } from './profile-change';
import {
  ClusterProfilePackConfigList,
  ClusterProfilePacksEntities,
  ClusterProfilePacksManifests,
  ManifestEntities,
  ManifestEntity,
  ManifestInputEntity,
  PackInputEntity,
  PackRefSummaryResponse,
  PackUpdateEntity,
} from './profile-pack';

const PackParams = Type.Object({ uid: Type.String(), packName: Type.String() });
const ManifestParams = Type.Object({ uid: Type.String(), packName: Type.String(), manifestUid: Type.String() });
const metaQuery = optional({ includePackMeta: Type.String() });

/** The packs of a cluster profile and their manifests. Changes go into the draft. */
export const clusterProfilePackOperations = {
  listClusterProfilePacks: operation({
    method: 'GET',
    path: '/v1/clusterprofiles/{uid}/packs',
    scope: 'either',
    params: UidParams,
    query: metaQuery,
    response: { status: 200, body: ClusterProfilePacksEntities },
    idempotent: true,
  }),
  addClusterProfilePack: operation({
    method: 'POST',
    path: '/v1/clusterprofiles/{uid}/packs',
    scope: 'either',
    params: UidParams,
    query: metaQuery,
    body: PackInputEntity,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  getClusterProfilePack: operation({
    method: 'GET',
    path: '/v1/clusterprofiles/{uid}/packs/{packName}',
    scope: 'either',
    params: PackParams,
    response: { status: 200, body: PackRefSummaryResponse },
    idempotent: true,
  }),
  updateClusterProfilePack: operation({
    method: 'PUT',
    path: '/v1/clusterprofiles/{uid}/packs/{packName}',
    scope: 'either',
    params: PackParams,
    body: PackUpdateEntity,
    response: { status: 204 },
    idempotent: true,
  }),
  deleteClusterProfilePack: operation({
    method: 'DELETE',
    path: '/v1/clusterprofiles/{uid}/packs/{packName}',
    scope: 'either',
    params: PackParams,
    response: { status: 204 },
    idempotent: true,
  }),
  getClusterProfilePackConfig: operation({
    method: 'GET',
    path: '/v1/clusterprofiles/{uid}/packs/{packName}/config',
    scope: 'either',
    params: PackParams,
    query: Type.Object({ packUid: Type.String() }),
    response: { status: 200, body: ClusterProfilePackConfigList },
    idempotent: true,
  }),
  listClusterProfilePacksManifests: operation({
    method: 'GET',
    path: '/v1/clusterprofiles/{uid}/packs/manifests',
    scope: 'either',
    params: UidParams,
    query: metaQuery,
    response: { status: 200, body: ClusterProfilePacksManifests },
    idempotent: true,
  }),
  resolveClusterProfilePackValues: operation({
    method: 'GET',
    path: '/v1/clusterprofiles/{uid}/packs/resolvedValues',
    scope: 'either',
    params: UidParams,
    body: PackParamsEntity,
    response: { status: 200, body: PackResolvedValues },
    idempotent: true,
  }),
  updateClusterProfilePackRefs: operation({
    method: 'PATCH',
    path: '/v1/clusterprofiles/{uid}/packRefs',
    scope: 'either',
    params: UidParams,
    query: optional({ notify: Type.String() }),
    body: ClusterProfileNotificationUpdateEntity,
    response: { status: 204 },
    idempotent: true,
  }),
  listClusterProfilePackManifests: operation({
    method: 'GET',
    path: '/v1/clusterprofiles/{uid}/packs/{packName}/manifests',
    scope: 'either',
    params: PackParams,
    response: { status: 200, body: ManifestEntities },
    idempotent: true,
  }),
  addClusterProfilePackManifest: operation({
    method: 'POST',
    path: '/v1/clusterprofiles/{uid}/packs/{packName}/manifests',
    scope: 'either',
    params: PackParams,
    body: ManifestInputEntity,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  getClusterProfilePackManifest: operation({
    method: 'GET',
    path: '/v1/clusterprofiles/{uid}/packs/{packName}/manifests/{manifestUid}',
    scope: 'either',
    params: ManifestParams,
    response: { status: 200, body: ManifestEntity },
    idempotent: true,
  }),
  updateClusterProfilePackManifest: operation({
    method: 'PUT',
    path: '/v1/clusterprofiles/{uid}/packs/{packName}/manifests/{manifestUid}',
    scope: 'either',
    params: ManifestParams,
    body: ManifestInputEntity,
    response: { status: 204 },
    idempotent: true,
  }),
  deleteClusterProfilePackManifest: operation({
    method: 'DELETE',
    path: '/v1/clusterprofiles/{uid}/packs/{packName}/manifests/{manifestUid}',
    scope: 'either',
    params: ManifestParams,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
