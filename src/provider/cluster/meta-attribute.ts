import { attr } from '../../framework';
import { setMetaAttribute } from '../../palette';
import { definePart } from './cluster-part';

/** What the owner of a cluster notes of it. */
export const metaAttributePart = definePart({
  fields: {
    cluster_meta_attribute: attr.string({
      optional: true,
      description: 'A text of your own that Palette keeps with the cluster, often JSON; packs can use it as a macro.',
    }),
  },
  toRequest: ({ cluster_meta_attribute: text }) => (text ? { spec: { clusterConfig: { clusterMetaAttribute: text } } } : {}),
  read: ({ cluster }) => ({ cluster_meta_attribute: cluster.spec?.clusterConfig?.clusterMetaAttribute || null }),
  update: ({ palette, cluster, call }, { cluster_meta_attribute: text }) =>
    setMetaAttribute(palette.client, cluster.metadata.uid, text ?? '', call),
});
