import type { clusterProfileOperations } from '../../../palette/schema/full';
import { Refusal } from '../../world/errors';
import { createProfile, deleteProfile, profileOf } from '../../world/profiles';
import type { Profile } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { profileView } from '../views/profile';

/** Cluster profiles of a project or of the tenant; those of the tenant are visible in every project. */
export const profileHandlers: Handlers<keyof typeof clusterProfileOperations> = {
  listClusterProfilesMetadata: ({ world, caller }) => ({
    items: [...world.profiles.values()]
      .filter((profile) => profile.projectUid === undefined || profile.projectUid === caller.projectUid)
      .map(({ name, uid, cloudType, version }) => ({ metadata: { name, uid }, spec: { cloudType, version } })),
  }),
  getClusterProfile: ({ world, caller, params }) => profileView(world, reachable(world, caller, params.uid, false)),
  createClusterProfile: ({ world, caller, body }) => {
    const { template, variables, version } = body.spec ?? {};
    if (template?.type === undefined) throw new Refusal('InvalidClusterProfile', 'spec.template.type in body is required');
    const { labels, annotations } = body.metadata ?? {};
    const profile = createProfile(world, caller.projectUid, {
      name: body.metadata?.name ?? '',
      version: version || '1.0.0',
      type: template.type,
      cloudType: template.cloudType || 'all',
      packs: template.packs ?? [],
      ...(labels === undefined ? {} : { labels }),
      ...(annotations === undefined ? {} : { annotations }),
      ...(variables === undefined ? {} : { variables }),
    });
    return { uid: profile.uid };
  },
  deleteClusterProfile: ({ world, caller, params }) => {
    deleteProfile(world, reachable(world, caller, params.uid, true));
    return undefined;
  },
};

function reachable(world: World, caller: Caller, uid: string, writes: boolean): Profile {
  const profile = profileOf(world, uid);
  requireReach(caller, profile.projectUid, writes);
  return profile;
}
