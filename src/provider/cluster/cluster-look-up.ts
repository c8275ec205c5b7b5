import { deleteCluster, getCluster, type Scope, type SpectroCluster, unlessAbsent } from '../../palette';
import { asTheyAre, foundOf } from '../shared/found';
import type { Look } from '../shared/listing';
import type { ProviderData } from '../shared/provider-data';
import type { Found, Wanted } from '../shared/wanted';
import { isGone } from './cluster-sight';

/** The clusters of a name, as they are now. */
export async function clustersNamed(palette: ProviderData, name: string, scope: Scope, look: Look): Promise<readonly Found[]> {
  const listing = palette.lookUps.clusters(scope);
  const listed = await listing.named(name, look);
  const clusters = await asTheyAre(listing, listed, (uid) => getCluster(palette.client, uid, { scope, signal: look.signal }));
  return clusters.filter((cluster) => !isGone(cluster)).map(clusterFound);
}

function clusterFound(cluster: SpectroCluster): Found {
  const { state = 'Pending' } = cluster.status ?? {};
  return foundOf(cluster, { deleting: state === 'Deleting', untouched: state === 'Pending' || state === 'Provisioning' });
}

/** How a cluster is found, made and taken away. @param order orders it, and gives its uid */
export function clusterWanted(
  palette: ProviderData,
  name: string,
  scope: Scope,
  order: () => Promise<string>,
): Pick<Wanted, 'listing' | 'find' | 'create' | 'remove'> {
  const listing = palette.lookUps.clusters(scope);
  return {
    listing,
    find: (look) => clustersNamed(palette, name, scope, look),
    create: async () => {
      const uid = await order();
      listing.wrote({ metadata: { uid, name } });
      return uid;
    },
    remove: async (uid) => {
      await unlessAbsent(deleteCluster(palette.client, uid, {}, { scope }));
      listing.removed(uid);
    },
  };
}
