import type { activityOperations } from '../../../palette/schema/full';
import { notFound } from '../../world/errors';
import { acknowledge, finish, isDone, noteNotification, notificationOf } from '../../world/notifications';
import type { Notification } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { queried } from '../field-query';
import { page } from '../paging';
import { notificationView } from '../views/notification';

type NotificationOperationName =
  | 'listNotifications'
  | 'createNotificationEvent'
  | 'listObjectNotifications'
  | 'ackNotification'
  | 'finishNotification';

/** What people are told of: updates of profiles that clusters could have, and what parts of Palette tell. Newest first. */
export const notificationHandlers: Handlers<Extract<keyof typeof activityOperations, NotificationOperationName>> = {
  listNotifications: ({ world, caller, query }) => {
    const visible = [...world.notifications.values()].filter((notification) => isVisible(world, caller, notification));
    return page(queried(views(world, visible), query), query);
  },
  createNotificationEvent: ({ world, body }) => {
    const { component = '', message = '', digest, meta = {}, type = 'NotificationPackSync' } = body;
    return { uid: noteNotification(world, { kind: type, component, message, digest, meta }).uid };
  },
  listObjectNotifications: ({ world, caller, params, query }) => {
    const { objectKind, objectUid } = params;
    requireReach(caller, aboutOf(world, objectKind, objectUid).projectUid, false);
    const about = world.notificationsOf.get(objectUid) ?? [];
    const wanted = query.isDone ? about.filter((notification) => isDone(world, notification) === (query.isDone === 'true')) : about;
    return page(queried(views(world, wanted), query), query);
  },
  ackNotification: ({ world, caller, params }) => {
    acknowledge(world, changeable(world, caller, params.uid));
    return undefined;
  },
  finishNotification: ({ world, caller, params }) => {
    finish(world, changeable(world, caller, params.uid));
    return undefined;
  },
};

function views(world: World, notifications: readonly Notification[]) {
  return notifications.map((notification) => notificationView(world, notification)).reverse();
}

/** In tenant scope all; in a project those of its objects and of the tenant's. */
function isVisible(world: World, caller: Caller, { about }: Notification): boolean {
  if (about === undefined) return caller.projectUid === undefined;
  const object = find(world, about.kind, about.uid);
  if (object === undefined) return false;
  return caller.projectUid === undefined || object.projectUid === undefined || object.projectUid === caller.projectUid;
}

function changeable(world: World, caller: Caller, uid: string): Notification {
  const notification = notificationOf(world, uid);
  const { about } = notification;
  requireReach(caller, about && aboutOf(world, about.kind, about.uid).projectUid, true);
  return notification;
}

const KINDS: { readonly [kind: string]: string } = {
  spectrocluster: 'Cluster',
  clusterprofile: 'Cluster profile',
  appdeployment: 'App deployment',
};

function aboutOf(world: World, kind: string, uid: string): { readonly projectUid?: string | undefined } {
  const object = find(world, kind, uid);
  if (object === undefined) throw notFound(KINDS[kind] ?? kind, uid);
  return object;
}

function find(world: World, kind: string, uid: string): { readonly projectUid?: string | undefined } | undefined {
  if (kind === 'spectrocluster') return world.clusters.get(uid);
  return kind === 'clusterprofile' ? world.profiles.get(uid) : undefined;
}
