import type { CallOptions, PaletteClient } from './client';
import { clusterApplyOperations, clusterUpkeepOperations, type SpectroClusterProfileEntity } from './schema';
import { clusterLifeOperations } from './schema/clusters/life-operations';

/** Whether Palette holds agents at their version. */
export type UpgradeLock = 'lock' | 'unlock';

/** Whether the agents of all clusters of the scope are held: those of a project, or of the tenant. */
export async function getUpgradeLock(client: PaletteClient, call: CallOptions): Promise<UpgradeLock> {
  return (await client.call(clusterUpkeepOperations.getUpgradeSettings, {}, call)).spectroComponents === 'lock' ? 'lock' : 'unlock';
}

/** Holds the agents of one cluster at their version, or lets them go. @throws OutcomeUnknown: setting it again is harmless */
export async function setUpgradeLock(client: PaletteClient, uid: string, lock: UpgradeLock, call: CallOptions): Promise<void> {
  await client.call(
    clusterUpkeepOperations.setClusterUpgradeSettings,
    { params: { uid }, body: { spectroComponents: lock } },
    call,
  );
}

/** Lets a replacement of machines begin that waits for approval. Palette refuses it where none waits. */
export async function approveRepave(client: PaletteClient, uid: string, call: CallOptions): Promise<void> {
  await client.call(clusterUpkeepOperations.approveClusterRepave, { params: { uid } }, call);
}

/** Why these profiles would make new machines of a cluster that runs, in Palette's words; empty where they don't. Nothing is changed. */
export async function repaveReasons(
  client: PaletteClient,
  uid: string,
  profiles: readonly SpectroClusterProfileEntity[],
  call: CallOptions,
): Promise<readonly string[]> {
  const { isRepaveRequired = false, reasons = [] } = await client.call(
    clusterLifeOperations.validateClusterRepave,
    { params: { uid }, body: { profiles: [...profiles] } },
    call,
  );
  const told = reasons.flatMap(({ message, code }) => message || code || []);
  return isRepaveRequired && told.length === 0 ? ['a repave is needed'] : told;
}

/** Makes the certificates of a cluster's control plane anew. */
export async function renewCertificates(client: PaletteClient, uid: string, call: CallOptions): Promise<void> {
  await client.call(clusterUpkeepOperations.renewClusterCertificates, { params: { uid } }, call);
}

/** Says that changes of profiles that were only downloaded are to be installed. Where none wait, nothing happens. @throws OutcomeUnknown: saying it again is harmless */
export async function installDownloaded(client: PaletteClient, uid: string, call: CallOptions): Promise<void> {
  await client.call(clusterApplyOperations.applyClusterProfiles, { params: { uid } }, call);
}
