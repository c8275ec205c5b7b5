import { attr, validators } from '../../framework';
import { type CallOptions, getUpgradeLock, type SpectroCluster, setUpgradeLock, type UpgradeLock } from '../../palette';
import { unlessForbidden } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { definePart } from './cluster-part';

/** Palette's own word on whether a cluster's agents are held, whoever decided it. */
const HELD = 'spectroComponentsUpgradeForbidden';

/** Whether a cluster's agents are held at their version. */
export const agentUpgradesPart = definePart({
  fields: {
    pause_agent_upgrades: attr.string({
      default: 'unlock',
      description:
        "`lock` holds Palette's agents in the cluster at their version, `unlock` lets Palette upgrade them. Default `unlock`. What holds them for the whole project or tenant is no difference here.",
      validate: validators.oneOf('lock', 'unlock'),
    }),
  },

  // The creation's request has no place for it.
  async complete({ palette, uid, call }, { pause_agent_upgrades: lock }) {
    if (lock === 'lock') await setUpgradeLock(palette.client, uid, lock, call);
  },

  async read({ palette, cluster, call }, { pause_agent_upgrades: prior }) {
    const lock = await upgradeLockOf(palette, cluster, call, prior);
    return lock === undefined ? {} : { pause_agent_upgrades: lock };
  },

  update: ({ palette, cluster, call }, { pause_agent_upgrades: lock }) =>
    setUpgradeLock(palette.client, cluster.metadata.uid, lock as UpgradeLock, call),
});

/** Whether a cluster's agents are held by its own setting; undefined where that doesn't show. @param prior what was set last */
export async function upgradeLockOf(
  palette: ProviderData,
  cluster: SpectroCluster,
  call: CallOptions,
  prior: string | null,
): Promise<UpgradeLock | undefined> {
  if (cluster.metadata.annotations?.[HELD] !== 'true') return 'unlock';
  return prior === 'lock' || !(await isHeldFromAbove(palette, call)) ? 'lock' : undefined;
}

/** Whether agents are held in the project or the tenant, so that the cluster's own setting doesn't show; also when that may not be asked. */
async function isHeldFromAbove({ client }: ProviderData, call: CallOptions): Promise<boolean> {
  const tenant = { ...call, scope: { kind: 'tenant' } } as const;
  for (const each of call.scope.kind === 'tenant' ? [tenant] : [call, tenant]) {
    if ((await unlessForbidden(getUpgradeLock(client, each))) !== 'unlock') return true;
  }
  return false;
}
