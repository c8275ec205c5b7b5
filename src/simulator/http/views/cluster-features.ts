import type {
  BackupStatusMeta,
  ClusterBackup,
  ClusterBackupStatusMeta,
  ClusterComplianceScan,
  ClusterNamespaceResource,
  ClusterRbac,
} from '../../../palette/schema/full';
import { type BackupRun, backupOf, isExpired, requestRun, scheduledRuns } from '../../world/cluster-backup';
import { SCANNERS, scanOf } from '../../world/cluster-scan';
import type { BackupRequest, Cluster, NamespaceResource, RbacResource } from '../../world/records';
import type { World } from '../../world/world';
import { metadataView, timeText } from './metadata';

/** The backups of a cluster; a refusal where none were ever set up. */
export function clusterBackupView(world: World, cluster: Cluster, requestUid: string | undefined): ClusterBackup {
  const backup = backupOf(cluster);
  const scheduled = scheduledRuns(world, cluster);
  const ordered = backup.requests.filter((request) => !isExpired(world, requestRun(world, request)));
  const statuses = [
    ...(scheduled.length === 0 ? [] : [scheduleStatus(backup.uid, scheduled)]),
    ...ordered.map((request) => requestStatus(world, request)),
  ];
  return {
    metadata: partMetadata(cluster, backup),
    spec: { clusterUid: cluster.uid, config: backup.scheduled?.config },
    status: {
      clusterBackupStatuses: requestUid ? statuses.filter(({ backupRequestUid }) => backupRequestUid === requestUid) : statuses,
    },
  };
}

/** When a cluster is scanned; a refusal where that was never set up. */
export function clusterScanView(cluster: Cluster): ClusterComplianceScan {
  const scan = scanOf(cluster);
  const { kubeBench, kubeHunter, sonobuoy } = scan.config;
  const drivers = Object.entries({ kubeBench, kubeHunter, sonobuoy }).flatMap(([name, config]) =>
    config === undefined
      ? []
      : [
          [
            SCANNERS[name as keyof typeof SCANNERS],
            { config: { schedule: { scheduledRunTime: config.schedule?.scheduledRunTime ?? '' } }, isClusterConfig: true },
          ] as const,
        ],
  );
  return { metadata: partMetadata(cluster, scan), spec: { clusterUid: cluster.uid, driverSpec: Object.fromEntries(drivers) } };
}

/** A namespace that Palette keeps in a cluster. */
export function namespaceView(namespace: NamespaceResource): ClusterNamespaceResource {
  return { metadata: metadataView(namespace), spec: namespace.spec, status: { errors: [] } };
}

/** Role bindings that Palette keeps in a cluster. */
export function rbacView(rbac: RbacResource): ClusterRbac {
  return { metadata: metadataView(rbac), spec: { isSystem: false, ...rbac.spec }, status: { errors: [] } };
}

function partMetadata(
  { name }: Cluster,
  { uid, createdAt, modifiedAt }: { readonly uid: string; readonly createdAt: number; readonly modifiedAt: number },
) {
  return metadataView({ uid, name, labels: {}, annotations: {}, createdAt, modifiedAt });
}

function scheduleStatus(uid: string, runs: readonly BackupRun[]): ClusterBackupStatusMeta {
  const last = runs.at(-1);
  return {
    ...statusOf(last?.config ?? {}),
    actor: { actorType: 'system', uid: '' },
    backupRequestUid: uid,
    backupStatusMeta: runs.map(runView),
    state: last?.isDone === false ? 'InProgress' : 'Completed',
  };
}

function requestStatus(world: World, request: BackupRequest): ClusterBackupStatusMeta {
  const run = requestRun(world, request);
  return {
    ...statusOf(request.config),
    actor: { actorType: 'user', uid: request.userUid },
    backupRequestUid: request.uid,
    backupStatusMeta: [runView(run)],
    state: run.isDone ? 'Completed' : 'InProgress',
  };
}

function statusOf(config: BackupRun['config']): ClusterBackupStatusMeta {
  const { includeAllDisks, includeClusterResources, includeClusterResourceMode, namespaces } = config;
  return {
    backupConfig: { includeAllDisks, includeClusterResources, includeClusterResourceMode, namespaces },
    backupLocationConfig: {
      name: config.backupLocationName ?? '',
      type: config.locationType ?? '',
      uid: config.backupLocationUid ?? '',
    },
  };
}

function runView({ name, at, config, isDone, expiresAt }: BackupRun): BackupStatusMeta {
  return {
    backupName: name,
    backupState: { backupTime: timeText(at), deleteState: '', msg: '', state: isDone ? 'Completed' : 'InProgress' },
    backupedNamespaces: config.namespaces ?? [],
    expiryDate: timeText(expiresAt),
  };
}
