import { OWNER_ANNOTATION } from '../domain/owner';
import { getCluster, listProjects, type Scope, type SpectroClusterSummary, searchClusters } from '../palette';
import { unlessForbidden } from './errors';
import type { Palette } from './palette';

/** A cluster that refers to a gateway. */
export interface GatewayCluster {
  readonly uid: string;
  readonly name: string;
  readonly project: string;
  readonly state: string;
  /** Its owner annotation. */
  readonly mark: string | undefined;
}

export interface GatewayUse {
  readonly clusters: readonly GatewayCluster[];
  /** What the API key could not look into, in words. */
  readonly unseen: readonly string[];
}

/**
 * The clusters that refer to a gateway, in all projects that the API key can see. A cluster is
 * deleted through the gateway that it refers to, so this decides whether the gateway may go.
 */
export async function clustersOfGateway(palette: Palette, gatewayUid: string, signal: AbortSignal): Promise<GatewayUse> {
  const unseen: string[] = [];
  const found = new Map<string, GatewayCluster>();
  const look = async (where: string, scope: Scope) => {
    const summaries = await unlessForbidden(searchClusters(palette.client, undefined, { scope, signal }));
    if (!summaries) unseen.push(where);
    for (const summary of summaries ?? []) {
      if (found.has(summary.metadata.uid)) continue;
      const annotations = await annotationsOf(palette, summary, scope, signal);
      if (annotations?.overlordUid === gatewayUid) found.set(summary.metadata.uid, describe(summary, annotations, where));
    }
  };
  await look('the tenant as a whole', { kind: 'tenant' });
  const projects = await unlessForbidden(listProjects(palette.client, { signal }));
  if (!projects) unseen.push('the list of projects');
  for (const { metadata } of projects ?? []) await look(`project ${metadata.name}`, { kind: 'project', uid: metadata.uid });
  return { clusters: [...found.values()], unseen };
}

/** The clusters in a few lines for a message; a long list is cut with its length said. */
export function namesOf(clusters: readonly GatewayCluster[]): string {
  const lines = clusters.slice(0, 20).map(({ name, uid, project, state }) => ` - ${name} (${uid}), ${project}, ${state}`);
  const more = clusters.length - lines.length;
  return [...lines, ...(more > 0 ? [` - and ${more} more`] : [])].join('\n');
}

type Annotations = { readonly [key: string]: string };

/** A summary may come without annotations: then the cluster itself is asked. */
async function annotationsOf(
  palette: Palette,
  { metadata }: SpectroClusterSummary,
  scope: Scope,
  signal: AbortSignal,
): Promise<Annotations | undefined> {
  if (metadata.annotations?.overlordUid !== undefined) return metadata.annotations;
  const cluster = await unlessForbidden(getCluster(palette.client, metadata.uid, { scope, signal }));
  return cluster?.metadata.annotations;
}

function describe(
  { metadata, specSummary, status }: SpectroClusterSummary,
  annotations: Annotations,
  where: string,
): GatewayCluster {
  const project = specSummary?.projectMeta?.name;
  return {
    uid: metadata.uid,
    name: metadata.name,
    project: project ? `project ${project}` : where,
    state: status?.state ?? 'Unknown',
    mark: annotations[OWNER_ANNOTATION],
  };
}
