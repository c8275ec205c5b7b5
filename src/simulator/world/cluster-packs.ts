import { createHash } from 'node:crypto';
import type { PackValuesEntity } from '../../palette/schema/full';
import { notFound } from './errors';
import { gatewayProfileOf } from './gateway-profile';
import { registryPack } from './profile-packs';
import type { AttachedProfile, Cluster, Manifest, Profile, ProfilePack } from './records';
import type { World } from './world';

/** What a cluster has of a profile: the packs and variables as they were when it took them over. */
export interface Template {
  readonly packs: readonly ProfilePack[];
  readonly variables: Profile['variables'];
  readonly revision: number;
}

/** A manifest of a cluster's pack. */
export interface ClusterManifest extends Manifest {
  /** The profile's manifest that the cluster has a content of its own for; undefined where it hasn't, or the profile has none. */
  readonly parentUid: string | undefined;
  readonly isOverridden: boolean;
}

/** A pack of a cluster: the profile's, with what the cluster changes in it. */
export interface ClusterPack extends Omit<ProfilePack, 'manifests'> {
  readonly profile: Profile;
  readonly attached: AttachedProfile;
  readonly manifests: readonly ClusterManifest[];
  /** The cluster has values of its own for it. */
  readonly isOverridden: boolean;
  /** The pack as the profile has it. */
  readonly original: ProfilePack;
}

/** The attached profile with its template; undefined for a profile that was deleted from under a cluster that is gone. */
export function attachedTemplate(
  world: World,
  attached: AttachedProfile,
): { readonly profile: Profile; readonly template: Template } | undefined {
  const profile = world.profiles.get(attached.uid) ?? gatewayProfileOf(attached.uid);
  return profile === undefined ? undefined : { profile, template: attached.kept ?? profile };
}

/** The packs of one profile of a cluster, as the cluster has them. */
export function packsOfAttached(world: World, attached: AttachedProfile): ClusterPack[] {
  const found = attachedTemplate(world, attached);
  if (found === undefined) return [];
  return found.template.packs.map((pack) => clusterPack(world, found.profile, attached, pack));
}

/** All packs of a cluster, profile by profile. */
export function packsOfCluster(world: World, cluster: Cluster): ClusterPack[] {
  return cluster.profiles.flatMap((attached) => packsOfAttached(world, attached));
}

/** A profile that a cluster uses, or a refusal. */
export function attachedProfile(cluster: Cluster, profileUid: string): AttachedProfile {
  const attached = cluster.profiles.find(({ uid }) => uid === profileUid);
  if (attached === undefined) throw notFound('Attached cluster profile', profileUid);
  return attached;
}

/** A pack of a cluster by profile and name, or a refusal. */
export function clusterPackNamed(world: World, cluster: Cluster, profileUid: string, name: string): ClusterPack {
  const packs = packsOfAttached(world, attachedProfile(cluster, profileUid));
  const pack = packs.find((candidate) => candidate.name === name);
  if (pack === undefined) throw notFound('Pack', name);
  return pack;
}

/** The version of Kubernetes that the packs bring, as its pack writes it; empty when none of them is of that layer. */
export function kubernetesTag(packs: readonly { readonly layer: string; readonly tag: string }[]): string {
  return packs.find((pack) => pack.layer === 'k8s')?.tag ?? '';
}

/** The version of Kubernetes that a cluster's machines are made from: another one that its packs bring waits for a repave. */
export function kubernetesVersion(world: World, cluster: Cluster): string {
  return kubernetesTag(cluster.base ?? packsOfCluster(world, cluster));
}

/** How a pack is told from the others of its cluster. */
export function packKey(profileUid: string, name: string): string {
  return `${profileUid}/${name}`;
}

/** Everything of a pack that is installed, as a digest: packs of one digest are the same to a cluster. */
export function packDigest({ tag, type, values, manifests, attached }: ClusterPack): string {
  return digest(
    JSON.stringify([tag, type, values, manifests.map(({ name, content }) => [name, content]), sortedVariables(attached)]),
  );
}

/** SHA-256, in hexadecimal digits. */
export function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

// Field by field: lists of clusters make very many of these, and a spread copy takes twenty times as long.
function clusterPack(world: World, profile: Profile, attached: AttachedProfile, pack: ProfilePack): ClusterPack {
  const own = attached.packValues.find((values) => values.name === pack.name);
  return {
    profile,
    attached,
    original: pack,
    name: pack.name,
    layer: pack.layer,
    registryUid: pack.registryUid,
    tag: own?.tag || pack.tag,
    type: own?.type ?? pack.type,
    uid: own?.tag ? uidOfVersion(world, pack, own.tag) : pack.uid,
    values: own?.values || pack.values,
    isOverridden: Boolean(own?.values && own.values !== pack.values),
    manifests: pack.manifests.length === 0 && own?.manifests === undefined ? NONE : manifestsOf(pack, own),
  };
}

const NONE: readonly ClusterManifest[] = [];

/** The registry's pack of a version that the cluster has in place of the profile's. */
function uidOfVersion(world: World, pack: ProfilePack, tag: string): string {
  if (tag === pack.tag) return pack.uid;
  return registryPack(world, { ...pack, uid: '', tag })?.uid ?? pack.uid;
}

/** The profile's manifests with the cluster's contents, and those that only the cluster has. */
function manifestsOf(pack: ProfilePack, own: PackValuesEntity | undefined): ClusterManifest[] {
  const changes = own?.manifests ?? [];
  const inherited = pack.manifests.map((manifest): ClusterManifest => {
    const change = changes.find(({ name }) => name === manifest.name);
    if (change?.content === undefined || change.content === manifest.content) {
      return { ...manifest, parentUid: undefined, isOverridden: false };
    }
    return {
      name: manifest.name,
      content: change.content,
      uid: change.uid ?? manifest.uid,
      parentUid: manifest.uid,
      isOverridden: true,
    };
  });
  const added = changes
    .filter(({ name }) => !pack.manifests.some((manifest) => manifest.name === name))
    .map(({ name, content = '', uid = '' }): ClusterManifest => ({ name, content, uid, parentUid: undefined, isOverridden: true }));
  return [...inherited, ...added];
}

function sortedVariables(attached: AttachedProfile): (readonly [string, string])[] {
  return attached.variables.map(({ name, value = '' }) => [name, value] as const).sort(([one], [other]) => (one < other ? -1 : 1));
}
