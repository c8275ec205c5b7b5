import { schema } from '../../framework';
import { type IpPoolPlace, listGateways, listIpPools } from '../../palette';
import { cloudOfAccounts, cloudOfGateway } from '../gateway/gateway-cloud';
import { hasPart, namePart } from '../shared/name-part';
import { ofGateway } from '../shared/of-gateway';
import { list, type ProviderData } from '../shared/provider-data';
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
    const places = only === null ? allPlaces(palette, signal) : [await placeOf(palette, only, signal)];
    for await (const place of places) {
      for (const { metadata } of await listIpPools(palette.client, place, { signal })) {
        const identity = { private_cloud_gateway_id: place.gatewayUid, id: metadata.uid };
        if (hasPart(metadata.name, part)) yield { displayName: metadata.name, identity };
      }
    }
  },
});

/** Where pools may be, gateway by gateway: one on another cloud is refused to be asked. */
async function* allPlaces(palette: ProviderData, signal: AbortSignal): AsyncGenerator<IpPoolPlace> {
  for (const gateway of await listGateways(palette.client, { signal })) {
    const cloud =
      (await cloudOfGateway(palette, gateway, signal)) ?? (await cloudOfAccounts(palette, gateway, signal)) ?? 'vsphere';
    if (cloud === 'vsphere' || cloud === 'maas') yield { gatewayUid: gateway.metadata.uid, cloud };
  }
}
