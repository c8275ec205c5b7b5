import { Type } from '@sinclair/typebox';
import { ClusterBackupConfig, ClusterComplianceScheduleConfig } from '../cluster-settings';
import { type Data, knownValues, list, object, oneOf, optional, Time } from '../data';
import { StoredObjectMeta, Uid, UidParams } from '../metadata';
import { operation } from '../operation';

/** One run of a backup: what it holds, how far it is, and when Palette removes it. */
export const BackupStatusMeta = optional({
  backupName: Type.String(),
  backupState: optional({ backupTime: Time, deleteState: Type.String(), msg: Type.String(), state: Type.String() }),
  backupedNamespaces: list(Type.String()),
  expiryDate: Time,
});
export type BackupStatusMeta = Data<typeof BackupStatusMeta>;

/** The backups of one request: of the schedule, or of somebody who asked for one now. */
export const ClusterBackupStatusMeta = optional({
  actor: optional({ actorType: Type.String(), uid: Type.String() }),
  backupConfig: optional({
    includeAllDisks: Type.Boolean(),
    includeClusterResources: Type.Boolean(),
    includeClusterResourceMode: knownValues('Always', 'Auto', 'Never'),
    namespaces: list(Type.String()),
  }),
  backupLocationConfig: optional({ name: Type.String(), type: Type.String(), uid: Type.String() }),
  backupRequestUid: Type.String(),
  backupStatusMeta: list(BackupStatusMeta),
  state: Type.String(),
});
export type ClusterBackupStatusMeta = Data<typeof ClusterBackupStatusMeta>;

/** The backups of a cluster: their schedule (`spec.config`, absent when there is none) and what they became. */
export const ClusterBackup = object(
  { metadata: StoredObjectMeta },
  {
    spec: optional({ clusterUid: Type.String(), config: ClusterBackupConfig }),
    status: optional({ clusterBackupStatuses: list(ClusterBackupStatusMeta) }),
  },
);
export type ClusterBackup = Data<typeof ClusterBackup>;

const DriverSpec = optional({
  config: optional({ schedule: optional({ scheduledRunTime: Type.String() }) }),
  isClusterConfig: Type.Boolean(),
});

/** When a cluster is scanned: `driverSpec` has the scanners' own names, `kube-bench`, `kube-hunter` and `sonobuoy`. */
export const ClusterComplianceScan = object(
  { metadata: StoredObjectMeta },
  {
    spec: optional({
      clusterUid: Type.String(),
      driverSpec: Type.Unsafe<{ [driver: string]: Data<typeof DriverSpec> }>(Type.Object({}, { additionalProperties: DriverSpec })),
    }),
  },
);
export type ClusterComplianceScan = Data<typeof ClusterComplianceScan>;

const run = optional({ runScan: Type.Boolean() });

/** Scans to run now. */
export const ClusterComplianceOnDemandConfig = optional({
  kubeBench: run,
  kubeHunter: run,
  sonobuoy: run,
  syft: optional({
    runScan: Type.Boolean(),
    config: optional({
      format: oneOf('cyclonedx-json', 'github-json', 'spdx-json', 'syft-json'),
      labelSelector: Type.String(),
      location: Type.Object({ name: Type.String(), uid: Type.String() }),
      namespace: Type.String(),
      podName: Type.String(),
      scope: oneOf('cluster', 'namespace', 'label-selector', 'pod'),
    }),
  }),
});
export type ClusterComplianceOnDemandConfig = Data<typeof ClusterComplianceOnDemandConfig>;

/** A Kubernetes object that Palette's agent applies in a cluster. */
export const ClusterManifest = optional({
  name: Type.String(),
  namespace: Type.String(),
  type: Type.String(),
  content: Type.String(),
});
export type ClusterManifest = Data<typeof ClusterManifest>;

const backup = '/v1/spectroclusters/{uid}/features/backup';
const scan = '/v1/spectroclusters/{uid}/features/complianceScan';
const ofCluster = { scope: 'either', params: UidParams } as const;
const orders = { ...ofCluster, method: 'POST', response: { status: 201, body: Uid }, idempotent: false } as const;
const replaces = { ...ofCluster, method: 'PUT', response: { status: 204 }, idempotent: true } as const;

/** Backups, scans and the other features of a cluster. */
export const clusterFeatureOperations = {
  getClusterBackup: operation({
    ...ofCluster,
    method: 'GET',
    path: backup,
    query: optional({ backupRequestUid: Type.String() }),
    response: { status: 200, body: ClusterBackup },
    idempotent: true,
  }),
  createClusterBackup: operation({ ...orders, path: backup, body: ClusterBackupConfig }),
  updateClusterBackup: operation({ ...replaces, path: backup, body: ClusterBackupConfig }),
  resetClusterBackupSchedule: operation({
    ...ofCluster,
    method: 'DELETE',
    path: backup,
    response: { status: 204 },
    idempotent: true,
  }),
  createClusterBackupOnDemand: operation({ ...orders, path: `${backup}/onDemand`, body: ClusterBackupConfig }),
  deleteClusterBackup: operation({
    method: 'DELETE',
    path: `${backup}/{backupName}/request/{requestUid}`,
    scope: 'either',
    params: Type.Object({ uid: Type.String(), backupName: Type.String(), requestUid: Type.String() }),
    response: { status: 204 },
    idempotent: true,
  }),
  getClusterComplianceScan: operation({
    ...ofCluster,
    method: 'GET',
    path: scan,
    response: { status: 200, body: ClusterComplianceScan },
    idempotent: true,
  }),
  createClusterComplianceScan: operation({ ...orders, path: scan, body: ClusterComplianceScheduleConfig }),
  updateClusterComplianceScan: operation({ ...replaces, path: scan, body: ClusterComplianceScheduleConfig }),
  createClusterComplianceScanOnDemand: operation({ ...orders, path: `${scan}/onDemand`, body: ClusterComplianceOnDemandConfig }),
  getClusterFeatureManifests: operation({
    ...ofCluster,
    method: 'GET',
    path: '/v1/spectroclusters/{uid}/features/manifests',
    response: { status: 200, body: optional({ manifests: list(ClusterManifest) }) },
    idempotent: true,
  }),
} as const;
