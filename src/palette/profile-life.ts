import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import type { ClusterProfileEntity, ObjectMetaInputEntity, Variable } from './schema';
import { operations } from './schema';
import { ociRegistryOperations as syncs } from './schema/profiles/oci-registry';
import type { PackManifestUpdateEntity } from './schema/profiles/profile-change';
import { clusterProfileLifeOperations as life } from './schema/profiles/profile-operations';
import { clusterProfilePackOperations as packCalls } from './schema/profiles/profile-pack-operations';
import { registryOperations } from './schema/profiles/registry-operations';

export type { PackManifestUpdateEntity };

/** Makes a profile that clusters can use at once. @returns its uid */
export async function createClusterProfile(client: PaletteClient, body: ClusterProfileEntity, call: CallOptions): Promise<string> {
  return (await client.call(operations.createClusterProfile, { query: { publish: true }, body }, call)).uid;
}

/** Removes a profile that no cluster uses. */
export async function deleteClusterProfile(client: PaletteClient, uid: string, call: CallOptions): Promise<void> {
  await client.call(operations.deleteClusterProfile, { params: { uid } }, call);
}

/** What a profile says of itself beside its packs. */
export interface ClusterProfileTexts {
  readonly metadata: ObjectMetaInputEntity;
  readonly version: string;
}

/** Changes name, labels, annotations and version; clusters needn't be updated for that. */
export async function updateClusterProfileTexts(
  client: PaletteClient,
  uid: string,
  { metadata, version }: ClusterProfileTexts,
  call: CallOptions,
): Promise<void> {
  await client.call(life.patchClusterProfileMetadata, { params: { uid }, body: { metadata, spec: { version } } }, call);
}

/** Replaces the packs of a profile and publishes them: its clusters are offered the change. */
export async function updateClusterProfilePacks(
  client: PaletteClient,
  uid: string,
  packs: readonly PackManifestUpdateEntity[],
  { metadata, version }: ClusterProfileTexts,
  call: CallOptions,
): Promise<void> {
  const body = { metadata: { ...metadata, uid }, spec: { template: { packs }, version } };
  await client.call(life.updateClusterProfile, { params: { uid }, body }, call);
  await client.call(life.publishClusterProfile, { params: { uid } }, call);
}

/** The variables that a profile declares; the default of a secret one is masked. */
export async function getProfileVariables(client: PaletteClient, uid: string, call: CallOptions): Promise<readonly Variable[]> {
  return (await client.call(life.getClusterProfileVariables, { params: { uid } }, call)).variables ?? [];
}

/** Replaces them. Those that packs use must be among them. */
export async function replaceProfileVariables(
  client: PaletteClient,
  uid: string,
  variables: readonly Variable[],
  call: CallOptions,
): Promise<void> {
  await client.call(life.replaceClusterProfileVariables, { params: { uid }, body: { variables } }, call);
}

/** The content of the manifests of a profile, by pack and name. */
export async function getProfileManifests(
  client: PaletteClient,
  uid: string,
  call: CallOptions,
): Promise<readonly { readonly uid: string; readonly content: string }[]> {
  const { spec } = await client.call(packCalls.listClusterProfilePacksManifests, { params: { uid } }, call);
  return (spec?.packs ?? []).flatMap((pack) =>
    (pack.spec?.manifests ?? []).map(({ uid: manifest = '', content = '' }) => ({ uid: manifest, content })),
  );
}

/** A registry of packs, of whatever kind. */
export interface Registry {
  readonly uid: string;
  readonly name: string;
  /** `pack`, `helm`, `oci`. */
  readonly kind: string;
  /** `system` or `tenant`. */
  readonly scope: string;
  readonly isDefault: boolean;
  readonly isPrivate: boolean;
}

/** The registries that the tenant sees. */
export async function listRegistries(client: PaletteClient, { signal }: Pick<CallOptions, 'signal'>): Promise<readonly Registry[]> {
  const call = { scope: { kind: 'tenant' }, signal } as const;
  const { items } = await client.call(registryOperations.listRegistriesMetadata, { query: { scope: 'all' } }, call);
  return items.map(({ uid = '', name = '', kind = '', scope = '', isDefault = false, isPrivate = false }) => ({
    uid,
    name,
    kind,
    scope,
    isDefault,
    isPrivate,
  }));
}

/** How the last look through a registry went, in Palette's words; undefined where Palette looks through none of its kind. */
export async function registrySyncStatus(
  client: PaletteClient,
  { uid, kind }: Pick<Registry, 'uid' | 'kind'>,
  { signal }: Pick<CallOptions, 'signal'>,
): Promise<string | undefined> {
  const [of, call] = [{ params: { uid } }, { scope: { kind: 'tenant' }, signal } as const];
  if (kind === 'pack') return (await unlessAbsent(client.call(syncs.getPackRegistrySync, of, call)))?.status;
  if (kind === 'helm') return (await unlessAbsent(client.call(syncs.getHelmRegistrySync, of, call)))?.status;
  // The list tells no difference between the two kinds of OCI registries.
  const found =
    (await unlessAbsent(client.call(syncs.getBasicRegistrySync, of, call))) ??
    (await unlessAbsent(client.call(syncs.getEcrRegistrySync, of, call)));
  return found?.status;
}
