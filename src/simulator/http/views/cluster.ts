import type {
  ClusterCondition,
  SpectroCluster,
  SpectroClusterHealthStatus,
  SpectroClusterStatus,
  SpectroClusterSummary,
  SpectroClusterUidSummary,
  StoredObjectMeta,
} from '../../../palette/schema/full';
import { clouds } from '../../world/clouds';
import { isTrue } from '../../world/conditions';
import { lastTick } from '../../world/heartbeat';
import { machinesOf } from '../../world/machines';
import type { Cluster, Profile } from '../../world/records';
import type { World } from '../../world/world';
import { AGENT_VERSION } from './gateway';
import { metadataView, scopeText, timeText } from './metadata';
import { templateView } from './profile';

/** A cluster as the API shows it. */
export function clusterView(world: World, cluster: Cluster): SpectroCluster {
  const { location, clusterMetaAttribute, controlPlaneHealthCheckTimeout, ...settings } = cluster.settings;
  const { lifecycleConfig, machineManagementConfig, timezone, updateWorkerPoolsInParallel } = settings;
  return {
    apiVersion: 'v1',
    kind: 'spectrocluster',
    metadata: clusterMetadata(world, cluster),
    spec: {
      cloudType: cluster.cloudType,
      cloudConfigRef: { kind: cluster.cloudType, uid: cluster.configUid },
      clusterType: 'PureManage',
      clusterConfig: {
        clusterMetaAttribute,
        controlPlaneHealthCheckTimeout,
        lifecycleConfig,
        machineManagementConfig,
        timezone,
        updateWorkerPoolsInParallel,
      },
      clusterProfileTemplates: attachedProfiles(world, cluster).map(({ profile, attached }) => templateView(profile, attached)),
    },
    status: { ...sharedStatus(world, cluster), location },
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
        hasKubeConfigClient: isUp,
        hasManifest: false,
        kubernetesVersion: kubernetesVersion(world, cluster),
      },
      notifications: { isAvailable: false },
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
    status: { state: cluster.state, health: healthOf(world, cluster), notifications: { isAvailable: false } },
  };
}

/** Health as the cluster's agent reported it; undefined before its first call and when the cluster is going. */
export function healthOf(world: World, cluster: Cluster): SpectroClusterHealthStatus | undefined {
  const from = cluster.healthyFrom;
  if (from === undefined || world.now < from) return undefined;
  return {
    state: 'Healthy',
    agentVersion: AGENT_VERSION,
    conditions: [],
    lastHeartBeatTimestamp: timeText(lastTick(from, world.timings.heartbeat, world.now)),
  };
}

function clusterMetadata(world: World, cluster: Cluster): StoredObjectMeta {
  return metadataView(cluster, {
    overlordUid: cluster.gatewayUid,
    projectUid: cluster.projectUid,
    tenantUid: world.tenant.uid,
    scope: scopeText(cluster.projectUid),
  });
}

function sharedStatus(world: World, cluster: Cluster): SpectroClusterStatus {
  return {
    state: cluster.state,
    conditions: cluster.conditions.map(conditionView),
    apiEndpoints: endpoints(cluster),
    packs: packStatuses(world, cluster),
    spcApply: spcApplyView(world, cluster),
    abortTimestamp: cluster.abortedAt === undefined ? undefined : timeText(cluster.abortedAt),
  };
}

function conditionView({ at, type, status, reason, message }: Cluster['conditions'][number]): ClusterCondition {
  return { type, status, reason, message, lastProbeTime: timeText(at), lastTransitionTime: timeText(at) };
}

function endpoints(cluster: Cluster): { host: string; port: number }[] {
  if (!isTrue(cluster, 'ControlPlaneNodeAdditionDone')) return [];
  const controlPlane = cluster.pools.find((pool) => pool.isControlPlane);
  const first = controlPlane === undefined ? undefined : machinesOf(cluster, controlPlane)[0]?.address;
  const host = clouds[cluster.cloudType].endpointHost(cluster.config) || first;
  return host === undefined ? [] : [{ host, port: 6443 }];
}

function packStatuses(world: World, cluster: Cluster): SpectroClusterStatus['packs'] {
  const ready = cluster.state === 'Running' && world.now >= cluster.appliesFrom;
  return attachedProfiles(world, cluster).flatMap(({ profile, attached }) =>
    (templateView(profile, attached).packs ?? []).map((pack) => ({
      name: pack.name,
      profileUid: profile.uid,
      type: pack.type,
      version: pack.version,
      condition: { type: ready ? 'Ready' : 'WaitingForOtherLayers', status: 'True' },
    })),
  );
}

function spcApplyView(world: World, cluster: Cluster): SpectroClusterStatus['spcApply'] {
  if (cluster.state !== 'Running') return undefined;
  return { actionType: 'DownloadAndInstall', canBeApplied: world.now >= cluster.appliesFrom };
}

function cloudConfigMeta(cluster: Cluster): NonNullable<SpectroClusterSummary['specSummary']>['cloudConfig'] {
  return {
    uid: cluster.configUid,
    cloudType: cluster.cloudType,
    machinePools: cluster.pools.map((pool) => ({
      cloudType: cluster.cloudType,
      size: pool.size,
      healthy: machinesOf(cluster, pool).filter((machine) => machine.state === 'Running').length,
      maintenanceMode: 0,
      isControlPlane: pool.isControlPlane,
      labels: pool.asked.labels,
    })),
  };
}

function accountMeta(world: World, cluster: Cluster): { name: string; uid: string } | undefined {
  const account = cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
  return account === undefined ? undefined : { name: account.name, uid: account.uid };
}

function profileMetas(
  world: World,
  cluster: Cluster,
): NonNullable<SpectroClusterSummary['specSummary']>['clusterProfileTemplates'] {
  return attachedProfiles(world, cluster).map(({ profile }) => ({
    uid: profile.uid,
    name: profile.name,
    cloudType: profile.cloudType,
    type: profile.type,
    scope: scopeText(profile.projectUid),
    version: 1,
  }));
}

function kubernetesVersion(world: World, cluster: Cluster): string {
  const packs = attachedProfiles(world, cluster).flatMap(({ profile }) => profile.packs);
  return packs.find((pack) => pack.layer === 'k8s')?.tag ?? '';
}

/** A profile that was deleted from under a cluster that is gone has nothing to show. */
function attachedProfiles(
  world: World,
  cluster: Cluster,
): { readonly profile: Profile; readonly attached: Cluster['profiles'][number] }[] {
  return cluster.profiles.flatMap((attached) => {
    const profile = world.profiles.get(attached.uid);
    return profile === undefined ? [] : [{ profile, attached }];
  });
}
