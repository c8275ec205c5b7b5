import type { projectOperations } from '../../../palette/schema/full';
import type { Handlers } from '../call';

/** Projects, and who calls. A key of one project sees that project alone. */
export const projectHandlers: Handlers<keyof typeof projectOperations> = {
  listProjectsMetadata: ({ world, caller, query }) => ({
    items: [...world.projects.values()]
      .filter((project) => caller.key?.projectUid === undefined || caller.key.projectUid === project.uid)
      .filter((project) => !query.name || project.name === query.name)
      .map(({ name, uid }) => ({ metadata: { name, uid } })),
  }),
  getUserInfo: ({ world, caller }) => ({
    orgName: world.tenant.name,
    tenantUid: world.tenant.uid,
    userUid: caller.key?.userUid ?? '',
  }),
};
