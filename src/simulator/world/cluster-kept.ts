import { notifyOfUpdate } from './notifications';
import type { Cluster, Profile } from './records';
import type { World } from './world';

/**
 * Lets clusters keep what they have of a profile that is about to change: a change reaches a cluster when somebody takes
 * it over there, of which a notification tells. A cluster that is behind already stays as it is.
 * See {@link https://docs.spectrocloud.com/profiles/cluster-profiles/modify-cluster-profiles/update-cluster-profile/}.
 */
export function keepForClusters(world: World, profile: Profile, users: readonly Cluster[]): void {
  // One for all of them: what is kept is never changed.
  const kept = { packs: profile.packs, variables: profile.variables, revision: profile.revision };
  for (const cluster of users) {
    // A cluster that nothing was installed on yet is made from what is published then.
    if (cluster.state === 'Pending') continue;
    for (const attached of cluster.profiles) {
      if (attached.uid !== profile.uid || attached.kept !== undefined) continue;
      notifyOfUpdate(world, cluster, profile);
      attached.kept = kept;
    }
  }
  world.revision += 1;
}

/** Whether something newer than the cluster has is published of one of its profiles. */
export function hasProfileUpdates(cluster: Cluster): boolean {
  return cluster.profiles.some((attached) => attached.kept !== undefined);
}
