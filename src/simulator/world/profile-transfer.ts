import type { ClusterProfileImportEntity, PackImportEntity, PackRegistryMetadata } from '../../palette/schema/full';
import { invalidProfile, notFound } from './errors';
import { findPack } from './packs';
import { type PackOrder, registryName } from './profile-packs';
import { MASK, shownVariables } from './profile-variables';
import type { NewProfile } from './profiles';
import type { Pack, Profile, ProfilePack, Registry } from './records';
import type { World } from './world';

const TYPES: readonly Profile['type'][] = ['cluster', 'infra', 'add-on', 'system'];
const PACK_TYPES = ['spectro', 'helm', 'manifest', 'oci'] as const;

/**
 * A profile as it is exported: what is published, or the draft of one that never was. Registries are named, not
 * numbered, and the values of secret variables are masked.
 */
export function exportProfile(world: World, profile: Profile): ClusterProfileImportEntity {
  const packs = profile.revision === 0 ? (profile.draft ?? []) : profile.packs;
  return {
    metadata: { name: profile.name, description: profile.annotations.description ?? '', labels: profile.labels },
    spec: {
      version: profile.version,
      template: { type: profile.type, cloudType: profile.cloudType, packs: packs.map((pack) => exportPack(world, pack)) },
      variables: shownVariables(profile),
    },
  };
}

/** The profile that an exported one becomes here. Refused when a pack of a registry is missing, or a secret value. */
export function readImport(world: World, { metadata, spec }: ClusterProfileImportEntity): NewProfile {
  const { type, cloudType, packs = [] } = spec?.template ?? {};
  const known = TYPES.find((candidate) => candidate === (type ?? 'cluster'));
  if (known === undefined) throw invalidProfile(`spec.template.type in body should be one of ${TYPES.join(', ')}`);
  const masked = spec?.variables?.find((variable) => variable.defaultValue === MASK);
  if (masked !== undefined) throw invalidProfile(`The value of variable '${masked.name}' was masked in the export: write it in`);
  return {
    name: metadata?.name ?? '',
    version: spec?.version || '1.0.0',
    type: known,
    cloudType: cloudType || 'all',
    labels: metadata?.labels ?? {},
    annotations: metadata?.description ? { description: metadata.description } : {},
    packs: packs.map((pack) => importPack(world, pack)),
    variables: spec?.variables ?? [],
  };
}

/** An import with the registries of this tenant that have each pack. */
export function matchRegistries(world: World, entity: ClusterProfileImportEntity): ClusterProfileImportEntity {
  const { spec } = entity;
  if (spec?.template?.packs === undefined) return entity;
  const packs = spec.template.packs.map((pack) => ({
    ...pack,
    registry: { ...pack.registry, matchingRegistries: registriesWith(world, pack).map(registryMetadata) },
  }));
  return { ...entity, spec: { ...spec, template: { ...spec.template, packs } } };
}

function exportPack(world: World, pack: ProfilePack): PackImportEntity {
  const registry = world.registries.get(pack.registryUid);
  return {
    name: pack.name,
    type: pack.type,
    layer: pack.layer,
    version: pack.tag,
    tag: pack.tag,
    values: pack.values,
    ...(registry === undefined ? {} : { registry: { metadata: registryMetadata(registry) } }),
    ...(pack.manifests.length === 0 ? {} : { manifests: pack.manifests.map(({ name, content }) => ({ name, content })) }),
  };
}

function importPack(world: World, pack: PackImportEntity): PackOrder {
  const { name = '', layer, values, manifests, tag, version } = pack;
  const type = PACK_TYPES.find((candidate) => candidate === (pack.type ?? 'spectro'));
  if (type === undefined) throw invalidProfile(`Pack ${name} is of type '${pack.type}', which is none of ${PACK_TYPES.join(', ')}`);
  const order = { name, type, tag: tag || version || '', layer: layer ?? '', values: values ?? '', manifests: manifests ?? [] };
  if (type === 'manifest') return order;
  const [found] = packsOf(world, pack);
  if (found === undefined) throw notFound('Pack', `${name} ${order.tag}`);
  return { ...order, uid: found.uid, registryUid: found.registryUid };
}

/** The packs that an exported one may mean: of the registry that it names, where that one is here. */
function packsOf(world: World, pack: PackImportEntity): Pack[] {
  const wanted = pack.registry?.metadata;
  const registries = registriesWith(world, pack);
  const named = registries.filter((registry) => registry.uid === wanted?.uid || registry.name === wanted?.name);
  return (named.length > 0 ? named : registries).flatMap(({ uid }) => {
    const found = findPack(world, registryName(pack.name ?? ''), pack.tag || pack.version || '', uid);
    return found === undefined ? [] : [found];
  });
}

function registriesWith(world: World, { name = '', tag, version }: PackImportEntity): Registry[] {
  return [...world.registries.values()].filter(
    (registry) => findPack(world, registryName(name), tag || version || '', registry.uid) !== undefined,
  );
}

function registryMetadata({ uid, name, kind, isPrivate }: Registry): PackRegistryMetadata {
  return { uid, name, kind, isPrivate, isSyncSupported: true, providerType: kind === 'helm' ? 'helm' : 'pack' };
}
