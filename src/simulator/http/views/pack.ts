import type { PackMetadata, PackSummary, PackSummarySpec, PackTagEntity } from '../../../palette/schema/full';
import { newestFirst } from '../../world/packs';
import type { Pack } from '../../world/records';
import type { World } from '../../world/world';
import { metadataView } from './metadata';
import { shownScope } from './registry';

/** A pack in one version. */
export function packSummaryView(pack: Pack): PackSummary {
  return { apiVersion: 'v1', kind: 'pack', metadata: metadataView(pack), spec: packSpecView(pack), status: {} };
}

/** What a registry says of a pack in one version. */
export function packSpecView(pack: Pack): PackSummarySpec {
  return {
    name: pack.name,
    displayName: pack.displayName,
    version: pack.version,
    layer: pack.layer,
    type: pack.type,
    addonType: pack.addonType,
    addonSubType: '',
    annotations: pack.annotations,
    cloudTypes: pack.cloudTypes,
    digest: '',
    group: pack.addonType,
    logoUrl: logoUrl(pack),
    manifests: [],
    presets: pack.presets,
    registryUid: pack.registryUid,
    schema: [],
    values: pack.values,
  };
}

/** Some versions of one pack of one registry. */
export function packTagView(versions: readonly [Pack, ...Pack[]]): PackTagEntity {
  const [pack] = versions;
  return {
    name: pack.name,
    displayName: pack.displayName,
    layer: pack.layer,
    addonType: pack.addonType,
    addonSubType: '',
    cloudTypes: [...new Set(versions.flatMap((version) => version.cloudTypes))],
    logoUrl: logoUrl(pack),
    registryUid: pack.registryUid,
    packValues: versions.map(({ uid, values, readme, annotations, presets }) => ({
      packUid: uid,
      values,
      readme,
      annotations,
      presets,
      schema: [],
    })),
    tags: versions.map(({ uid, version, addonType }) => ({
      packUid: uid,
      tag: version,
      version,
      group: addonType,
      parentTags: movingTags(version),
    })),
  };
}

/** A pack in the answer to a search: all its versions, in all registries that have it. */
export function packMetadataView(world: World, versions: readonly [Pack, ...Pack[]]): PackMetadata {
  const [pack] = versions;
  const registryUids = [...new Set(versions.map(({ registryUid }) => registryUid))];
  return {
    apiVersion: 'v1',
    kind: 'pack',
    metadata: metadataView(pack),
    spec: {
      name: pack.name,
      displayName: pack.displayName,
      layer: pack.layer,
      type: pack.type,
      addonType: pack.addonType,
      addonSubType: '',
      cloudTypes: [...new Set(versions.flatMap(({ cloudTypes }) => cloudTypes))],
      group: pack.addonType,
      registries: registryUids.map((uid) => {
        const registry = world.registries.get(uid);
        const [latest] = newestFirst(versions.filter(({ registryUid }) => registryUid === uid));
        return {
          uid,
          name: registry?.name ?? '',
          scope: registry === undefined ? '' : shownScope(registry),
          latestPackUid: latest?.uid ?? '',
          latestVersion: latest?.version ?? '',
          logoUrl: logoUrl(pack),
          annotations: {},
        };
      }),
    },
  };
}

/** Where a pack's picture is. */
export function logoUrl({ uid }: Pick<Pack, 'uid'>): string {
  return `/v1/packs/${uid}/logo`;
}

/** The tags that stand for the newest version of a line: `1.31.8` is `1.31.x`. */
function movingTags(version: string): string[] {
  const parts = version.split('.');
  return parts.length < 3 ? [] : [`${parts[0]}.${parts[1]}.x`];
}
