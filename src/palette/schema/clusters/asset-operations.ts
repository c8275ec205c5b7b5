import { type TSchema, Type } from '@sinclair/typebox';
import { type Data, optional, Secret } from '../data';
import { UidParams } from '../metadata';
import { operation } from '../operation';

/** Files of a cluster that Palette keeps, as text. A kubeconfig opens the cluster to whoever has it. */
export const SpectroClusterAssetEntity = optional({
  spec: optional({
    frpKubeconfig: Secret,
    kubeconfig: Secret,
    kubeconfigclient: Secret,
    manifest: Type.String(),
    tokenkubeconfig: Secret,
  }),
});
export type SpectroClusterAssetEntity = Data<typeof SpectroClusterAssetEntity>;

const file = { status: 200, body: Type.String(), contentType: 'application/octet-stream' } as const;

function fileCalls<Body extends TSchema>(name: string, body: Body) {
  const one = {
    path: `/v1/spectroclusters/{uid}/assets/${name}`,
    scope: 'either',
    params: UidParams,
    idempotent: true,
  } as const;
  return {
    get: operation({ ...one, method: 'GET', response: file }),
    set: operation({ ...one, method: 'PUT', body, response: { status: 204 } }),
    delete: operation({ ...one, method: 'DELETE', response: { status: 204 } }),
  } as const;
}

const frpKubeconfig = fileCalls('frpKubeconfig', optional({ frpKubeconfig: Secret }));
const tokenKubeconfig = fileCalls('adminTokenKubeconfig', optional({ tokenkubeconfig: Secret }));

/** The files of a cluster. */
export const clusterAssetOperations = {
  getFrpKubeconfig: frpKubeconfig.get,
  setFrpKubeconfig: frpKubeconfig.set,
  deleteFrpKubeconfig: frpKubeconfig.delete,
  getTokenKubeconfig: tokenKubeconfig.get,
  setTokenKubeconfig: tokenKubeconfig.set,
  deleteTokenKubeconfig: tokenKubeconfig.delete,
  getClusterAssets: operation({
    method: 'GET',
    path: '/v1/spectroclusters/{uid}/assets',
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: SpectroClusterAssetEntity },
    idempotent: true,
  }),
  setClusterAssets: operation({
    method: 'POST',
    path: '/v1/spectroclusters/{uid}/assets',
    scope: 'either',
    params: UidParams,
    body: SpectroClusterAssetEntity,
    response: { status: 204 },
    // Sent twice, it writes the same twice; as a POST it would count as a call that only reads.
    idempotent: false,
  }),
  getClusterAdminKubeconfig: operation({
    method: 'GET',
    path: '/v1/spectroclusters/{uid}/assets/adminKubeconfig',
    scope: 'either',
    params: UidParams,
    response: file,
    idempotent: true,
  }),
  getClusterKubeconfig: operation({
    method: 'GET',
    path: '/v1/spectroclusters/{uid}/assets/kubeconfig',
    scope: 'either',
    params: UidParams,
    query: optional({ frp: Type.Boolean() }),
    response: file,
    idempotent: true,
  }),
  setClusterKubeconfig: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/assets/kubeconfig',
    scope: 'either',
    params: UidParams,
    body: optional({ kubeconfig: Secret }),
    response: { status: 204 },
    idempotent: true,
  }),
  getClusterKubeconfigClient: operation({
    method: 'GET',
    path: '/v1/spectroclusters/{uid}/assets/kubeconfigclient',
    scope: 'either',
    params: UidParams,
    response: file,
    idempotent: true,
  }),
  setClusterKubeconfigClient: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/assets/kubeconfigclient',
    scope: 'either',
    params: UidParams,
    body: optional({ kubeconfigclient: Secret }),
    response: { status: 204 },
    idempotent: true,
  }),
  deleteClusterKubeconfigClient: operation({
    method: 'DELETE',
    path: '/v1/spectroclusters/{uid}/assets/kubeconfigclient',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
  getClusterManifest: operation({
    method: 'GET',
    path: '/v1/spectroclusters/{uid}/assets/manifest',
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: Type.String() },
    idempotent: true,
  }),
  setClusterManifest: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/assets/manifest',
    scope: 'either',
    params: UidParams,
    body: optional({ manifest: Type.String() }),
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
