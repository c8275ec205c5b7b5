import { type Gateway, type IpPool, listIpPools } from '../../palette';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { gatewayCloud } from './gateway-cloud';

/**
 * What of the static addresses of a gateway's clusters has no room at another one, in words. Where a gateway has no pools, or Palette doesn't list
 * what is free (before 4.9.14), nothing is known and nothing is said.
 */
export async function narrowPools(
  palette: ProviderData,
  source: Gateway,
  target: Gateway,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const used = (await poolsOf(palette, source, signal)).filter((pool) => isUsedByClusters(pool, source));
  if (used.length === 0) return [];
  const pools = await poolsOf(palette, target, signal);
  // The pool of a gateway's own cluster is for that one alone.
  const open = pools.filter((pool) => !isUsedBy(pool, target.spec?.spectroClusterUid));
  if (open.some(({ status }) => status?.availableIps === undefined)) return [];
  const room = Math.max(0, ...open.map(({ status }) => status?.availableIps?.length ?? 0));
  return used.flatMap(({ metadata, status }) => {
    const taken = status?.allottedIps?.length ?? 0;
    if (taken <= room) return [];
    const there = open.length === 0 ? 'has no pool' : `has ${room === 0 ? 'none' : `no more than ${room}`} free in one pool`;
    return [` - ${metadata.name}: ${taken} addresses are in use, and "${target.metadata.name}" ${there}`];
  });
}

async function poolsOf(palette: ProviderData, { metadata: { uid } }: Gateway, signal: AbortSignal): Promise<readonly IpPool[]> {
  const look = async () =>
    listIpPools(palette.client, { gatewayUid: uid, cloud: await gatewayCloud(palette, uid, signal) }, { signal });
  return orElse(look(), []);
}

function isUsedByClusters({ status }: IpPool, { spec }: Gateway): boolean {
  return (status?.associatedClusters ?? []).some((uid) => uid !== spec?.spectroClusterUid);
}

function isUsedBy({ status }: IpPool, clusterUid: string | undefined): boolean {
  return clusterUid !== undefined && (status?.associatedClusters ?? []).includes(clusterUid);
}
