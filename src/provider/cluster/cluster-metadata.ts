import { isOwnMark, OWNER_ANNOTATION, ownerMark } from '../../domain/owner';
import { labelsToTags, tagsProblem, tagsToLabels } from '../../domain/tags';
import { attr } from '../../framework';
import { patchClusterMetadata } from '../../palette';
import type { KnownCloud } from '../clouds/cloud';
import type { ProviderData } from '../shared/provider-data';
import { type ClusterChange, definePart } from './cluster-part';

/** A cluster's type; a part of its owner marks. */
export function clusterType({ type }: Pick<KnownCloud, 'type'>): string {
  return `palette_cluster_${type}`;
}

/** The annotation that says whose a cluster is; none without an owner. */
export function ownerAnnotation(
  { owner }: Pick<ProviderData, 'owner'>,
  cloud: Pick<KnownCloud, 'type'>,
  name: string,
): { readonly [key: string]: string } {
  return owner === undefined ? {} : { [OWNER_ANNOTATION]: ownerMark(owner, clusterType(cloud), name) };
}

/** Tags and description: labels and an annotation to Palette. */
export const metadataPart = definePart({
  fields: {
    tags: attr.set('string', {
      optional: true,
      description: 'Tags: `key:value` (split at the first colon), or `key`. A key occurs once.',
      validate: tagsProblem,
    }),
    description: attr.string({ optional: true, description: 'Description.' }),
  },
  toRequest: ({ tags, description }) => ({
    metadata: {
      labels: tagsToLabels(tags ?? []),
      ...(description === null ? {} : { annotations: { description } }),
    },
  }),
  read({ cluster: { metadata } }) {
    const tags = labelsToTags(metadata.labels ?? {});
    return { tags: tags.length > 0 ? tags : null, description: metadata.annotations?.description || null };
  },
  async update(change, wanted, prior) {
    await changeMetadata(change, {
      labels: tagsToLabels(wanted.tags ?? []),
      // An annotation can't be taken away, so it is emptied.
      annotations: wanted.description === null && prior.description === null ? {} : { description: wanted.description ?? '' },
    });
  },
});

/** Gives a cluster its owner's mark where it has none of that owner's: one that was imported. */
export async function markCluster(change: ClusterChange): Promise<void> {
  const { palette, cloud, cluster } = change;
  const { name, labels = {}, annotations } = cluster.metadata;
  const wanted = ownerAnnotation(palette, cloud, name)[OWNER_ANNOTATION];
  const mark = annotations?.[OWNER_ANNOTATION];
  if (wanted === undefined || mark === wanted || isOwnMark(mark, palette.owner?.name)) return;
  await changeMetadata(change, { labels, annotations: {} });
}

/** Only our own annotations are sent: Palette keeps its own among them, the reference to the gateway above all. */
async function changeMetadata(
  { palette, cloud, cluster, call }: ClusterChange,
  { labels, annotations }: { readonly labels: StringMap; readonly annotations: StringMap },
): Promise<void> {
  const { uid, name } = cluster.metadata;
  const marked = { ...annotations, ...ownerAnnotation(palette, cloud, name) };
  await patchClusterMetadata(palette.client, uid, { name, labels, annotations: marked }, call);
}

type StringMap = { readonly [key: string]: string };
