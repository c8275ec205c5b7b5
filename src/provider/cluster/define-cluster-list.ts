import { type Attribute, attr, schema, validators } from '../../framework';
import { eachCluster, isClusterOf } from '../../palette';
import { type Cloud, cloudOf, type Values } from '../clouds/cloud';
import { cloudFields } from '../clouds/list-fields';
import { apiCloud } from '../gateway/gateway-cloud';
import { hasPart, namePart } from '../shared/name-part';
import { list, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';
import { clusterType } from './cluster-metadata';

/** Lists `palette_cluster_CLOUD` */
export function defineClusterList(cloud: Cloud) {
  const own: { readonly [name: string]: Attribute } = cloudFields(cloud, cloud.account.fields);
  return list({
    type: clusterType(cloud),
    schema: schema(
      { description: `The workload clusters on ${cloud.title} of the project or of the tenant.` },
      {
        context: contextOfLookUp,
        name_contains: namePart,
        cloud_account_id: attr.string({
          optional: true,
          description: 'Only those that were made with the account of this uid.',
          validate: validators.notEmpty,
        }),
        ...own,
      },
    ),

    async *list(config, { data: palette, signal }) {
      const { context: where, name_contains: part, cloud_account_id: account } = config;
      const context = where ?? 'project';
      const cloudType = cloudOf(cloud, config as Values).calls.params?.cloudType ?? apiCloud(cloud.type);
      const more = Object.fromEntries(Object.keys(own).map((name) => [name, String((config as Values)[name])]));
      const scope = scopeOf(palette, context);
      for await (const cluster of eachCluster(palette.client, undefined, { scope, signal })) {
        const { metadata, specSummary } = cluster;
        const { name, uid: id } = metadata;
        if (!hasPart(name, part) || !isClusterOf(scope, cluster)) continue;
        if (specSummary?.cloudConfig?.cloudType !== cloudType) continue;
        if (account === null || specSummary.cloudAccountMeta?.uid === account)
          yield { displayName: name, identity: { id, context, ...more } };
      }
    },
  });
}
