import { Type } from '@sinclair/typebox';
import { oneOf, optional } from '../data';
import { Events } from '../event';
import { ListQuery, Uid, UidParams } from '../metadata';
import { operation } from '../operation';
import { BulkEvents, EventEntity, Uids } from './event';
import { NotificationEvent, Notifications } from './notification';

export * from './event';
export * from './notification';

/** What happened, and what somebody may want to know of it: all that the project's own client doesn't ask. */
export const activityOperations = {
  listAllEvents: operation({
    method: 'GET',
    path: '/v1/events/components',
    scope: 'either',
    query: ListQuery,
    response: { status: 200, body: Events },
    idempotent: true,
  }),
  createEvent: operation({
    method: 'POST',
    path: '/v1/events/components',
    scope: 'either',
    body: EventEntity,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  createEvents: operation({
    method: 'POST',
    path: '/v1/events/components/bulk',
    scope: 'either',
    body: BulkEvents,
    response: { status: 201, body: Uids },
    idempotent: false,
  }),
  deleteEvents: operation({
    method: 'DELETE',
    path: '/v1/events/components/{objectKind}/{objectUid}',
    scope: 'either',
    params: Type.Object({ objectKind: oneOf('spectrocluster', 'edgehost'), objectUid: Type.String() }),
    response: { status: 204 },
    idempotent: true,
  }),
  listNotifications: operation({
    method: 'GET',
    path: '/v1/notifications/',
    scope: 'either',
    query: ListQuery,
    response: { status: 200, body: Notifications },
    idempotent: true,
  }),
  createNotificationEvent: operation({
    method: 'POST',
    path: '/v1/notifications/events',
    scope: 'tenant',
    body: NotificationEvent,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  listObjectNotifications: operation({
    method: 'GET',
    path: '/v1/notifications/{objectKind}/{objectUid}',
    scope: 'either',
    params: Type.Object({ objectKind: oneOf('spectrocluster', 'clusterprofile', 'appdeployment'), objectUid: Type.String() }),
    query: optional({ ...ListQuery.properties, isDone: Type.String() }),
    response: { status: 200, body: Notifications },
    idempotent: true,
  }),
  ackNotification: operation({
    method: 'PATCH',
    path: '/v1/notifications/{uid}/ack',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
  finishNotification: operation({
    method: 'PATCH',
    path: '/v1/notifications/{uid}/done',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
