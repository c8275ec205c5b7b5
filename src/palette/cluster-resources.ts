import type { CallOptions, PaletteClient } from './client';
import {
  type ClusterNamespaceResource,
  type ClusterNamespaceResourceInputEntity,
  type ClusterRbac,
  type ClusterRbacInputEntity,
  clusterResourceOperations,
} from './schema';

/** The namespaces that Palette keeps in a cluster. */
export async function getClusterNamespaces(
  client: PaletteClient,
  uid: string,
  call: CallOptions,
): Promise<readonly ClusterNamespaceResource[]> {
  return (await client.call(clusterResourceOperations.listClusterNamespaceResources, { params: { uid } }, call)).items;
}

/** Replaces the namespaces that Palette keeps in a cluster: what isn't named is kept no longer. */
export async function putClusterNamespaces(
  client: PaletteClient,
  uid: string,
  namespaces: readonly ClusterNamespaceResourceInputEntity[],
  call: CallOptions,
): Promise<void> {
  await client.call(clusterResourceOperations.replaceClusterNamespaceResources, { params: { uid }, body: { namespaces } }, call);
}

/** The role bindings that Palette keeps in a cluster. */
export async function getClusterRbacs(client: PaletteClient, uid: string, call: CallOptions): Promise<readonly ClusterRbac[]> {
  return (await client.call(clusterResourceOperations.listClusterRbacs, { params: { uid } }, call)).items;
}

/** Replaces the role bindings that Palette keeps in a cluster: what isn't named goes. */
export async function putClusterRbacs(
  client: PaletteClient,
  uid: string,
  rbacs: readonly ClusterRbacInputEntity[],
  call: CallOptions,
): Promise<void> {
  await client.call(clusterResourceOperations.replaceClusterRbacs, { params: { uid }, body: { rbacs } }, call);
}
