import type { CloudPool } from '../../palette';
import { respelled } from '../shared/respelled';
import { type CommonPool, DEFAULT_STRATEGY, UPDATE_STRATEGIES } from './pool-fields';

type UpdateStrategy = (typeof UPDATE_STRATEGIES)[number];

/** What a pool is on every cloud, as Palette gives it. */
export function commonPool(pool: CloudPool, prior: CommonPool | undefined): CommonPool {
  return {
    name: pool.name ?? '',
    count: nodeCount(pool, prior),
    control_plane: pool.isControlPlane ?? false,
    control_plane_as_worker: pool.useControlPlaneAsWorker ?? false,
    min: pool.minSize || null,
    max: pool.maxSize || null,
    additional_labels: mapOrNull(pool.additionalLabels),
    additional_annotations: mapOrNull(pool.additionalAnnotations),
    node_repave_interval: pool.nodeRepaveInterval ?? 0,
    update_strategy: knownStrategy(pool.updateStrategy?.type),
    override_scaling: scalingOf(pool),
    override_kubeadm_configuration: respelled(prior?.override_kubeadm_configuration, pool.overrideKubeadmConfiguration),
    override_cluster_api_config: respelled(prior?.override_cluster_api_config, pool.overrideClusterAPIConfig),
    override_health_check_configuration: respelled(
      prior?.override_health_check_configuration,
      pool.overrideHealthCheckConfiguration,
    ),
    skip_k8s_upgrade: pool.skipK8sUpgrade || 'disabled',
    // Nodes are asked for where the state has some.
    node: prior?.node ?? [],
    taints: (pool.taints ?? []).map(({ key = '', value = '', effect = 'NoSchedule' }) => ({ key, value, effect })),
  };
}

/** A strategy that a pool can be configured with; the default in place of one that has no attributes here. */
export function knownStrategy(text: string | undefined): UpdateStrategy {
  return UPDATE_STRATEGIES.find((known) => known === text) ?? DEFAULT_STRATEGY;
}

/** How many nodes an autoscaled pool has is its autoscaler's business, as long as that keeps to its bounds. */
function nodeCount({ size = 0, minSize, maxSize }: CloudPool, prior: CommonPool | undefined): number {
  const autoscaled = minSize && maxSize && minSize <= size && size <= maxSize;
  return autoscaled && prior ? prior.count : size;
}

/** None and unset are the same; the other strategies have no numbers. */
function scalingOf({ updateStrategy }: CloudPool): CommonPool['override_scaling'] {
  if (updateStrategy?.type !== 'OverrideScaling') return [];
  return [{ max_surge: updateStrategy.maxSurge || '0', max_unavailable: updateStrategy.maxUnavailable || '0' }];
}

function mapOrNull(map: { readonly [key: string]: string } | undefined): { readonly [key: string]: string } | null {
  return map && Object.keys(map).length > 0 ? map : null;
}
