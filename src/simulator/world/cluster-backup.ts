import type { ClusterBackupConfig } from '../../palette/schema/full';
import { cronProblem, lastRuns } from '../../runtime/cron';
import { notFound, Refusal } from './errors';
import type { Backup, BackupRequest, Cluster } from './records';
import { newUid, recordEvent, type World } from './world';

const HOUR = 60 * 60 * 1000;

/** As many of a schedule's backups are looked back to; a cluster that makes more forgets the oldest. */
const MOST_RUNS = 50;

/** A backup that was begun. */
export interface BackupRun {
  readonly name: string;
  readonly at: number;
  readonly config: ClusterBackupConfig;
  readonly isDone: boolean;
  /** When Palette removes it; undefined for one that stays. */
  readonly expiresAt: number | undefined;
}

/** The backups that a new cluster begins with; undefined without a policy. */
export function newBackup(
  world: World,
  cluster: Pick<Cluster, 'projectUid'>,
  config: ClusterBackupConfig | undefined,
): Backup | undefined {
  if (config === undefined) return undefined;
  checkConfig(world, cluster, config);
  return {
    uid: newUid(world),
    createdAt: world.now,
    modifiedAt: world.now,
    ...scheduledNow(world, config),
    past: [],
    requests: [],
    deleted: [],
  };
}

/** Sets up backups of a cluster that has none. @returns the uid */
export function createBackup(world: World, cluster: Cluster, config: ClusterBackupConfig): string {
  if (cluster.backup?.scheduled !== undefined) {
    throw new Refusal('ClusterBackupAlreadyExists', `Cluster ${cluster.name} has a backup schedule already: update it`);
  }
  checkConfig(world, cluster, config);
  cluster.backup =
    cluster.backup === undefined ? newBackup(world, cluster, config) : { ...cluster.backup, ...scheduledNow(world, config) };
  return changed(world, cluster).uid;
}

/** Replaces the schedule of a cluster's backups. Backups that there are stay until they expire. */
export function updateBackup(world: World, cluster: Cluster, config: ClusterBackupConfig): void {
  const backup = backupOf(cluster);
  if (backup.scheduled === undefined) throw notConfigured(cluster);
  checkConfig(world, cluster, config);
  cluster.backup = { ...backup, past: pastRuns(world, cluster), ...scheduledNow(world, config) };
  changed(world, cluster);
}

/** Takes the schedule of a cluster's backups away. Backups that there are stay until they expire. */
export function resetBackupSchedule(world: World, cluster: Cluster): void {
  const { scheduled, ...backup } = backupOf(cluster);
  if (scheduled === undefined) throw notConfigured(cluster);
  cluster.backup = { ...backup, past: pastRuns(world, cluster) };
  changed(world, cluster);
}

/** Begins a backup now. @returns the uid of the request */
export function backUpNow(world: World, cluster: Cluster, config: ClusterBackupConfig, userUid: string): string {
  if (cluster.state !== 'Running') {
    throw new Refusal('InvalidClusterBackup', `Cluster ${cluster.name} is ${cluster.state}: only a running one can be backed up`);
  }
  const { backupName = '' } = config;
  if (backupName === '') throw new Refusal('InvalidClusterBackup', 'backupName in body is required');
  checkConfig(world, cluster, { ...config, schedule: {} });
  if (allRuns(world, cluster).some(({ name }) => name === backupName)) {
    throw new Refusal('ClusterBackupAlreadyExists', `Cluster ${cluster.name} has a backup ${backupName} already`);
  }
  const request: BackupRequest = { uid: newUid(world), backupName, userUid, orderedAt: world.now, config };
  const { createdAt = world.now, ...backup } = cluster.backup ?? { uid: newUid(world), past: [], requests: [], deleted: [] };
  cluster.backup = { ...backup, createdAt, modifiedAt: world.now, requests: [...backup.requests, request] };
  recordEvent(world, cluster.uid, 'Normal', 'BackupInitiated', `Backup ${backupName} of cluster ${cluster.name} was begun`);
  changed(world, cluster);
  return request.uid;
}

/** Removes a backup before it expires. */
export function deleteBackup(world: World, cluster: Cluster, backupName: string, requestUid: string): void {
  const backup = backupOf(cluster);
  const request = backup.requests.find(({ uid }) => uid === requestUid);
  const runs =
    request === undefined ? (requestUid === backup.uid ? scheduledRuns(world, cluster) : []) : [requestRun(world, request)];
  if (!runs.some(({ name }) => name === backupName)) throw notFound(`Backup of request ${requestUid}`, backupName);
  cluster.backup =
    request === undefined
      ? { ...backup, deleted: [...backup.deleted, backupName] }
      : { ...backup, requests: backup.requests.filter((other) => other !== request) };
  changed(world, cluster);
}

/** The backups of a cluster, or a refusal where it has neither a schedule nor a backup. */
export function backupOf(cluster: Cluster): Backup {
  const { backup } = cluster;
  if (backup === undefined) throw notConfigured(cluster);
  return backup;
}

/** The backups that the cluster's schedules have begun and that haven't expired, oldest first. */
export function scheduledRuns(world: World, cluster: Cluster): BackupRun[] {
  const { backup } = cluster;
  if (backup === undefined) return [];
  const { scheduled, past, deleted } = backup;
  const until = cluster.agentLostAt ?? world.now;
  const since = Math.max(scheduled?.since ?? until, cluster.healthyFrom ?? until);
  const expression = scheduled?.config.schedule?.scheduledRunTime;
  const current = scheduled === undefined || !expression ? [] : lastRuns(expression, since, until, MOST_RUNS);
  const runs = [
    ...past.map(({ name, at, config }) => run(world, name, at, config)),
    ...current.map((at) => run(world, runName(scheduled?.config ?? {}, at), at, scheduled?.config ?? {})),
  ];
  return runs.filter(({ name, expiresAt }) => !deleted.includes(name) && (expiresAt === undefined || expiresAt > world.now));
}

/** The backup that a request has become; undefined when it has expired. */
export function requestRun(world: World, { backupName, orderedAt, config }: BackupRequest): BackupRun {
  return run(world, backupName, orderedAt, config);
}

/** Whether a backup is gone. */
export function isExpired(world: World, { expiresAt }: BackupRun): boolean {
  return expiresAt !== undefined && expiresAt <= world.now;
}

function allRuns(world: World, cluster: Cluster): BackupRun[] {
  const ordered = (cluster.backup?.requests ?? []).map((request) => requestRun(world, request));
  return [...scheduledRuns(world, cluster), ...ordered.filter((each) => !isExpired(world, each))];
}

function run(world: World, name: string, at: number, config: ClusterBackupConfig): BackupRun {
  const { durationInHours = 0 } = config;
  return {
    name,
    at,
    config,
    isDone: world.now >= at + world.timings.backup,
    expiresAt: durationInHours > 0 ? at + durationInHours * HOUR : undefined,
  };
}

/** `PREFIX-20260131200000`, as Velero names the backups of a schedule. */
function runName({ backupPrefix = 'backup' }: ClusterBackupConfig, at: number): string {
  return `${backupPrefix}-${new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)}`;
}

function pastRuns(world: World, cluster: Cluster): Backup['past'] {
  return scheduledRuns(world, cluster).map(({ name, at, config }) => ({ name, at, config }));
}

function scheduledNow(world: World, config: ClusterBackupConfig): Pick<Backup, 'scheduled'> {
  return { scheduled: { since: world.now, config } };
}

/** See {@link https://docs.spectrocloud.com/clusters/cluster-management/backup-restore/create-cluster-backup/}. */
function checkConfig(
  world: World,
  cluster: Pick<Cluster, 'projectUid'>,
  { backupLocationUid, durationInHours = 0, schedule }: ClusterBackupConfig,
): void {
  const expression = schedule?.scheduledRunTime;
  const problem = expression ? cronProblem(expression) : undefined;
  if (problem !== undefined) throw new Refusal('InvalidClusterBackup', `schedule.scheduledRunTime: ${problem}`);
  if (!backupLocationUid) throw new Refusal('InvalidClusterBackup', 'backupLocationUid in body is required');
  const location = world.documents.get(backupLocationUid);
  if (location?.kind !== 'location' || (location.projectUid !== undefined && location.projectUid !== cluster.projectUid)) {
    throw notFound('Backup location', backupLocationUid);
  }
  if (durationInHours < 0 || !Number.isInteger(durationInHours)) {
    throw new Refusal('InvalidClusterBackup', `durationInHours is ${durationInHours}: it must be a whole number of hours`);
  }
}

function notConfigured(cluster: Cluster): Refusal {
  return new Refusal('BackupNotConfigured', `Backup is not configured for cluster ${cluster.name}`);
}

function changed(world: World, cluster: Cluster): Backup {
  const backup = backupOf(cluster);
  const requests = backup.requests.filter((request) => !isExpired(world, requestRun(world, request)));
  cluster.backup = { ...backup, requests, modifiedAt: world.now };
  world.revision += 1;
  return cluster.backup;
}
