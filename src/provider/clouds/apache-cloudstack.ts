import { attr, block, path, validators } from '../../framework';
import {
  type CloudStackCloudAccount,
  type CloudStackClusterConfig,
  type CloudStackMachinePoolConfig,
  cloudstackCalls,
} from '../../palette';

import { official } from '../shared/official';
import { blockOf, defineCloud, poolsOf, type ValuesOf } from './cloud';
import { overrideClusterApiConfig, urlLike } from './config-fields';
import { asPresent, isSame, resourceBody, seenAs } from './resources';

const accountFields = {
  api_url: attr.string({
    required: true,
    description: "URL of CloudStack's API: `https://cloudstack.example.com:8080/client/api`.",
    validate: urlLike('https://cloudstack.example.com:8080/client/api'),
  }),
  domain: attr.string({ optional: true, description: 'Domain of the user. Default: the root domain.' }),
  insecure: attr.bool({ default: false, description: "Doesn't verify the server's certificate. Default `false`." }),
};

/** What may be told, and Palette has a value for otherwise. A zone stays where it is. */
const chosen = (description: string) =>
  attr.string({ optional: true, computed: true, forceNew: true, description: `${description} Palette chooses when unset.` });
const named = (description: string) => attr.string({ required: true, forceNew: true, description, validate: validators.notEmpty });

const configFields = {
  project: block.list(
    { id: chosen('Uid of the project.'), name: chosen('Name of the project.') },
    { max: 1, description: "Project of CloudStack. Without it the machines are the user's own. Another one replaces the cluster." },
  ),
  ssh_key_name: attr.string({ optional: true, forceNew: true, description: 'Name of the key pair for the nodes.' }),
  control_plane_endpoint: attr.string({
    optional: true,
    computed: true,
    description: 'Address of the API server. Palette chooses when unset.',
  }),
  sync_with_cks: attr.bool({
    default: false,
    forceNew: true,
    description: "Whether CloudStack's own Kubernetes service shows the cluster. Default `false`.",
  }),
  zone: block.list(
    {
      id: chosen('Id of the zone.'),
      name: named('Name of the zone.'),
      network: block.list(
        {
          id: chosen('Id of the network.'),
          name: named('Name of the network.'),
          type: chosen('Type of the network: `Isolated`, `Shared`.'),
          gateway: chosen('Gateway of a network that is made.'),
          netmask: chosen('Netmask of a network that is made.'),
          offering: chosen('Offering of a network that is made.'),
          routing_mode: chosen('How the network routes: `Static`, `Dynamic`.'),
          vpc: block.list(
            {
              id: chosen('Id of the VPC.'),
              name: named('Name of the VPC.'),
              cidr: chosen('CIDR of a VPC that is made.'),
              offering: chosen('Offering of a VPC that is made.'),
            },
            { max: 1, description: 'VPC that the network is a tier of.' },
          ),
        },
        { max: 1, description: 'Network of the zone: one that exists, or one that is made as described.' },
      ),
    },
    { min: 1, description: 'Zones that the cluster stands in. Other ones replace the cluster.' },
  ),
  override_cluster_api_config: overrideClusterApiConfig,
};

const poolFields = {
  offering: attr.string({
    required: true,
    description: 'Name of the service offering: the size of a node.',
    validate: validators.notEmpty,
  }),
  template: block.list(
    {
      id: attr.string({ optional: true, description: 'Id of the template.' }),
      name: attr.string({ optional: true, description: 'Name of the template.' }),
    },
    { max: 1, description: 'Template that the nodes start from; by id, by name, or both. Palette chooses without it.' },
  ),
  network: block.list(
    {
      network_id: attr.string({ optional: true, description: 'Id of the network.' }),
      network_name: attr.string({ optional: true, description: 'Name of the network.' }),
    },
    { description: 'Networks of the nodes; by id, by name, or both.' },
  ),
};

type Config = ValuesOf<typeof configFields>;
type Zone = Config['zone'][number];

/** Apache CloudStack: machines of an offering in zones with networks. */
export const apacheCloudstack = defineCloud<
  typeof accountFields,
  typeof configFields,
  typeof poolFields,
  CloudStackCloudAccount,
  CloudStackClusterConfig,
  CloudStackMachinePoolConfig
>({
  type: 'apache_cloudstack',
  title: 'Apache CloudStack',
  calls: () => cloudstackCalls,
  account: {
    description: 'Credentials of an Apache CloudStack server, used through a private cloud gateway.',
    reaches: 'the CloudStack server',
    fields: accountFields,
    secrets: {
      api_key: { word: 'API key', what: 'API key of a user at the CloudStack server' },
      secret_key: { word: 'secret key', what: 'Secret key of that user' },
    },
    movesFrom: [official('spectrocloud_cloudaccount_apache_cloudstack', 0)],
    toApi: ({ api_url, domain, insecure }, secret) => ({
      apiUrl: api_url,
      apiKey: secret('api_key'),
      secretKey: secret('secret_key'),
      domain: domain ?? '',
      insecure,
    }),
    fromApi: ({ apiUrl = '', domain, insecure = false }) => ({ api_url: apiUrl, domain: domain || null, insecure }),
    refusal: {
      attribute: 'api_url',
      who: 'The CloudStack server',
      tried: ({ apiUrl }) => `the keys at ${apiUrl}`,
      look: 'api_url, domain and both keys',
    },
  },
  cluster: {
    description: 'A workload cluster on Apache CloudStack, made and deleted through a private cloud gateway.',
    movesFrom: [
      official('spectrocloud_cluster_apache_cloudstack', 3, {
        location_config: 'any',
        'machine_pool.instance_config': 'any',
        // Computed there beside the name.
        'machine_pool.network.network_id': 'any',
      }),
    ],
    config: configFields,
    pool: poolFields,
    omitsOfPool: ['skip_k8s_upgrade'],
    validate(config, report) {
      const cloudConfig = blockOf(config, 'cloud_config') ?? {};
      const project = blockOf(cloudConfig, 'project');
      if (project && isNone(project.id) && isNone(project.name))
        report.error(path('cloud_config'), 'A project without id and name', 'Give project its id, its name, or both.');
      for (const pool of poolsOf(config)) {
        const networks = Array.isArray(pool.network) ? (pool.network as readonly { readonly [name: string]: unknown }[]) : [];
        const bare = networks.some(({ network_id, network_name }) => isNone(network_id) && isNone(network_name));
        const template = blockOf(pool, 'template');
        if (bare || (template && isNone(template.id) && isNone(template.name))) {
          const detail = `In the pool "${String(pool.name)}" give each network network_id or network_name, and template id or name.`;
          report.error(path('machine_pool'), 'A network or template without id and name', detail);
        }
      }
    },
    toConfig: (config) => ({
      ...(config.project[0] && { project: resourceBody(config.project[0].id, config.project[0].name) }),
      ...(config.ssh_key_name === null ? {} : { sshKeyName: config.ssh_key_name }),
      ...(config.control_plane_endpoint === null ? {} : { controlPlaneEndpoint: config.control_plane_endpoint }),
      syncWithCKS: config.sync_with_cks,
      zones: config.zone.map(zoneBody),
      overrideClusterAPIConfig: config.override_cluster_api_config ?? '',
    }),
    fromConfig: ({ project, sshKeyName, controlPlaneEndpoint, syncWithCKS = false, zones = [], overrideClusterAPIConfig }) => ({
      project: project?.id || project?.name ? [{ id: project.id || null, name: project.name || null }] : [],
      ssh_key_name: sshKeyName || null,
      control_plane_endpoint: controlPlaneEndpoint || null,
      sync_with_cks: syncWithCKS,
      zone: zones.map(readZone),
      override_cluster_api_config: overrideClusterAPIConfig || null,
    }),
    toPool(pool, _config, present) {
      const offering = asPresent({ name: pool.offering }, [present?.offering]);
      const [template] = pool.template;
      const stays = present?.offering !== undefined && isSame(offering, present.offering);
      return {
        offering,
        // The size that belongs to the offering, or that somebody chose where the offering leaves it open.
        ...(stays && present?.instanceConfig ? { instanceConfig: present.instanceConfig } : {}),
        ...(template && { template: asPresent(resourceBody(template.id, template.name), [present?.template]) }),
        networks: pool.network.map(({ network_id, network_name }) =>
          asPresent(resourceBody(network_id, network_name), present?.networks ?? []),
        ),
      };
    },
    fromPool: ({ offering, template, networks = [] }, prior) => ({
      offering: offering?.name || offering?.id || '',
      template: template?.id || template?.name ? [seenAs(template, prior?.template[0])] : [],
      network: networks.map((network) => {
        const before = prior?.network.find((each) => isSame(network, resourceBody(each.network_id, each.network_name)));
        const { id, name } = seenAs(network, before && { id: before.network_id, name: before.network_name });
        return { network_id: id, network_name: name };
      }),
    }),
    replaces(next, last) {
      const [wanted, present] = [placesOf(next), placesOf(last)];
      return wanted !== undefined && present !== undefined && wanted !== present ? ['cloud_config'] : [];
    },
  },
});

function zoneBody({ id, name, network: [network] }: Zone): NonNullable<CloudStackClusterConfig['zones']>[number] {
  return {
    ...resourceBody(id, name),
    ...(network && {
      network: {
        ...resourceBody(network.id, network.name),
        ...stated({
          type: network.type,
          gateway: network.gateway,
          netmask: network.netmask,
          offering: network.offering,
          routingMode: network.routing_mode,
        }),
        ...(network.vpc[0] && {
          vpc: {
            ...resourceBody(network.vpc[0].id, network.vpc[0].name),
            ...stated({ cidr: network.vpc[0].cidr, offering: network.vpc[0].offering }),
          },
        }),
      },
    }),
  };
}

function readZone({ id, name = '', network }: NonNullable<CloudStackClusterConfig['zones']>[number]): Zone {
  if (!network?.name && !network?.id) return { id: id || null, name, network: [] };
  const { vpc } = network;
  return {
    id: id || null,
    name,
    network: [
      {
        id: network.id || null,
        name: network.name ?? '',
        type: network.type || null,
        gateway: network.gateway || null,
        netmask: network.netmask || null,
        offering: network.offering || null,
        routing_mode: network.routingMode || null,
        vpc:
          vpc?.name || vpc?.id
            ? [{ id: vpc.id || null, name: vpc.name ?? '', cidr: vpc.cidr || null, offering: vpc.offering || null }]
            : [],
      },
    ],
  };
}

/** Which blocks there are: one that comes or goes is another place, and no attribute of a schema says so. Undefined while it isn't known. */
function placesOf(values: { readonly [name: string]: unknown }): string | undefined {
  const config = blockOf(values, 'cloud_config');
  if (!Array.isArray(config?.project) || !Array.isArray(config.zone)) return undefined;
  const zones = (config.zone as readonly Zone[]).map(({ network }) =>
    Array.isArray(network) ? (network as Zone['network']).map(({ vpc }) => vpc.length) : [],
  );
  return JSON.stringify([config.project.length, zones]);
}

function stated<K extends string>(values: { readonly [Key in K]: string | null }): { readonly [Key in K]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as { [Key in K]?: string };
}

/** Unset, or as good as: Palette finds nothing by an empty text. */
function isNone(value: unknown): boolean {
  return value === null || value === '';
}
