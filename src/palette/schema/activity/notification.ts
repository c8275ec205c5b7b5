import { Type } from '@sinclair/typebox';
import { type Data, knownValues, list, object, oneOf, optional, StringMap } from '../data';
import { ListMetaData, StoredObjectMeta } from '../metadata';

// Without a word on its members: a compiled check of a map within a map confuses the keys of the two.
const Texts = Type.Object({});

/** Something that somebody may want to do something about. */
export const Notification = optional({
  metadata: StoredObjectMeta,
  type: knownValues('NotificationPackUpdate', 'NotificationPackRegistryUpdate', 'NotificationNone'),
  action: optional({
    ack: Type.Boolean(),
    actionMessage: Type.String(),
    actionType: knownValues(
      'NotifyActionPacksUpdate',
      'NotifyActionClusterProfileUpdate',
      'NotifyActionPackRegistryUpdate',
      'NotifyActionClusterUpdate',
      'NotifyActionNone',
    ),
    events: Type.Unsafe<{ [name: string]: { [key: string]: string } }>(Type.Object({}, { additionalProperties: Texts })),
    isDone: Type.Boolean(),
    isInfo: Type.Boolean(),
    link: Type.String(),
  }),
  relatedObject: optional({
    kind: knownValues(
      'spectrocluster',
      'machine',
      'cloudconfig',
      'clusterprofile',
      'pack',
      'appprofile',
      'appdeployment',
      'edgehost',
    ),
    name: Type.String(),
    uid: Type.String(),
  }),
  source: optional({ component: Type.String() }),
});
export type Notification = Data<typeof Notification>;

export const Notifications = object({ items: list(Notification) }, { listmeta: ListMetaData });

/** What a part of Palette tells, for people to be notified. */
export const NotificationEvent = optional({
  component: Type.String(),
  digest: Type.String(),
  message: Type.String(),
  meta: StringMap,
  type: oneOf('NotificationPackSync', 'NotificationClusterProfileSync'),
});
export type NotificationEvent = Data<typeof NotificationEvent>;
