import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import { type ClusterProfile, type ClusterProfileMetadata, operations } from './schema';

/** Names, versions and uids of the cluster profiles that the scope sees. */
export async function listClusterProfiles(client: PaletteClient, call: CallOptions): Promise<readonly ClusterProfileMetadata[]> {
  return (await client.call(operations.listClusterProfilesMetadata, {}, call)).items;
}

/** The profile with this uid; undefined when there is none. */
export async function getClusterProfile(
  client: PaletteClient,
  uid: string,
  call: CallOptions,
): Promise<ClusterProfile | undefined> {
  return unlessAbsent(client.call(operations.getClusterProfile, { params: { uid } }, call));
}
