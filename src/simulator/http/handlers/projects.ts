import type { ProjectEntity, ProjectsFilterSpec, projectLifeOperations, projectOperations } from '../../../palette/schema/full';
import {
  activeClusters,
  createProject,
  deleteProject,
  finishCleanups,
  type ProjectInput,
  projectOf,
  updateProject,
} from '../../world/projects';
import type { Project } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { queried } from '../field-query';
import { matchesText, sortedBy } from '../filters';
import { page } from '../paging';
import { projectSummary, projectView } from '../views/project';

/** Projects, and who calls. A key of one project sees that project alone. */
export const projectHandlers: Handlers<keyof typeof projectOperations | keyof typeof projectLifeOperations> = {
  listProjectsMetadata: ({ world, caller, query }) => ({
    items: visible(world, caller)
      .filter((project) => !query.name || project.name === query.name)
      .map(({ name, uid }) => ({ metadata: { name, uid } })),
  }),
  getUserInfo: ({ world, caller }) => ({
    orgName: world.tenant.name,
    tenantUid: world.tenant.uid,
    userUid: caller.key?.userUid ?? '',
  }),
  listProjects: ({ world, caller, query, body }) => {
    const { items, listmeta } = page(found(visible(world, caller), body), query);
    return { items: items.map((project) => projectSummary(world, project)), listmeta };
  },
  listProjectSummaries: ({ world, caller, query }) => {
    const { items, listmeta } = page(visible(world, caller), query);
    return { items: items.map((project) => projectSummary(world, project)), listmeta };
  },
  getProjects: ({ world, caller, query }) => page(queried(visible(world, caller).map(projectView), query), query),
  createProject: ({ world, body }) => ({ uid: createProject(world, inputOf(body)).uid }),
  getProject: ({ world, caller, params }) => {
    const project = projectOf(world, params.uid);
    if (!visible(world, caller).includes(project)) requireReach(caller, project.uid, false);
    return projectView(project);
  },
  updateProject: ({ world, params, body }) => {
    updateProject(world, projectOf(world, params.uid), inputOf(body));
    return undefined;
  },
  updateProjectMeta: ({ world, params, body }) => {
    updateProject(world, projectOf(world, params.uid), body);
    return undefined;
  },
  deleteProject: ({ world, params, query, body }) => {
    const { deletingClusterDurationThresholdInMin: deleting, provisioningClusterDurationThresholdInMin: provisioning } = body;
    const thresholds = {
      ...(deleting === undefined ? {} : { deleting }),
      ...(provisioning === undefined ? {} : { provisioning }),
    };
    deleteProject(world, projectOf(world, params.uid), query.cleanupProjectResources ? thresholds : undefined);
    return undefined;
  },
  validateProjectDeletion: ({ world, params }) => {
    const clusters = activeClusters(world, projectOf(world, params.uid));
    return {
      clusters: {
        clusters: clusters.map(({ name, uid, state }) => ({ clusterRef: { name, uid }, state })),
        count: clusters.length,
      },
      virtualClusters: { clusters: [], count: 0 },
      appDeployments: { apps: [], count: 0 },
    };
  },
};

function visible(world: World, { key }: Caller): readonly Project[] {
  finishCleanups(world);
  return [...world.projects.values()].filter(({ uid }) => key?.projectUid === undefined || key.projectUid === uid);
}

function found(projects: readonly Project[], { filter, sort }: ProjectsFilterSpec): readonly Project[] {
  const matches = projects.filter(({ name }) => matchesText(filter?.name, name));
  return sortedBy(matches, sort, SORT_KEYS);
}

const SORT_KEYS = {
  name: (project: Project) => project.name,
  creationTimestamp: (project: Project) => project.createdAt,
  lastModifiedTimestamp: (project: Project) => project.modifiedAt,
};

function inputOf({ metadata = {}, spec = {} }: ProjectEntity): ProjectInput {
  return {
    name: metadata.name ?? '',
    labels: metadata.labels,
    annotations: metadata.annotations,
    ...(spec.teams && { teams: spec.teams.map(({ teamId = '', roles = [] }) => ({ teamId, roles: [...roles] })) }),
    ...(spec.users && { users: spec.users.map(({ userId = '', roles = [] }) => ({ userId, roles: [...roles] })) }),
  };
}
