import { type TSchema, Type } from '@sinclair/typebox';
import { knownValues, list, object, oneOf, optional } from '../data';
import { ObjectMeta, ObjectMetaInputEntity, Uid, UidParams } from '../metadata';
import { operation } from '../operation';
import { AwsCloudAccount } from './aws';

/** Where backups of clusters go: a bucket or a container, of a storage that one can log in to. */
function location<Config extends TSchema>(config: Config) {
  return optional({
    metadata: ObjectMetaInputEntity,
    spec: object({ config }, { isDefault: Type.Boolean(), type: Type.String() }),
  });
}

const S3Location = location(
  object(
    { bucketName: Type.String(), region: Type.String(), credentials: AwsCloudAccount },
    { caCert: Type.String(), s3ForcePathStyle: Type.Boolean(), s3Url: Type.String(), useRestic: Type.Boolean() },
  ),
);

const GcpLocation = location(
  object({ bucketName: Type.String(), credentials: optional({ jsonCredentials: Type.String() }) }, { projectId: Type.String() }),
);

const AzureLocation = location(
  object(
    {
      containerName: Type.String(),
      resourceGroup: Type.String(),
      storageName: Type.String(),
      credentials: optional({
        clientCloud: oneOf('azure-china', 'azure-government', 'public'),
        clientId: Type.String(),
        clientSecret: Type.String(),
        subscriptionId: Type.String(),
        tenantId: Type.String(),
      }),
    },
    { sku: Type.String() },
  ),
);

/** What a list of locations shows of one. */
const UserAssetsLocations = Type.Object({
  items: list(
    optional({
      metadata: ObjectMeta,
      spec: optional({ isDefault: Type.Boolean(), storage: knownValues('s3', 'gcp', 'minio'), type: Type.String() }),
    }),
  ),
});

const LOCATIONS = '/v1/users/assets/locations';

function locationCalls<Location extends TSchema>(type: string, schema: Location) {
  const path = `${LOCATIONS}/${type}`;
  const one = { path: `${path}/{uid}`, scope: 'either', params: UidParams } as const;
  return {
    create: operation({
      method: 'POST',
      path,
      scope: 'either',
      body: schema,
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
    get: operation({ ...one, method: 'GET', response: { status: 200, body: schema }, idempotent: true }),
    update: operation({ ...one, method: 'PUT', body: schema, response: { status: 204 }, idempotent: true }),
    delete: operation({ ...one, method: 'DELETE', response: { status: 204 }, idempotent: true }),
  } as const;
}

const s3 = locationCalls('s3', S3Location);
const minio = locationCalls('minio', S3Location);
const gcp = locationCalls('gcp', GcpLocation);
const azure = locationCalls('azure', AzureLocation);

/** Places for the backups of clusters. */
export const locationOperations = {
  listLocations: operation({
    method: 'GET',
    path: LOCATIONS,
    scope: 'either',
    query: optional({ filters: Type.String(), orderBy: Type.String() }),
    response: { status: 200, body: UserAssetsLocations },
    idempotent: true,
  }),
  deleteLocation: operation({
    method: 'DELETE',
    path: `${LOCATIONS}/{uid}`,
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
  setDefaultLocation: operation({
    method: 'PATCH',
    path: `${LOCATIONS}/{type}/{uid}/default`,
    scope: 'either',
    params: Type.Object({ type: Type.String(), uid: Type.String() }),
    response: { status: 204 },
    idempotent: true,
  }),
  createS3Location: s3.create,
  getS3Location: s3.get,
  updateS3Location: s3.update,
  deleteS3Location: s3.delete,
  createMinioLocation: minio.create,
  getMinioLocation: minio.get,
  updateMinioLocation: minio.update,
  createGcpLocation: gcp.create,
  getGcpLocation: gcp.get,
  updateGcpLocation: gcp.update,
  createAzureLocation: azure.create,
  getAzureLocation: azure.get,
  updateAzureLocation: azure.update,
  validateS3Bucket: operation({
    method: 'POST',
    path: '/v1/clouds/aws/s3/validate',
    scope: 'either',
    body: object({ credentials: AwsCloudAccount, bucket: Type.String(), region: Type.String() }, { folder: Type.String() }),
    bodyRequired: true,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
