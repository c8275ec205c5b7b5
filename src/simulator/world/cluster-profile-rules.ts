import type { SpectroClusterVariable } from '../../palette/schema/full';
import { packsOfAttached, type Template } from './cluster-packs';
import { Refusal } from './errors';
import { profileOf } from './profiles';
import type { AttachedProfile, Profile } from './records';
import { valueProblem } from './variable-format';
import type { World } from './world';

/**
 * Refuses profiles that can't be on one cluster together: there is one infrastructure, and no pack twice.
 * @param isImported the cluster came with an infrastructure of its own, and takes add-ons only
 */
export function checkTogether(world: World, attached: readonly AttachedProfile[], isImported = false): void {
  const infrastructure = attached.filter(({ uid }) => isInfrastructure(profileOf(world, uid))).length;
  if (isImported && infrastructure > 0) {
    throw new Refusal(
      'InvalidCluster',
      'An imported cluster has an infrastructure of its own: it takes profiles of type add-on only',
    );
  }
  if (!isImported && infrastructure !== 1) {
    throw new Refusal('InvalidCluster', `A cluster needs one profile of type infra or cluster, and these are ${infrastructure}`);
  }
  const twice = attached.find(({ uid }, index) => attached.findIndex((other) => other.uid === uid) !== index);
  if (twice !== undefined)
    throw new Refusal('InvalidCluster', `Cluster profile ${profileOf(world, twice.uid).name} is given twice`);
  const [duplicate] = duplicatePacks(world, attached).values();
  if (duplicate !== undefined) throw new Refusal('DuplicateClusterPacksForbidden', duplicate);
}

/** The packs that two of the profiles have, by name, with what is to be said of them. */
export function duplicatePacks(world: World, attached: readonly AttachedProfile[]): ReadonlyMap<string, string> {
  const owners = new Map<string, Profile>();
  const duplicates = new Map<string, string>();
  for (const { name, profile } of attached.flatMap((each) => packsOfAttached(world, each))) {
    const owner = owners.get(name) ?? profile;
    if (owner !== profile) duplicates.set(name, `Pack ${name} is in the cluster profiles ${owner.name} and ${profile.name}`);
    owners.set(name, owner);
  }
  return duplicates;
}

/**
 * What is wrong with the values of a profile's variables: `Variable 'x' must be a number`. Undefined where nothing is.
 * @param given the values that the request sets
 * @param all the values that the cluster will have
 */
export function variablesProblem(
  profile: Profile,
  { variables }: Pick<Template, 'variables'>,
  given: readonly SpectroClusterVariable[],
  all: readonly SpectroClusterVariable[],
): string | undefined {
  for (const { name } of given) {
    if (!variables.some((variable) => variable.name === name)) return `Cluster profile ${profile.name} has no variable '${name}'`;
  }
  for (const variable of variables) {
    const value = all.find(({ name }) => name === variable.name)?.value ?? '';
    const problem = valueProblem(variable, value) ?? fixedProblem(variable, value);
    if (problem !== undefined) return `Variable '${variable.name}' of cluster profile ${profile.name} ${problem}`;
  }
  return undefined;
}

/**
 * Refuses another version of Kubernetes than one can get to: backwards, or more than one minor version ahead.
 * See {@link https://docs.spectrocloud.com/clusters/cluster-management/cluster-updates/}.
 */
export function checkKubernetesStep(world: World, from: string, to: string): void {
  if (world.rules.kubernetesUpgrades === 'any') return;
  const [old, next] = [versionNumbers(from), versionNumbers(to)];
  if (old === undefined || next === undefined) return;
  const minors = (next[0] - old[0]) * 1000 + next[1] - old[1];
  const details = { currentVersion: from, targetVersion: to, currentMinor: old[1], targetMinor: next[1] };
  if (minors < 0 || (minors === 0 && next[2] < old[2])) {
    throw new Refusal(
      'K8sDowngradeAfterUpgradeNotSupported',
      `Kubernetes ${from} can't be replaced by the older ${to}: make a new cluster to go back`,
      details,
    );
  }
  if (minors > 1) {
    throw new Refusal(
      'K8sMultiMinorUpgradeNotSupported',
      `Kubernetes ${from} can't be upgraded to ${to} at once: go through each minor version in between`,
      details,
    );
  }
}

function isInfrastructure(profile: Profile): boolean {
  return profile.type === 'infra' || profile.type === 'cluster';
}

function fixedProblem({ required, immutable, defaultValue = '' }: Profile['variables'][number], value: string): string | undefined {
  if (required && value === '' && defaultValue === '') return 'is required and has no value';
  if (immutable && value !== '' && value !== defaultValue) return 'is read-only: it has the value of the profile';
  return undefined;
}

function versionNumbers(tag: string): readonly [number, number, number] | undefined {
  const [, major, minor, patch = '0'] = /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(tag) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
