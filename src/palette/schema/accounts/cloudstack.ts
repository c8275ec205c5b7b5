import { Type } from '@sinclair/typebox';
import { CloudAccountStatus } from '../cloud-account';
import { type Data, object, optional, Secret } from '../data';
import { ObjectMetaInputEntity, ObjectMetaUpdateEntity, StoredObjectMeta } from '../metadata';

const options = { domain: Type.String(), insecure: Type.Boolean() };

/** The credentials of a CloudStack server as they are sent. `apiUrl` is the URL of its API. */
export const CloudStackCloudAccount = object({ apiUrl: Type.String(), apiKey: Secret, secretKey: Secret }, options);
export type CloudStackCloudAccount = Data<typeof CloudStackCloudAccount>;

/** A CloudStack account as Palette stores it; whether the keys come back is nowhere promised. */
export const CloudStackAccount = object(
  { metadata: StoredObjectMeta },
  {
    apiVersion: Type.String(),
    kind: Type.String(),
    spec: object({ apiUrl: Type.String() }, { apiKey: Secret, secretKey: Secret, ...options }),
    status: CloudAccountStatus,
  },
);
export type CloudStackAccount = Data<typeof CloudStackAccount>;

/** A CloudStack account in a create. */
export const CloudStackAccountInputEntity = optional({
  metadata: ObjectMetaInputEntity,
  spec: CloudStackCloudAccount,
  status: CloudAccountStatus,
});

/** A CloudStack account in an update; the vendor's client leaves the name out of it. */
export const CloudStackAccountUpdateEntity = optional({
  metadata: ObjectMetaUpdateEntity,
  spec: CloudStackCloudAccount,
  status: CloudAccountStatus,
});
