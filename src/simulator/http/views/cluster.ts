import type {
  ClusterCondition,
  SpectroCluster,
  SpectroClusterHealthStatus,
  SpectroClusterStatus,
  SpectroClusterSummary,
  SpectroClusterUidSummary,
  StoredObjectMeta,
} from '../../../palette/schema/full';
import { clusterHealth, shownConditions, shownState } from '../../world/cluster-health';
import { hasProfileUpdates } from '../../world/cluster-kept';
import { attachedTemplate, kubernetesVersion } from '../../world/cluster-packs';
import { isCordoned } from '../../world/machine-maintenance';
import { machinesOf } from '../../world/machines';
import type { Cluster } from '../../world/records';
import { isUpgradeLocked } from '../../world/upgrade-locks';
import type { World } from '../../world/world';
import { importView } from './cluster-import';
import { clusterTemplates, packStatuses, spcApplyView } from './cluster-packs';
import { metadataView, scopeText, timeText } from './metadata';
import { latestVersion } from './service';

/**
 * A cluster as the API shows it; with the macros in its pack values replaced where that is asked for.
 * @param baseUrl where this server is reached: part of the command that imports a cluster
 */
export function clusterView(world: World, cluster: Cluster, resolvePackValues = false, baseUrl = ''): SpectroCluster {
  const { location, clusterMetaAttribute, controlPlaneHealthCheckTimeout, ...settings } = cluster.settings;
  const { hostClusterConfig, hyperShiftConfig, lifecycleConfig, machineManagementConfig, timezone, updateWorkerPoolsInParallel } =
    settings;
  return {
    apiVersion: 'v1',
    kind: 'spectrocluster',
    metadata: clusterMetadata(world, cluster),
    spec: {
      cloudType: cluster.cloudType,
      cloudConfigRef: { kind: cluster.cloudType, uid: cluster.configUid },
      clusterType: clusterType(cluster),
      clusterConfig: {
        clusterMetaAttribute,
        controlPlaneHealthCheckTimeout,
        hostClusterConfig,
        hyperShiftConfig,
        lifecycleConfig,
        machineManagementConfig,
        timezone,
        updateWorkerPoolsInParallel,
      },
      clusterProfileTemplates: clusterTemplates(world, cluster, resolvePackValues),
      ...(cluster.templateUid && { clusterTemplate: { uid: cluster.templateUid } }),
    },
    status: {
      ...sharedStatus(world, cluster),
      // Always there: a client that was told nothing would plan it for ever.
      location: location ?? {},
      clusterImport: importView(cluster, baseUrl),
      services: cluster.services,
      upgrades: cluster.upgrades,
      ...(cluster.repave && { repave: { state: cluster.repave.state } }),
    },
  };
}

/** The one place where a cluster's health stands. */
export function clusterOverview(world: World, cluster: Cluster): SpectroClusterUidSummary {
  const isUp = cluster.state === 'Running';
  return {
    metadata: clusterMetadata(world, cluster),
    spec: {
      cloudConfig: cloudConfigMeta(cluster),
      cloudaccount: accountMeta(world, cluster),
      clusterProfileTemplates: profileMetas(world, cluster),
    },
    status: {
      ...sharedStatus(world, cluster),
      health: healthOf(world, cluster),
      kubeMeta: {
        hasKubeConfig: isUp,
        hasKubeConfigClient: isUp && cluster.assets?.kubeconfigclient !== '',
        hasManifest: Boolean(cluster.assets?.manifest),
        kubernetesVersion: kubernetesVersion(world, cluster),
      },
      notifications: { isAvailable: hasProfileUpdates(cluster) },
    },
  };
}

/** A cluster in the answer to a search. */
export function clusterSummary(world: World, cluster: Cluster): SpectroClusterSummary {
  const project = cluster.projectUid === undefined ? undefined : world.projects.get(cluster.projectUid);
  return {
    metadata: clusterMetadata(world, cluster),
    specSummary: {
      cloudConfig: cloudConfigMeta(cluster),
      cloudAccountMeta: accountMeta(world, cluster),
      clusterProfileTemplates: profileMetas(world, cluster),
      projectMeta: { name: project?.name ?? '', uid: project?.uid ?? '' },
    },
    status: {
      state: shownState(world, cluster),
      health: healthOf(world, cluster),
      notifications: { isAvailable: hasProfileUpdates(cluster) },
      ...(cluster.repave && { repave: { state: cluster.repave.state } }),
    },
  };
}

/** Health as the cluster's agent reported it; undefined before its first call and when the cluster is going. */
export function healthOf(world: World, cluster: Cluster): SpectroClusterHealthStatus | undefined {
  const health = clusterHealth(world, cluster);
  if (health === undefined) return undefined;
  return {
    state: health.state,
    agentVersion: cluster.agent?.version ?? latestVersion(world),
    conditions: health.problems.map(({ type, message, machine }) => ({
      type,
      message,
      ...(machine && { relatedObject: { kind: 'machine', name: machine.name, uid: machine.uid } }),
    })),
    lastHeartBeatTimestamp: timeText(health.lastHeartbeat),
  };
}

/** What Palette may do with a cluster: everything with its own, nothing but look at one that was imported so. */
export function clusterType({ imported }: Cluster): 'PureManage' | 'AlloyMonitor' | 'AlloyExtend' {
  if (imported === undefined) return 'PureManage';
  return imported.readOnly ? 'AlloyMonitor' : 'AlloyExtend';
}

/** The metadata of a cluster, with what the server says in its annotations. */
export function clusterMetadata(world: World, cluster: Cluster): StoredObjectMeta {
  const locked = isUpgradeLocked(world, cluster);
  return metadataView(cluster, {
    ...(locked !== undefined && { spectroComponentsUpgradeForbidden: String(locked) }),
    overlordUid: cluster.gatewayUid,
    projectUid: cluster.projectUid,
    tenantUid: world.tenant.uid,
    scope: scopeText(cluster.projectUid),
  });
}

function sharedStatus(world: World, cluster: Cluster): SpectroClusterStatus {
  return {
    state: shownState(world, cluster),
    conditions: shownConditions(world, cluster).map(conditionView),
    apiEndpoints: cluster.endpoints ?? [],
    packs: packStatuses(world, cluster),
    spcApply: spcApplyView(world, cluster),
    abortTimestamp: cluster.abortedAt === undefined ? undefined : timeText(cluster.abortedAt),
  };
}

function conditionView({ at, type, status, reason, message }: Cluster['conditions'][number]): ClusterCondition {
  return { type, status, reason, message, lastProbeTime: timeText(at), lastTransitionTime: timeText(at) };
}

function cloudConfigMeta(cluster: Cluster): NonNullable<SpectroClusterSummary['specSummary']>['cloudConfig'] {
  return {
    uid: cluster.configUid,
    cloudType: cluster.cloudType,
    machinePools: cluster.pools.map((pool) => ({
      cloudType: cluster.cloudType,
      size: pool.size,
      healthy: machinesOf(cluster, pool).filter((machine) => machine.state === 'Running').length,
      maintenanceMode: machinesOf(cluster, pool).filter(isCordoned).length,
      isControlPlane: pool.isControlPlane,
      labels: pool.asked.labels,
    })),
  };
}

export function accountMeta(world: World, cluster: Cluster): { name: string; uid: string } | undefined {
  const account = cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
  return account === undefined ? undefined : { name: account.name, uid: account.uid };
}

function profileMetas(
  world: World,
  cluster: Cluster,
): NonNullable<SpectroClusterSummary['specSummary']>['clusterProfileTemplates'] {
  return cluster.profiles.flatMap((attached) => {
    const found = attachedTemplate(world, attached);
    // A profile that was deleted from under a cluster that is gone has nothing to show.
    if (found === undefined) return [];
    const { profile, template } = found;
    return {
      uid: profile.uid,
      name: profile.name,
      cloudType: profile.cloudType,
      type: profile.type,
      scope: scopeText(profile.projectUid),
      version: Math.max(1, template.revision),
    };
  });
}
