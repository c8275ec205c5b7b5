import type { World } from '../world/world';
import { eventRow } from './event-feed';
import type { ClusterDetail } from './view';

const EVENTS_SHOWN = 30;

/** Everything that the console shows of one cluster; null when there is none with this uid. Holds no credentials. */
export function clusterDetail(world: World, uid: string): ClusterDetail | null {
  const cluster = world.clusters.get(uid);
  if (cluster === undefined) return null;
  const account = cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
  return {
    uid,
    name: cluster.name,
    account: account?.name ?? null,
    profiles: cluster.profiles.map((attached) => {
      const profile = world.profiles.get(attached.uid);
      return profile === undefined ? attached.uid : `${profile.name} ${profile.version}`;
    }),
    createdAt: new Date(cluster.createdAt).toISOString(),
    conditions: cluster.conditions.map(({ type, status, reason, message, at }) => ({
      type,
      status,
      reason,
      message,
      at: new Date(at).toISOString(),
    })),
    machines: cluster.machines.map(({ name, pool, state, address }) => ({ name, pool, state, address: address ?? null })),
    events: (world.events.get(uid) ?? [])
      .slice(-EVENTS_SHOWN)
      .reverse()
      .map((event) => eventRow(event, cluster.name)),
  };
}
