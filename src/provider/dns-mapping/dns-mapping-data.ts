import { attr, isUnknown, path, schema } from '../../framework';
import { dataSource } from '../shared/provider-data';
import { mappingOf } from './dns-mapping';
import { mappingAttributes } from './mapping-body';

const mappingDataSchema = schema(
  { description: 'A DNS mapping of a private cloud gateway, by its search domain or uid.' },
  {
    id: attr.string({ optional: true, computed: true, description: 'Uid. Give it, or `search_domain_name`.' }),
    search_domain_name: attr.string({ optional: true, computed: true, description: 'Search domain. Give it, or `id`.' }),
    private_cloud_gateway_id: attr.string({ required: true, description: 'Uid of its gateway.' }),
    data_center: attr.string({ computed: true, description: 'Datacenter of the network.' }),
    network: attr.string({ computed: true, description: 'Network.' }),
  },
);

/** `data.palette_dns_mapping` */
export const dnsMappingData = dataSource({
  type: 'palette_dns_mapping',
  schema: mappingDataSchema,

  validate({ id, search_domain_name: name }, report) {
    if (id === null && name === null)
      report.error(path('search_domain_name'), 'Which DNS mapping?', 'Give search_domain_name or id.');
    if (id !== null && name !== null && !isUnknown(id) && !isUnknown(name))
      report.error(path('id'), 'Two answers', 'Give either search_domain_name or id.');
  },

  async read({ id, search_domain_name: name, private_cloud_gateway_id: gatewayUid }, { data: palette, signal }) {
    return mappingAttributes(await mappingOf(palette, gatewayUid, id ?? name ?? '', signal));
  },
});
