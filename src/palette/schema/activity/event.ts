import { Type } from '@sinclair/typebox';
import { type Data, list, oneOf, optional } from '../data';
import { ObjectMeta, ObjectReference, Uid } from '../metadata';

/** An event as an agent sends it: `relatedObject` is the cluster that it belongs to, `involvedObject` what it is about. */
export const EventEntity = optional({
  metadata: ObjectMeta,
  involvedObject: ObjectReference,
  relatedObject: optional({ kind: oneOf('spectrocluster', 'edgehost'), name: Type.String(), uid: Type.String() }),
  reason: Type.String(),
  message: Type.String(),
  severity: Type.String(),
  source: optional({ component: Type.String(), host: Type.String() }),
});
export type EventEntity = Data<typeof EventEntity>;

export const BulkEvents = list(EventEntity);

export const Uids = list(Uid);
