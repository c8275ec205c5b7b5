import { Type } from '@sinclair/typebox';
import { type Data, list, object, optional, Secret, Time } from './data';
import { ListMetaData, ListQuery, ObjectMeta, StoredObjectMeta, Uid, UidParams } from './metadata';
import { operation } from './operation';

/** The credentials of a vCenter as they are sent. The server's name stands without a scheme. */
export const VsphereCloudAccount = object(
  { vcenterServer: Type.String(), username: Type.String(), password: Secret },
  { insecure: Type.Boolean() },
);
export type VsphereCloudAccount = Data<typeof VsphereCloudAccount>;

/** The same as it is read: whether the password comes back, empty or masked or at all, is nowhere promised. */
export const VsphereCloudAccountRead = object(
  { vcenterServer: Type.String(), username: Type.String() },
  { password: Secret, insecure: Type.Boolean() },
);

export const CloudAccountStatus = optional({ state: Type.String(), tokenExpiry: Time, tokenGenerationTime: Time });

/** A vSphere account as Palette stores it. `metadata.annotations.overlordUid` names its gateway, `scope` where it lives. */
export const VsphereAccount = object(
  { metadata: StoredObjectMeta },
  { apiVersion: Type.String(), kind: Type.String(), spec: VsphereCloudAccountRead, status: CloudAccountStatus },
);
export type VsphereAccount = Data<typeof VsphereAccount>;

/** A vSphere account in a create or an update. */
export const VsphereAccountInput = object(
  { metadata: ObjectMeta, spec: VsphereCloudAccount },
  { apiVersion: Type.String(), kind: Type.String(), status: CloudAccountStatus },
);
export type VsphereAccountInput = Data<typeof VsphereAccountInput>;

export const VsphereAccounts = object({ items: list(VsphereAccount) }, { listmeta: ListMetaData });
export type VsphereAccounts = Data<typeof VsphereAccounts>;

export const cloudAccountOperations = {
  listVsphereAccounts: operation({
    method: 'GET',
    path: '/v1/cloudaccounts/vsphere',
    scope: 'either',
    query: ListQuery,
    response: { status: 200, body: VsphereAccounts },
    idempotent: true,
  }),
  createVsphereAccount: operation({
    method: 'POST',
    path: '/v1/cloudaccounts/vsphere',
    scope: 'either',
    body: VsphereAccountInput,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  getVsphereAccount: operation({
    method: 'GET',
    path: '/v1/cloudaccounts/vsphere/{uid}',
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: VsphereAccount },
    idempotent: true,
  }),
  updateVsphereAccount: operation({
    method: 'PUT',
    path: '/v1/cloudaccounts/vsphere/{uid}',
    scope: 'either',
    params: UidParams,
    body: VsphereAccountInput,
    response: { status: 204 },
    idempotent: true,
  }),
  deleteVsphereAccount: operation({
    method: 'DELETE',
    path: '/v1/cloudaccounts/vsphere/{uid}',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
