import type { ClusterProfilesFilterSpec, clusterProfileLifeOperations } from '../../../palette/schema/full';
import { draftOf } from '../../world/profiles';
import type { Profile } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { matchesAny, matchesText, matchesTexts, matchesVersion, sortedBy } from '../filters';
import { page } from '../paging';
import { scopeText } from '../views/metadata';
import { fipsMode, profileSummary } from '../views/profile-summary';
import { readable, visibleProfiles } from './profile-reach';

type DashboardOperation = 'listClusterProfilesDashboard' | 'getClusterProfileSummary';

const SORT_KEYS = {
  profileName: ({ name }: Profile) => name,
  environment: ({ cloudType }: Profile) => cloudType,
  profileType: ({ type }: Profile) => type,
  creationTimestamp: ({ createdAt }: Profile) => createdAt,
  lastModifiedTimestamp: ({ modifiedAt }: Profile) => modifiedAt,
};

/** Profiles in lists, each version an item of its own. */
export const profileDashboardHandlers: Handlers<DashboardOperation & keyof typeof clusterProfileLifeOperations> = {
  listClusterProfilesDashboard: ({ world, caller, body, query }) => {
    const found = visibleProfiles(world, caller).filter((profile) => isWanted(world, body.filter ?? {}, profile));
    const { items, listmeta } = page(sortedBy(found, body.sort, SORT_KEYS), query);
    return { items: items.map((profile) => profileSummary(world, profile)), listmeta };
  },
  getClusterProfileSummary: ({ world, caller, params }) => profileSummary(world, readable(world, caller, params.uid)),
};

function isWanted(world: World, filter: NonNullable<ClusterProfilesFilterSpec['filter']>, profile: Profile): boolean {
  // Templates of clusters aren't modelled: every profile is there for clusters.
  if (filter.resourceType === 'clustertemplate') return false;
  return (
    matchesText(filter.profileName, profile.name) &&
    matchesAny(filter.environment, profile.cloudType) &&
    matchesAny(filter.profileType, profile.type) &&
    matchesVersion(filter.version, profile.version) &&
    matchesTexts(filter.tags, tagsOf(profile)) &&
    (filter.scope === undefined || filter.scope === scopeText(profile.projectUid)) &&
    (filter.fips === undefined || filter.fips === fipsMode(world, draftOf(profile)))
  );
}

/** Labels as tags: `key` and `key:value`. */
function tagsOf({ labels }: Profile): string[] {
  return Object.entries(labels).flatMap(([key, value]) => [key, `${key}:${value}`]);
}
