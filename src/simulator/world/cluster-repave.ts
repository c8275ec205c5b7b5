import { isDeepStrictEqual } from 'node:util';
import type { SpectroClusterRepaveReason } from '../../palette/schema/full';
import { baseOf } from './cluster-base';
import { Refusal } from './errors';
import { isCurrent } from './machines';
import { requireAlive } from './pools';
import type { AttachedProfile, BasePack, Cluster } from './records';
import { nudgeCluster } from './work';
import { newUid, recordEvent, touch, type World } from './world';

const CODES: { readonly [layer: string]: string } = {
  k8s: 'KubernetesPackChanged',
  kernel: 'KernelPackChanged',
  os: 'OsPackChanged',
};

/**
 * Why other profiles would mean other machines for a cluster that runs: its kernel, operating system or Kubernetes would be
 * another version, or would have other values. Empty when none is needed.
 */
export function repaveReasons(
  world: World,
  cluster: Cluster,
  profiles: readonly AttachedProfile[],
): readonly SpectroClusterRepaveReason[] {
  const before = cluster.base;
  return before === undefined ? [] : differences(before, baseOf(world, profiles));
}

/**
 * Looks whether the cluster's profiles still fit its machines, after a change of them has reached it. What doesn't fit waits
 * for approval; a change that is taken back before takes the wait with it. Clusters that are only being made just take the
 * profiles as they are.
 */
export function reviewRepave(world: World, cluster: Cluster): void {
  if (cluster.base === undefined) return;
  if (cluster.state !== 'Running') {
    cluster.base = baseOf(world, cluster.profiles);
    return;
  }
  const reasons = repaveReasons(world, cluster, cluster.profiles);
  if (reasons.length > 0) {
    // What changed meanwhile may have nothing to do with it.
    if (cluster.repave?.state === 'Pending' && isDeepStrictEqual(cluster.repave.reasons, reasons)) return;
    cluster.repave = { uid: newUid(world), state: 'Pending', reasons: [...reasons], at: world.now };
    recordEvent(world, cluster.uid, 'Warning', 'RepavePending', `Cluster ${cluster.name} waits for the approval of a repave`);
  } else if (cluster.repave?.state === 'Pending') {
    cluster.repave = { ...cluster.repave, state: 'Reverted', at: world.now };
    recordEvent(world, cluster.uid, 'Normal', 'RepaveReverted', `Cluster ${cluster.name} needs no repave any more`);
  }
  world.revision += 1;
}

/** Lets a repave that waits begin: every machine is replaced, pool by pool as its update strategy says. */
export function approveRepave(world: World, cluster: Cluster): void {
  requireAlive(cluster);
  if (cluster.repave?.state !== 'Pending') {
    throw new Refusal('InvalidCluster', `Cluster ${cluster.name} has no repave that waits for approval`);
  }
  const onlyKubernetes = cluster.repave.reasons.every(({ code }) => code === CODES.k8s);
  for (const pool of cluster.pools) {
    if (onlyKubernetes && !pool.isControlPlane && pool.asked.skipK8sUpgrade === 'enabled') continue;
    pool.revision += 1;
  }
  cluster.base = baseOf(world, cluster.profiles);
  cluster.repave = { ...cluster.repave, state: 'Approved', at: world.now };
  recordEvent(world, cluster.uid, 'Normal', 'RepaveApproved', `The repave of cluster ${cluster.name} was approved`);
  touch(world, cluster);
  nudgeCluster(world, cluster);
}

/** Notes the end of a repave: every machine is of its pool's present kind. */
export function finishRepave(world: World, cluster: Cluster): void {
  if (cluster.repave?.state !== 'Approved') return;
  const isDone = cluster.pools.every((pool) =>
    cluster.machines.every((machine) => machine.pool !== pool.name || isCurrent(machine, pool)),
  );
  if (!isDone) return;
  cluster.repave = undefined;
  recordEvent(world, cluster.uid, 'Normal', 'RepaveCompleted', `All machines of cluster ${cluster.name} were replaced`);
}

function differences(before: readonly BasePack[], after: readonly BasePack[]): SpectroClusterRepaveReason[] {
  const layers = new Set([...before, ...after].map(({ layer }) => layer));
  return [...layers].flatMap((layer) => {
    const current = before.find((pack) => pack.layer === layer);
    const target = after.find((pack) => pack.layer === layer);
    return isSame(current, target) ? [] : [reason(layer, current, target)];
  });
}

function isSame(one: BasePack | undefined, other: BasePack | undefined): boolean {
  return one?.name === other?.name && one?.tag === other?.tag && one?.digest === other?.digest;
}

function reason(layer: string, current: BasePack | undefined, target: BasePack | undefined): SpectroClusterRepaveReason {
  const text = (pack: BasePack | undefined) => (pack === undefined ? 'none' : `${pack.name} ${pack.tag}`);
  const isRenamed = text(current) !== text(target);
  return {
    code: CODES[layer] ?? 'PackChanged',
    message: isRenamed
      ? `The ${layer} layer changes from ${text(current)} to ${text(target)}`
      : `The values of the ${layer} layer ${text(target)} change`,
    pack: {
      ...(current && { current: packRef(current) }),
      ...(target && { target: packRef(target) }),
      diffConfigKeys: isRenamed ? ['tag'] : ['values'],
    },
  };
}

function packRef({ name, layer, tag }: BasePack): { name: string; layer: string; tag: string; version: string } {
  return { name, layer, tag, version: tag };
}
