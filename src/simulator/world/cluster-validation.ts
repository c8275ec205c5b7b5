import type { SpectroClusterProfileEntity, SpectroClusterValidatorResponse } from '../../palette/schema/full';
import { kubernetesTag, packsOfAttached, packsOfCluster } from './cluster-packs';
import { checkKubernetesStep, duplicatePacks, variablesProblem } from './cluster-profile-rules';
import { Refusal, type RefusalCode } from './errors';
import { macrosOf } from './profile-packs';
import { profileOf } from './profiles';
import type { AttachedProfile, Cluster, Profile } from './records';
import type { World } from './world';

interface Problem {
  readonly code: RefusalCode;
  readonly message: string;
}

/**
 * What stands against a cluster with these profiles: for each profile its packs, each with the errors that a create or a
 * change would be refused for. Unknown profiles are refused.
 * @param cluster the cluster that is to have them; undefined for one that is yet to be made
 */
export function validateProfiles(
  world: World,
  asked: readonly SpectroClusterProfileEntity[],
  cluster: Cluster | undefined,
): NonNullable<SpectroClusterValidatorResponse['profiles']> {
  const attached = asked.map(({ uid = '', packValues = [], variables = [] }): AttachedProfile => {
    const kept = cluster?.profiles.find((profile) => profile.uid === uid)?.variables ?? [];
    const inherited = kept.filter(({ name }) => !variables.some((variable) => variable.name === name));
    return { uid: profileOf(world, uid).uid, packValues: [...packValues], variables: [...inherited, ...variables] };
  });
  const duplicates = duplicatePacks(world, attached);
  return attached.map((each, index) => {
    const profile = profileOf(world, each.uid);
    const packs = packsOfAttached(world, each).map((pack) => ({
      name: pack.name,
      displayName: pack.name,
      errors: [
        ...(duplicates.has(pack.name)
          ? [{ code: 'DuplicateClusterPacksForbidden', message: duplicates.get(pack.name) ?? '' }]
          : []),
        ...undeclared(profile, macrosOf({ ...pack, manifests: [...pack.manifests] })),
        ...(pack.layer === 'k8s' && cluster?.state === 'Running'
          ? stepProblems(world, kubernetesTag(packsOfCluster(world, cluster)), pack.tag)
          : []),
      ],
    }));
    const own = profileProblems(profile, asked[index]?.variables ?? [], each);
    const ofProfile = own.length === 0 ? [] : [{ name: profile.name, displayName: profile.name, errors: own }];
    return { uid: profile.uid, packs: { results: [...packs, ...ofProfile] } };
  });
}

function profileProblems(
  profile: Profile,
  given: Readonly<AttachedProfile['variables']>,
  { packValues, variables }: AttachedProfile,
): readonly Problem[] {
  const unknown = packValues.filter(({ name }) => !profile.packs.some((pack) => pack.name === name));
  const problem = variablesProblem(profile, profile, given, variables);
  return [
    ...unknown.map(
      ({ name }): Problem => ({ code: 'InvalidCluster', message: `Cluster profile ${profile.name} has no pack ${name}` }),
    ),
    ...(problem === undefined ? [] : [{ code: 'InvalidClusterVariable', message: problem } as const]),
    ...(profile.revision === 0
      ? [{ code: 'InvalidCluster', message: `Cluster profile ${profile.name} has never been published` } as const]
      : []),
  ];
}

function undeclared(profile: Profile, macros: readonly string[]): readonly Problem[] {
  return macros
    .filter((macro) => macro.startsWith('spectro.var.'))
    .map((macro) => macro.slice('spectro.var.'.length))
    .filter((name) => !profile.variables.some((variable) => variable.name === name))
    .map(
      (name): Problem => ({ code: 'InvalidClusterVariable', message: `Cluster profile ${profile.name} has no variable '${name}'` }),
    );
}

function stepProblems(world: World, from: string, to: string): readonly Problem[] {
  try {
    checkKubernetesStep(world, from, to);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [{ code: error.code, message: error.message }];
    throw error;
  }
}
