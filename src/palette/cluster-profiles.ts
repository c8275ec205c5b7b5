import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import { type ClusterProfile, type ClusterProfileMetadata, operations } from './schema';
import type { ClusterProfileSummary } from './schema/profiles/profile-dashboard';
import { clusterProfileLifeOperations } from './schema/profiles/profile-operations';

/** Names, versions and uids of the cluster profiles that the scope sees. */
export async function listClusterProfiles(client: PaletteClient, call: CallOptions): Promise<readonly ClusterProfileMetadata[]> {
  return (await client.call(operations.listClusterProfilesMetadata, {}, call)).items;
}

/** The profiles that belong to the project or to the tenant of the scope, each version of its own, page by page as they come. */
export function eachClusterProfile(client: PaletteClient, call: CallOptions): AsyncIterable<ClusterProfileSummary> {
  const filter = { scope: call.scope.kind };
  return client.paged(clusterProfileLifeOperations.listClusterProfilesDashboard, { body: { filter } }, call);
}

/** The profile with this uid; undefined when there is none. */
export async function getClusterProfile(
  client: PaletteClient,
  uid: string,
  call: CallOptions,
): Promise<ClusterProfile | undefined> {
  return unlessAbsent(client.call(operations.getClusterProfile, { params: { uid } }, call));
}
