import { schema } from '../../framework';
import { eachClusterProfile } from '../../palette';
import { hasPart, namePart } from '../shared/name-part';
import { list, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';

const profileListSchema = schema(
  { description: 'The cluster profiles of the project or of the tenant, each version of its own.' },
  { context: contextOfLookUp, name_contains: namePart },
);

/** Lists `palette_cluster_profile` */
export const clusterProfileList = list({
  type: 'palette_cluster_profile',
  schema: profileListSchema,

  async *list({ context: where, name_contains: part }, { data: palette, signal }) {
    const context = where ?? 'project';
    for await (const { metadata, specSummary } of eachClusterProfile(palette.client, {
      scope: scopeOf(palette, context),
      signal,
    })) {
      const { name, uid: id } = metadata;
      const displayName = [name, specSummary?.version].filter(Boolean).join(' ');
      if (hasPart(name, part)) yield { displayName, identity: { id, context } };
    }
  },
});
