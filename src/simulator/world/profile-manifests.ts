import { invalidProfile, notFound } from './errors';
import { checkManifestNames, packNamed } from './profile-packs';
import { changeDraft, draftOf } from './profiles';
import type { Manifest, Profile, ProfilePack } from './records';
import { newUid, type World } from './world';

/** A manifest in both its states: in the draft, and as it is published. One of the two is always there. */
export interface ManifestStates {
  readonly draft: Manifest | undefined;
  readonly published: Manifest | undefined;
}

/** The manifests of a profile's pack, those of the draft first; a refusal where the profile has no such pack. */
export function manifestsOfPack(profile: Profile, packName: string): ManifestStates[] {
  const [draft, published] = [profile.draft, profile.packs].map((packs) => packs?.find((pack) => pack.name === packName));
  if (draft === undefined && published === undefined) throw notFound(`Pack of cluster profile ${profile.name}`, packName);
  const uids = new Set([...(draft?.manifests ?? []), ...(published?.manifests ?? [])].map((manifest) => manifest.uid));
  const find = (pack: ProfilePack | undefined, uid: string) => pack?.manifests.find((manifest) => manifest.uid === uid);
  return [...uids].map((uid) => ({ draft: find(draft, uid), published: find(published, uid) }));
}

/** A manifest of a profile's pack, or a refusal. */
export function manifestOf(profile: Profile, packName: string, uid: string): ManifestStates {
  const found = manifestsOfPack(profile, packName).find(({ draft, published }) => (draft ?? published)?.uid === uid);
  if (found === undefined) throw notFound(`Manifest of pack ${packName}`, uid);
  return found;
}

/** What a request says of a manifest; what it leaves out stays. */
export interface ManifestInput {
  readonly name?: string | undefined;
  readonly content?: string | undefined;
}

/** Adds a manifest to a pack of the draft. @returns its uid */
export function addManifest(world: World, profile: Profile, packName: string, { name = '', content = '' }: ManifestInput): string {
  if (name === '') throw invalidProfile('name in body is required');
  const uid = newUid(world);
  changeManifests(world, profile, packName, (manifests) => [...manifests, { uid, name, content }]);
  return uid;
}

/** Changes a manifest in the draft. */
export function updateManifest(world: World, profile: Profile, packName: string, uid: string, change: ManifestInput): void {
  requireDrafted(profile, packName, uid);
  changeManifests(world, profile, packName, (manifests) =>
    manifests.map((manifest) =>
      manifest.uid === uid ? { uid, name: change.name || manifest.name, content: change.content ?? manifest.content } : manifest,
    ),
  );
}

/** Takes a manifest out of the draft; what is published keeps it until the next publication. */
export function deleteManifest(world: World, profile: Profile, packName: string, uid: string): void {
  requireDrafted(profile, packName, uid);
  changeManifests(world, profile, packName, (manifests) => manifests.filter((manifest) => manifest.uid !== uid));
}

function changeManifests(
  world: World,
  profile: Profile,
  packName: string,
  change: (manifests: readonly Manifest[]) => Manifest[],
): void {
  const packs = draftOf(profile);
  const pack = packNamed(packs, profile, packName);
  const manifests = change(pack.manifests);
  checkManifestNames(packName, manifests);
  changeDraft(
    world,
    profile,
    packs.map((other) => (other === pack ? { ...pack, manifests } : other)),
  );
}

function requireDrafted(profile: Profile, packName: string, uid: string): void {
  const pack = packNamed(draftOf(profile), profile, packName);
  if (!pack.manifests.some((manifest) => manifest.uid === uid)) throw notFound(`Manifest of pack ${packName}`, uid);
}
