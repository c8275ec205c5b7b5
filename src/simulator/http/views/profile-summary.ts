import type { ClusterProfileSummary, TemplateSummary } from '../../../palette/schema/full';
import { packProblem } from '../../world/profile-checks';
import { registryPack } from '../../world/profile-packs';
import { draftOf, profileUsers, versionsOf } from '../../world/profiles';
import type { Profile, ProfilePack } from '../../world/records';
import type { World } from '../../world/world';
import { metadataView, scopeText } from './metadata';
import { logoUrl } from './pack';

/** A profile in a list: its packs without their values. */
export function profileSummary(world: World, profile: Profile): ClusterProfileSummary {
  const users = profileUsers(world, profile);
  const packs = draftOf(profile);
  return {
    metadata: metadataView(profile, { scope: scopeText(profile.projectUid) }),
    specSummary: {
      version: profile.version,
      versions: versionsOf(world, profile).map(({ uid, version }) => ({ uid, version })),
      ...(profile.draft === undefined ? {} : { draft: templateSummary(world, profile, profile.draft) }),
      ...(profile.revision === 0 ? {} : { published: templateSummary(world, profile, profile.packs) }),
    },
    status: {
      fips: { mode: fipsMode(world, packs) },
      inUseClusterTemplates: [],
      inUseClusterUids: users.map(({ uid }) => uid),
      inUseClusters: users.map(({ name, uid }) => ({ name, uid })),
      isPublished: profile.revision > 0,
      pack: {
        deleted: packs.filter((pack) => packProblem(world, profile.cloudType, pack)?.code === 'PackNotFound').length,
        deprecated: 0,
        disabled: 0,
      },
    },
  };
}

/** How much of a profile meets FIPS 140: all packs, some, none; unknown where a registry says nothing. */
export function fipsMode(world: World, packs: readonly ProfilePack[]): 'full' | 'none' | 'partial' | 'unknown' {
  const known = packs.flatMap((pack) => registryPack(world, pack) ?? []);
  if (known.length === 0) return 'unknown';
  const compliant = known.filter((pack) => pack.isFips).length;
  if (compliant === 0) return 'none';
  return compliant === packs.length ? 'full' : 'partial';
}

function templateSummary(world: World, { cloudType, type }: Profile, packs: readonly ProfilePack[]): TemplateSummary {
  return {
    cloudType,
    type,
    packs: packs.map((pack) => {
      const known = registryPack(world, pack);
      return {
        name: pack.name,
        displayName: known?.displayName ?? pack.name,
        packUid: pack.uid,
        layer: pack.layer,
        type: pack.type,
        tag: pack.tag,
        version: pack.tag,
        addonType: known?.addonType ?? '',
        annotations: {},
        ...(known === undefined ? {} : { logoUrl: logoUrl(known) }),
      };
    }),
  };
}
