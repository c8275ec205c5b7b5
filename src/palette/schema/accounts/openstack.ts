import { Type } from '@sinclair/typebox';
import { CloudAccountStatus } from '../cloud-account';
import { type Data, object, optional, Secret } from '../data';
import { ObjectMeta, StoredObjectMeta } from '../metadata';

const options = {
  caCert: Type.String(),
  defaultDomain: Type.String(),
  defaultProject: Type.String(),
  parentRegion: Type.String(),
  insecure: Type.Boolean(),
};

/** The credentials of an OpenStack cloud as they are sent. `identityEndpoint` is the URL of its identity service. */
export const OpenStackCloudAccount = object(
  { identityEndpoint: Type.String(), username: Type.String(), password: Secret },
  options,
);
export type OpenStackCloudAccount = Data<typeof OpenStackCloudAccount>;

/** An OpenStack account as Palette stores it; whether the password comes back is nowhere promised. */
export const OpenStackAccount = object(
  { metadata: StoredObjectMeta },
  {
    apiVersion: Type.String(),
    kind: Type.String(),
    spec: object({ identityEndpoint: Type.String(), username: Type.String() }, { password: Secret, ...options }),
    status: CloudAccountStatus,
  },
);
export type OpenStackAccount = Data<typeof OpenStackAccount>;

/** An OpenStack account in a create or an update. */
export const OpenStackAccountInput = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: OpenStackCloudAccount,
  status: CloudAccountStatus,
});
