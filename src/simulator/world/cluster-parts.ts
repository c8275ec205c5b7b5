import type { ClusterConfigEntity, SpectroClusterPolicies } from '../../palette/schema/full';
import { newBackup } from './cluster-backup';
import { newClusterResources } from './cluster-resources';
import { newScan } from './cluster-scan';
import { checkSettings } from './cluster-settings';
import type { Cluster } from './records';
import type { World } from './world';

/** What hangs on a new cluster: namespaces and role bindings of its settings, backups and scans of its policies. Refuses what means nothing. */
export function newClusterParts(
  world: World,
  cluster: Pick<Cluster, 'projectUid'>,
  settings: ClusterConfigEntity,
  policies: SpectroClusterPolicies = {},
): Pick<Cluster, 'namespaces' | 'rbacs' | 'backup' | 'scan'> {
  checkSettings(settings);
  const backup = newBackup(world, cluster, policies.backupPolicy);
  const scan = newScan(world, policies.scanPolicy);
  return {
    ...newClusterResources(world, settings.resources),
    ...(backup === undefined ? {} : { backup }),
    ...(scan === undefined ? {} : { scan }),
  };
}
