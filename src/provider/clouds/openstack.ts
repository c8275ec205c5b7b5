import { attr, validators } from '../../framework';
import {
  type OpenStackCloudAccount,
  type OpenStackClusterConfig,
  type OpenStackMachinePoolConfig,
  type OpenStackResource,
  openstackCalls,
} from '../../palette';
import { official } from '../shared/official';
import { defineCloud, orNull } from './cloud';
import { urlLike } from './config-fields';

const needed = (description: string) => attr.string({ required: true, description, validate: validators.notEmpty });
const fixed = (description: string) => attr.string({ required: true, forceNew: true, description, validate: validators.notEmpty });

const accountFields = {
  identity_endpoint: attr.string({
    required: true,
    description: 'URL of the identity service: `https://openstack.example.com:5000/v3`.',
    validate: urlLike('https://openstack.example.com:5000/v3'),
  }),
  openstack_username: needed('User at OpenStack.'),
  openstack_allow_insecure: attr.bool({ default: false, description: "Doesn't verify OpenStack's certificate. Default `false`." }),
  ca_certificate: attr.string({ optional: true, description: "Certificates (PEM) that OpenStack's own is verified with." }),
  parent_region: needed('Region.'),
  default_domain: needed('Domain of the user.'),
  default_project: needed('Project that is worked in.'),
};

const configFields = {
  domain: fixed('Domain, by name or id.'),
  region: fixed('Region.'),
  project: fixed('Project, by name or id.'),
  ssh_key: needed('Name of the key pair for the nodes.'),
  network_id: attr.string({
    optional: true,
    forceNew: true,
    description: 'Id of a network that exists. One is made when unset, from `subnet_cidr` and `dns_servers`.',
  }),
  subnet_id: attr.string({ optional: true, forceNew: true, description: 'Id of a subnet of that network.' }),
  dns_servers: attr.set('string', { required: true, description: 'Name servers of the subnet.' }),
  subnet_cidr: fixed('CIDR of the subnet that is made.'),
};

const poolFields = {
  instance_type: needed('Name of the flavor: the size of a node.'),
  azs: attr.set('string', { optional: true, description: 'Availability zones.' }),
  subnet_id: attr.string({ optional: true, description: "Id of the pool's subnet. Default: the cluster's." }),
};

/** OpenStack: machines of a flavor in a project. Palette has it up to 4.7. */
export const openstack = defineCloud<
  typeof accountFields,
  typeof configFields,
  typeof poolFields,
  OpenStackCloudAccount,
  OpenStackClusterConfig,
  OpenStackMachinePoolConfig
>({
  type: 'openstack',
  title: 'OpenStack',
  calls: () => openstackCalls,
  account: {
    description: 'Credentials of an OpenStack cloud, used through a private cloud gateway. Palette has OpenStack up to 4.7.',
    reaches: 'the OpenStack cloud',
    fields: accountFields,
    secrets: { openstack_password: { word: 'password', what: 'Password at OpenStack' } },
    movesFrom: [official('spectrocloud_cloudaccount_openstack', 0)],
    toApi: (account, secret) => ({
      identityEndpoint: account.identity_endpoint,
      username: account.openstack_username,
      password: secret('openstack_password'),
      insecure: account.openstack_allow_insecure,
      ...(account.ca_certificate === null ? {} : { caCert: account.ca_certificate }),
      parentRegion: account.parent_region,
      defaultDomain: account.default_domain,
      defaultProject: account.default_project,
    }),
    fromApi: (spec) => ({
      identity_endpoint: spec.identityEndpoint ?? '',
      openstack_username: spec.username ?? '',
      openstack_allow_insecure: spec.insecure ?? false,
      ca_certificate: spec.caCert || null,
      parent_region: spec.parentRegion ?? '',
      default_domain: spec.defaultDomain ?? '',
      default_project: spec.defaultProject ?? '',
    }),
    refusal: {
      attribute: 'openstack_username',
      who: 'OpenStack',
      tried: ({ username, identityEndpoint }) => `${username} at ${identityEndpoint}`,
      look: 'identity_endpoint, openstack_username, default_domain, default_project and the password',
    },
  },
  cluster: {
    description:
      'A workload cluster on OpenStack, made and deleted through a private cloud gateway. Palette has OpenStack up to 4.7.',
    movesFrom: [official('spectrocloud_cluster_openstack', 2)],
    workersInParallel: true,
    config: configFields,
    pool: poolFields,
    omitsOfPool: ['skip_k8s_upgrade', 'override_cluster_api_config', 'override_health_check_configuration'],
    toConfig: (config) => ({
      domain: either(config.domain),
      region: config.region,
      project: either(config.project),
      sshKeyName: config.ssh_key,
      ...(config.network_id === null ? {} : { network: { id: config.network_id } }),
      ...(config.subnet_id === null ? {} : { subnet: { id: config.subnet_id } }),
      dnsNameservers: config.dns_servers,
      nodeCidr: config.subnet_cidr,
    }),
    fromConfig: (
      { domain, region = '', project, sshKeyName = '', network, subnet, dnsNameservers = [], nodeCidr = '' },
      prior,
    ) => ({
      domain: seen(domain, prior?.domain),
      region,
      project: seen(project, prior?.project),
      ssh_key: sshKeyName,
      network_id: network?.id || null,
      subnet_id: subnet?.id || null,
      dns_servers: dnsNameservers,
      subnet_cidr: nodeCidr,
    }),
    toPool: (pool, _config, present) => ({
      flavorConfig: pool.instance_type === present?.flavorConfig.name ? present.flavorConfig : { name: pool.instance_type },
      // There is no attribute for the size of the disk: what is there stays.
      ...(present?.diskGiB ? { diskGiB: present.diskGiB } : {}),
      azs: pool.azs ?? [],
      ...(pool.subnet_id === null ? {} : { subnet: { id: pool.subnet_id } }),
    }),
    fromPool: ({ flavorConfig, azs, subnet }) => ({
      instance_type: flavorConfig.name,
      azs: orNull(azs),
      subnet_id: subnet?.id || null,
    }),
  },
});

/** Palette finds it by either. */
function either(text: string): OpenStackResource {
  return { id: text, name: text };
}

/** In the words of the configuration, as long as they say what is there. */
function seen({ id, name }: OpenStackResource = {}, prior: string | undefined): string {
  if (prior !== undefined && (prior === id || prior === name)) return prior;
  return name || id || '';
}
