import { packConflict, registryPack } from './profile-packs';
import { missingLayers } from './profiles';
import type { Profile, ProfilePack } from './records';
import type { World } from './world';

/** Something that keeps a pack from working. */
export interface PackProblem {
  readonly code: string;
  readonly message: string;
}

/** What was found about one pack of a profile, or about a layer that has none. */
export interface PackResult {
  readonly name: string;
  readonly displayName: string;
  readonly errors: readonly PackProblem[];
}

/** Why a pack can't be used as the profile has it; undefined where nothing is known against it. Only registry packs can be wrong. */
export function packProblem(world: World, cloudType: string, pack: ProfilePack): PackProblem | undefined {
  if (pack.type !== 'spectro') return undefined;
  const known = registryPack(world, pack);
  if (known === undefined) {
    return { code: 'PackNotFound', message: `No registry has pack ${pack.name} of version ${pack.tag || 'unknown'}` };
  }
  if (cloudType !== 'all' && !known.cloudTypes.includes('all') && !known.cloudTypes.includes(cloudType)) {
    return { code: 'PackCloudMismatch', message: `Pack ${pack.name} is for ${known.cloudTypes.join(', ')}, not for ${cloudType}` };
  }
  return undefined;
}

/** Checks the packs of a profile one by one and together: one result a pack, and one for each layer that is missing. */
export function checkProfile(
  world: World,
  profile: Pick<Profile, 'type' | 'cloudType' | 'variables'>,
  packs: readonly ProfilePack[],
): PackResult[] {
  const results = packs.map((pack, index) => {
    const conflict = packConflict(profile, packs.slice(0, index), pack);
    const problem =
      conflict === undefined ? packProblem(world, profile.cloudType, pack) : { code: 'PackConflict', message: conflict };
    const displayName = registryPack(world, pack)?.displayName ?? pack.name;
    return { name: pack.name, displayName, errors: problem === undefined ? [] : [problem] };
  });
  const missing = missingLayers(profile.type, packs).map((layer) => ({
    name: layer,
    displayName: layer,
    errors: [{ code: 'LayerMissing', message: `A profile of type ${profile.type} needs a pack of the layer ${layer}` }],
  }));
  return [...results, ...missing];
}
