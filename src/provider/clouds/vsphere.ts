import { attr, block, path, validators } from '../../framework';
import {
  type VsphereCloudAccount,
  type VsphereClusterConfig,
  type VsphereClusterConfigEntity,
  type VsphereMachinePoolConfig,
  type VspherePlacementConfig,
  type VspherePlacementConfigEntity,
  vsphereCalls,
} from '../../palette';
import { first } from '../shared/first';
import { official } from '../shared/official';
import { respelled } from '../shared/respelled';
import { defineCloud, orNull, type ValuesOf } from './cloud';

const accountFields = {
  vsphere_vcenter: attr.string({
    required: true,
    description: 'Host name or IP address of the vCenter, without a scheme.',
    validate: (host) => (host.includes('://') ? 'Write the vCenter without a scheme.' : undefined),
  }),
  vsphere_username: attr.string({ required: true, description: 'User at the vCenter.', validate: validators.notEmpty }),
  vsphere_ignore_insecure_error: attr.bool({
    default: false,
    description: "Doesn't verify the vCenter's certificate. Default `false`.",
  }),
};

const configFields = {
  datacenter: attr.string({ required: true, forceNew: true, description: 'Datacenter.' }),
  folder: attr.string({ required: true, forceNew: true, description: 'Folder for the machines.' }),
  image_template_folder: attr.string({
    optional: true,
    computed: true,
    forceNew: true,
    description: 'Folder of image templates. Palette chooses when unset.',
  }),
  ssh_key: attr.string({
    optional: true,
    description: 'The only public SSH key for the nodes. Deprecated: use `ssh_keys`.',
    deprecated: 'Use ssh_keys: it takes one key as well as several.',
  }),
  ssh_keys: attr.set('string', { optional: true, description: 'Public SSH keys for the nodes.' }),
  static_ip: attr.bool({ default: false, forceNew: true, description: 'Static addresses instead of DHCP. Default `false`.' }),
  network_type: attr.string({
    optional: true,
    computed: true,
    forceNew: true,
    description: 'How the API server is reached: `VIP`, `DDNS` or `External`. Palette chooses when unset.',
    validate: validators.oneOf('VIP', 'DDNS', 'External'),
  }),
  host_endpoint: attr.string({
    optional: true,
    computed: true,
    forceNew: true,
    description: 'Host name or address of the API server. Palette chooses when unset.',
  }),
  network_search_domain: attr.string({ optional: true, computed: true, forceNew: true, description: 'Search domain, with DDNS.' }),
  ntp_servers: attr.set('string', { optional: true, description: 'NTP servers.' }),
  override_cluster_api_config: attr.string({
    optional: true,
    description: "What differs in the cluster's Cluster API objects, as YAML.",
  }),
};

const size = (what: string) => attr.int({ required: true, description: what, validate: validators.atLeast(1) });

const poolFields = {
  instance_type: block.list(
    { disk_size_gb: size('Disk, in GiB.'), memory_mb: size('Memory, in MiB.'), cpu: size('Virtual CPUs.') },
    { min: 1, max: 1, description: 'Size of a node.' },
  ),
  placement: block.list(
    {
      cluster: attr.string({ required: true, description: 'Compute cluster.' }),
      resource_pool: attr.string({ required: true, description: 'Resource pool; empty for the default one.' }),
      datastore: attr.string({ required: true, description: 'Datastore.' }),
      network: attr.string({ required: true, description: 'Network.' }),
      static_ip_pool_id: attr.string({ optional: true, description: 'Uid of the IP pool of static addresses.' }),
    },
    { min: 1, max: 1, description: 'Where the nodes are put.' },
  ),
};

type Config = ValuesOf<typeof configFields>;
type Placement = ValuesOf<typeof poolFields>['placement'][number];

/** vSphere: machines stand in a compute cluster of one datacenter. */
export const vsphere = defineCloud<
  typeof accountFields,
  typeof configFields,
  typeof poolFields,
  VsphereCloudAccount,
  VsphereClusterConfigEntity | VsphereClusterConfig,
  VsphereMachinePoolConfig
>({
  type: 'vsphere',
  title: 'vSphere',
  calls: () => vsphereCalls,
  account: {
    description: 'Credentials of a vCenter, used through a private cloud gateway.',
    reaches: 'the vCenter',
    fields: accountFields,
    secrets: { vsphere_password: { word: 'password', what: 'Password at the vCenter' } },
    movesFrom: [official('spectrocloud_cloudaccount_vsphere', 0)],
    toApi: (account, secret) => ({
      vcenterServer: account.vsphere_vcenter,
      username: account.vsphere_username,
      password: secret('vsphere_password'),
      insecure: account.vsphere_ignore_insecure_error,
    }),
    fromApi: ({ vcenterServer = '', username = '', insecure = false }) => ({
      vsphere_vcenter: vcenterServer,
      vsphere_username: username,
      vsphere_ignore_insecure_error: insecure,
    }),
    refusal: {
      attribute: 'vsphere_username',
      who: 'The vCenter',
      tried: ({ username, vcenterServer }) => `${username} at ${vcenterServer}`,
      look: 'vsphere_vcenter, vsphere_username and the password',
    },
  },
  cluster: {
    description: 'A workload cluster on vSphere, made and deleted through a private cloud gateway.',
    movesFrom: [official('spectrocloud_cluster_vsphere', 1, { 'machine_pool.placement.id': 'any' })],
    config: configFields,
    pool: poolFields,
    validate({ cloud_config }, report) {
      const [config] = Array.isArray(cloud_config) ? (cloud_config as readonly { readonly [name: string]: unknown }[]) : [];
      if (typeof config?.ssh_key === 'string' && Array.isArray(config.ssh_keys))
        report.error(
          path('cloud_config', 0, 'ssh_key'),
          'SSH keys are given twice',
          'Give all of them in ssh_keys, and no ssh_key.',
        );
    },
    toConfig(config, pools, present) {
      const controlPlane = pools.find((pool) => pool.control_plane) ?? first(pools);
      return {
        placement: {
          ...leftAlone(present?.placement, ['uid', 'storagePolicyName']),
          ...placementBody(config, first(controlPlane.placement)),
          ...(config.image_template_folder === null ? {} : { imageTemplateFolder: config.image_template_folder }),
        },
        staticIp: config.static_ip,
        sshKeys: config.ssh_keys ?? (config.ssh_key ? [config.ssh_key] : []),
        ntpServers: config.ntp_servers ?? [],
        // Undefined, so that an update takes away what is there.
        overrideClusterAPIConfig: config.override_cluster_api_config || undefined,
        ...endpointBody(config),
      };
    },
    fromConfig: (
      { placement = {}, controlPlaneEndpoint, sshKeys, staticIp = false, ntpServers, overrideClusterAPIConfig },
      prior,
    ) => ({
      datacenter: placement.datacenter ?? '',
      folder: placement.folder ?? '',
      image_template_folder: placement.imageTemplateFolder || null,
      ...keysFrom(sshKeys, prior),
      static_ip: staticIp,
      network_type: controlPlaneEndpoint?.type || null,
      host_endpoint: controlPlaneEndpoint?.host || null,
      network_search_domain: controlPlaneEndpoint?.ddnsSearchDomain || null,
      ntp_servers: orNull(ntpServers),
      override_cluster_api_config: respelled(prior?.override_cluster_api_config, overrideClusterAPIConfig),
    }),
    // An update repeats datacenter and folder and carries the uid of the placement that is there, or Palette takes it for
    // another placement and replaces the nodes.
    toPool(pool, config, present) {
      const { disk_size_gb: diskGiB, memory_mb: memoryMiB, cpu: numCPUs } = first(pool.instance_type);
      return {
        instanceType: { diskGiB, memoryMiB, numCPUs },
        placements: pool.placement.map((placement, index) => ({
          ...leftAlone(present?.placements?.[index], ['uid', 'storagePolicyName', 'imageTemplateFolder']),
          ...placementBody(config, placement),
        })),
      };
    },
    fromPool: ({ instanceType, placements = [] }) => ({
      instance_type: [{ disk_size_gb: instanceType.diskGiB, memory_mb: instanceType.memoryMiB, cpu: instanceType.numCPUs }],
      placement: placements.map(({ cluster = '', resourcePool = '', datastore = '', network }) => ({
        cluster,
        resource_pool: resourcePool,
        datastore,
        network: network?.networkName ?? '',
        static_ip_pool_id: network?.parentPoolRef?.uid || null,
      })),
    }),
  },
});

/** One key stays where the state has one; several have their place in `ssh_keys` alone. */
function keysFrom(keys: readonly string[] = [], prior: Config | undefined): Pick<Config, 'ssh_key' | 'ssh_keys'> {
  const [key] = keys;
  if (!prior?.ssh_key || keys.length > 1) return { ssh_key: null, ssh_keys: orNull(keys) };
  return { ssh_key: respelled(prior.ssh_key, key), ssh_keys: null };
}

function endpointBody({
  network_type: type,
  host_endpoint: host,
  network_search_domain: ddnsSearchDomain,
}: Config): Pick<VsphereClusterConfigEntity, 'controlPlaneEndpoint'> {
  if (type === null) return {};
  return {
    controlPlaneEndpoint: {
      type: type as 'VIP' | 'DDNS' | 'External',
      ...(host === null ? {} : { host }),
      ...(ddnsSearchDomain === null ? {} : { ddnsSearchDomain }),
    },
  };
}

/** What of a placement there are no attributes for: a folder of templates has one for the cluster, and none for a pool. */
function leftAlone(
  present: VspherePlacementConfig | VspherePlacementConfigEntity | undefined,
  names: readonly ('uid' | 'storagePolicyName' | 'imageTemplateFolder')[],
): VspherePlacementConfigEntity {
  return Object.fromEntries(names.flatMap((name) => (present?.[name] ? [[name, present[name]]] : [])));
}

function placementBody(config: Config, placement: Placement): VspherePlacementConfigEntity {
  return {
    datacenter: config.datacenter,
    folder: config.folder,
    cluster: placement.cluster,
    resourcePool: placement.resource_pool,
    datastore: placement.datastore,
    network: {
      networkName: placement.network,
      staticIp: config.static_ip,
      ...(placement.static_ip_pool_id === null ? {} : { parentPoolUid: placement.static_ip_pool_id }),
    },
  };
}
