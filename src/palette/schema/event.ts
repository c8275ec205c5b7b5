import { Type } from '@sinclair/typebox';
import { type Data, knownValues, list, object, oneOf, optional } from './data';
import { ListMetaData, ListQuery, ObjectMeta, ObjectReference } from './metadata';
import { operation } from './operation';

/** Something that happened to a cluster. The events of a gateway are those of its `spectroClusterUid`. */
export const Event = optional({
  metadata: ObjectMeta,
  involvedObject: ObjectReference,
  relatedObject: optional({ kind: knownValues('spectrocluster', 'edgehost'), name: Type.String(), uid: Type.String() }),
  reason: Type.String(),
  message: Type.String(),
  severity: Type.String(),
  source: optional({ component: Type.String(), host: Type.String() }),
});
export type Event = Data<typeof Event>;

export const Events = object({ items: list(Event) }, { listmeta: ListMetaData });
export type Events = Data<typeof Events>;

export const eventOperations = {
  listEvents: operation({
    method: 'GET',
    path: '/v1/events/components/{objectKind}/{objectUid}',
    scope: 'either',
    params: Type.Object({ objectKind: oneOf('spectrocluster', 'edgehost'), objectUid: Type.String() }),
    query: ListQuery,
    response: { status: 200, body: Events },
    idempotent: true,
  }),
} as const;
