import type { Event } from '../../../palette/schema/full';
import type { WorldEvent } from '../../world/records';
import { timeText } from './metadata';

/** Something that happened to a cluster, as the API tells it. */
export function eventView(objectKind: string, objectUid: string, event: WorldEvent): Event {
  return {
    metadata: { uid: event.uid, creationTimestamp: timeText(event.at) },
    involvedObject: { kind: objectKind, uid: objectUid },
    reason: event.reason,
    message: event.message,
    severity: event.severity,
    source: { component: 'palette', host: 'simulator' },
  };
}
