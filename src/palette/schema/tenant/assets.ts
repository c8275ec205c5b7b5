import { Type } from '@sinclair/typebox';
import { type Data, list, optional, Secret } from '../data';
import { ObjectMeta, ObjectMetaInputEntity, StoredObjectMeta, Uid, UidParams } from '../metadata';
import { operation } from '../operation';

const SshSpec = optional({ publicKey: Type.String() });

/** A user's SSH key, to be chosen when a cluster is made. */
export const UserAssetSsh = optional({ metadata: StoredObjectMeta, spec: SshSpec });
export type UserAssetSsh = Data<typeof UserAssetSsh>;
export const UserAssetsSsh = Type.Object({ items: list(UserAssetSsh) });
export const UserAssetSshEntity = optional({ metadata: ObjectMetaInputEntity, spec: SshSpec });
export const UserAssetSshUpdate = optional({ metadata: ObjectMeta, spec: SshSpec });

const Cert = optional({ certificate: Type.String(), isCA: Type.Boolean(), key: Secret });

/** A certificate of the tenant: the nodes of all its clusters trust it. */
export const TenantAssetCert = optional({ metadata: StoredObjectMeta, spec: Cert });
export type TenantAssetCert = Data<typeof TenantAssetCert>;
export const TenantAssetCerts = Type.Object({ items: list(TenantAssetCert) });
export const TenantAssetCertInput = optional({ metadata: ObjectMeta, spec: Cert });

const TenantParams = Type.Object({ tenantUid: Type.String() });
const CertificateParams = Type.Object({ tenantUid: Type.String(), certificateUid: Type.String() });
const CERTS = '/v1/tenants/{tenantUid}/assets/certs';
const KEYS = '/v1/users/assets/sshkeys';

export const assetOperations = {
  listSshKeys: operation({
    method: 'GET',
    path: KEYS,
    scope: 'either',
    query: optional({ filters: Type.String(), orderBy: Type.String() }),
    response: { status: 200, body: UserAssetsSsh },
    idempotent: true,
  }),
  createSshKey: operation({
    method: 'POST',
    path: KEYS,
    scope: 'either',
    body: UserAssetSshEntity,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  getSshKey: operation({
    method: 'GET',
    path: `${KEYS}/{uid}`,
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: UserAssetSsh },
    idempotent: true,
  }),
  updateSshKey: operation({
    method: 'PUT',
    path: `${KEYS}/{uid}`,
    scope: 'either',
    params: UidParams,
    body: UserAssetSshUpdate,
    response: { status: 204 },
    idempotent: true,
  }),
  deleteSshKey: operation({
    method: 'DELETE',
    path: `${KEYS}/{uid}`,
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
  listCertificates: operation({
    method: 'GET',
    path: CERTS,
    scope: 'tenant',
    params: TenantParams,
    response: { status: 200, body: TenantAssetCerts },
    idempotent: true,
  }),
  createCertificate: operation({
    method: 'POST',
    path: CERTS,
    scope: 'tenant',
    params: TenantParams,
    body: TenantAssetCertInput,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  getCertificate: operation({
    method: 'GET',
    path: `${CERTS}/{certificateUid}`,
    scope: 'tenant',
    params: CertificateParams,
    response: { status: 200, body: TenantAssetCert },
    idempotent: true,
  }),
  updateCertificate: operation({
    method: 'PUT',
    path: `${CERTS}/{certificateUid}`,
    scope: 'tenant',
    params: CertificateParams,
    body: TenantAssetCertInput,
    response: { status: 204 },
    idempotent: true,
  }),
  deleteCertificate: operation({
    method: 'DELETE',
    path: `${CERTS}/{certificateUid}`,
    scope: 'tenant',
    params: CertificateParams,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
