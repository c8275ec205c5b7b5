import { attr, schema } from '../../framework';
import { isGatewayRunning, isSystemGateway, listGateways } from '../../palette';
import { hasPart, namePart } from '../shared/name-part';
import { list } from '../shared/provider-data';

const gatewayListSchema = schema(
  {
    description:
      'The private cloud gateways of the tenant. The one that is part of a self-hosted Palette is none of them: nobody installs or removes it.',
  },
  {
    name_contains: namePart,
    running: attr.bool({ optional: true, description: 'Only those that take work now, or only those that do not.' }),
  },
);

/** Lists `palette_private_cloud_gateway` */
export const privateCloudGatewayList = list({
  type: 'palette_private_cloud_gateway',
  schema: gatewayListSchema,

  async *list({ name_contains: part, running }, { data: palette, signal }) {
    for (const gateway of await listGateways(palette.client, { signal })) {
      const { name, uid: id } = gateway.metadata;
      if (isSystemGateway(gateway) || !hasPart(name, part)) continue;
      if (running === null || isGatewayRunning(gateway) === running) yield { displayName: name, identity: { id } };
    }
  },
});
