import { addressNumber, addressProblem } from '../../../domain/address';
import { gatewayAddresses } from '../../../domain/gateway';
import { attr, isUnknown, nested, path, type Value, validators } from '../../../framework';
import type { Values } from '../../clouds/cloud';
import { defineInstaller, given } from './installer';

const address = (description: string) => attr.string({ required: true, description, validate: addressProblem });
const place = { resource_pool: 'Resource pool.', cluster: 'Compute cluster.', network: 'Network.' } as const;

const fields = {
  vcenter: attr.string({
    required: true,
    description: 'Host name or IP address, without a scheme.',
    validate: (host) =>
      host.includes('://') ? 'Write the vCenter without a scheme: the gateway fails to start with one.' : undefined,
  }),
  allow_insecure: attr.bool({ optional: true, description: "Doesn't verify the vCenter's certificate." }),
  datacenter: attr.string({ required: true, description: 'Datacenter.' }),
  folder: attr.string({ required: true, description: 'Folder for the machines.' }),
  cluster: attr.string({ required: true, description: place.cluster }),
  resource_pool: attr.string({ required: true, description: place.resource_pool }),
  datastore: attr.string({ optional: true, description: 'Datastore. Give it, or `storage_policy`.' }),
  storage_policy: attr.string({ optional: true, description: 'VM storage policy. Give it, or `datastore`.' }),
  network: attr.string({ required: true, description: place.network }),
  fault_domains: nested.list(
    {
      cluster: attr.string({ required: true, description: place.cluster }),
      resource_pool: attr.string({ required: true, description: place.resource_pool }),
      datastore: attr.string({ required: true, description: 'Datastore.' }),
      network: attr.string({ required: true, description: place.network }),
    },
    { optional: true, description: 'Further places that nodes are spread over.' },
  ),
  static_ip: nested.single(
    {
      start: address('First address.'),
      end: address('Last address. A gateway takes one a node, and two more.'),
      prefix: attr.int({ required: true, description: 'Bits of the network, 0 to 32.', validate: validators.between(0, 32) }),
      gateway: address('Router of the network.'),
      name_servers: attr.list('string', { required: true, description: 'DNS servers.', validate: validators.each(addressProblem) }),
      search_suffixes: attr.list('string', { optional: true, description: 'Search domains of the nodes.' }),
    },
    {
      optional: true,
      description: 'Static addresses of the nodes. With neither this nor `ddns_search_domains`, the installer asks.',
    },
  ),
  ddns_search_domains: attr.list('string', {
    optional: true,
    description: 'Addresses come by DHCP, and names are looked up in these domains.',
  }),
  ntp_servers: attr.list('string', { optional: true, description: 'NTP servers.' }),
  ssh_keys: attr.list('string', { optional: true, description: 'Public SSH keys for the user `spectro`.' }),
};

/** vSphere (https://docs.spectrocloud.com/clusters/pcg/deploy-pcg/vmware/). */
export const vsphere = defineInstaller<typeof fields>({
  cloud: 'vsphere',
  title: 'vSphere',
  answer: 'VMware vSphere',
  fields,
  unasked: {},
  answers: (placement) => ({
    ...given({
      'vSphere Endpoint': placement.vcenter,
      'Allow Insecure Connection': placement.allow_insecure,
      Datacenter: placement.datacenter,
      Folder: placement.folder,
      'Compute Cluster': placement.cluster,
      'Resource Pool': placement.resource_pool,
      Datastore: placement.datastore,
      'VM Storage Policy': placement.storage_policy,
      Network: placement.network,
      'NTP Servers': placement.ntp_servers ?? [],
      'SSH Public Keys': (placement.ssh_keys ?? []).join('\n'),
    }),
    ...Object.assign(
      {},
      ...(placement.fault_domains ?? []).map(({ cluster, resource_pool, datastore, network }, index) => ({
        [`Fault Domain ${index + 2}`]: [cluster, resource_pool, datastore, network].join(','),
      })),
    ),
    ...(placement.static_ip && {
      'IP Allocation Strategy': 'Static IP',
      ...given({
        'Starting IP Address': placement.static_ip.start,
        'Ending IP Address': placement.static_ip.end,
        'IP Prefix': placement.static_ip.prefix,
        'Gateway IP Address': placement.static_ip.gateway,
        'Name Servers': placement.static_ip.name_servers,
        'Name Server Search Suffixes': placement.static_ip.search_suffixes,
      }),
    }),
    ...(placement.ddns_search_domains && {
      'IP Allocation Strategy': 'DDNS',
      ...given({ 'Search Domains': placement.ddns_search_domains }),
    }),
  }),
  validate(placement, { node_count: nodes }, report) {
    const { datastore, storage_policy: policy, static_ip: fixed, ddns_search_domains: domains } = placement;
    if (datastore === null && policy === null) {
      report.error(path('vsphere', 'datastore'), 'Where are the disks?', 'Give datastore or storage_policy.');
    }
    if (isGiven(datastore) && isGiven(policy)) {
      report.error(path('vsphere', 'storage_policy'), 'Two places for the disks', 'Give either datastore or storage_policy.');
    }
    if (isGiven(fixed) && isGiven(domains)) {
      const detail = 'Addresses are static or come by DHCP: give either static_ip or ddns_search_domains.';
      report.error(path('vsphere', 'ddns_search_domains'), 'Two ways to addresses', detail);
    }
    const problem = isGiven(fixed) ? rangeProblem(fixed as Values, nodes) : undefined;
    if (problem !== undefined) report.error(path('vsphere', 'static_ip', 'end'), 'Too few addresses', problem);
  },
});

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && !isUnknown(value as Value);
}

/** What is wrong with a range for so many nodes; undefined while anything isn't known, or is wrong by itself. */
function rangeProblem({ start, end }: Values, nodes: unknown): string | undefined {
  if (typeof start !== 'string' || typeof end !== 'string') return undefined;
  const [first, last] = [addressNumber(start), addressNumber(end)];
  if (first === undefined || last === undefined) return undefined;
  if (last < first) return `${end} is before ${start}.`;
  const count = typeof nodes === 'number' ? nodes : 1;
  const needed = gatewayAddresses(count);
  const has = last - first + 1;
  if (has >= needed) return undefined;
  return `${start} to ${end} has ${has}, and a gateway of ${count} takes ${needed}: one a node, one for the replacement of a node, one that it is reached by.`;
}
