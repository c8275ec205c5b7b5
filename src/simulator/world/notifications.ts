import { notFound } from './errors';
import { addNotification } from './indexes';
import type { Cluster, Notification, Profile } from './records';
import { newUid, touch, type World } from './world';

/** How many notifications about one object are kept. */
export const NOTIFICATIONS_KEPT = 100;

/** Tells that something newer of a profile can be taken over by a cluster: once, until it was. */
export function notifyOfUpdate(world: World, cluster: Cluster, profile: Profile): void {
  if (cluster.role === 'gateway') return;
  const earlier = (world.notificationsOf.get(cluster.uid) ?? []).filter(({ profileUid }) => profileUid === profile.uid);
  if (earlier.some((notification) => !isDone(world, notification))) return;
  // What the cluster has taken over stays done when it is behind again.
  for (const notification of earlier) notification.done = true;
  add(world, {
    about: { kind: 'spectrocluster', uid: cluster.uid },
    profileUid: profile.uid,
    type: 'NotificationPackUpdate',
    actionType: 'NotifyActionClusterUpdate',
    message: `Updates of cluster profile ${profile.name} are available`,
    component: 'palette',
    meta: { clusterProfileName: profile.name, clusterProfileUid: profile.uid },
  });
}

/** What a part of Palette tells, for people to be notified. */
export interface NotificationOrder {
  readonly kind: 'NotificationPackSync' | 'NotificationClusterProfileSync';
  readonly component: string;
  readonly message: string;
  readonly digest: string | undefined;
  readonly meta: Readonly<Record<string, string>>;
}

/** Notes what a part of Palette tells. The same event, by component and digest, is noted once. */
export function noteNotification(world: World, order: NotificationOrder): Notification {
  const { kind, component, message, digest, meta } = order;
  const profile = world.profiles.get(meta.clusterProfileUid ?? '');
  const about = profile === undefined ? undefined : ({ kind: 'clusterprofile', uid: profile.uid } as const);
  const known = (world.notificationsOf.get(about?.uid ?? '') ?? []).find(
    (other) => digest !== undefined && other.digest === digest && other.component === component,
  );
  if (known !== undefined) return known;
  const isRegistry = kind === 'NotificationPackSync';
  return add(world, {
    ...(about && { about }),
    type: isRegistry ? 'NotificationPackRegistryUpdate' : 'NotificationPackUpdate',
    actionType: isRegistry ? 'NotifyActionPackRegistryUpdate' : 'NotifyActionClusterProfileUpdate',
    message,
    component,
    ...(digest !== undefined && { digest }),
    meta: { ...meta },
  });
}

/** The notification with this uid, or a refusal. */
export function notificationOf(world: World, uid: string): Notification {
  const notification = world.notifications.get(uid);
  if (notification === undefined) throw notFound('Notification', uid);
  return notification;
}

/** Notes that somebody has seen it. */
export function acknowledge(world: World, notification: Notification): void {
  notification.ack = true;
  touch(world, notification);
}

/** Notes that nothing is left to do about it. */
export function finish(world: World, notification: Notification): void {
  notification.done = true;
  touch(world, notification);
}

/** Whether nothing is left to do: somebody said so, or the cluster has the update by now. */
export function isDone(world: World, { done, about, profileUid }: Notification): boolean {
  if (done || about === undefined || profileUid === undefined) return done;
  const attached = world.clusters.get(about.uid)?.profiles.find(({ uid }) => uid === profileUid);
  return attached?.kept === undefined;
}

function add(world: World, input: Omit<Notification, 'uid' | 'createdAt' | 'modifiedAt' | 'ack' | 'done'>): Notification {
  const notification: Notification = {
    ...input,
    uid: newUid(world),
    createdAt: world.now,
    modifiedAt: world.now,
    ack: false,
    done: false,
  };
  addNotification(world, notification);
  const all = world.notificationsOf.get(input.about?.uid ?? '') ?? [];
  for (const { uid } of all.splice(0, Math.max(0, all.length - NOTIFICATIONS_KEPT))) world.notifications.remove(uid);
  touch(world, notification);
  return notification;
}
