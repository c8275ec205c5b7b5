import { createHash } from 'node:crypto';
import type {
  ClusterProfilePackConfigList,
  ClusterProfilePacksEntities,
  ClusterProfilePacksManifests,
  ManifestEntity,
  PackRefSummaryResponse,
  PackSummarySpec,
} from '../../../palette/schema/full';
import { type MacroScope, resolveReferences } from '../../world/profile-macros';
import type { ManifestStates } from '../../world/profile-manifests';
import { macrosOf, registryPack } from '../../world/profile-packs';
import { draftOf } from '../../world/profiles';
import type { Manifest, Profile, ProfilePack } from '../../world/records';
import type { World } from '../../world/world';
import { metadataView, scopeText } from './metadata';
import { packSpecView } from './pack';
import { registryMetadataView } from './registry';

type PackItem = ClusterProfilePacksEntities['items'][number];

/** A pack of a profile: what its registry says of it, with the profile's own version and values. */
export function profilePackView(world: World, pack: ProfilePack): PackItem & { readonly spec: PackSummarySpec } {
  const known = registryPack(world, pack);
  const { name, layer, type, tag, registryUid, values, manifests } = pack;
  return {
    metadata: known === undefined ? { name, uid: pack.uid } : { ...metadataView(known), name, uid: pack.uid },
    spec: {
      ...(known === undefined ? { displayName: name } : packSpecView(known)),
      ...{ name, layer, type, version: tag, registryUid, values },
      manifests: manifests.map(manifestRef),
    },
    status: {},
  };
}

/** A pack of a profile with its registry, and what its macros resolve to. */
export function profilePackDetail(world: World, profile: Profile, pack: ProfilePack, scope: MacroScope): PackRefSummaryResponse {
  const { metadata, spec } = profilePackView(world, pack);
  const registry = world.registries.get(pack.registryUid);
  return {
    metadata,
    spec: {
      pack: spec,
      ...(registry === undefined ? {} : { registry: registryMetadataView(registry) }),
      macros: { resolved: resolveReferences(world, profile, scope, macrosOf(pack)) },
    },
  };
}

/** All packs of a profile with the content of their manifests. */
export function packsManifestsView(world: World, profile: Profile): ClusterProfilePacksManifests {
  return {
    metadata: metadataView(profile, { scope: scopeText(profile.projectUid) }),
    spec: {
      packs: draftOf(profile).map((pack) => {
        const { metadata, spec } = profilePackView(world, pack);
        const manifests = pack.manifests.map(({ uid, name, content }) => ({ uid, name, content, digest: digest(content) }));
        return { metadata, spec: { ...spec, manifests }, status: {} };
      }),
    },
  };
}

/** The values of a pack, as the profile sets them. */
export function packConfigView(world: World, profile: Profile, pack: ProfilePack): ClusterProfilePackConfigList {
  const known = registryPack(world, pack);
  return {
    items: [
      {
        spec: {
          name: pack.name,
          packUid: pack.uid,
          tag: pack.tag,
          version: pack.tag,
          type: pack.type,
          scope: 'clusterprofile',
          associatedObject: `clusterprofile-${profile.uid}`,
          isValuesOverridden: pack.values !== '' && pack.values !== known?.values,
          values: pack.values,
          manifests: pack.manifests.map(({ uid, name, content }) => ({
            uid,
            name,
            parentUid: uid,
            digest: digest(content),
            isOverridden: false,
          })),
        },
      },
    ],
  };
}

/** A manifest: what is published, and the draft where the two differ. */
export function manifestView(profile: Profile, { draft, published }: ManifestStates): ManifestEntity {
  const shown = draft ?? published;
  const differs = draft !== undefined && draft.content !== published?.content;
  return {
    metadata: metadataView({ ...profile, labels: {}, annotations: {}, uid: shown?.uid ?? '', name: shown?.name ?? '' }),
    spec: {
      ...(differs ? { draft: manifestData(draft) } : {}),
      ...(published === undefined ? {} : { published: manifestData(published) }),
    },
  };
}

/** A manifest's name and uid. */
export function manifestRef({ name, uid }: Manifest) {
  return { kind: 'manifest', name, uid };
}

function manifestData({ content }: Manifest) {
  return { content, digest: digest(content) };
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
