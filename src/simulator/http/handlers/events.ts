import type { eventOperations } from '../../../palette/schema/full';
import { notFound } from '../../world/errors';
import type { Handlers } from '../call';
import { requireReach } from '../caller';
import { filtered } from '../list-filter';
import { page } from '../paging';
import { eventView } from '../views/event';

/** Events of clusters; those of a gateway are its own cluster's. Newest first. */
export const eventHandlers: Handlers<keyof typeof eventOperations> = {
  listEvents: ({ world, caller, params, query }) => {
    const { objectKind, objectUid } = params;
    const cluster = world.clusters.get(objectUid);
    const events = world.events.get(objectUid);
    if (cluster === undefined && events === undefined) throw notFound('Cluster', objectUid);
    requireReach(caller, cluster?.projectUid, false);
    const views = (events ?? []).map((event) => eventView(objectKind, objectUid, event)).reverse();
    return page(filtered(views, query.filters), query);
  },
};
