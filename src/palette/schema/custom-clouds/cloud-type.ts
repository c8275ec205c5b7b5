import { type TSchema, Type } from '@sinclair/typebox';
import { knownValues, list, oneOf, optional } from '../data';
import { ObjectMeta, ObjectMetaInputEntity, Uid } from '../metadata';
import { operation } from '../operation';

const categories = ['datacenter', 'cloud', 'edge'] as const;

/** The clouds that a tenant registered: Cluster API knows how to make clusters there, and Palette learns it from YAML. */
const CustomCloudTypes = optional({
  cloudTypes: list(
    optional({
      cloudCategory: knownValues(...categories),
      cloudFamily: Type.String(),
      displayName: Type.String(),
      isCustom: Type.Boolean(),
      isManaged: Type.Boolean(),
      isVertex: Type.Boolean(),
      logo: Type.String(),
      name: Type.String(),
    }),
  ),
});

const CustomCloudRequestEntity = optional({
  metadata: ObjectMetaInputEntity,
  spec: optional({
    cloudCategory: oneOf(...categories),
    displayName: Type.String(),
    isControlPlaneManaged: Type.Boolean(),
    logo: Type.String(),
  }),
});

const CustomCloudMetaEntity = optional({
  metadata: ObjectMeta,
  spec: optional({
    cloudCategory: knownValues(...categories),
    displayName: Type.String(),
    isManaged: Type.Boolean(),
    logo: Type.String(),
  }),
});

const AccountKeys = optional({ keys: list(Type.String()) });
const Content = optional({ yaml: Type.String() });
const File = optional({ fileName: Type.String() });

const TYPES = '/v1/clouds/cloudTypes';
const OF_TYPE = `${TYPES}/{cloudType}`;

/** The name of a cloud in a path. */
export const CloudTypeParams = Type.Object({ cloudType: Type.String() });

function read<Body extends TSchema>(path: string, body: Body) {
  return operation({
    method: 'GET',
    path,
    scope: 'tenant',
    params: CloudTypeParams,
    response: { status: 200, body },
    idempotent: true,
  });
}

function replace<Body extends TSchema>(path: string, body: Body) {
  return operation({
    method: 'PUT',
    path,
    scope: 'tenant',
    params: CloudTypeParams,
    body,
    bodyRequired: true,
    response: { status: 204 },
    idempotent: true,
  });
}

function contentCalls(part: string) {
  const one = { path: `${OF_TYPE}/content/${part}`, scope: 'tenant', params: CloudTypeParams, idempotent: true } as const;
  return {
    get: operation({ ...one, method: 'GET', response: { status: 200, body: Content } }),
    put: operation({ ...one, method: 'PUT', form: File, response: { status: 204 } }),
    delete: operation({ ...one, method: 'DELETE', response: { status: 204 } }),
  } as const;
}

const bootstrap = contentCalls('bootstrap');
const cloudProvider = contentCalls('cloudProvider');
const controlPlane = contentCalls('controlPlane');
const core = contentCalls('core');
const cluster = contentCalls('templates/clusterTemplate');
const controlPlanePool = contentCalls('templates/controlPlanePoolTemplate');
const workerPool = contentCalls('templates/workerPoolTemplate');

/** Clouds that the tenant registers. */
export const cloudTypeOperations = {
  listCloudTypes: operation({
    method: 'GET',
    path: TYPES,
    scope: 'either',
    response: { status: 200, body: CustomCloudTypes },
    idempotent: true,
  }),
  registerCloudType: operation({
    method: 'POST',
    path: `${TYPES}/register`,
    scope: 'tenant',
    body: CustomCloudRequestEntity,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  deleteCloudType: operation({
    method: 'DELETE',
    path: OF_TYPE,
    scope: 'tenant',
    params: CloudTypeParams,
    response: { status: 204 },
    idempotent: true,
  }),
  getCloudTypeMeta: read(`${OF_TYPE}/meta`, CustomCloudMetaEntity),
  updateCloudTypeMeta: replace(`${OF_TYPE}/meta`, CustomCloudRequestEntity),
  getCloudTypeKeys: read(`${OF_TYPE}/cloudAccountKeys`, AccountKeys),
  updateCloudTypeKeys: replace(`${OF_TYPE}/cloudAccountKeys`, AccountKeys),
  getCloudTypeLogo: read(`${OF_TYPE}/logo`, Type.String()),
  updateCloudTypeLogo: operation({
    method: 'PUT',
    path: `${OF_TYPE}/logo`,
    scope: 'tenant',
    params: CloudTypeParams,
    form: File,
    response: { status: 204 },
    idempotent: true,
  }),
  getCloudTypeBootstrap: bootstrap.get,
  updateCloudTypeBootstrap: bootstrap.put,
  deleteCloudTypeBootstrap: bootstrap.delete,
  getCloudTypeProvider: cloudProvider.get,
  updateCloudTypeProvider: cloudProvider.put,
  deleteCloudTypeProvider: cloudProvider.delete,
  getCloudTypeControlPlane: controlPlane.get,
  updateCloudTypeControlPlane: controlPlane.put,
  deleteCloudTypeControlPlane: controlPlane.delete,
  getCloudTypeCore: core.get,
  updateCloudTypeCore: core.put,
  deleteCloudTypeCore: core.delete,
  getClusterTemplate: cluster.get,
  updateClusterTemplate: cluster.put,
  deleteClusterTemplate: cluster.delete,
  getControlPlanePoolTemplate: controlPlanePool.get,
  updateControlPlanePoolTemplate: controlPlanePool.put,
  deleteControlPlanePoolTemplate: controlPlanePool.delete,
  getWorkerPoolTemplate: workerPool.get,
  updateWorkerPoolTemplate: workerPool.put,
  deleteWorkerPoolTemplate: workerPool.delete,
} as const;
