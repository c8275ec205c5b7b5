import type { SpectroClusterMeta, SpectroClusterMetaSummary } from '../../../palette/schema/full';
import { isSilent, shownState } from '../../world/cluster-health';
import { hasProfileUpdates } from '../../world/cluster-kept';
import type { Cluster } from '../../world/records';
import type { World } from '../../world/world';
import { clusterMetadata, clusterType, healthOf } from './cluster';

/** What a tag without a value has for one. */
const BARE_TAG = 'spectro__tag';

/** The labels of a cluster as people write tags: `key:value`, or `key` alone. */
export function clusterTags({ labels }: Cluster): string[] {
  return Object.entries(labels).map(([key, value]) => (value === BARE_TAG ? key : `${key}:${value}`));
}

/** What a map of clusters needs of one. */
export function clusterMeta(world: World, cluster: Cluster): SpectroClusterMeta {
  return {
    metadata: clusterMetadata(world, cluster),
    spec: metaOf(cluster),
    status: { state: shownState(world, cluster) },
  };
}

/** A cluster in a search for metadata. */
export function clusterMetaSummary(world: World, cluster: Cluster): SpectroClusterMetaSummary {
  const project = cluster.projectUid === undefined ? undefined : world.projects.get(cluster.projectUid);
  return {
    metadata: clusterMetadata(world, cluster),
    specSummary: {
      ...metaOf(cluster),
      importMode: cluster.imported === undefined ? '' : cluster.imported.readOnly ? 'read-only' : 'full',
      projectMeta: { name: project?.name ?? '', uid: project?.uid ?? '' },
    },
    status: {
      state: shownState(world, cluster),
      health: { isHeartBeatFailed: isSilent(world, cluster), state: healthOf(world, cluster)?.state ?? '' },
      updates: { isUpdatesPending: hasProfileUpdates(cluster) },
    },
  };
}

function metaOf(cluster: Cluster) {
  const { countryCode = '', countryName = '', regionCode = '', regionName = '', geoLoc } = cluster.settings.location ?? {};
  const architectures = cluster.pools.map(({ asked }) => asked.machinePoolProperties?.archType ?? 'amd64');
  return {
    archType: [...new Set(architectures)],
    cloudAccountUid: cluster.accountUid ?? '',
    cloudType: cluster.cloudType,
    clusterType: clusterType(cluster),
    location: {
      countryCode,
      countryName,
      regionCode,
      regionName,
      coordinates: geoLoc === undefined ? [] : [geoLoc.latitude ?? 0, geoLoc.longitude ?? 0],
    },
    tags: clusterTags(cluster),
  };
}
