import { type CloudConfig, getCloudConfig, getCluster, type SpectroCluster } from '../../palette';
import type { ClusterView } from './cluster-part';

type Place = Omit<ClusterView, 'cluster' | 'config' | 'isNew'>;

/** The cloud's side of a cluster; undefined while it has none. */
export async function configOf({ cluster, ...place }: Place & Pick<ClusterView, 'cluster'>): Promise<CloudConfig | undefined> {
  const uid = cluster.spec?.cloudConfigRef?.uid;
  return uid ? askConfig(place, uid) : undefined;
}

/**
 * A cluster and its cloud's side, asked for at once: a refresh takes as long as the answers do. What the state says of where the
 * second stands is right as long as the cluster says so, too.
 *
 * @returns undefined when there is no such cluster
 */
export async function clusterAndConfig(
  place: Place,
  state: { readonly id: string; readonly cloud_config_id: string | null },
): Promise<{ readonly cluster: SpectroCluster; readonly config: () => Promise<CloudConfig | undefined> } | undefined> {
  const guessed = state.cloud_config_id ? askConfig(place, state.cloud_config_id) : undefined;
  // Of a cluster that is gone or has another one, nobody asks what became of it.
  guessed?.catch(() => {});
  const cluster = await getCluster(place.palette.client, state.id, place.call);
  if (!cluster) return undefined;
  const right = guessed && cluster.spec?.cloudConfigRef?.uid === state.cloud_config_id;
  return { cluster, config: () => (right ? guessed : configOf({ ...place, cluster })) };
}

function askConfig({ palette, cloud, call }: Place, uid: string): Promise<CloudConfig | undefined> {
  return getCloudConfig(palette.client, cloud.calls, uid, call);
}
