import { attr, path, schema } from '../../framework';
import { checkIdOrName, idOrName } from '../shared/id-or-name';
import { dataSource } from '../shared/provider-data';
import { useFields } from './ip-pool-schema';
import { ipPools, placeOf, poolAttributes } from './pool-body';

const text = (description: string) => attr.string({ computed: true, nullable: true, description });

const ipPoolDataSchema = schema(
  { description: 'An IP pool of a private cloud gateway, by its name or uid, with what is free of it.' },
  {
    ...idOrName,
    private_cloud_gateway_id: attr.string({ required: true, description: 'Uid of its gateway.' }),
    network_type: attr.string({ computed: true, description: '`range` or `subnet`.' }),
    ip_start_range: text('First address of a range.'),
    ip_end_range: text('Last address of a range.'),
    subnet_cidr: text('Network of a subnet.'),
    prefix: attr.int({ computed: true, description: 'Length of the netmask, in bits.' }),
    gateway: attr.string({ computed: true, description: 'Address of the router.' }),
    nameserver_addresses: attr.set('string', { computed: true, nullable: true, description: 'Addresses of the name servers.' }),
    nameserver_search_suffix: attr.set('string', {
      computed: true,
      nullable: true,
      description: 'Domains that names are looked up in.',
    }),
    restrict_to_single_cluster: attr.bool({ computed: true, description: 'Whether it is kept for one cluster.' }),
    ...useFields,
  },
);

/** `data.palette_ip_pool` */
export const ipPoolData = dataSource({
  type: 'palette_ip_pool',
  schema: ipPoolDataSchema,
  validate: (config, report) => checkIdOrName('IP pool', config, report),

  async read({ id, name, private_cloud_gateway_id: gatewayUid }, { data: palette, signal }) {
    const place = await placeOf(palette, gatewayUid, signal);
    const pool = await ipPools.find(palette, place, id ?? name ?? '', signal, path(id === null ? 'name' : 'id'));
    return poolAttributes(pool);
  },
});
