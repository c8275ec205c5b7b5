import { Type } from '@sinclair/typebox';
import { CloudAccountStatus } from '../cloud-account';
import { type Data, list, object, optional, Secret } from '../data';
import { ObjectMeta, StoredObjectMeta } from '../metadata';

/** The credentials of a MAAS server as they are sent. `apiEndpoint` is its URL: `http://host:5240/MAAS`. */
export const MaasCloudAccount = object({ apiEndpoint: Type.String(), apiKey: Secret }, { preferredSubnets: list(Type.String()) });
export type MaasCloudAccount = Data<typeof MaasCloudAccount>;

/** A MAAS account as Palette stores it; whether the key comes back is nowhere promised. */
export const MaasAccount = object(
  { metadata: StoredObjectMeta },
  {
    apiVersion: Type.String(),
    kind: Type.String(),
    spec: object({ apiEndpoint: Type.String() }, { apiKey: Secret, preferredSubnets: list(Type.String()) }),
    status: CloudAccountStatus,
  },
);
export type MaasAccount = Data<typeof MaasAccount>;

/** A MAAS account in a create or an update. */
export const MaasAccountInput = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: MaasCloudAccount,
  status: CloudAccountStatus,
});
