import { Type } from '@sinclair/typebox';
import { type Data, list, object, optional, StringMap, Time } from './data';

const times = { creationTimestamp: Time, lastModifiedTimestamp: Time, deletionTimestamp: Time };

/** The metadata of an object in a request: the server fills uid and times in. */
export const ObjectMeta = optional({
  name: Type.String(),
  uid: Type.String(),
  labels: StringMap,
  annotations: StringMap,
  ...times,
});
export type ObjectMeta = Data<typeof ObjectMeta>;

/** The metadata of an object that Palette stores: it has a name and a uid. */
export const StoredObjectMeta = object(
  { name: Type.String(), uid: Type.String() },
  { labels: StringMap, annotations: StringMap, ...times },
);
export type StoredObjectMeta = Data<typeof StoredObjectMeta>;

/** The part of the metadata that a metadata call changes. */
export const ObjectMetaInputEntity = optional({ name: Type.String(), labels: StringMap, annotations: StringMap });
export type ObjectMetaInputEntity = Data<typeof ObjectMetaInputEntity>;

/** The body of a metadata call. */
export const ObjectMetaInputEntitySchema = Type.Object({ metadata: ObjectMetaInputEntity });
export type ObjectMetaInputEntitySchema = Data<typeof ObjectMetaInputEntitySchema>;

/** The metadata of an object inside a cluster (namespace, role binding) in a request. */
export const ObjectMetaUpdateEntity = optional({
  name: Type.String(),
  uid: Type.String(),
  labels: StringMap,
  annotations: StringMap,
});
export type ObjectMetaUpdateEntity = Data<typeof ObjectMetaUpdateEntity>;

/** Name and uid of an object in a dashboard list. */
export const ObjectEntity = Type.Object({ name: Type.String(), uid: Type.String() });
export type ObjectEntity = Data<typeof ObjectEntity>;

/** A reference to another object. */
export const ObjectReference = optional({ kind: Type.String(), name: Type.String(), uid: Type.String() });
export type ObjectReference = Data<typeof ObjectReference>;

/** The answer to a create. */
export const Uid = Type.Object({ uid: Type.String() });
export type Uid = Data<typeof Uid>;

/** Where a page of a list stands. An empty `continue` means that it was the last one. */
export const ListMetaData = optional({
  continue: Type.String(),
  count: Type.Integer(),
  limit: Type.Integer(),
  offset: Type.Integer(),
});
export type ListMetaData = Data<typeof ListMetaData>;

/** The answer of the deletes that say something. */
export const DeletedMsg = optional({ msg: Type.String() });
export type DeletedMsg = Data<typeof DeletedMsg>;

/** The answer of the updates that say something. */
export const UpdatedMsg = optional({ msg: Type.String() });
export type UpdatedMsg = Data<typeof UpdatedMsg>;

/** The query of a paged call. The server's own page size is 50; the token of the next page goes back in `continue`. */
export const pageQuery = { limit: Type.Integer(), offset: Type.Integer(), continue: Type.String() };

/** The same of a dashboard, which has a largest page. */
export const dashboardPageQuery = { ...pageQuery, limit: Type.Integer({ maximum: 50 }) };

/** The query of a list that can be filtered and sorted besides. `filters` is `field=value`, joined by `AND`. */
export const ListQuery = optional({ fields: Type.String(), filters: Type.String(), orderBy: Type.String(), ...pageQuery });
export type ListQuery = Data<typeof ListQuery>;

/** The uid in the path of most calls. */
export const UidParams = Type.Object({ uid: Type.String() });

/** A condition of a cluster, in Kubernetes' shape. */
export const ClusterCondition = object(
  { type: Type.String(), status: Type.String() },
  { reason: Type.String(), message: Type.String(), lastProbeTime: Time, lastTransitionTime: Time },
);
export type ClusterCondition = Data<typeof ClusterCondition>;

/** What a health condition or a permission is about. */
export const RelatedObject = optional({ kind: Type.String(), name: Type.String(), uid: Type.String() });

/** Health as the agent of a cluster or a gateway reported it last. */
export const SpectroClusterHealthStatus = optional({
  agentVersion: Type.String(),
  conditions: list(optional({ type: Type.String(), message: Type.String(), relatedObject: RelatedObject })),
  lastHeartBeatTimestamp: Time,
  state: Type.String(),
});
export type SpectroClusterHealthStatus = Data<typeof SpectroClusterHealthStatus>;

/** Whether notifications wait. */
export const ClusterNotificationStatus = optional({
  isAvailable: Type.Boolean(),
  isTemplateVariableResolutionPending: Type.Boolean(),
});
