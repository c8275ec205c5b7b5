import { Type } from '@sinclair/typebox';
import { ClusterNamespaceResourceInputEntity, ClusterRbacInputEntity } from '../cluster-settings';
import { type Data, knownValues, list, object, optional } from '../data';
import { RelatedObject, StoredObjectMeta, UidParams } from '../metadata';
import { operation } from '../operation';

const resourceStatus = optional({
  errors: list(optional({ name: Type.String(), resourceType: Type.String(), msg: Type.String() })),
});

/** A namespace that Palette keeps in a cluster, as it is read. */
export const ClusterNamespaceResource = object(
  { metadata: StoredObjectMeta },
  {
    spec: optional({
      isRegex: Type.Boolean(),
      relatedObject: RelatedObject,
      resourceAllocation: optional({
        cpuCores: Type.Number(),
        memoryMiB: Type.Number(),
        gpuConfig: optional({ limit: Type.Integer(), provider: Type.String() }),
      }),
    }),
    status: resourceStatus,
  },
);
export type ClusterNamespaceResource = Data<typeof ClusterNamespaceResource>;

/** Role bindings that Palette keeps in a cluster, as they are read. */
export const ClusterRbac = object(
  { metadata: StoredObjectMeta },
  {
    spec: optional({
      isSystem: Type.Boolean(),
      relatedObject: RelatedObject,
      bindings: list(
        optional({
          type: knownValues('RoleBinding', 'ClusterRoleBinding'),
          namespace: Type.String(),
          role: optional({ kind: knownValues('Role', 'ClusterRole'), name: Type.String() }),
          subjects: list(
            optional({ type: knownValues('User', 'Group', 'ServiceAccount'), name: Type.String(), namespace: Type.String() }),
          ),
        }),
      ),
    }),
    status: resourceStatus,
  },
);
export type ClusterRbac = Data<typeof ClusterRbac>;

const read = { method: 'GET', scope: 'either', idempotent: true } as const;
const replace = { method: 'PUT', scope: 'either', response: { status: 204 }, idempotent: true } as const;
const NamespaceParams = Type.Object({ uid: Type.String(), namespaceUid: Type.String() });
const RbacParams = Type.Object({ uid: Type.String(), rbacUid: Type.String() });

/** Namespaces and role bindings of a cluster. */
export const clusterResourceOperations = {
  listClusterNamespaceResources: operation({
    ...read,
    path: '/v1/spectroclusters/{uid}/config/namespaces',
    params: UidParams,
    response: { status: 200, body: Type.Object({ items: list(ClusterNamespaceResource) }) },
  }),
  replaceClusterNamespaceResources: operation({
    ...replace,
    path: '/v1/spectroclusters/{uid}/config/namespaces',
    params: UidParams,
    body: optional({ namespaces: list(ClusterNamespaceResourceInputEntity) }),
  }),
  getClusterNamespaceResource: operation({
    ...read,
    path: '/v1/spectroclusters/{uid}/config/namespaces/{namespaceUid}',
    params: NamespaceParams,
    response: { status: 200, body: ClusterNamespaceResource },
  }),
  replaceClusterNamespaceResource: operation({
    ...replace,
    path: '/v1/spectroclusters/{uid}/config/namespaces/{namespaceUid}',
    params: NamespaceParams,
    body: ClusterNamespaceResourceInputEntity,
  }),
  listClusterRbacs: operation({
    ...read,
    path: '/v1/spectroclusters/{uid}/config/rbacs',
    params: UidParams,
    response: { status: 200, body: Type.Object({ items: list(ClusterRbac) }) },
  }),
  replaceClusterRbacs: operation({
    ...replace,
    path: '/v1/spectroclusters/{uid}/config/rbacs',
    params: UidParams,
    body: optional({ rbacs: list(ClusterRbacInputEntity) }),
  }),
  getClusterRbac: operation({
    ...read,
    path: '/v1/spectroclusters/{uid}/config/rbacs/{rbacUid}',
    params: RbacParams,
    response: { status: 200, body: ClusterRbac },
  }),
  replaceClusterRbac: operation({
    ...replace,
    path: '/v1/spectroclusters/{uid}/config/rbacs/{rbacUid}',
    params: RbacParams,
    body: ClusterRbacInputEntity,
  }),
  listClusterNamespaces: operation({
    ...read,
    path: '/v1/spectroclusters/{uid}/namespaces',
    params: UidParams,
    query: optional({ skipEmptyNamespaces: Type.Boolean() }),
    response: {
      status: 200,
      body: optional({ namespaces: list(optional({ namespace: Type.String(), pvcCount: Type.Number() })) }),
    },
  }),
} as const;
