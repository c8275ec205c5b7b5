import { type ClusterProfile, getClusterProfile } from '../../palette';
import type { ProviderData } from '../shared/provider-data';
import type { ClusterCall } from './cluster-part';
import { isInfrastructure } from './profile-kinds';

/** A profile as a cluster has it. */
interface AttachedProfile {
  readonly uid?: string;
  readonly name?: string;
  readonly type?: string;
  readonly packs?: readonly { readonly name?: string }[];
}

/** Which profiles take whose place, by uid. */
interface Places {
  readonly places: ReadonlyMap<string, string>;
  /** Those that go and whose place nobody takes. */
  readonly left: readonly string[];
  /** Those of them that have packs which come with others. */
  readonly inTheWay: readonly string[];
}

/**
 * Whose place profiles take that come: a new version is another profile to Palette, and takes that of the version before; an
 * infrastructure profile takes that of the other one, because a cluster is never without; an add-on takes that of one whose packs it
 * has, because a cluster takes no pack twice, and one that stays isn't to be removed and installed anew.
 */
export async function placesOf(
  palette: ProviderData,
  coming: readonly string[],
  leaving: readonly AttachedProfile[],
  call: ClusterCall,
): Promise<Places> {
  if (leaving.length === 0) return { places: new Map(), left: [], inTheWay: [] };
  const known = await Promise.all(coming.map((id) => getClusterProfile(palette.client, id, call)));
  const profiles = known.filter((profile) => profile !== undefined);
  const places = new Map<string, string>();
  const isFree = ({ uid = '' }: AttachedProfile) => ![...places.values()].includes(uid);
  // What has a name or a kind in common goes first, whatever order they are written in.
  for (const belongs of [isVersionOf, areInfrastructure, sharePacks]) {
    for (const profile of profiles) {
      const place = places.has(profile.metadata.uid) ? undefined : leaving.find((each) => isFree(each) && belongs(profile, each));
      if (place?.uid) places.set(profile.metadata.uid, place.uid);
    }
  }
  const left = leaving.filter(isFree);
  const uidsOf = (those: readonly AttachedProfile[]) => those.map(({ uid = '' }) => uid);
  const isInTheWay = (each: AttachedProfile) => profiles.some((profile) => sharePacks(profile, each));
  return { places, left: uidsOf(left.filter((each) => !isInTheWay(each))), inTheWay: uidsOf(left.filter(isInTheWay)) };
}

function isVersionOf({ metadata }: ClusterProfile, { name }: AttachedProfile): boolean {
  return metadata.name === name;
}

function areInfrastructure({ spec }: ClusterProfile, { type }: AttachedProfile): boolean {
  return isInfrastructure(spec?.published?.type) && isInfrastructure(type);
}

function sharePacks({ spec }: ClusterProfile, { type, packs = [] }: AttachedProfile): boolean {
  const names = new Set(spec?.published?.packs?.map(({ name }) => name));
  const areAddOns = !isInfrastructure(spec?.published?.type) && !isInfrastructure(type);
  return areAddOns && packs.some(({ name }) => name !== undefined && names.has(name));
}
