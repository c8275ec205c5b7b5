import type { Notification as NotificationView } from '../../../palette/schema/full';
import { isDone } from '../../world/notifications';
import type { Notification } from '../../world/records';
import type { World } from '../../world/world';
import { metadataView } from './metadata';

/** A notification as the API shows it. */
export function notificationView(world: World, notification: Notification): NotificationView {
  const { uid, about, actionType, type, message, component, meta, ack, createdAt, modifiedAt } = notification;
  const table = about?.kind === 'clusterprofile' ? world.profiles : world.clusters;
  return {
    metadata: metadataView({ uid, name: type, labels: {}, annotations: {}, createdAt, modifiedAt }),
    type,
    action: {
      ack,
      actionMessage: message,
      actionType,
      events: { meta },
      isDone: isDone(world, notification),
      isInfo: about === undefined,
      link: '',
    },
    ...(about && { relatedObject: { ...about, name: table.get(about.uid)?.name ?? '' } }),
    source: { component },
  };
}
