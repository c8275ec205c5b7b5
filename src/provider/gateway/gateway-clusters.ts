import { OWNER_ANNOTATION } from '../../domain/owner';
import {
  type ClusterSummary,
  type Gateway,
  isNotFound,
  ListTotal,
  listGateways,
  listProjects,
  PaletteError,
  type Scope,
  searchClusters,
} from '../../palette';
import { orElse, unlessForbidden } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { type Reference, referenceOf, type Sighting } from './gateway-reference';

/** A cluster that refers to a gateway. */
export interface GatewayCluster {
  readonly uid: string;
  readonly name: string;
  readonly project: string;
  readonly state: string;
  /** Its owner annotation. */
  readonly mark: string | undefined;
  /** The cloud that it is on, as the API calls it; undefined where Palette doesn't say. */
  readonly cloudType: string | undefined;
  /** Where it can be read. */
  readonly scope: Scope;
}

/** A cluster of which it is not known which gateway it refers to. */
export interface UnseenCluster extends GatewayCluster {
  /** What kept it from being seen, in words. */
  readonly why: string;
}

/** What could not be looked at: a reference to the gateway may be in it. */
export interface Unseen {
  /** Where the API key may not look for clusters, in words. */
  readonly places: readonly string[];
  readonly clusters: readonly UnseenCluster[];
}

export interface GatewayUse {
  /** Clusters that are known to refer to the gateway. */
  readonly clusters: readonly GatewayCluster[];
  readonly unseen: Unseen;
}

/** Clusters are read so many at a time where a search doesn't tell of their gateways. */
const READ_AT_ONCE = 8;

/**
 * The clusters that refer to a gateway, in all projects that the API key can see. A cluster is deleted through the gateway that
 * it refers to, so this decides whether the gateway may go: whatever doesn't clearly refer to another one is unseen.
 */
export async function clustersOfGateway(palette: ProviderData, gateway: Gateway, signal: AbortSignal): Promise<GatewayUse> {
  const { found, places } = await searchEverywhere(palette, signal);
  // A gateway isn't deleted through itself.
  if (gateway.spec?.spectroClusterUid) found.delete(gateway.spec.spectroClusterUid);
  const references = await referencesOf(palette, [...found.values()], gateway.metadata.uid, signal);
  const of = (kind: Reference['kind']) => references.filter(({ reference }) => reference.kind === kind);
  const unseen = await withoutGatewaysOwn(palette, await withoutVanished(palette, of('unseen'), signal), signal);
  return {
    clusters: of('this').map(({ sightings, reference }) => describe(sightings, reference)),
    unseen: {
      places,
      clusters: unseen.map(({ sightings, reference }) => ({ ...describe(sightings, reference), why: whyOf(reference) })),
    },
  };
}

/** The clusters in a few lines for a message; a long list is cut with its length said. */
export function namesOf(clusters: readonly (GatewayCluster & { readonly why?: string })[]): string {
  const lines = clusters
    .slice(0, 20)
    .map(({ name, uid, project, state, why }) => ` - ${name} (${uid}), ${project}, ${state}${why === undefined ? '' : `: ${why}`}`);
  const more = clusters.length - lines.length;
  return [...lines, ...(more > 0 ? [` - and ${more} more`] : [])].join('\n');
}

interface Judged {
  readonly sightings: readonly Sighting[];
  readonly reference: Reference;
}

/** Each cluster is found in the tenant and in its project: all searches together bring that much, however many projects there are. */
const LISTS_TOGETHER = 2;

/** All clusters by their uid, with every scope that a search found them in. */
async function searchEverywhere(
  palette: ProviderData,
  signal: AbortSignal,
): Promise<{ readonly found: Map<string, Sighting[]>; readonly places: readonly string[] }> {
  const places: string[] = [];
  const found = new Map<string, Sighting[]>();
  const total = new ListTotal(LISTS_TOGETHER);
  const look = async (where: string, scope: Scope) => {
    const summaries = await searchIn(palette, scope, signal, total);
    if (!summaries) places.push(where);
    for (const summary of summaries ?? []) {
      const sightings = found.get(summary.metadata.uid) ?? [];
      sightings.push({ summary, where, scope });
      found.set(summary.metadata.uid, sightings);
    }
  };
  await look('the tenant as a whole', { kind: 'tenant' });
  const projects = await unlessForbidden(listProjects(palette.client, { signal }));
  if (!projects) places.push('the list of projects');
  for (const { metadata } of projects ?? []) await look(`project ${metadata.name}`, { kind: 'project', uid: metadata.uid });
  return { found, places };
}

/** The clusters of a scope; undefined where the API key may not look. */
async function searchIn(
  palette: ProviderData,
  scope: Scope,
  signal: AbortSignal,
  total: ListTotal,
): Promise<readonly ClusterSummary[] | undefined> {
  try {
    return await searchClusters(palette.client, undefined, { scope, signal, total });
  } catch (error) {
    // A project that the key doesn't reach may be forbidden, or not be there.
    if (isNotFound(error) || (error instanceof PaletteError && error.status === 403)) return undefined;
    throw error;
  }
}

async function referencesOf(
  palette: ProviderData,
  found: readonly (readonly Sighting[])[],
  gatewayUid: string,
  signal: AbortSignal,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (let at = 0; at < found.length; at += READ_AT_ONCE) {
    const some = found.slice(at, at + READ_AT_ONCE);
    const judge = async (sightings: readonly Sighting[]) => ({
      sightings,
      reference: await referenceOf(palette.client, sightings, gatewayUid, signal),
    });
    judged.push(...(await Promise.all(some.map(judge))));
  }
  return judged;
}

/** A cluster that was listed and then not found has gone, if it is not listed any more where it was; else it only hides. */
async function withoutVanished(palette: ProviderData, unseen: readonly Judged[], signal: AbortSignal): Promise<readonly Judged[]> {
  const absent = unseen.filter(({ reference }) => reference.kind === 'unseen' && reference.absent);
  if (absent.length === 0) return unseen;
  const places = new Map(absent.flatMap(({ sightings }) => sightings.map(({ where, scope }) => [where, scope] as const)));
  const listed = new Map<string, ReadonlySet<string> | undefined>();
  const total = new ListTotal(LISTS_TOGETHER);
  for (const [where, scope] of places) {
    const summaries = await searchIn(palette, scope, signal, total);
    listed.set(where, summaries && new Set(summaries.map(({ metadata }) => metadata.uid)));
  }
  const isGone = (sightings: readonly Sighting[]) =>
    sightings.every(({ where, summary }) => listed.get(where)?.has(summary.metadata.uid) === false);
  return unseen.filter((each) => !absent.includes(each) || !isGone(each.sightings));
}

/** The clusters that gateways run on were made by the gateways' installers, and go with them. */
async function withoutGatewaysOwn(
  palette: ProviderData,
  unseen: readonly Judged[],
  signal: AbortSignal,
): Promise<readonly Judged[]> {
  if (unseen.length === 0) return unseen;
  const gateways = await orElse(listGateways(palette.client, { signal }), []);
  const own = new Set(gateways.map(({ spec }) => spec?.spectroClusterUid));
  return unseen.filter(({ sightings }) => !own.has(sightings[0]?.summary.metadata.uid));
}

function describe(sightings: readonly Sighting[], { annotations }: Reference): GatewayCluster {
  const [{ summary, where, scope }] = sightings as readonly [Sighting];
  const { metadata, specSummary, status } = summary;
  const project = specSummary?.projectMeta?.name;
  // Its own project's, where it was seen there: a cluster of a project isn't found in the tenant's scope.
  const inProject = sightings.find((each) => each.scope.kind === 'project');
  return {
    uid: metadata.uid,
    name: metadata.name,
    project: project ? `project ${project}` : where,
    state: status?.state || 'in no known state',
    mark: annotations?.[OWNER_ANNOTATION],
    cloudType: sightings.map((each) => each.summary.specSummary?.cloudConfig?.cloudType).find(Boolean),
    scope: inProject?.scope ?? scope,
  };
}

function whyOf(reference: Reference): string {
  return reference.kind === 'unseen' ? reference.why : '';
}
