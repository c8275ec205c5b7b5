import type { activityOperations, EventEntity, eventOperations } from '../../../palette/schema/full';
import { notFound, Refusal } from '../../world/errors';
import type { Cluster, WorldEvent } from '../../world/records';
import { addEvent, type World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { queried } from '../field-query';
import { page } from '../paging';
import { eventView } from '../views/event';

type EventOperationName = 'listAllEvents' | 'createEvent' | 'createEvents' | 'deleteEvents';

/** Events of clusters; those of a gateway are its own cluster's. Newest first. */
export const eventHandlers: Handlers<keyof typeof eventOperations | Extract<keyof typeof activityOperations, EventOperationName>> =
  {
    listEvents: ({ world, caller, params, query }) => {
      const cluster = subject(world, caller, params.objectKind, params.objectUid, false);
      const views = (world.events.get(cluster.uid) ?? []).map((event) => eventView(cluster, event)).reverse();
      return page(queried(views, query), query);
    },
    listAllEvents: ({ world, caller, query }) => {
      const events = [...world.events].flatMap(([uid, log]) => {
        const cluster = world.clusters.get(uid);
        if (cluster === undefined || (caller.projectUid !== undefined && cluster.projectUid !== caller.projectUid)) return [];
        return log.map((event) => ({ cluster, event }));
      });
      events.reverse().sort((one, other) => other.event.at - one.event.at);
      const view = ({ cluster, event }: { readonly cluster: Cluster; readonly event: WorldEvent }) => eventView(cluster, event);
      if (query.filters || query.orderBy) return page(queried(events.map(view), query), query);
      const { items, listmeta } = page(events, query);
      return { items: items.map(view), listmeta };
    },
    createEvent: ({ world, caller, body }) => ({ uid: noteEvent(world, owner(world, caller, body), body).uid }),
    createEvents: ({ world, caller, body }) => {
      // All or none.
      const owners = body.map((event) => owner(world, caller, event));
      return body.map((event, index) => ({ uid: noteEvent(world, owners[index] as Cluster, event).uid }));
    },
    deleteEvents: ({ world, caller, params }) => {
      const cluster = subject(world, caller, params.objectKind, params.objectUid, true);
      if (world.events.delete(cluster.uid)) world.revision += 1;
      return undefined;
    },
  };

/** The cluster that events are asked of. There are no edge hosts here. */
function subject(world: World, caller: Caller, kind: string, uid: string, writes: boolean): Cluster {
  const cluster = kind === 'spectrocluster' ? world.clusters.get(uid) : undefined;
  if (cluster === undefined) throw notFound(kind === 'spectrocluster' ? 'Cluster' : 'Edge host', uid);
  requireReach(caller, cluster.projectUid, writes);
  return cluster;
}

/** The cluster that an event belongs to: the related object or, without one, the involved one. */
function owner(world: World, caller: Caller, { relatedObject, involvedObject }: EventEntity): Cluster {
  const { kind = 'spectrocluster', uid } = relatedObject ?? involvedObject ?? {};
  if (!uid) throw new Refusal('InvalidRequest', 'relatedObject.uid in body is required: the cluster that the event belongs to');
  return subject(world, caller, kind, uid, true);
}

function noteEvent(world: World, cluster: Cluster, event: EventEntity): WorldEvent {
  const { severity = 'Normal', reason = '', message = '', relatedObject, involvedObject, source, metadata } = event;
  const { name, labels, annotations } = metadata ?? {};
  return addEvent(world, cluster.uid, {
    severity,
    reason,
    message,
    ...(relatedObject && involvedObject && { involved: { ...involvedObject } }),
    ...(source && { source: { ...source } }),
    ...(metadata && { metadata: { ...(name && { name }), ...(labels && { labels }), ...(annotations && { annotations }) } }),
  });
}
