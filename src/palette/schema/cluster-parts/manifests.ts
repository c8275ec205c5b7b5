import { Type } from '@sinclair/typebox';
import { clusterPackProperties } from '../cluster';
import { type Data, list, object, optional } from '../data';
import { ObjectMeta, StoredObjectMeta, UidParams } from '../metadata';
import { operation } from '../operation';

/** A manifest of a pack in a list; `digest` is the SHA-256 of the content. */
export const ManifestSummary = optional({
  name: Type.String(),
  uid: Type.String(),
  content: Type.String(),
  digest: Type.String(),
});
export type ManifestSummary = Data<typeof ManifestSummary>;

/** A manifest of a pack, as it is read alone. */
export const ClusterPackManifest = object(
  { metadata: StoredObjectMeta },
  { spec: optional({ published: optional({ content: Type.String(), digest: Type.String() }) }) },
);
export type ClusterPackManifest = Data<typeof ClusterPackManifest>;

/** The profiles of a cluster with the manifests of their packs. */
export const SpectroClusterProfilesPacksManifests = Type.Object({
  profiles: list(
    object(
      { metadata: StoredObjectMeta },
      {
        spec: optional({
          packs: list(
            optional({
              metadata: ObjectMeta,
              spec: optional({
                ...clusterPackProperties,
                digest: Type.String(),
                manifests: list(ManifestSummary),
              }),
            }),
          ),
        }),
      },
    ),
  ),
});
export type SpectroClusterProfilesPacksManifests = Data<typeof SpectroClusterProfilesPacksManifests>;

const read = { method: 'GET', scope: 'either', idempotent: true } as const;
const PackParams = Type.Object({ uid: Type.String(), profileUid: Type.String(), packName: Type.String() });

/** The manifests of a cluster's packs. */
export const clusterManifestOperations = {
  listClusterManifests: operation({
    ...read,
    path: '/v1/spectroclusters/{uid}/manifests',
    params: UidParams,
    query: optional({ resolveValues: Type.Boolean() }),
    response: { status: 200, body: Type.Object({ manifests: list(ManifestSummary) }) },
  }),
  getClusterPackManifest: operation({
    ...read,
    path: '/v1/spectroclusters/{uid}/pack/manifests/{manifestUid}',
    params: Type.Object({ uid: Type.String(), manifestUid: Type.String() }),
    query: optional({ resolveManifestValues: Type.Boolean() }),
    response: { status: 200, body: ClusterPackManifest },
  }),
  listClusterProfilesPacksManifests: operation({
    ...read,
    path: '/v1/spectroclusters/{uid}/profiles/packs/manifests',
    params: UidParams,
    query: optional({ includePackMeta: Type.String(), resolveMacros: Type.Boolean() }),
    response: { status: 200, body: SpectroClusterProfilesPacksManifests },
  }),
  listClusterPackManifests: operation({
    ...read,
    path: '/v1/spectroclusters/{uid}/profiles/{profileUid}/packs/{packName}/manifests',
    params: PackParams,
    response: { status: 200, body: Type.Object({ items: list(ClusterPackManifest) }) },
  }),
  replaceClusterPackManifests: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/profiles/{profileUid}/packs/{packName}/manifests',
    scope: 'either',
    params: PackParams,
    body: optional({ manifests: list(optional({ uid: Type.String(), content: Type.String() })) }),
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
