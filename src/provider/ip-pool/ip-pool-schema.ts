import { attr, schema, timeoutsBlock, validators } from '../../framework';
import { addressProblem, networkProblem } from './pool-rules';

export const timeouts = { create: '10m', update: '10m', delete: '10m' } as const;

/** What Palette tells of a pool's use; it causes no change. */
export const useFields = {
  available_addresses: attr.list('string', {
    computed: true,
    recompute: 'always',
    description: 'Addresses that are free, the lowest first. Palette lists not all of a large pool, and none before 4.9.14.',
  }),
  used_addresses: attr.list('string', {
    computed: true,
    recompute: 'always',
    description: 'Addresses that clusters have. Palette lists none before 4.9.14.',
  }),
  used_by_clusters: attr.list('string', {
    computed: true,
    recompute: 'always',
    description: 'Uids of the clusters that have addresses.',
  }),
};

/** Attributes of `palette_ip_pool`. */
export const ipPoolSchema = schema(
  {
    description:
      'A pool of static IPv4 addresses of a private cloud gateway, for the nodes of clusters on vSphere and MAAS. It belongs to the tenant, as its gateway does. A cluster needs three addresses more than it has nodes.',
  },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({ required: true, description: 'Name. It can be changed in place.', validate: validators.notEmpty }),
    private_cloud_gateway_id: attr.string({
      required: true,
      forceNew: true,
      description: 'Gateway that it belongs to: `id` of a `palette_private_cloud_gateway_ready`.',
      validate: validators.notEmpty,
    }),
    network_type: attr.string({
      required: true,
      description: '`range` (`ip_start_range` to `ip_end_range`) or `subnet` (`subnet_cidr`).',
      validate: validators.oneOf('range', 'subnet'),
    }),
    ip_start_range: attr.string({ optional: true, description: 'First address of a range.', validate: addressProblem }),
    ip_end_range: attr.string({ optional: true, description: 'Last address of a range, included.', validate: addressProblem }),
    subnet_cidr: attr.string({
      optional: true,
      description: 'Network of a subnet: `10.0.0.0/24`. Its first and last address are not given out.',
      validate: networkProblem,
    }),
    prefix: attr.int({
      required: true,
      description: 'Length of the netmask on the nodes, in bits: `0` to `32`.',
      validate: validators.between(0, 32),
    }),
    gateway: attr.string({
      required: true,
      description: 'Address of the router. All addresses of the pool are in its network.',
      validate: addressProblem,
    }),
    nameserver_addresses: attr.set('string', {
      optional: true,
      description: 'Addresses of the name servers.',
      validate: validators.each(addressProblem),
    }),
    nameserver_search_suffix: attr.set('string', {
      optional: true,
      description: 'Domains that names are looked up in.',
      validate: validators.each(validators.notEmpty),
    }),
    restrict_to_single_cluster: attr.bool({
      default: false,
      description: 'Keeps the pool for the first cluster that takes an address. Default `false`.',
    }),
    ...useFields,
    timeouts: timeoutsBlock(timeouts),
  },
);
