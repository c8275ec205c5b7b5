import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import type { ObjectMetaInputEntity } from './schema';
import { assetOperations as operations, type UserAssetSsh } from './schema/tenant/assets';

/** A key as Palette stores it. */
export type SshKey = UserAssetSsh & { readonly metadata: NonNullable<UserAssetSsh['metadata']> };

/** A key to be made or changed. */
export interface SshKeySpec {
  readonly metadata: ObjectMetaInputEntity;
  readonly spec: { readonly publicKey: string };
}

/** The keys of the API key's user in the scope. */
export async function listSshKeys(client: PaletteClient, call: CallOptions): Promise<readonly SshKey[]> {
  return (await client.call(operations.listSshKeys, {}, call)).items.filter(isStored);
}

/** The key with this uid; undefined when there is none. */
export async function getSshKey(client: PaletteClient, uid: string, call: CallOptions): Promise<SshKey | undefined> {
  const found = await unlessAbsent(client.call(operations.getSshKey, { params: { uid } }, call));
  return found && isStored(found) ? found : undefined;
}

/** Adds a key. @returns its uid */
export async function createSshKey(client: PaletteClient, body: SshKeySpec, call: CallOptions): Promise<string> {
  return (await client.call(operations.createSshKey, { body }, call)).uid;
}

/** Replaces a key. */
export async function updateSshKey(client: PaletteClient, uid: string, body: SshKeySpec, call: CallOptions): Promise<void> {
  await client.call(operations.updateSshKey, { params: { uid }, body: { ...body, metadata: { ...body.metadata, uid } } }, call);
}

/** Removes a key. Clusters that were made with it keep it. */
export async function deleteSshKey(client: PaletteClient, uid: string, call: CallOptions): Promise<void> {
  await client.call(operations.deleteSshKey, { params: { uid } }, call);
}

function isStored(key: UserAssetSsh): key is SshKey {
  return key.metadata !== undefined;
}
