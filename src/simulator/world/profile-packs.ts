import type { PackManifestEntity, Variable } from '../../palette/schema/full';
import { invalidProfile, notFound } from './errors';
import { learntUid } from './learnt-packs';
import { findPack } from './packs';
import { type Manifest, PACK_LAYERS, type Pack, type PackLayer, type Profile, type ProfilePack } from './records';
import { newUid, type World } from './world';

/** The uid that clients write for a pack that is made of manifests alone. */
export const MANIFEST_PACK_UID = 'spectro-manifest-pack';

/** The layers that a cluster has one pack of. */
const SINGLE_LAYERS: readonly PackLayer[] = ['os', 'k8s', 'cni', 'csi'];

/** A pack as a request describes it: new manifests, and those that are known by a uid. */
export interface PackOrder extends Omit<PackManifestEntity, 'manifests'> {
  readonly manifests?: readonly { readonly name?: string; readonly uid?: string; readonly content?: string }[];
}

/**
 * A profile's pack, out of a request. What the request leaves out is taken from the registry, but for the values: a
 * client reads back the ones that it wrote.
 * @param known the manifests that the pack has so far: they keep their uids, and their content where none is given
 */
export function profilePack(world: World, order: PackOrder, known: readonly Manifest[] = []): ProfilePack {
  const { name, tag = '', registryUid = '', values = '' } = order;
  if (name === '') throw invalidProfile('A pack in the body has no name');
  const pack = order.type === 'manifest' ? undefined : registryPack(world, order);
  const type = order.type ?? pack?.type ?? 'spectro';
  const origin = { name, registryUid: registryUid || pack?.registryUid || '', tag: tag || pack?.version || '' };
  return {
    ...origin,
    layer: layerOf(order, pack),
    type,
    uid: order.uid || pack?.uid || (type === 'manifest' ? MANIFEST_PACK_UID : learntUid({ ...origin, type })),
    values,
    manifests: manifestsOf(world, order, known),
  };
}

/** The pack of a registry that a profile's pack stands for; undefined where no registry has it. */
export function registryPack(
  world: World,
  { name, uid = '', tag = '', registryUid = '' }: Pick<PackOrder, 'name' | 'uid' | 'tag' | 'registryUid'>,
): Pack | undefined {
  return world.packs.get(uid) ?? findPack(world, registryName(name), tag, registryUid);
}

/** What a pack is called in its registry: profiles that hold it twice write `another-name--name`. */
export function registryName(name: string): string {
  return name.includes('--') ? (name.split('--')[1] ?? '') : name;
}

/** A pack of a profile by name, or a refusal. */
export function packNamed(packs: readonly ProfilePack[], profile: Profile, name: string): ProfilePack {
  const pack = packs.find((candidate) => candidate.name === name);
  if (pack === undefined) throw notFound(`Pack of cluster profile ${profile.name}`, name);
  return pack;
}

/** Refuses packs that don't fit together, the profile's type, or its variables. */
export function checkPacks(type: Profile['type'], packs: readonly ProfilePack[], variables: readonly Variable[]): void {
  for (const [index, pack] of packs.entries()) {
    const conflict = packConflict({ type, variables }, packs.slice(0, index), pack);
    if (conflict !== undefined) throw invalidProfile(conflict);
  }
}

/** Why a pack can't stand in a profile together with those before it; undefined where it can. */
export function packConflict(
  { type, variables }: Pick<Profile, 'type'> & { readonly variables: readonly Variable[] },
  before: readonly ProfilePack[],
  pack: ProfilePack,
): string | undefined {
  const { name, layer } = pack;
  if (before.some((other) => other.name === name)) return `Two packs are called ${name}`;
  const same = SINGLE_LAYERS.includes(layer) ? before.find((other) => other.layer === layer) : undefined;
  if (same !== undefined) return `${same.name} and ${name} are both of the layer ${layer}`;
  if (type === 'add-on' && layer !== 'addon') {
    return `A profile of type add-on holds packs of the layer addon only, and ${name} is of ${layer}`;
  }
  return undeclared(pack, variables);
}

/** Refuses packs whose values or manifests use a variable that isn't declared. */
export function checkVariableUse(packs: readonly ProfilePack[], variables: readonly Variable[]): void {
  for (const pack of packs) {
    const problem = undeclared(pack, variables);
    if (problem !== undefined) throw invalidProfile(problem);
  }
}

/** The packs that use a variable. */
export function packsUsing(packs: readonly ProfilePack[], variable: string): ProfilePack[] {
  return packs.filter((pack) => variablesOf(pack).includes(variable));
}

/** The macros that a pack uses, as its values write them: `spectro.var.retention`, `spectro.system.cluster.name`. */
export function macrosOf({ values, manifests }: ProfilePack): string[] {
  const texts = [values, ...manifests.map((manifest) => manifest.content)];
  const found = texts.flatMap((text) => [...text.matchAll(/\{\{[^{}]*?\.(spectro\.[\w.-]*\w)[^{}]*\}\}/g)]);
  return [...new Set(found.map(([, macro]) => macro ?? ''))];
}

/** The profiles that use a pack of a registry. */
export function profilesWithRegistry(world: World, registryUid: string): Profile[] {
  return [...world.profiles.values()].filter(({ packs, draft = [] }) =>
    [...packs, ...draft].some((pack) => pack.registryUid === registryUid),
  );
}

function undeclared(pack: ProfilePack, variables: readonly Variable[]): string | undefined {
  const unknown = variablesOf(pack).find((name) => !variables.some((variable) => variable.name === name));
  return unknown === undefined ? undefined : `Pack ${pack.name} uses the variable '${unknown}', which the profile doesn't declare`;
}

/** The variables of its profile that a pack uses, by name. */
export function variablesOf(pack: ProfilePack): string[] {
  return macrosOf(pack).flatMap((macro) => (macro.startsWith('spectro.var.') ? [macro.slice('spectro.var.'.length)] : []));
}

function layerOf({ layer, name }: PackOrder, pack: Pack | undefined): PackLayer {
  if (!layer) return pack?.layer ?? 'addon';
  const known = PACK_LAYERS.find((candidate) => candidate === layer);
  if (known === undefined)
    throw invalidProfile(`Pack ${name} is of the layer '${layer}', which is none of ${PACK_LAYERS.join(', ')}`);
  return known;
}

function manifestsOf(world: World, { name: pack, manifests = [] }: PackOrder, known: readonly Manifest[]): Manifest[] {
  const ordered = manifests.map(({ name = '', uid, content }) => {
    if (name === '') throw invalidProfile(`A manifest of pack ${pack} has no name`);
    const old = known.find((manifest) => (uid ? manifest.uid === uid : manifest.name === name));
    return { uid: old?.uid ?? newUid(world), name, content: content ?? old?.content ?? '' };
  });
  checkManifestNames(pack, ordered);
  return ordered;
}

/** Refuses two manifests of one name in a pack. */
export function checkManifestNames(pack: string, manifests: readonly Manifest[]): void {
  const twice = manifests.find((manifest, index) => manifests.findIndex(({ name }) => name === manifest.name) !== index);
  if (twice !== undefined) throw invalidProfile(`Two manifests of pack ${pack} are called ${twice.name}`);
}
