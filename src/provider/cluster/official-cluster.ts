import type { MoveSource } from '../../framework';

/** A type of the official provider's clusters, with what it computes on every cloud, and its defaults for what there is no attribute for here. */
export function officialCluster(source: MoveSource): MoveSource {
  return {
    ...source,
    unconfigured: {
      admin_kube_config: 'any',
      'cluster_profile.pack.manifest.uid': 'any',
      kubeconfig: 'any',
      ...source.unconfigured,
    },
  };
}
