import type { CallOptions, PaletteClient } from './client';
import { isNotFound, PaletteError } from './errors';
import { type ClusterBackupConfig, type ClusterComplianceScheduleConfig, clusterFeatureOperations } from './schema';

/** When and what a cluster's backups are; undefined when none are scheduled. */
export async function getBackupPolicy(
  client: PaletteClient,
  uid: string,
  call: CallOptions,
): Promise<ClusterBackupConfig | undefined> {
  return (await unlessUnset(client.call(clusterFeatureOperations.getClusterBackup, { params: { uid } }, call)))?.spec?.config;
}

/** Schedules a cluster's backups, whether there is a schedule or not. @throws OutcomeUnknown: setting it again is harmless */
export async function setBackupPolicy(
  client: PaletteClient,
  uid: string,
  body: ClusterBackupConfig,
  call: CallOptions,
): Promise<void> {
  const present = await getBackupPolicy(client, uid, call);
  const request = { params: { uid }, body };
  if (present === undefined) await client.call(clusterFeatureOperations.createClusterBackup, request, call);
  else await client.call(clusterFeatureOperations.updateClusterBackup, request, call);
}

/** Takes the schedule of a cluster's backups away. The backups that there are stay until they expire. */
export async function removeBackupPolicy(client: PaletteClient, uid: string, call: CallOptions): Promise<void> {
  await unlessUnset(client.call(clusterFeatureOperations.resetClusterBackupSchedule, { params: { uid } }, call));
}

/** When a cluster is scanned, by scanner; undefined when that was never set up. */
export async function getScanPolicy(
  client: PaletteClient,
  uid: string,
  call: CallOptions,
): Promise<ClusterComplianceScheduleConfig | undefined> {
  const scan = await unlessUnset(client.call(clusterFeatureOperations.getClusterComplianceScan, { params: { uid } }, call));
  if (scan === undefined) return undefined;
  const { 'kube-bench': kubeBench, 'kube-hunter': kubeHunter, sonobuoy } = scan.spec?.driverSpec ?? {};
  const schedule = (driver: typeof sonobuoy) => ({ schedule: driver?.config?.schedule ?? {} });
  return { kubeBench: schedule(kubeBench), kubeHunter: schedule(kubeHunter), sonobuoy: schedule(sonobuoy) };
}

/** Sets when a cluster is scanned, whether it is now or not. An empty schedule ends the scans: there is no other way. */
export async function setScanPolicy(
  client: PaletteClient,
  uid: string,
  body: ClusterComplianceScheduleConfig,
  call: CallOptions,
): Promise<void> {
  const present = await getScanPolicy(client, uid, call);
  const request = { params: { uid }, body };
  if (present === undefined) await client.call(clusterFeatureOperations.createClusterComplianceScan, request, call);
  else await client.call(clusterFeatureOperations.updateClusterComplianceScan, request, call);
}

/** The answer, or undefined when Palette says that the feature isn't configured; it has two words for that. */
async function unlessUnset<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isNotFound(error) || (error instanceof PaletteError && error.code === 'BackupNotConfigured')) return undefined;
    throw error;
  }
}
