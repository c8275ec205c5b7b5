import type { PackManifestEntity, SpectroClusterProfileEntity, Variable } from '../../palette/schema/full';
import { notFound, Refusal } from './errors';
import { listNames } from './gateways';
import type { AttachedProfile, Cluster, Profile } from './records';
import { newUid, scopedKey, touch, type World } from './world';

/** The profile with this uid, or a refusal. */
export function profileOf(world: World, uid: string): Profile {
  const profile = world.profiles.get(uid);
  if (profile === undefined) throw notFound('Cluster profile', uid);
  return profile;
}

/** What a new profile is given. */
export interface NewProfile {
  readonly name: string;
  readonly version: string;
  readonly type: Profile['type'];
  /** `all` for a profile that fits every cloud. */
  readonly cloudType: string;
  readonly labels?: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
  readonly packs: readonly PackManifestEntity[];
  readonly variables?: readonly Variable[];
}

/** Adds a profile to a project, or to the tenant without one. Name and version together are unique there. */
export function createProfile(world: World, projectUid: string | undefined, input: NewProfile): Profile {
  if (input.name === '') throw new Refusal('InvalidClusterProfile', 'metadata.name in body is required');
  if (world.profiles.named(scopedKey(projectUid, input.name, input.version)) !== undefined) {
    throw new Refusal('ClusterProfileAlreadyExists', `Cluster profile '${input.name}' of version ${input.version} already exists`);
  }
  const profile: Profile = {
    uid: newUid(world),
    name: input.name,
    labels: { ...input.labels },
    annotations: { ...input.annotations },
    createdAt: world.now,
    modifiedAt: world.now,
    projectUid,
    version: input.version,
    type: input.type,
    cloudType: input.cloudType,
    packs: [...input.packs],
    variables: [...(input.variables ?? [])],
  };
  world.profiles.add(profile);
  touch(world, profile);
  return profile;
}

/** Removes a profile that no cluster uses. */
export function deleteProfile(world: World, profile: Profile): void {
  const users = profileUsers(world, profile);
  if (users.length > 0) throw new Refusal('ResourceInUse', `Cluster profile ${profile.name} is in use by ${listNames(users)}`);
  world.profiles.remove(profile.uid);
  world.revision += 1;
}

/** The clusters that use a profile; deleted ones don't. */
export function profileUsers(world: World, profile: Profile): Cluster[] {
  return [...world.clusters.values()].filter(
    (cluster) => cluster.state !== 'Deleted' && cluster.profiles.some((attached) => attached.uid === profile.uid),
  );
}

/** Checks the profiles that a cluster is to have: all known to its project, one of them with the infrastructure of its cloud. */
export function attachProfiles(
  world: World,
  projectUid: string | undefined,
  cloudType: string,
  asked: readonly SpectroClusterProfileEntity[],
): AttachedProfile[] {
  const attached = asked.map((entity) => attach(world, projectUid, cloudType, entity));
  checkTogether(world, attached);
  return attached;
}

/**
 * Merges profiles into a cluster's: one that is attached gets the new values, one that replaces another takes its
 * place, any other is added.
 */
export function mergeProfiles(world: World, cluster: Cluster, asked: readonly SpectroClusterProfileEntity[]): void {
  let profiles = [...cluster.profiles];
  for (const entity of asked) {
    const next = attach(world, cluster.projectUid, cluster.cloudType, entity);
    const replaced = entity.replaceWithProfile || next.uid;
    const known = profiles.some((profile) => profile.uid === replaced);
    if (!known && entity.replaceWithProfile) throw notFound('Attached cluster profile', entity.replaceWithProfile);
    profiles = known ? profiles.map((profile) => (profile.uid === replaced ? next : profile)) : [...profiles, next];
  }
  setProfiles(world, cluster, profiles);
}

/** Gives a cluster other profiles. They can't be applied for a moment, while they are resolved. */
export function setProfiles(world: World, cluster: Cluster, profiles: AttachedProfile[]): void {
  checkTogether(world, profiles);
  cluster.profiles = profiles;
  cluster.appliesFrom = world.now + world.timings.profileResolution;
  touch(world, cluster);
}

/** Detaches add-on profiles; a cluster keeps the profile of its infrastructure. */
export function detachProfiles(world: World, cluster: Cluster, uids: readonly string[]): void {
  for (const uid of uids) {
    if (!cluster.profiles.some((profile) => profile.uid === uid)) throw notFound('Attached cluster profile', uid);
  }
  setProfiles(
    world,
    cluster,
    cluster.profiles.filter((profile) => !uids.includes(profile.uid)),
  );
}

/** Sets the values of variables that an attached profile declares; the others stay as they are. */
export function setVariables(world: World, cluster: Cluster, profileUid: string, values: AttachedProfile['variables']): void {
  const attached = cluster.profiles.find((profile) => profile.uid === profileUid);
  if (attached === undefined) throw notFound('Attached cluster profile', profileUid);
  checkVariables(profileOf(world, profileUid), values);
  const names = new Set(values.map((value) => value.name));
  attached.variables = [...attached.variables.filter((value) => !names.has(value.name)), ...values];
  cluster.appliesFrom = world.now + world.timings.profileResolution;
  touch(world, cluster);
}

function attach(
  world: World,
  projectUid: string | undefined,
  cloudType: string,
  entity: SpectroClusterProfileEntity,
): AttachedProfile {
  const profile = profileOf(world, entity.uid ?? '');
  if (profile.projectUid !== undefined && profile.projectUid !== projectUid) throw notFound('Cluster profile', profile.uid);
  if (profile.cloudType !== 'all' && profile.cloudType !== cloudType) {
    throw new Refusal('InvalidCluster', `Cluster profile ${profile.name} is for ${profile.cloudType}, not for ${cloudType}`);
  }
  const variables = [...(entity.variables ?? [])];
  checkVariables(profile, variables);
  return { uid: profile.uid, packValues: [...(entity.packValues ?? [])], variables };
}

function checkVariables(profile: Profile, values: AttachedProfile['variables']): void {
  const declared = new Set(profile.variables.map((variable) => variable.name));
  const unknown = values.find((value) => !declared.has(value.name));
  if (unknown !== undefined) {
    throw new Refusal('InvalidCluster', `Cluster profile ${profile.name} has no variable '${unknown.name}'`);
  }
}

function checkTogether(world: World, attached: readonly AttachedProfile[]): void {
  const infrastructure = attached.filter(({ uid }) => ['infra', 'cluster'].includes(profileOf(world, uid).type)).length;
  if (infrastructure !== 1) {
    throw new Refusal('InvalidCluster', `A cluster needs one profile of type infra or cluster, and these are ${infrastructure}`);
  }
}
