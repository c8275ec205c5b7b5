import { addressProblem, networkProblem } from '../../../domain/address';
import { attr, isUnknown, path, type Value, validators } from '../../../framework';
import { urlLike } from '../../clouds/config-fields';
import { defineInstaller, given } from './installer';

const URL_EXAMPLE = 'https://openstack.example.com:5000/v3';

const fields = {
  identity_endpoint: attr.string({
    required: true,
    description: `URL of the identity service: \`${URL_EXAMPLE}\`.`,
    validate: urlLike(URL_EXAMPLE),
  }),
  allow_insecure: attr.bool({ optional: true, description: "Doesn't verify the server's certificate." }),
  ca_file: attr.string({
    optional: true,
    description: "Path of the certificate (PEM) that signed the server's, where the Palette CLI runs.",
  }),
  default_domain: attr.string({ optional: true, description: 'Domain that the user belongs to.' }),
  default_project: attr.string({ optional: true, description: 'Project that the user begins in.' }),
  default_region: attr.string({ optional: true, description: 'Region that the user begins in.' }),
  domain: attr.string({ required: true, description: 'Domain of the machines.' }),
  region: attr.string({ required: true, description: 'Region of the machines.' }),
  project: attr.string({ required: true, description: 'Project of the machines.' }),
  network: attr.string({ optional: true, description: 'Network that exists; together with `subnet`.' }),
  subnet: attr.string({ optional: true, description: 'Subnet that exists; together with `network`.' }),
  node_cidr: attr.string({
    optional: true,
    description: 'Network (CIDR) that is made for the nodes, in place of `network` and `subnet`.',
    validate: networkProblem,
  }),
  dns_servers: attr.list('string', {
    optional: true,
    description: 'DNS servers of the network that is made.',
    validate: validators.each(addressProblem),
  }),
  flavor: attr.string({ required: true, description: 'Flavor of the nodes.' }),
  azs: attr.list('string', { required: true, description: 'Availability zones.' }),
  ssh_key_pair: attr.string({ optional: true, description: 'SSH key pair, by name, for the user `spectro`.' }),
};

/** OpenStack, with Palette 4.7 and before. */
export const openstack = defineInstaller<typeof fields>({
  cloud: 'openstack',
  title: 'OpenStack',
  answer: 'OpenStack',
  fields,
  unasked: { custom_size: 'the size of its nodes is that of the flavor' },
  answers: (placement) =>
    given({
      'OpenStack Identity Endpoint': placement.identity_endpoint,
      'Allow Insecure Connection': placement.allow_insecure,
      'CA Certificate Filepath': placement.ca_file,
      'Default Domain': placement.default_domain,
      'Default Region': placement.default_region,
      'Default Project': placement.default_project,
      Domain: placement.domain,
      Region: placement.region,
      Project: placement.project,
      'Placement Type': placement.node_cidr === null ? 'Static' : 'Dynamic',
      Network: placement.network,
      Subnet: placement.subnet,
      'Node CIDR': placement.node_cidr,
      'DNS Servers': placement.dns_servers,
      Flavor: placement.flavor,
      'Availability Zones': placement.azs,
      'SSH Key Pair': placement.ssh_key_pair,
    }),
  validate({ network, subnet, node_cidr: cidr, dns_servers: servers }, _, report) {
    if ([network, subnet, cidr, servers].some((value) => isUnknown(value as Value))) return;
    const problem = networksProblem(network !== null, subnet !== null, cidr !== null, servers !== null);
    if (problem !== undefined) report.error(path('openstack', cidr === null ? 'network' : 'node_cidr'), 'Which network?', problem);
  },
});

/** A gateway stands in a network that exists, or in one that is made for it. */
function networksProblem(network: boolean, subnet: boolean, cidr: boolean, servers: boolean): string | undefined {
  const exists = network || subnet;
  if (exists === cidr) return 'Give network and subnet, which exist; or node_cidr, for which they are made.';
  if (exists && !(network && subnet)) return 'network and subnet are given together.';
  if (servers && !cidr) return 'dns_servers are those of a network that is made: give them with node_cidr.';
  return undefined;
}
