import type { ProjectSummary, ProjectView } from '../../../palette/schema/full';
import { shownState } from '../../world/cluster-health';
import { activeClusters } from '../../world/projects';
import type { Project } from '../../world/records';
import type { World } from '../../world/world';
import { healthOf } from './cluster';
import { metadataView } from './metadata';

/** A project as the API shows it. */
export function projectView(project: Project): ProjectView {
  return {
    metadata: metadataView(project),
    spec: { logoUrl: '', teams: project.teams, users: project.users },
    status: statusOf(project),
  };
}

/** A project in the dashboard: how its clusters are. */
export function projectSummary(world: World, project: Project): ProjectSummary {
  const clusters = activeClusters(world, project);
  const health = clusters.map((cluster) => healthOf(world, cluster)?.state);
  return {
    metadata: metadataView(project),
    specSummary: {
      logoUrl: '',
      teams: project.teams.map(({ teamId }) => ({ uid: teamId, name: '' })),
      users: project.users.map(({ userId }) => ({ uid: userId, name: userName(world, userId) })),
    },
    status: {
      clustersHealth: {
        errored: 0,
        healthy: health.filter((state) => state === 'Healthy').length,
        running: clusters.filter((cluster) => shownState(world, cluster) === 'Running').length,
        unhealthy: health.filter((state) => state === 'UnHealthy').length,
      },
      status: statusOf(project),
    },
  };
}

function userName(world: World, uid: string): string {
  const { firstName = '', lastName = '' } = [...world.users.values()].find((user) => user.uid === uid) ?? {};
  return `${firstName} ${lastName}`.trim();
}

function statusOf(project: Project): ProjectView['status'] {
  if (project.cleanup === undefined) return { isDisabled: false };
  return { isDisabled: true, cleanUpStatus: { state: 'InProgress', msg: 'Its clusters are being deleted', cleanedResources: [] } };
}
