import type { Event } from '../../../palette/schema/full';
import type { WorldEvent } from '../../world/records';
import { timeText } from './metadata';

/** Something that happened to a cluster, as the API tells it. */
export function eventView(cluster: { readonly uid: string; readonly name: string }, event: WorldEvent): Event {
  const { uid, at, reason, message, severity, involved, source, metadata } = event;
  const related = { kind: 'spectrocluster', name: cluster.name, uid: cluster.uid };
  return {
    metadata: { ...metadata, uid, creationTimestamp: timeText(at) },
    involvedObject: involved ?? related,
    relatedObject: related,
    reason,
    message,
    severity,
    source: source ?? { component: 'palette', host: 'simulator' },
  };
}
