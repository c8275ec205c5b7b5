import { schema } from '../../framework';
import { listDnsMappings } from '../../palette';
import { ofGateway } from '../shared/of-gateway';
import { list } from '../shared/provider-data';

const mappingListSchema = schema(
  { description: 'The DNS mappings of private cloud gateways on vSphere.' },
  { private_cloud_gateway_id: ofGateway },
);

/** Lists `palette_dns_mapping` */
export const dnsMappingList = list({
  type: 'palette_dns_mapping',
  schema: mappingListSchema,

  async *list({ private_cloud_gateway_id: only }, { data: palette, signal }) {
    for (const { metadata, spec } of await listDnsMappings(palette.client, { signal })) {
      const gatewayUid = spec?.privateGatewayUid;
      if (!gatewayUid || (only !== null && gatewayUid !== only)) continue;
      const identity = { private_cloud_gateway_id: gatewayUid, id: metadata.uid };
      yield { displayName: spec.dnsName ?? metadata.name ?? metadata.uid, identity };
    }
  },
});
