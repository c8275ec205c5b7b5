import { unlessAbsent } from './absent';
import { callCloud } from './call-cloud';
import type { CallOptions, PaletteClient } from './client';
import { type ClusterFilter, clusterSearch } from './cluster-search';
import { type FirstPage, firstPage } from './first-page';
import type { Scope } from './request';
import {
  type CloudCalls,
  type CloudDocument,
  type Event,
  type ObjectMetaInputEntity,
  operations,
  type PackConfig,
  type SpectroCluster,
  type SpectroClusterProfiles,
  type SpectroClusterProfilesPacksManifests,
  type SpectroClusterSummary,
  type SpectroClusterUidSummary,
  type SpectroClusterVariables,
  type SpectroClusterVariableUpdateEntity,
  type Uid,
} from './schema';

/** A cluster as a search lists it. */
export type ClusterSummary = SpectroClusterSummary;

/** The clusters of the scope, of all pages, without deleted and nested ones. In tenant scope: of all projects that the key sees. */
export async function searchClusters(
  client: PaletteClient,
  filter: ClusterFilter | undefined,
  call: CallOptions,
): Promise<readonly ClusterSummary[]> {
  const found: ClusterSummary[] = [];
  for await (const cluster of eachCluster(client, filter, call)) found.push(cluster);
  return found;
}

/** What {@link searchClusters} gives, page by page as it comes. */
export async function* eachCluster(
  client: PaletteClient,
  filter: ClusterFilter | undefined,
  call: CallOptions,
): AsyncGenerator<ClusterSummary> {
  for await (const cluster of client.paged(operations.searchClusters, { body: clusterSearch(filter) }, call)) {
    if (cluster.status?.state !== 'Deleted') yield cluster;
  }
}

/** The first of the scope's clusters by name, by one request: what {@link searchClusters} gives of its first page. */
export async function firstClusters(client: PaletteClient, call: CallOptions): Promise<FirstPage<ClusterSummary>> {
  const { items, pages } = firstPage(await client.call(operations.searchClusters, { body: clusterSearch() }, call));
  return { items: items.filter(({ status }) => status?.state !== 'Deleted'), pages };
}

/** The clusters of exactly this name that live in the scope. */
export async function findClustersByName(
  client: PaletteClient,
  name: string,
  call: CallOptions,
): Promise<readonly ClusterSummary[]> {
  const found = await searchClusters(client, { name }, call);
  return found.filter((cluster) => cluster.metadata.name === name && isClusterOf(call.scope, cluster));
}

/** Whether a cluster that a search gives lives in the scope: the tenant sees those of all projects, whose names may be the same. */
export function isClusterOf(scope: Scope, { specSummary }: ClusterSummary): boolean {
  return scope.kind === 'project' || !specSummary?.projectMeta?.uid;
}

/** The cluster with this uid; undefined when there is none. A deleted one is still there for 72 hours, in state Deleted. */
export async function getCluster(client: PaletteClient, uid: string, call: CallOptions): Promise<SpectroCluster | undefined> {
  return unlessAbsent(client.call(operations.getCluster, { params: { uid } }, call));
}

/** The overview of a cluster, where its health stands; undefined when there is no such cluster. */
export async function getClusterOverview(
  client: PaletteClient,
  uid: string,
  call: CallOptions,
): Promise<SpectroClusterUidSummary | undefined> {
  return unlessAbsent(client.call(operations.getClusterOverview, { params: { uid } }, call));
}

/** Orders a cluster and gives its uid. @throws OutcomeUnknown: look for the name before trying again */
export async function createCluster(
  client: PaletteClient,
  cloud: CloudCalls,
  body: CloudDocument,
  call: CallOptions,
): Promise<string> {
  const { uid } = (await callCloud(client, cloud, cloud.createCluster, { body }, call)) as Uid;
  return uid;
}

/** Orders a cluster's removal. `force` gives up on its gateway, and may leave machines behind. */
export async function deleteCluster(
  client: PaletteClient,
  uid: string,
  { force }: { readonly force?: boolean | undefined },
  call: CallOptions,
): Promise<void> {
  await client.call(operations.deleteCluster, { params: { uid }, query: force ? { forceDelete: true } : {} }, call);
}

/** Changes name, labels or annotations of a cluster. */
export async function patchClusterMetadata(
  client: PaletteClient,
  uid: string,
  metadata: ObjectMetaInputEntity,
  call: CallOptions,
): Promise<void> {
  await client.call(operations.patchClusterMetadata, { params: { uid }, body: { metadata } }, call);
}

/** Gives a cluster exactly these profiles. */
export async function replaceClusterProfiles(
  client: PaletteClient,
  uid: string,
  body: SpectroClusterProfiles,
  call: CallOptions,
): Promise<void> {
  await client.call(operations.replaceClusterProfiles, { params: { uid }, query: { resolveNotification: true }, body }, call);
}

/** Adds profiles to a cluster, changes those that it has, or puts one in the place of another (`replaceWithProfile`). */
export async function patchClusterProfiles(
  client: PaletteClient,
  uid: string,
  body: SpectroClusterProfiles,
  call: CallOptions,
): Promise<void> {
  await client.call(operations.patchClusterProfiles, { params: { uid }, query: { resolveNotification: true }, body }, call);
}

/** Takes profiles off a cluster. */
export async function deleteClusterProfiles(
  client: PaletteClient,
  uid: string,
  profileUids: readonly string[],
  call: CallOptions,
): Promise<void> {
  await client.call(operations.deleteClusterProfiles, { params: { uid }, body: { profileUids } }, call);
}

/** A profile of a cluster with its packs as the cluster has them. */
export type ProfilePacks = SpectroClusterProfilesPacksManifests['profiles'][number];

/** The packs of a cluster's profiles, with their values and the contents of their manifests. */
export async function getClusterPacks(client: PaletteClient, uid: string, call: CallOptions): Promise<readonly ProfilePacks[]> {
  return (await client.call(operations.listClusterProfilesPacksManifests, { params: { uid } }, call)).profiles;
}

/** One pack of a cluster as the cluster has it, and as its profile has it. */
export async function getClusterPackConfigs(
  client: PaletteClient,
  uid: string,
  profileUid: string,
  packName: string,
  call: CallOptions,
): Promise<readonly PackConfig[]> {
  return (await client.call(operations.listClusterPackConfigs, { params: { uid, profileUid, packName } }, call)).items;
}

/** The variables of a cluster's profiles with their values. */
export async function getClusterVariables(
  client: PaletteClient,
  uid: string,
  call: CallOptions,
): Promise<readonly SpectroClusterVariables[]> {
  return client.call(operations.getClusterVariables, { params: { uid } }, call);
}

/** Sets values of variables of a cluster's profiles. */
export async function patchClusterVariables(
  client: PaletteClient,
  uid: string,
  variables: readonly SpectroClusterVariableUpdateEntity[],
  call: CallOptions,
): Promise<void> {
  await client.call(operations.patchClusterVariables, { params: { uid }, body: variables }, call);
}

/** The uid of the gateway that made the cluster and will delete it, as Palette has it now. */
export function clusterGatewayUid(cluster: { readonly metadata: SpectroCluster['metadata'] }): string | undefined {
  return cluster.metadata.annotations?.overlordUid || undefined;
}

/** What happened to a cluster, newest first as Palette lists it; pages are asked for as they are taken. */
export function clusterEvents(client: PaletteClient, uid: string, call: CallOptions): AsyncIterable<Event> {
  return client.paged(operations.listEvents, { params: { objectKind: 'spectrocluster', objectUid: uid } }, call);
}
