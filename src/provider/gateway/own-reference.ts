import { clusterGatewayUid, getCluster, InvalidResponse, isUnauthorized, PaletteError } from '../../palette';
import type { ProviderData } from '../shared/provider-data';
import type { GatewayCluster } from './gateway-clusters';

/** Clusters are read so many at a time. */
const AT_ONCE = 8;

/**
 * Which gateway a cluster itself names: a uid; `gone` when it isn't there any more; `hidden` when it can't be read, or names none;
 * `later` when Palette fails to tell for now.
 */
export type OwnReference = { readonly kind: 'gateway'; readonly uid: string } | { readonly kind: 'gone' | 'hidden' | 'later' };

/** What each of these clusters itself says of its gateway, by uid. A list may lag behind, the cluster doesn't. */
export async function ownReferences(
  palette: ProviderData,
  clusters: readonly GatewayCluster[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, OwnReference>> {
  const found = new Map<string, OwnReference>();
  for (let at = 0; at < clusters.length; at += AT_ONCE) {
    const some = clusters.slice(at, at + AT_ONCE);
    const read = await Promise.all(some.map(async (each) => [each.uid, await ownReference(palette, each, signal)] as const));
    for (const [uid, reference] of read) found.set(uid, reference);
  }
  return found;
}

async function ownReference({ client }: ProviderData, { uid, scope }: GatewayCluster, signal: AbortSignal): Promise<OwnReference> {
  try {
    const cluster = await getCluster(client, uid, { scope, signal });
    if (!cluster || cluster.status?.state === 'Deleted') return { kind: 'gone' };
    const gateway = clusterGatewayUid(cluster);
    return gateway === undefined ? { kind: 'hidden' } : { kind: 'gateway', uid: gateway };
  } catch (error) {
    if (error instanceof InvalidResponse) return { kind: 'hidden' };
    if (!(error instanceof PaletteError) || isUnauthorized(error)) throw error;
    return { kind: error.status >= 500 || error.status === 429 ? 'later' : 'hidden' };
  }
}
