import type { SpectroClusterPackStatusEntity, SpectroClusterProfiles } from '../../palette/schema/full';
import { type ClusterPack, packDigest, packKey, packsOfCluster } from './cluster-packs';
import { reviewRepave } from './cluster-repave';
import { isTrue } from './conditions';
import { Refusal } from './errors';
import type { Cluster, Rollout } from './records';
import type { World } from './world';

/** Whether changed packs are installed as soon as they are downloaded, or when somebody says so. */
export type ActionType = NonNullable<NonNullable<SpectroClusterProfiles['spcApplySettings']>['actionType']>;

/** How far a pack is on a cluster; `at` is since when, where that is known. */
export interface PackProgress {
  readonly condition: NonNullable<NonNullable<SpectroClusterPackStatusEntity['condition']>['type']>;
  readonly startedAt?: number;
  readonly endedAt?: number;
}

const LAYERS: readonly ClusterPack['layer'][] = ['kernel', 'os', 'k8s', 'cni', 'csi', 'addon'];

const MACHINE_LAYERS: readonly ClusterPack['layer'][] = ['kernel', 'os', 'k8s'];

/** What must have happened in a cluster's creation for a layer to be ready; add-ons come when all of it has. */
const LAYER_CONDITIONS = {
  kernel: 'BootstrappingDone',
  os: 'BootstrappingDone',
  k8s: 'ControlPlaneNodeAdditionDone',
  cni: 'WorkerNodeAdditionDone',
  csi: 'WorkerNodeAdditionDone',
} as const;

/** The packs that are new or other than before, as keys, in the order in which they are installed. */
function changedPacks(before: readonly ClusterPack[], after: readonly ClusterPack[]): string[] {
  const known = new Set(before.map(identityOf));
  return inOrder(after.filter((pack) => !known.has(identityOf(pack)))).map(keyOf);
}

/**
 * Begins to bring changed packs to a cluster. A cluster that isn't running yet is simply made with them. What an earlier
 * change hasn't installed comes along.
 * @param before the packs that the cluster had until now
 */
export function startRollout(world: World, cluster: Cluster, before: readonly ClusterPack[], actionType: ActionType): void {
  const after = packsOfCluster(world, cluster);
  const changed = changedPacks(before, after);
  cluster.packReports = cluster.packReports?.filter(
    ({ profileUid = '', name = '' }) => !changed.includes(packKey(profileUid, name)),
  );
  if (cluster.state !== 'Running') return;
  const unfinished = cluster.rollout === undefined ? [] : unfinishedPacks(world, cluster, cluster.rollout);
  const progress = packProgress(world, cluster, before);
  const createdAt = cluster.rollout?.createdAt ?? cluster.appliesFrom;
  cluster.appliesFrom = world.now + world.timings.profileResolution;
  const attached = new Set(after.map(keyOf));
  const packs = [...new Set([...unfinished, ...changed])].filter((key) => attached.has(key));
  cluster.rollout = {
    actionType,
    changedAt: world.now,
    createdAt,
    ...(actionType === 'DownloadAndInstall' ? { installsFrom: cluster.appliesFrom } : {}),
    packs,
    installed: installTimes(
      progress,
      after.filter((pack) => !packs.includes(keyOf(pack))),
    ),
  };
  world.revision += 1;
}

/** Says that what was downloaded is to be installed. Where nothing waits for that, nothing happens. */
export function applyRollout(world: World, cluster: Cluster): void {
  if (cluster.state !== 'Running') {
    throw new Refusal(
      'InvalidCluster',
      `Cluster ${cluster.name} is ${cluster.state}: changes of its profiles are applied once it runs`,
    );
  }
  if (cluster.rollout === undefined || cluster.rollout.installsFrom !== undefined) return;
  cluster.rollout = { ...cluster.rollout, installsFrom: Math.max(world.now, cluster.appliesFrom) };
  reviewRepave(world, cluster);
  world.revision += 1;
}

/** Notes what the agent in a cluster says about its packs. What it says of packs that the cluster no longer has is left out. */
export function reportPacks(world: World, cluster: Cluster, reports: readonly SpectroClusterPackStatusEntity[]): void {
  const attached = new Set(packsOfCluster(world, cluster).map(keyOf));
  const reported = new Map((cluster.packReports ?? []).map((report) => [reportKey(report), report]));
  for (const report of reports) if (attached.has(reportKey(report))) reported.set(reportKey(report), report);
  cluster.packReports = [...reported.values()];
  world.revision += 1;
}

/** Notes when the agent had the last change in place; an unreadable time counts as now. */
export function reportPatchTime(world: World, cluster: Cluster, time: string | undefined): void {
  if (cluster.rollout === undefined) return;
  const at = Date.parse(time ?? '');
  cluster.rollout = { ...cluster.rollout, patchedAt: Number.isNaN(at) ? world.now : at };
  world.revision += 1;
}

/** Whether the packs of the last change are there, so that they can be installed. Without its agent a cluster gets nothing. */
export function canBeApplied(world: World, cluster: Cluster): boolean {
  return cluster.state === 'Running' && agentTime(world, cluster) >= cluster.appliesFrom;
}

/** When the last change was in place: as the agent said, or when its last pack was ready; undefined before. */
export function appliedAt(world: World, cluster: Cluster): number | undefined {
  const { rollout } = cluster;
  if (rollout === undefined) return undefined;
  if (rollout.patchedAt !== undefined) return rollout.patchedAt;
  if (rollout.installsFrom === undefined || cluster.repave?.state === 'Pending' || cluster.repave?.state === 'Approved')
    return undefined;
  const end = rollout.installsFrom + rollout.packs.length * world.timings.packInstall;
  return agentTime(world, cluster) >= end ? end : undefined;
}

/** How far each of a cluster's packs is: as the agent reported it, or as it follows from the cluster's life. */
export function packProgress(
  world: World,
  cluster: Cluster,
  packs: readonly ClusterPack[],
): ReadonlyMap<ClusterPack, PackProgress> {
  const progress = new Map<ClusterPack, PackProgress>();
  const ordered = inOrder(packs);
  if (cluster.state === 'Pending' || cluster.state === 'Provisioning') {
    let isNext = true;
    for (const pack of ordered) {
      const isReady = pack.layer !== 'addon' && isTrue(cluster, LAYER_CONDITIONS[pack.layer]);
      const waiting = isNext && cluster.state === 'Provisioning' ? 'ReadyForInstall' : 'WaitingForOtherLayers';
      progress.set(pack, { condition: isReady ? 'Ready' : waiting });
      isNext &&= isReady;
    }
    return progress;
  }
  const { rollout } = cluster;
  const createdAt = rollout?.createdAt ?? cluster.appliesFrom;
  const addOns = ordered.filter((pack) => pack.layer === 'addon' && !rollout?.packs.includes(keyOf(pack)));
  for (const pack of ordered) {
    const changed = rollout?.packs.indexOf(keyOf(pack)) ?? -1;
    const installed = rollout?.installed?.[keyOf(pack)];
    if (rollout !== undefined && changed >= 0) progress.set(pack, changedProgress(world, cluster, rollout, pack, changed));
    else if (installed !== undefined) progress.set(pack, { condition: 'Ready', ...installed });
    else if (pack.layer !== 'addon') progress.set(pack, { condition: 'Ready', startedAt: cluster.createdAt, endedAt: createdAt });
    else progress.set(pack, installProgress(world, cluster, createdAt, addOns.indexOf(pack)));
  }
  return progress;
}

function changedProgress(world: World, cluster: Cluster, rollout: Rollout, pack: ClusterPack, index: number): PackProgress {
  // What machines are made from comes with other machines, and those wait for approval.
  const repave = MACHINE_LAYERS.includes(pack.layer) ? cluster.repave?.state : undefined;
  if (repave === 'Pending') return { condition: 'ReadyForInstall' };
  if (repave === 'Approved') return { condition: 'Installed' };
  if (rollout.installsFrom !== undefined) return installProgress(world, cluster, rollout.installsFrom, index);
  return { condition: canBeApplied(world, cluster) ? 'ReadyForInstall' : 'WaitingForOtherLayers' };
}

/** One pack after the other: each waits for those before it, is installed, and is ready. */
function installProgress(world: World, cluster: Cluster, from: number, index: number): PackProgress {
  const { packInstall } = world.timings;
  const startedAt = from + index * packInstall;
  const now = agentTime(world, cluster);
  if (now < startedAt) return { condition: 'WaitingForOtherLayers' };
  if (now < startedAt + packInstall / 2) return { condition: 'ReadyForInstall', startedAt };
  if (now < startedAt + packInstall) return { condition: 'Installed', startedAt };
  return { condition: 'Ready', startedAt, endedAt: startedAt + packInstall };
}

/** When those packs were installed that are ready and stay as they are: no change of others moves it, nor another profile. */
function installTimes(progress: ReadonlyMap<ClusterPack, PackProgress>, kept: readonly ClusterPack[]): Rollout['installed'] {
  const known = new Map([...progress].map(([pack, how]) => [identityOf(pack), how]));
  return Object.fromEntries(
    kept.flatMap((pack) => {
      const { condition, startedAt, endedAt } = known.get(identityOf(pack)) ?? {};
      return condition === 'Ready' && startedAt !== undefined && endedAt !== undefined
        ? [[keyOf(pack), { startedAt, endedAt }]]
        : [];
    }),
  );
}

function unfinishedPacks(world: World, cluster: Cluster, rollout: Rollout): string[] {
  const packs = packsOfCluster(world, cluster);
  const progress = packProgress(world, cluster, packs);
  const ready = new Set(packs.filter((pack) => progress.get(pack)?.condition === 'Ready').map(keyOf));
  return rollout.packs.filter((key) => !ready.has(key));
}

/** Until when things went on in the cluster: now, or the moment at which its agent was lost. */
function agentTime(world: World, cluster: Cluster): number {
  return cluster.agentLostAt ?? world.now;
}

function inOrder(packs: readonly ClusterPack[]): ClusterPack[] {
  return [...packs].sort((one, other) => LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer));
}

/** Packs of one identity are the same to a cluster, whichever profile they come from. */
function identityOf(pack: ClusterPack): string {
  return `${pack.name} ${packDigest(pack)}`;
}

function keyOf({ profile, name }: ClusterPack): string {
  return packKey(profile.uid, name);
}

function reportKey({ profileUid = '', name = '' }: SpectroClusterPackStatusEntity): string {
  return packKey(profileUid, name);
}
