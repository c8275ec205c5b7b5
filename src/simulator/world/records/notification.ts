import { type Static, Type } from '@sinclair/typebox';
import { Moment, Texts, Uid } from './common';

/** Something that people are told of, until somebody says that it is done. */
export const NotificationRecord = Type.Object({
  uid: Uid,
  createdAt: Moment,
  modifiedAt: Moment,
  /** What it is about; left out for the whole tenant. */
  about: Type.Optional(
    Type.Object({ kind: Type.Union([Type.Literal('spectrocluster'), Type.Literal('clusterprofile')]), uid: Uid }),
  ),
  /** The profile that a cluster has an update of: the notification is done when the cluster takes it over. */
  profileUid: Type.Optional(Uid),
  type: Type.Union([Type.Literal('NotificationPackUpdate'), Type.Literal('NotificationPackRegistryUpdate')]),
  actionType: Type.Union([
    Type.Literal('NotifyActionClusterUpdate'),
    Type.Literal('NotifyActionClusterProfileUpdate'),
    Type.Literal('NotifyActionPackRegistryUpdate'),
  ]),
  message: Type.String(),
  component: Type.String(),
  /** What the sender tells the same event by when it sends it again. */
  digest: Type.Optional(Type.String()),
  meta: Texts,
  ack: Type.Boolean(),
  done: Type.Boolean(),
});
export type Notification = Static<typeof NotificationRecord>;
