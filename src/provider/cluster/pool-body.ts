import type { CloudDocument, CloudPool, MachinePoolConfigEntity } from '../../palette';
import { type CommonPool, DEFAULT_STRATEGY } from './pool-fields';
import { knownStrategy } from './pool-read';

/**
 * What a pool is on every cloud, as a request has it. What is undefined is unset: Palette takes what is left out for that.
 * @param present as Palette has it, on an update
 * @param before as the state has it
 */
export function poolConfigOf(pool: CommonPool, present?: CloudPool, before?: CommonPool): CloudDocument {
  return {
    name: pool.name,
    size: sizeOf(pool, present, before),
    labels: [pool.control_plane ? 'control-plane' : 'worker'],
    isControlPlane: pool.control_plane,
    useControlPlaneAsWorker: pool.control_plane_as_worker,
    nodeRepaveInterval: pool.node_repave_interval,
    updateStrategy: strategyOf(pool, present),
    additionalLabels: pool.additional_labels ?? {},
    additionalAnnotations: annotationsOf(pool, present),
    taints: pool.taints.map(({ key, value, effect }) => ({ key, value, effect })),
    minSize: pool.min ?? undefined,
    maxSize: pool.max ?? undefined,
    overrideKubeadmConfiguration: pool.override_kubeadm_configuration || undefined,
    overrideClusterAPIConfig: pool.override_cluster_api_config || undefined,
    overrideHealthCheckConfiguration: pool.override_health_check_configuration || undefined,
    skipK8sUpgrade: skipOf(pool, present),
  } satisfies { [Key in keyof MachinePoolConfigEntity]?: unknown };
}

/**
 * How many nodes are asked for. As long as the configured number stays what it was, an autoscaled pool keeps those that its autoscaler
 * has made of it, within its bounds: a change of something else, such as a label, takes no nodes away.
 */
function sizeOf({ count, min, max }: CommonPool, present?: CloudPool, before?: CommonPool): number {
  if (min === null || max === null || present?.size === undefined || before?.count !== count) return count;
  return Math.min(Math.max(present.size, min), max);
}

/** None are sent where none ever were: not every Palette takes them. */
function annotationsOf({ additional_annotations: wanted }: CommonPool, present: CloudPool | undefined) {
  return wanted ?? (present?.additionalAnnotations === undefined ? undefined : {});
}

/** Palette refuses it for pools that it doesn't suit, even when it says `disabled`: what is the default isn't sent. */
function skipOf({ skip_k8s_upgrade: wanted }: CommonPool, present: CloudPool | undefined): string | undefined {
  return wanted === 'enabled' || present?.skipK8sUpgrade === 'enabled' ? wanted : undefined;
}

/** The pool's strategy; one that can't be configured here stays, as long as nothing else than the default is asked for. */
function strategyOf(pool: CommonPool, present: CloudPool | undefined): CloudPool['updateStrategy'] {
  const type = present?.updateStrategy?.type;
  const wanted = knownStrategy(pool.update_strategy);
  const stays = type !== undefined && type !== knownStrategy(type) && wanted === DEFAULT_STRATEGY;
  if (stays) return present?.updateStrategy;
  if (wanted !== 'OverrideScaling') return { type: wanted };
  const [scaling] = pool.override_scaling ?? [];
  return { type: wanted, maxSurge: scaling?.max_surge ?? '0', maxUnavailable: scaling?.max_unavailable ?? '0' };
}
