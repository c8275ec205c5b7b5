import type {
  BasicOciRegistry,
  EcrRegistry,
  HelmRegistry,
  OciRegistry,
  OciRegistryEntity,
  PackRegistry,
  RegistryConfigEntity,
  RegistryMetadata,
} from '../../../palette/schema/full';
import type { Registry } from '../../world/records';
import { metadataView, timeText } from './metadata';

/** A registry of packs. */
export function packRegistryView(registry: Registry): PackRegistry {
  const { name, endpoint, isPrivate } = registry;
  return {
    apiVersion: 'v1',
    kind: 'pack',
    metadata: metadataView(registry),
    spec: { name, endpoint, private: isPrivate, auth: authView(registry), registryUid: registry.uid, scope: shownScope(registry) },
    status: { packSyncStatus: syncView(registry) },
  };
}

/** A registry of Helm charts. */
export function helmRegistryView(registry: Registry): HelmRegistry {
  const { name, endpoint, isPrivate } = registry;
  return {
    apiVersion: 'v1',
    kind: 'helm',
    metadata: metadataView(registry),
    spec: { name, endpoint, isPrivate, auth: authView(registry), registryUid: registry.uid, scope: shownScope(registry) },
    status: { helmSyncStatus: syncView(registry) },
  };
}

/** An OCI registry in a list. */
export function ociRegistryView(registry: Registry): OciRegistry {
  return {
    metadata: metadataView(registry),
    spec: {
      containsSpectroManifest: registry.oci?.spec.containsSpectroManifest === true,
      defaultRegion: String(registry.oci?.spec.defaultRegion ?? ''),
      endpoint: registry.endpoint,
      isPrivate: registry.isPrivate,
      providerType: String(registry.oci?.spec.providerType ?? 'pack'),
      registryType: registry.oci?.type ?? 'basic',
      scope: shownScope(registry),
    },
    status: { sync: syncView(registry) },
  };
}

/** An OCI registry by itself: endpoint and login. */
export function ociRegistryEntityView(registry: Registry): OciRegistryEntity {
  return {
    auth: authView(registry),
    defaultRegion: String(registry.oci?.spec.defaultRegion ?? ''),
    endpoint: registry.endpoint,
    providerType: String(registry.oci?.spec.providerType ?? 'pack'),
    scope: shownScope(registry),
    type: registry.oci?.type ?? 'basic',
  };
}

/** An OCI registry of the tenant, whole. */
export function basicRegistryView(registry: Registry): BasicOciRegistry {
  return { ...ociParts(registry), spec: { ...ociSpec(registry), auth: authView(registry) } };
}

/** An OCI registry of AWS, whole. */
export function ecrRegistryView(registry: Registry): EcrRegistry {
  return { ...ociParts(registry), spec: { ...ociSpec(registry), isPrivate: registry.isPrivate } };
}

function ociParts(registry: Registry) {
  return { kind: 'oci', metadata: metadataView(registry), status: { syncStatus: syncView(registry) } };
}

function ociSpec(registry: Registry) {
  return {
    ...registry.oci?.spec,
    endpoint: registry.endpoint,
    registryUid: registry.uid,
    scope: shownScope(registry),
  };
}

/** A registry of any kind, by name. */
export function registryMetadataView(registry: Registry): RegistryMetadata {
  const { uid, name, kind, isDefault, isPrivate } = registry;
  return { uid, name, kind, scope: shownScope(registry), isDefault, isPrivate };
}

/** Where a registry is and how it is logged in to. */
export function registryConfigView(registry: Registry): RegistryConfigEntity {
  return { config: { name: registry.name, endpoint: registry.endpoint, auth: authView(registry) } };
}

/** Palette calls the scope of its own registries `cluster` in answers, and `system` in the filters of its lists. */
export function shownScope({ scope }: Registry): string {
  return scope === 'system' ? 'cluster' : scope;
}

/** How the last look at the registry went: nothing outside is reached, so it always went well. */
export function syncView({ syncedAt, oci }: Registry) {
  return {
    isSyncSupported: oci?.spec.isSyncSupported !== false,
    lastRunTime: timeText(syncedAt),
    lastSyncedTime: timeText(syncedAt),
    status: syncedAt === undefined ? '' : 'Success',
    message: '',
  };
}

/** The login without its secrets. */
function authView({ auth }: Registry) {
  const { type = 'noAuth', username = '', tls } = auth;
  return { type, username, password: '', token: '', ...(tls === undefined ? {} : { tls: { ...tls, key: '' } }) };
}
