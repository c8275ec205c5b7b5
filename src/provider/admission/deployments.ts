import { type ClusterSummary, isNotFound, PaletteError, type Scope, type SpectroCluster, searchClusters } from '../../palette';
import { referenceOf, type Sighting } from '../gateway/gateway-reference';
import type { PollOptions, ProviderData, Searched } from '../shared/provider-data';

/** A cluster that a gateway makes now, or has been ordered to make. */
export interface Deployment {
  readonly uid: string;
  readonly name: string;
  /** Where it can be read. */
  readonly scope: Scope;
}

/** What a cluster is in until it runs. */
const ON_ITS_WAY = ['Pending', 'Provisioning'];

/** Whether a cluster that is read by itself is being made, or is to be. */
export function isOnItsWay({ status }: SpectroCluster): boolean {
  return ON_ITS_WAY.includes(status?.state ?? '');
}

/**
 * What a gateway deploys, as Palette shows it now: of all projects, or where the API key may not look into them, of its own.
 * @param age of what was seen for another gateway that is new enough, in milliseconds
 * @returns undefined where the key may search for no clusters at all
 */
export async function deploymentsOf(
  palette: ProviderData,
  gatewayUid: string,
  { clock, signal }: Pick<PollOptions, 'clock' | 'signal'>,
  age: number,
): Promise<readonly Deployment[] | undefined> {
  const { search } = palette;
  const now = clock.now();
  if (!search.found || now - search.at > age) {
    search.at = now;
    search.found = searchAll(palette, signal);
  }
  const found = await search.found;
  const sightings = found?.clusters.map((summary) => ({ summary, scope: found.scope, where: '' })) ?? [];
  const references = await Promise.all(sightings.map((sighting) => referenceOf(palette.client, [sighting], gatewayUid, signal)));
  return found && sightings.filter((_, at) => references[at]?.kind === 'this').map(deploymentOf);
}

async function searchAll(palette: ProviderData, signal: AbortSignal): Promise<Searched | undefined> {
  const scopes: readonly Scope[] = [{ kind: 'tenant' }, { kind: 'project', uid: palette.projectUid }];
  for (const scope of scopes) {
    const clusters = await onTheirWay(palette, scope, signal);
    if (clusters) return { clusters, scope };
  }
  return undefined;
}

function deploymentOf({ summary: { metadata, specSummary }, scope }: Sighting): Deployment {
  const project = specSummary?.projectMeta?.uid;
  // A project's cluster isn't found in the tenant's scope.
  return { uid: metadata.uid, name: metadata.name, scope: project ? { kind: 'project', uid: project } : scope };
}

/** The clusters of a scope that don't run yet; undefined where the key may not look. */
async function onTheirWay(
  { client }: ProviderData,
  scope: Scope,
  signal: AbortSignal,
): Promise<readonly ClusterSummary[] | undefined> {
  const search = async (states: readonly string[] | undefined) =>
    (await searchClusters(client, { states }, { scope, signal })).filter(({ status }) => ON_ITS_WAY.includes(status?.state ?? ''));
  try {
    return await search(ON_ITS_WAY);
  } catch (error) {
    if (isNotFound(error) || (error instanceof PaletteError && error.status === 403)) return undefined;
    // The names of what can be searched for are in no published structure.
    if (error instanceof PaletteError && error.status === 400) return search(undefined);
    throw error;
  }
}
