import { type TSchema, Type } from '@sinclair/typebox';
import { type Data, object, oneOf, optional } from '../data';
import { ObjectMeta, Uid, UidParams } from '../metadata';
import { operation } from '../operation';
import { AwsCloudAccount } from '../tenant/aws';
import { HelmRegistryInput, PackRegistryInput, RegistryAuth, RegistryAuthRead, RegistrySyncStatus } from './registry';

const shared = {
  baseContentPath: Type.String(),
  containsSpectroManifest: Type.Boolean(),
  isSyncSupported: Type.Boolean(),
  providerType: oneOf('helm', 'zarf', 'pack'),
  registryUid: Type.String(),
  scope: Type.String(),
};

const status = optional({ syncStatus: RegistrySyncStatus });

const BasicOciRegistrySpec = object({ endpoint: Type.String(), auth: RegistryAuth }, { ...shared, basePath: Type.String() });
export type BasicOciRegistrySpec = Data<typeof BasicOciRegistrySpec>;

/** An OCI registry that is logged in to with a name and a password, in a request. */
const BasicOciRegistryInput = optional({ kind: Type.String(), metadata: ObjectMeta, spec: BasicOciRegistrySpec, status });

/** The same as it is read. */
export const BasicOciRegistry = optional({
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: object({ endpoint: Type.String(), auth: RegistryAuthRead }, { ...shared, basePath: Type.String() }),
  status,
});
export type BasicOciRegistry = Data<typeof BasicOciRegistry>;

const EcrRegistrySpec = object(
  { endpoint: Type.String(), isPrivate: Type.Boolean() },
  {
    ...shared,
    credentials: AwsCloudAccount,
    defaultRegion: Type.String(),
    tls: optional({
      enabled: Type.Boolean(),
      ca: Type.String(),
      certificate: Type.String(),
      insecureSkipVerify: Type.Boolean(),
      key: Type.String(),
    }),
  },
);
export type EcrRegistrySpec = Data<typeof EcrRegistrySpec>;

/** An OCI registry of AWS. */
export const EcrRegistry = optional({ kind: Type.String(), metadata: ObjectMeta, spec: EcrRegistrySpec, status });
export type EcrRegistry = Data<typeof EcrRegistry>;

const OCI = '/v1/registries/oci';

function ociCalls<Input extends TSchema, Read extends TSchema>(type: string, input: Input, read: Read) {
  const one = { path: `${OCI}/{uid}/${type}`, scope: 'tenant', params: UidParams } as const;
  return {
    create: operation({
      method: 'POST',
      path: `${OCI}/${type}`,
      scope: 'tenant',
      query: optional({ skipPackSync: Type.Boolean() }),
      body: input,
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
    get: operation({ ...one, method: 'GET', response: { status: 200, body: read }, idempotent: true }),
    update: operation({ ...one, method: 'PUT', body: input, response: { status: 204 }, idempotent: true }),
    delete: operation({ ...one, method: 'DELETE', response: { status: 204 }, idempotent: true }),
  } as const;
}

/** The calls that have a registry looked through anew, and say how that went. */
function syncCalls(path: string) {
  return {
    start: operation({
      method: 'POST',
      path: `${path}/sync`,
      scope: 'tenant',
      params: UidParams,
      query: optional({ forceSync: Type.Boolean() }),
      response: { status: 202 },
      idempotent: true,
    }),
    status: operation({
      method: 'GET',
      path: `${path}/sync/status`,
      scope: 'tenant',
      params: UidParams,
      response: { status: 200, body: RegistrySyncStatus },
      idempotent: true,
    }),
  } as const;
}

/** The call that tries a registry before it is registered. */
function validateCall<Spec extends TSchema>(path: string, spec: Spec) {
  return operation({
    method: 'POST',
    path: `${path}/validate`,
    scope: 'tenant',
    body: spec,
    bodyRequired: true,
    response: { status: 204 },
    idempotent: true,
  });
}

const basic = ociCalls('basic', BasicOciRegistryInput, BasicOciRegistry);
const ecr = ociCalls('ecr', EcrRegistry, EcrRegistry);
const packSync = syncCalls('/v1/registries/pack/{uid}');
const helmSync = syncCalls('/v1/registries/helm/{uid}');
const basicSync = syncCalls(`${OCI}/{uid}/basic`);
const ecrSync = syncCalls(`${OCI}/{uid}/ecr`);

/** OCI registries, and what registries of all kinds have: they are tried, and looked through. */
export const ociRegistryOperations = {
  createBasicRegistry: basic.create,
  getBasicRegistry: basic.get,
  updateBasicRegistry: basic.update,
  deleteBasicRegistry: basic.delete,
  createEcrRegistry: ecr.create,
  getEcrRegistry: ecr.get,
  updateEcrRegistry: ecr.update,
  deleteEcrRegistry: ecr.delete,
  validatePackRegistry: validateCall('/v1/registries/pack', PackRegistryInput.properties.spec),
  validateHelmRegistry: validateCall('/v1/registries/helm', HelmRegistryInput.properties.spec),
  validateBasicRegistry: validateCall(`${OCI}/basic`, BasicOciRegistrySpec),
  validateEcrRegistry: validateCall(`${OCI}/ecr`, EcrRegistrySpec),
  syncPackRegistry: packSync.start,
  getPackRegistrySync: packSync.status,
  syncHelmRegistry: helmSync.start,
  getHelmRegistrySync: helmSync.status,
  syncBasicRegistry: basicSync.start,
  getBasicRegistrySync: basicSync.status,
  syncEcrRegistry: ecrSync.start,
  getEcrRegistrySync: ecrSync.status,
} as const;
