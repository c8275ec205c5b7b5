import { attr, validators } from '../../framework';
import { getUpgradeLock, setUpgradeLock, type UpgradeLock } from '../../palette';
import { unlessForbidden } from '../shared/errors';
import { type ClusterView, definePart } from './cluster-part';

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

  async read(view, { pause_agent_upgrades: prior }) {
    if (view.cluster.metadata.annotations?.[HELD] !== 'true') return { pause_agent_upgrades: 'unlock' };
    return prior === 'lock' || !(await isHeldFromAbove(view)) ? { pause_agent_upgrades: 'lock' } : {};
  },

  update: ({ palette, cluster, call }, { pause_agent_upgrades: lock }) =>
    setUpgradeLock(palette.client, cluster.metadata.uid, lock as UpgradeLock, call),
});

/** Whether agents are held in the project or the tenant, so that the cluster's own setting doesn't show; also when that may not be asked. */
async function isHeldFromAbove({ palette: { client }, call }: ClusterView): Promise<boolean> {
  const tenant = { ...call, scope: { kind: 'tenant' } } as const;
  for (const each of call.scope.kind === 'tenant' ? [tenant] : [call, tenant]) {
    if ((await unlessForbidden(getUpgradeLock(client, each))) !== 'unlock') return true;
  }
  return false;
}
