import type { Variable } from '../../palette/schema/full';
import { keepForClusters } from './cluster-kept';
import { invalidProfile, notFound, Refusal } from './errors';
import { listNames } from './gateways';
import { learnPacks } from './learnt-packs';
import { changeTexts, type MetadataInput, newRecord } from './metadata';
import { compareVersions } from './packs';
import { checkPacks, type PackOrder, profilePack } from './profile-packs';
import type { Cluster, Profile, ProfilePack } from './records';
import { checkDefinitions } from './variable-definitions';
import { isSemanticVersion } from './variable-format';
import { hasFeature } from './versions';
import { newUid, scopedKey, touch, type World } from './world';

/** The profile with this uid, or a refusal. */
export function profileOf(world: World, uid: string): Profile {
  const profile = world.profiles.get(uid);
  if (profile === undefined) throw notFound('Cluster profile', uid);
  return profile;
}

/** What a new profile is given. */
export interface NewProfile extends MetadataInput {
  readonly name: string;
  readonly version: string;
  readonly type: Profile['type'];
  /** `all` for a profile that fits every cloud. */
  readonly cloudType: string;
  readonly packs: readonly PackOrder[];
  readonly variables?: readonly Variable[];
}

/**
 * Adds a profile to a project, or to the tenant without one. Name and version together are unique there.
 * @param how `draft`: no cluster can use it yet; `publish`: clusters can, if it is complete; `given`: they can in any case,
 * as a world begins with it
 */
export function createProfile(
  world: World,
  projectUid: string | undefined,
  input: NewProfile,
  how: 'draft' | 'publish' | 'given' = 'given',
): Profile {
  checkProfileName(world, projectUid, input.name, input.version);
  const variables = [...(input.variables ?? [])];
  checkDefinitions(variables);
  const packs = input.packs.map((pack) => profilePack(world, pack));
  checkPacks(input.type, packs, variables);
  if (how === 'publish') checkComplete(world, input.type, packs);
  const profile: Profile = {
    ...newRecord(world, input),
    projectUid,
    version: input.version,
    type: input.type,
    cloudType: input.cloudType,
    variables,
    ...(how === 'draft' ? { revision: 0, packs: [], draft: packs } : { revision: 1, packs }),
  };
  learnPacks(world, packs);
  world.profiles.add(profile);
  touch(world, profile);
  return profile;
}

/** Refuses a name and version that can't be given to a profile of a project, or of the tenant. */
export function checkProfileName(world: World, projectUid: string | undefined, name: string, version: string): void {
  if (name === '') throw invalidProfile('metadata.name in body is required');
  if (hasFeature(world.rules.paletteVersion, 'semanticProfileVersions') && !isSemanticVersion(version)) {
    throw invalidProfile(`spec.version in body is '${version}': it must be of the form 1.2.3`);
  }
  if (world.profiles.named(scopedKey(projectUid, name, version)) !== undefined) {
    throw new Refusal('ClusterProfileAlreadyExists', `Cluster profile '${name}' of version ${version} already exists`);
  }
}

/** The packs that a change of the profile begins with: the draft, or what is published where there is none. */
export function draftOf(profile: Profile): ProfilePack[] {
  return profile.draft ?? profile.packs;
}

/** A profile's parts that aren't published: name, version, texts. What is left out stays. */
export interface ProfileChange extends MetadataInput {
  readonly version?: string | undefined;
}

/** Changes name, version and texts at once: they aren't part of the draft. */
export function changeProfile(world: World, profile: Profile, change: ProfileChange): void {
  const next = { name: change.name || profile.name, version: change.version || profile.version };
  if (next.name !== profile.name || next.version !== profile.version) {
    checkProfileName(world, profile.projectUid, next.name, next.version);
    Object.assign(profile, next);
    world.profiles.rename(profile);
  }
  changeTexts(profile, change);
  touch(world, profile);
}

/** Puts packs into the draft; clusters see them after the next publication. */
export function changeDraft(world: World, profile: Profile, packs: readonly ProfilePack[]): void {
  checkPacks(profile.type, packs, profile.variables);
  learnPacks(world, packs);
  profile.draft = [...packs];
  touch(world, profile);
}

/** Puts the draft in the place of what is published. Without a draft nothing happens. */
export function publishProfile(world: World, profile: Profile): void {
  if (profile.draft === undefined) return;
  checkComplete(world, profile.type, profile.draft);
  keepForClusters(world, profile, profileUsers(world, profile));
  profile.packs = profile.draft;
  profile.draft = undefined;
  profile.revision += 1;
  touch(world, profile);
}

/** Refuses to publish an infrastructure without the layers that every cluster has. */
export function checkComplete(world: World, type: Profile['type'], packs: readonly ProfilePack[]): void {
  const missing = missingLayers(type, packs);
  if (world.rules.profileLayers === 'any' || missing.length === 0) return;
  throw invalidProfile(`A profile of type ${type} needs packs of the layers ${missing.join(', ')}`);
}

/** The layers that a profile of this type needs and these packs don't have. Storage can be left out, as at the edge. */
export function missingLayers(type: Profile['type'], packs: readonly ProfilePack[]): string[] {
  if (type !== 'infra' && type !== 'cluster') return [];
  return ['os', 'k8s', 'cni'].filter((layer) => !packs.some((pack) => pack.layer === layer));
}

/**
 * Copies a profile, with what is published, its draft and its variables, into a project, or into the tenant without one.
 * The copy's manifests are its own.
 */
export function cloneProfile(
  world: World,
  source: Profile,
  target: { readonly projectUid: string | undefined; readonly name: string; readonly version: string },
): Profile {
  checkProfileName(world, target.projectUid, target.name, target.version);
  const manifestUids = new Map<string, string>();
  const copyUid = (uid: string) => {
    const copy = manifestUids.get(uid) ?? newUid(world);
    manifestUids.set(uid, copy);
    return copy;
  };
  const copied = (packs: readonly ProfilePack[]) =>
    structuredClone(packs).map((pack) => ({
      ...pack,
      manifests: pack.manifests.map((manifest) => ({ ...manifest, uid: copyUid(manifest.uid) })),
    }));
  const clone: Profile = {
    ...structuredClone(source),
    ...target,
    uid: newUid(world),
    createdAt: world.now,
    modifiedAt: world.now,
    revision: Math.min(source.revision, 1),
    packs: copied(source.packs),
    draft: source.draft === undefined ? undefined : copied(source.draft),
  };
  world.profiles.add(clone);
  touch(world, clone);
  return clone;
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
  return [...(world.clustersOfProfile.get(profile.uid) ?? [])].filter((cluster) => cluster.state !== 'Deleted');
}

/** All versions of a profile: those of its name in its scope, the oldest first. */
export function versionsOf(world: World, { name, projectUid }: Profile): Profile[] {
  const versions = [...world.profiles.values()].filter((other) => other.name === name && other.projectUid === projectUid);
  return versions.sort((one, other) => compareVersions(one.version, other.version));
}
