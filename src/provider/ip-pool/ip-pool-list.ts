import { schema } from '../../framework';
import { listIpPools } from '../../palette';
import { gatewaysOf, ofGateway } from '../shared/each-gateway';
import { hasPart, namePart } from '../shared/name-part';
import { list } from '../shared/provider-data';
import { placeOf } from './pool-body';

const poolListSchema = schema(
  { description: 'The IP pools of private cloud gateways.' },
  { private_cloud_gateway_id: ofGateway, name_contains: namePart },
);

/** Lists `palette_ip_pool` */
export const ipPoolList = list({
  type: 'palette_ip_pool',
  schema: poolListSchema,

  async *list({ private_cloud_gateway_id: only, name_contains: part }, { data: palette, signal }) {
    for (const gatewayUid of await gatewaysOf(palette, only, signal)) {
      for (const { metadata } of await listIpPools(palette.client, await placeOf(palette, gatewayUid, signal), { signal })) {
        const identity = { private_cloud_gateway_id: gatewayUid, id: metadata.uid };
        if (hasPart(metadata.name, part)) yield { displayName: metadata.name, identity };
      }
    }
  },
});
