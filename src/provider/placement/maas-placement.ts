import { schema } from '../../framework';
import { maasPlaces } from '../../palette';
import { dataSource, scopeOf } from '../shared/provider-data';
import { accountFields, nameList } from './fields';

const maasPlacementSchema = schema(
  { description: 'What a MAAS has for machines, as a gateway sees it.' },
  {
    ...accountFields,
    azs: nameList('Availability zones.'),
    domains: nameList('DNS domains.'),
    resource_pools: nameList('Resource pools.'),
    subnets: nameList('Subnets.'),
    node_tags: nameList('Tags of machines.'),
  },
);

/** `data.palette_placement_maas` */
export const maasPlacementData = dataSource({
  type: 'palette_placement_maas',
  schema: maasPlacementSchema,

  async read({ cloud_account_id: uid, context }, { data: palette, signal }) {
    const call = { scope: scopeOf(palette, context ?? 'project'), signal };
    const { azs, domains, resourcePools, subnets, tags } = await maasPlaces(palette.client, uid, call);
    return { azs, domains, resource_pools: resourcePools, subnets, node_tags: tags };
  },
});
