import { Type } from '@sinclair/typebox';
import { type Data, knownValues, list, object, oneOf, optional, Secret, Time } from '../data';
import { ListMetaData, ObjectMeta, StoredObjectMeta } from '../metadata';

const tls = {
  enabled: Type.Boolean(),
  ca: Type.String(),
  certificate: Type.String(),
  insecureSkipVerify: Type.Boolean(),
};

/** How a registry is logged in to, in a request. */
export const RegistryAuth = optional({
  type: oneOf('noAuth', 'basic', 'token'),
  username: Type.String(),
  password: Secret,
  token: Secret,
  tls: optional({ ...tls, key: Secret }),
});
export type RegistryAuth = Data<typeof RegistryAuth>;

/** The same in an answer; the secrets in it are empty. */
export const RegistryAuthRead = optional({
  type: knownValues('noAuth', 'basic', 'token'),
  username: Type.String(),
  password: Type.String(),
  token: Type.String(),
  tls: optional({ ...tls, key: Type.String() }),
});

/** How the last look at a registry's content went. */
export const RegistrySyncStatus = optional({
  isSyncSupported: Type.Boolean(),
  lastRunTime: Time,
  lastSyncedTime: Time,
  status: Type.String(),
  message: Type.String(),
  syncRecovery: optional({ message: Type.String(), syncRecoveryState: knownValues('Interrupted', 'Recovering', 'Recovered') }),
});

/** A registry of Spectro packs, in a request. */
export const PackRegistryInput = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  status: optional({ packSyncStatus: RegistrySyncStatus }),
  spec: object(
    { auth: RegistryAuth, endpoint: Type.String() },
    { name: Type.String(), private: Type.Boolean(), registryUid: Type.String(), scope: Type.String() },
  ),
});
export type PackRegistryInput = Data<typeof PackRegistryInput>;

export const PackRegistry = object(
  { metadata: StoredObjectMeta },
  {
    apiVersion: Type.String(),
    kind: Type.String(),
    spec: object(
      { auth: RegistryAuthRead, endpoint: Type.String() },
      { name: Type.String(), private: Type.Boolean(), registryUid: Type.String(), scope: Type.String() },
    ),
    status: optional({ packSyncStatus: RegistrySyncStatus }),
  },
);
export type PackRegistry = Data<typeof PackRegistry>;

export const PackRegistries = object({ items: list(PackRegistry) }, { listmeta: ListMetaData });

export const PackRegistriesSummary = object(
  {
    items: list(
      optional({
        metadata: ObjectMeta,
        spec: optional({ endpoint: Type.String(), private: Type.Boolean(), scope: Type.String() }),
        status: optional({ sync: RegistrySyncStatus }),
      }),
    ),
  },
  { listmeta: ListMetaData },
);

/** A new Helm registry. Of a private one nobody can list the charts: they are named in the request. */
export const HelmRegistryEntity = optional({
  metadata: ObjectMeta,
  spec: object(
    { auth: RegistryAuth, endpoint: Type.String() },
    {
      createOption: optional({
        charts: list(optional({ name: Type.String(), version: Type.String() })),
        skipSync: Type.Boolean(),
      }),
      isPrivate: Type.Boolean(),
      name: Type.String(),
      scope: Type.String(),
    },
  ),
});
export type HelmRegistryEntity = Data<typeof HelmRegistryEntity>;

/** A Helm registry in its update. */
export const HelmRegistryInput = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  status: optional({ helmSyncStatus: RegistrySyncStatus }),
  spec: object(
    { auth: RegistryAuth, endpoint: Type.String() },
    { isPrivate: Type.Boolean(), name: Type.String(), registryUid: Type.String(), scope: Type.String() },
  ),
});
export type HelmRegistryInput = Data<typeof HelmRegistryInput>;

export const HelmRegistry = object(
  { metadata: StoredObjectMeta },
  {
    apiVersion: Type.String(),
    kind: Type.String(),
    spec: object(
      { auth: RegistryAuthRead, endpoint: Type.String() },
      { isPrivate: Type.Boolean(), name: Type.String(), registryUid: Type.String(), scope: Type.String() },
    ),
    status: optional({ helmSyncStatus: RegistrySyncStatus }),
  },
);
export type HelmRegistry = Data<typeof HelmRegistry>;

export const HelmRegistries = object({ items: list(HelmRegistry) }, { listmeta: ListMetaData });

export const HelmRegistriesSummary = object(
  {
    items: list(
      optional({
        metadata: ObjectMeta,
        spec: optional({ endpoint: Type.String(), isPrivate: Type.Boolean(), scope: Type.String() }),
        status: optional({ sync: RegistrySyncStatus }),
      }),
    ),
  },
  { listmeta: ListMetaData },
);

/** An OCI registry: of packs (`providerType: pack`) or of Helm charts. */
export const OciRegistry = object(
  { metadata: StoredObjectMeta },
  {
    spec: optional({
      containsSpectroManifest: Type.Boolean(),
      defaultRegion: Type.String(),
      endpoint: Type.String(),
      isPrivate: Type.Boolean(),
      providerType: Type.String(),
      registryType: Type.String(),
      scope: Type.String(),
    }),
    status: optional({ sync: RegistrySyncStatus }),
  },
);
export type OciRegistry = Data<typeof OciRegistry>;

export const OciRegistries = Type.Object({ items: list(OciRegistry) });

export const OciRegistryEntity = optional({
  auth: RegistryAuthRead,
  defaultRegion: Type.String(),
  endpoint: Type.String(),
  providerType: Type.String(),
  scope: Type.String(),
  type: Type.String(),
});
export type OciRegistryEntity = Data<typeof OciRegistryEntity>;

/** A registry of any kind (`pack`, `helm`, `oci`), as lookups by name find it. */
export const RegistryMetadata = optional({
  uid: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  scope: Type.String(),
  isDefault: Type.Boolean(),
  isPrivate: Type.Boolean(),
});
export type RegistryMetadata = Data<typeof RegistryMetadata>;

export const RegistriesMetadata = Type.Object({ items: list(RegistryMetadata) });

export const RegistryConfigEntity = optional({
  config: optional({ name: Type.String(), endpoint: Type.String(), auth: RegistryAuthRead }),
});
export type RegistryConfigEntity = Data<typeof RegistryConfigEntity>;
