import { schema } from '../../framework';
import { listGateways, listIpPools } from '../../palette';
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
    const gateways = only === null ? await withPools(palette, signal) : [only];
    for (const gatewayUid of gateways) {
      for (const { metadata } of await listIpPools(palette.client, await placeOf(palette, gatewayUid, signal), { signal })) {
        const identity = { private_cloud_gateway_id: gatewayUid, id: metadata.uid };
        if (hasPart(metadata.name, part)) yield { displayName: metadata.name, identity };
      }
    }
  },
});

/** Uids of the gateways that may have pools: those on other clouds are refused to be asked. */
async function withPools(palette: ProviderData, signal: AbortSignal): Promise<readonly string[]> {
  const found: string[] = [];
  for (const gateway of await listGateways(palette.client, { signal })) {
    const cloud = (await cloudOfGateway(palette, gateway, signal)) ?? (await cloudOfAccounts(palette, gateway, signal));
    if (cloud === undefined || cloud === 'vsphere' || cloud === 'maas') found.push(gateway.metadata.uid);
  }
  return found;
}
