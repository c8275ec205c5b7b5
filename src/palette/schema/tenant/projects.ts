import { Type } from '@sinclair/typebox';
import { type Data, list, object, oneOf, optional } from '../data';
import { ListMetaData, ListQuery, ObjectEntity, ObjectMeta, pageQuery, StoredObjectMeta, Uid, UidParams } from '../metadata';
import { operation } from '../operation';

const TeamRoleMap = optional({ roles: list(Type.String()), teamId: Type.String() });
const UserRoleMap = optional({ roles: list(Type.String()), userId: Type.String() });

const ProjectStatus = optional({
  cleanUpStatus: optional({ cleanedResources: list(Type.String()), msg: Type.String(), state: Type.String() }),
  isDisabled: Type.Boolean(),
});

/** A project in a create or an update. */
export const ProjectEntity = optional({
  metadata: ObjectMeta,
  spec: optional({ logoUid: Type.String(), teams: list(TeamRoleMap), users: list(UserRoleMap) }),
});
export type ProjectEntity = Data<typeof ProjectEntity>;

/** A project as it is read. */
export const Project = optional({
  metadata: StoredObjectMeta,
  spec: optional({ logoUrl: Type.String(), teams: list(TeamRoleMap), users: list(UserRoleMap) }),
  status: ProjectStatus,
});
export type ProjectView = Data<typeof Project>;

/** From how many minutes in Deleting or Provisioning on clusters are removed by force. */
export const ProjectCleanup = optional({
  deletingClusterDurationThresholdInMin: Type.Integer(),
  provisioningClusterDurationThresholdInMin: Type.Integer(),
});

const ActiveClusters = optional({
  clusters: list(optional({ clusterRef: ObjectEntity, state: Type.String() })),
  count: Type.Integer(),
});

/** What a project still holds: what keeps it from being deleted. */
export const ProjectActiveResources = optional({
  appDeployments: optional({ apps: list(optional({ appRef: ObjectEntity, state: Type.String() })), count: Type.Integer() }),
  clusters: ActiveClusters,
  virtualClusters: ActiveClusters,
});

export const ProjectsFilterSpec = optional({
  filter: optional({
    name: optional({
      beginsWith: Type.String(),
      contains: Type.String(),
      eq: Type.String(),
      ignoreCase: Type.Boolean(),
      ne: Type.String(),
    }),
  }),
  sort: list(optional({ field: oneOf('name', 'creationTimestamp', 'lastModifiedTimestamp'), order: oneOf('asc', 'desc') })),
});
export type ProjectsFilterSpec = Data<typeof ProjectsFilterSpec>;

const UidSummary = optional({ name: Type.String(), uid: Type.String() });

export const ProjectSummary = optional({
  metadata: StoredObjectMeta,
  specSummary: optional({ logoUrl: Type.String(), teams: list(UidSummary), users: list(UidSummary) }),
  status: optional({
    clustersHealth: optional({
      errored: Type.Integer(),
      healthy: Type.Integer(),
      running: Type.Integer(),
      unhealthy: Type.Integer(),
    }),
    status: ProjectStatus,
  }),
});
export type ProjectSummary = Data<typeof ProjectSummary>;

export const Projects = object({ items: list(Project) }, { listmeta: ListMetaData });

export const ProjectsSummary = object({ items: list(ProjectSummary) }, { listmeta: ListMetaData });

export const projectLifeOperations = {
  getProjects: operation({
    method: 'GET',
    path: '/v1/projects',
    scope: 'tenant',
    query: ListQuery,
    response: { status: 200, body: Projects },
    idempotent: true,
  }),
  createProject: operation({
    method: 'POST',
    path: '/v1/projects',
    scope: 'tenant',
    body: ProjectEntity,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  getProject: operation({
    method: 'GET',
    path: '/v1/projects/{uid}',
    scope: 'tenant',
    params: UidParams,
    response: { status: 200, body: Project },
    idempotent: true,
  }),
  updateProject: operation({
    method: 'PUT',
    path: '/v1/projects/{uid}',
    scope: 'tenant',
    params: UidParams,
    body: ProjectEntity,
    response: { status: 204 },
    idempotent: true,
  }),
  deleteProject: operation({
    method: 'DELETE',
    path: '/v1/projects/{uid}',
    scope: 'tenant',
    params: UidParams,
    query: optional({ cleanupProjectResources: Type.Boolean() }),
    body: ProjectCleanup,
    response: { status: 204 },
    idempotent: true,
  }),
  validateProjectDeletion: operation({
    method: 'DELETE',
    path: '/v1/projects/{uid}/validate',
    scope: 'tenant',
    params: UidParams,
    response: { status: 200, body: ProjectActiveResources },
    idempotent: true,
  }),
  updateProjectMeta: operation({
    method: 'PUT',
    path: '/v1/projects/{uid}/meta',
    scope: 'tenant',
    params: UidParams,
    body: ObjectMeta,
    response: { status: 204 },
    idempotent: true,
  }),
  listProjects: operation({
    method: 'POST',
    path: '/v1/dashboard/projects',
    scope: 'tenant',
    query: optional(pageQuery),
    body: ProjectsFilterSpec,
    response: { status: 200, body: ProjectsSummary },
    idempotent: true,
  }),
  listProjectSummaries: operation({
    method: 'GET',
    path: '/v1/dashboard/projects',
    scope: 'tenant',
    query: optional({ ...pageQuery, metricPeriod: Type.Integer() }),
    response: { status: 200, body: ProjectsSummary },
    idempotent: true,
    since: '4.9',
  }),
} as const;
