import { type Attribute, attr, schema, validators } from '../../framework';
import { eachAccount } from '../../palette';
import { type Cloud, cloudOf, type Values } from '../clouds/cloud';
import { cloudFields } from '../clouds/list-fields';
import { hasPart, namePart } from '../shared/name-part';
import { list, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';

/** Lists `palette_cloud_account_CLOUD` */
export function defineCloudAccountList(cloud: Cloud) {
  const own: { readonly [name: string]: Attribute } = cloudFields(cloud, cloud.account.fields);
  return list({
    type: `palette_cloud_account_${cloud.type}`,
    schema: schema(
      { description: `The ${cloud.title} accounts of the project or of the tenant.` },
      {
        context: contextOfLookUp,
        name_contains: namePart,
        private_cloud_gateway_id: attr.string({
          optional: true,
          description: 'Only those that are used through the gateway with this uid.',
          validate: validators.notEmpty,
        }),
        ...own,
      },
    ),

    async *list(config, { data: palette, signal }) {
      const { context: where, name_contains: part, private_cloud_gateway_id: gateway } = config;
      const context = where ?? 'project';
      const { calls } = cloudOf(cloud, config as Values);
      const more = Object.fromEntries(Object.keys(own).map((name) => [name, String((config as Values)[name])]));
      for await (const { metadata } of eachAccount(palette.client, calls, { scope: scopeOf(palette, context), signal })) {
        const { name, uid: id, annotations } = metadata;
        // A project sees those of its tenant, too.
        if (!hasPart(name, part) || (annotations?.scope ?? context) !== context) continue;
        if (gateway === null || annotations?.overlordUid === gateway)
          yield { displayName: name, identity: { id, context, ...more } };
      }
    },
  });
}
