import { invalidProfile } from './errors';
import { type PackOrder, packNamed, profilePack } from './profile-packs';
import { changeDraft, changeProfile, draftOf, type ProfileChange } from './profiles';
import type { Profile } from './records';
import type { World } from './world';

/** The layers that an infrastructure profile keeps once it has them. */
const FIXED_LAYERS: readonly string[] = ['os', 'k8s', 'cni', 'csi'];

/** Replaces a profile's draft, and its name, version and texts. Type and cloud of a profile never change. */
export function updateProfile(
  world: World,
  profile: Profile,
  change: ProfileChange & { readonly type?: string | undefined; readonly packs?: readonly PackOrder[] | undefined },
): void {
  if (change.type !== undefined && change.type !== profile.type) {
    throw invalidProfile(`Cluster profile ${profile.name} is of type ${profile.type} and stays so`);
  }
  const manifests = new Map(draftOf(profile).map((pack) => [pack.name, pack.manifests]));
  const packs = change.packs?.map((order) => profilePack(world, order, manifests.get(order.name)));
  // Everything is checked before anything is changed: the draft first, as its check changes nothing.
  const before = profile.draft;
  if (packs !== undefined) changeDraft(world, profile, packs);
  try {
    changeProfile(world, profile, change);
  } catch (refusal) {
    profile.draft = before;
    throw refusal;
  }
}

/** Adds a pack to the draft. @returns the uid of the pack in its registry, as far as it is known */
export function addProfilePack(world: World, profile: Profile, order: PackOrder): string {
  const pack = profilePack(world, order);
  changeDraft(world, profile, [...draftOf(profile), pack]);
  return pack.uid;
}

/** Changes a pack in the draft; what is left out stays. The name can't be changed. */
export function updateProfilePack(world: World, profile: Profile, name: string, order: PackOrder): void {
  if (order.name !== name) {
    throw invalidProfile(`pack.name in body is '${order.name}', and the path names ${name}`);
  }
  const packs = draftOf(profile);
  const old = packNamed(packs, profile, name);
  const { uid, layer, tag, type, registryUid, values, manifests } = old;
  // Another version of a pack is another pack of the registry: what was known of the old one isn't carried over.
  const origin = order.uid === uid ? { tag, registryUid } : {};
  const next = profilePack(world, { layer, type, values, manifests, ...origin, ...order }, manifests);
  changeDraft(
    world,
    profile,
    packs.map((pack) => (pack === old ? next : pack)),
  );
}

/** Takes a pack out of the draft. An infrastructure keeps its layers. */
export function deleteProfilePack(world: World, profile: Profile, name: string): void {
  const packs = draftOf(profile);
  const old = packNamed(packs, profile, name);
  if (FIXED_LAYERS.includes(old.layer)) {
    throw invalidProfile(`Pack ${name} is the layer ${old.layer} of the infrastructure: it can be changed, not removed`);
  }
  changeDraft(
    world,
    profile,
    packs.filter((pack) => pack !== old),
  );
}

/** Gives packs of the draft other versions and values; every one of them must be there. */
export function updatePackRefs(world: World, profile: Profile, orders: readonly PackOrder[]): void {
  const packs = [...draftOf(profile)];
  for (const order of orders) {
    const old = packNamed(packs, profile, order.name);
    const { layer, type, registryUid, values, manifests } = old;
    packs[packs.indexOf(old)] = profilePack(world, { layer, type, registryUid, values, manifests, ...order }, manifests);
  }
  changeDraft(world, profile, packs);
}
