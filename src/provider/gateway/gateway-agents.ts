import { type Gateway, getCluster, setUpgradeLock, type UpgradeLock, unlessAbsent } from '../../palette';
import { upgradeLockOf } from '../cluster/agent-upgrades';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';

const inTenant = { kind: 'tenant' } as const;

/**
 * Holds the agents of a gateway at their version, or lets them go. They belong to the cluster that it runs on; before there is one, nothing is
 * done.
 */
export async function setAgentLock(palette: ProviderData, { spec }: Gateway, lock: string, signal?: AbortSignal): Promise<void> {
  const uid = spec?.spectroClusterUid;
  if (!uid) return;
  await unlessAbsent(setUpgradeLock(palette.client, uid, lock as UpgradeLock, { scope: inTenant, signal }));
}

/** Whether a gateway's agents are held; undefined where that can't be seen: it has no cluster yet, or the API key may not read it. */
export async function agentLockOf(
  palette: ProviderData,
  { spec }: Gateway,
  prior: string | null,
  signal: AbortSignal,
): Promise<UpgradeLock | undefined> {
  const uid = spec?.spectroClusterUid;
  const call = { scope: inTenant, signal };
  const cluster = uid ? await orElse(getCluster(palette.client, uid, call), undefined) : undefined;
  return cluster && orElse(upgradeLockOf(palette, cluster, call, prior), undefined);
}
