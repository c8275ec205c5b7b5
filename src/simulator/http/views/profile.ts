import type { ClusterProfile, ClusterProfileTemplate, PackRef } from '../../../palette/schema/full';
import { notFound } from '../../world/errors';
import { gatewayProfileFor } from '../../world/gateway-profile';
import { packProblem } from '../../world/profile-checks';
import { usesUserMacros } from '../../world/profile-macros';
import { draftOf, profileUsers, versionsOf } from '../../world/profiles';
import type { AttachedProfile, Profile, ProfilePack } from '../../world/records';
import type { World } from '../../world/world';
import { metadataView, scopeText } from './metadata';
import { manifestRef } from './profile-pack';

/** A profile as the API shows it. */
export function profileView(world: World, profile: Profile): ClusterProfile {
  const users = profileUsers(world, profile);
  return {
    apiVersion: 'v1',
    kind: 'clusterprofile',
    metadata: metadataView(profile, { scope: scopeText(profile.projectUid) }),
    spec: {
      version: profile.version,
      versions: versionsOf(world, profile).map(({ uid, version }) => ({ uid, version })),
      ...(profile.draft === undefined ? {} : { draft: checkedTemplate(world, profile, profile.draft) }),
      ...(profile.revision === 0 ? {} : { published: checkedTemplate(world, profile, profile.packs) }),
    },
    status: {
      isPublished: profile.revision > 0,
      hasUserMacros: usesUserMacros(draftOf(profile)),
      inUseClusterUids: users.map((cluster) => cluster.uid),
      inUseClusters: users.map((cluster) => ({
        kind: 'spectrocluster',
        name: cluster.name,
        uid: cluster.uid,
        projectUid: cluster.projectUid ?? '',
        tenantUid: world.tenant.uid,
      })),
    },
  };
}

/** One state of a profile, with what is wrong with its packs. */
function checkedTemplate(world: World, profile: Profile, packs: readonly ProfilePack[]): ClusterProfileTemplate {
  const template = templateView({ ...profile, packs: [...packs] });
  return {
    ...template,
    packs: template.packs?.map((view, index) => {
      const problem = packs[index] === undefined ? undefined : packProblem(world, profile.cloudType, packs[index]);
      return problem === undefined ? view : { ...view, isInvalid: true, inValidReason: problem.message };
    }),
  };
}

/** A profile inside another object; with what a cluster changed in it, when it is a cluster's. */
export function templateView(profile: Profile, attached?: AttachedProfile): ClusterProfileTemplate {
  return {
    uid: profile.uid,
    name: profile.name,
    cloudType: profile.cloudType,
    type: profile.type,
    profileVersion: profile.version,
    version: Math.max(1, profile.revision),
    packs: profile.packs.map((pack) => packView(pack, attached)),
  };
}

function packView(pack: ProfilePack, attached: AttachedProfile | undefined): PackRef {
  const own = attached?.packValues.find((values) => values.name === pack.name);
  const tag = own?.tag ?? pack.tag;
  return {
    name: pack.name,
    layer: pack.layer,
    type: own?.type ?? pack.type,
    tag,
    version: tag,
    values: own?.values ?? pack.values,
    packUid: pack.uid,
    registryUid: pack.registryUid,
    manifests: pack.manifests.map(manifestRef),
  };
}

/** The profile of a cloud's gateways, as the installer is given it. */
export function gatewayProfileView(cloudType: string): ClusterProfile {
  const profile = gatewayProfileFor(cloudType);
  if (profile === undefined) throw notFound('Cluster profile of gateways', cloudType);
  return {
    apiVersion: 'v1',
    kind: 'clusterprofile',
    metadata: { name: profile.name, uid: profile.uid, annotations: { scope: 'system' } },
    spec: { version: profile.version, published: templateView(profile) },
    status: { isPublished: true },
  };
}
