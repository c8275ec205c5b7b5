import { attr, nested, schema } from '../../framework';
import { isGatewayRunning, isSystemGateway, listGateways } from '../../palette';
import { hasPart, namePart } from '../shared/name-part';
import { dataSource } from '../shared/provider-data';
import { gatewayFactFields, gatewayFacts } from './gateway-facts';

const gatewaysSchema = schema(
  { description: 'The private cloud gateways of the tenant, by name. Filters that are set must all fit.' },
  {
    name_contains: namePart,
    running: attr.bool({ optional: true, description: 'Only those that take work now, or only those that do not.' }),
    system: attr.bool({
      optional: true,
      description: 'Only the gateway inside a self-hosted Palette, or only the others.',
    }),
    ids: attr.list('string', { computed: true, description: 'Their uids, in the order of their names.' }),
    gateways: nested.list(
      {
        id: attr.string({ computed: true, description: 'Uid.' }),
        name: attr.string({ computed: true, description: 'Name.' }),
        ...gatewayFactFields,
      },
      { computed: true, description: 'The gateways, in the order of their names.' },
    ),
  },
);

/** `data.palette_private_cloud_gateways` */
export const privateCloudGatewaysData = dataSource({
  type: 'palette_private_cloud_gateways',
  schema: gatewaysSchema,

  async read({ name_contains: part, running, system }, { data: palette, signal }) {
    const all = await listGateways(palette.client, { signal });
    const found = all
      .filter((gateway) => hasPart(gateway.metadata.name, part))
      .filter((gateway) => running === null || isGatewayRunning(gateway) === running)
      .filter((gateway) => system === null || isSystemGateway(gateway) === system)
      .sort((a, b) => order(a.metadata.name, b.metadata.name) || order(a.metadata.uid, b.metadata.uid));
    return {
      ids: found.map(({ metadata }) => metadata.uid),
      gateways: found.map((gateway) => ({ id: gateway.metadata.uid, name: gateway.metadata.name, ...gatewayFacts(gateway) })),
    };
  },
});

/** One order on every machine, whatever its language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
