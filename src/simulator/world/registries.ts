import { createHash } from 'node:crypto';
import type { RegistryAuth } from '../../palette/schema/full';
import { notFound, Refusal } from './errors';
import { changeTexts, type MetadataInput, newRecord } from './metadata';
import { type CataloguePack, COMMUNITY_PACKS, PUBLIC_PACKS, PUBLIC_REGISTRY_UID } from './pack-catalogue';
import { addPack, packsOfRegistry } from './packs';
import { profilesWithRegistry } from './profile-packs';
import type { Registry } from './records';
import { hasFeature } from './versions';
import { newUid, touch, type World } from './world';

type RegistryKind = Registry['kind'];

/** The registry of a kind with this uid, or a refusal. */
export function registryOf(world: World, kind: RegistryKind, uid: string): Registry {
  const registry = world.registries.get(uid);
  if (registry === undefined || registry.kind !== kind) throw notFound('Registry', uid);
  return registry;
}

/** The registry that has this name (names are unique over all kinds), or a refusal. */
export function registryNamed(world: World, name: string): Registry {
  const registry = world.registries.named(name);
  if (registry === undefined) throw notFound('Registry', name);
  return registry;
}

/** What a registry is given at its registration or in an update. */
export interface RegistryInput extends MetadataInput {
  readonly name: string;
  readonly endpoint: string;
  readonly isPrivate: boolean;
  readonly auth: RegistryAuth;
  /** What only OCI registries have. */
  readonly oci?: NonNullable<Registry['oci']>;
}

/** The OCI registry of a type with this uid, or a refusal. Palette's own has no type, and isn't among them. */
export function ociRegistryOf(world: World, type: NonNullable<Registry['oci']>['type'], uid: string): Registry {
  const registry = registryOf(world, 'oci', uid);
  if (registry.oci?.type !== type) throw notFound('Registry', uid);
  return registry;
}

/**
 * What an OCI registry is kept as: a synchronization reads a catalogue, which neither Zarf packages nor AWS's public registry
 * have. Palette refuses the wish since 4.10; before, it is dropped.
 */
export function synchronizable(world: World, oci: RegistryInput['oci']): RegistryInput['oci'] {
  const { isSyncSupported, providerType, endpoint = '' } = oci?.spec ?? {};
  const hasCatalogue = providerType !== 'zarf' && !/^(\w+:\/\/)?public\.ecr\.aws(\/|$)/.test(String(endpoint));
  if (oci === undefined || isSyncSupported !== true || hasCatalogue) return oci;
  if (!hasFeature(world.rules.paletteVersion, 'synchronizationChecked')) {
    return { ...oci, spec: { ...oci.spec, isSyncSupported: false } };
  }
  const what = providerType === 'zarf' ? 'Zarf packages' : 'public.ecr.aws';
  throw new Refusal('InvalidRegistry', `spec.isSyncSupported in body is true, and ${what} can't be synchronized: leave it out`);
}

/** Looks through a registry anew. Nothing outside is reached, so that goes well, and at once. */
export function syncRegistry(world: World, registry: Registry): void {
  registry.syncedAt = world.now;
  world.revision += 1;
}

/**
 * Registers a registry of the tenant. Nothing is fetched from its endpoint: it holds the charts that are named here
 * and nothing else.
 */
export function createRegistry(
  world: World,
  kind: RegistryKind,
  input: RegistryInput & {
    readonly skipSync: boolean;
    readonly charts?: readonly { readonly name: string; readonly version: string }[];
  },
): Registry {
  const isNamed = input.name !== '' || hasFeature(world.rules.paletteVersion, 'registryNamesRequired');
  const name = isNamed ? input.name : input.endpoint;
  checkInput({ ...input, name });
  checkName(world, name);
  const oci = synchronizable(world, input.oci);
  const registry: Registry = {
    ...newRecord(world, { ...input, name }),
    kind,
    scope: 'tenant',
    endpoint: input.endpoint,
    isDefault: false,
    isPrivate: input.isPrivate,
    auth: input.auth,
    ...(oci && { oci }),
    syncedAt: input.skipSync ? undefined : world.now,
  };
  world.registries.add(registry);
  for (const { name: chart, version } of input.charts ?? []) {
    addPack(world, registry, newUid(world), {
      name: chart,
      displayName: chart,
      version,
      layer: 'addon',
      type: 'helm',
      addonType: '',
      cloudTypes: ['all'],
      values: '',
      presets: [],
    });
  }
  touch(world, registry);
  return registry;
}

/** Changes a registry of the tenant; an empty name keeps the one it has. */
export function updateRegistry(world: World, registry: Registry, input: RegistryInput): void {
  requireTenants(registry);
  const name = input.name || registry.name;
  checkInput({ ...input, name });
  const oci = synchronizable(world, input.oci);
  if (name !== registry.name) {
    checkName(world, name);
    registry.name = name;
    world.registries.rename(registry);
  }
  registry.endpoint = input.endpoint;
  registry.isPrivate = input.isPrivate;
  registry.auth = input.auth;
  if (oci !== undefined) registry.oci = oci;
  changeTexts(registry, input);
  touch(world, registry);
}

/** Removes a registry of the tenant, and its packs with it. One whose packs a profile uses stays. */
export function deleteRegistry(world: World, registry: Registry): void {
  requireTenants(registry);
  const users = profilesWithRegistry(world, registry.uid);
  if (users.length > 0) {
    const names = users.map((profile) => `${profile.name} ${profile.version}`).join(', ');
    throw new Refusal('ResourceInUse', `Registry ${registry.name} is in use by the cluster profiles ${names}`);
  }
  for (const pack of packsOfRegistry(world, registry.uid)) world.packs.remove(pack.uid);
  world.registries.remove(registry.uid);
  world.revision += 1;
}

/** Puts Palette's own registries into a world, with their packs. They have the same uids in every world. */
export function addSystemRegistries(world: World): void {
  const publicRepo = addSystemRegistry(world, PUBLIC_REGISTRY_UID, 'Public Repo', 'pack', 'https://registry.spectrocloud.com');
  const community = 'Palette Community Registry';
  const communityRepo = addSystemRegistry(world, fixedUid(community), community, 'oci', 'https://us-docker.pkg.dev/palette-images');
  addSystemRegistry(world, fixedUid('Bitnami'), 'Bitnami', 'helm', 'https://charts.bitnami.com/bitnami');
  for (const pack of PUBLIC_PACKS) addCataloguePack(world, publicRepo, pack);
  for (const pack of COMMUNITY_PACKS) addCataloguePack(world, communityRepo, pack);
}

function addSystemRegistry(world: World, uid: string, name: string, kind: RegistryKind, endpoint: string): Registry {
  const registry: Registry = {
    ...newRecord(world, { name }, uid),
    kind,
    scope: 'system',
    endpoint,
    isDefault: true,
    isPrivate: false,
    auth: { type: 'noAuth' },
    syncedAt: world.now,
  };
  world.registries.add(registry);
  return registry;
}

function addCataloguePack(world: World, registry: Registry, pack: CataloguePack): void {
  for (const version of pack.versions) {
    addPack(world, registry, fixedUid(`${pack.name}/${version}`), {
      name: pack.name,
      displayName: pack.displayName,
      version,
      layer: pack.layer,
      type: pack.type ?? 'spectro',
      addonType: pack.addonType ?? '',
      cloudTypes: [...pack.clouds],
      values: pack.values(version),
      presets: [...(pack.presets ?? [])],
    });
  }
}

/** Configurations name packs by uid: the same pack has the same one in every world. */
function fixedUid(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}

const ENDPOINT = /^(https?|oci):\/\/[^\s/]+/;
/** OCI's own tools write no scheme. */
const OCI_ENDPOINT = /^((https?|oci):\/\/)?[\w.-]+(:\d+)?(\/\S*)?$/;

/** Refuses a registry that can't be: without a name, at no URL, with half a login. */
export function checkInput({ name, endpoint, auth, oci }: RegistryInput): void {
  if (name === '') throw new Refusal('InvalidRegistry', 'metadata.name in body is required');
  if (!(oci ? OCI_ENDPOINT : ENDPOINT).test(endpoint)) {
    throw new Refusal(
      'InvalidRegistry',
      `spec.endpoint in body is '${endpoint}': it must be a URL, such as https://registry.acme.example`,
    );
  }
  if (auth.type === 'basic' && !(auth.username && auth.password)) {
    throw new Refusal('InvalidRegistry', 'spec.auth in body of type basic needs username and password');
  }
  if (auth.type === 'token' && !auth.token) throw new Refusal('InvalidRegistry', 'spec.auth in body of type token needs a token');
}

function checkName(world: World, name: string): void {
  if (world.registries.named(name) !== undefined)
    throw new Refusal('RegistryAlreadyExists', `Registry with name '${name}' already exists`);
}

function requireTenants(registry: Registry): void {
  if (registry.scope === 'system') {
    throw new Refusal('OperationForbidden', `Registry ${registry.name} is Palette's own: a tenant can't change it`);
  }
}
