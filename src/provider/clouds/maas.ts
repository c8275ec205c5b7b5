import { attr, block, path, validators } from '../../framework';
import { type MaasCloudAccount, type MaasClusterConfig, type MaasMachinePoolConfig, maasCalls } from '../../palette';
import { same } from '../cluster/cluster-part';
import { first } from '../shared/first';
import { official } from '../shared/official';
import { blockOf, defineCloud, orNull, poolsOf, type ValuesOf } from './cloud';
import { ntpServers, overrideClusterApiConfig, size, sshKeys, urlLike } from './config-fields';

const DEFAULT_TYPE = 'PureManage';

const accountFields = {
  maas_api_endpoint: attr.string({
    required: true,
    description: 'URL of the MAAS server: `http://maas.example.com:5240/MAAS`.',
    validate: urlLike('http://maas.example.com:5240/MAAS'),
  }),
  preferred_subnets: attr.list('string', {
    optional: true,
    description: 'Subnets whose addresses the machines are reached by, the most preferred first.',
  }),
};

const configFields = {
  domain: attr.string({ required: true, description: 'DNS domain of the machines.', validate: validators.notEmpty }),
  ssh_keys: sshKeys,
  enable_lxd_vm: attr.bool({
    default: false,
    description: 'Whether machines may be virtual ones on LXD hosts. Default `false`.',
  }),
  ntp_servers: ntpServers,
  override_cluster_api_config: overrideClusterApiConfig,
};

const poolFields = {
  azs: attr.set('string', { required: true, description: 'Availability zones that machines are taken from.' }),
  node_tags: attr.set('string', { optional: true, description: 'Tags of MAAS that a machine must have.' }),
  use_lxd_vm: attr.bool({ default: false, description: 'Whether the nodes are virtual machines on LXD hosts. Default `false`.' }),
  instance_type: block.list(
    { min_memory_mb: size('Least memory, in MiB.'), min_cpu: size('Fewest CPUs.') },
    { min: 1, max: 1, description: 'The least that a machine must have.' },
  ),
  placement: block.list(
    { resource_pool: attr.string({ required: true, description: 'Resource pool.' }) },
    { min: 1, max: 1, description: 'Where the machines are taken from.' },
  ),
  network: block.list(
    {
      network_name: attr.string({ required: true, description: 'Bridge of the LXD hosts.', validate: validators.notEmpty }),
      parent_pool_uid: attr.string({ optional: true, description: 'Uid of the IP pool of static addresses.' }),
      static_ip: attr.bool({
        default: false,
        description: 'Whether addresses are static; they come from `parent_pool_uid` then. Default `false`.',
      }),
    },
    { max: 1, description: 'Network of virtual machines on LXD hosts.' },
  ),
};

const extraFields = {
  cluster_type: attr.string({
    optional: true,
    computed: true,
    readable: false,
    description:
      '`PureManage` (a cluster with machines of its own; the default) or `PureAttach` (one that joins a cluster which hosts others). Another one replaces the cluster.',
    validate: validators.oneOf(DEFAULT_TYPE, 'PureAttach'),
  }),
  hyper_shift_config: block.list(
    {
      cluster_deployment_type: attr.string({
        required: true,
        forceNew: true,
        description: '`hypershift` or `openshift`.',
        validate: validators.oneOf('hypershift', 'openshift'),
      }),
      host_cluster_uid: attr.string({
        optional: true,
        forceNew: true,
        description: 'Uid of the cluster that hosts the control plane.',
      }),
    },
    {
      max: 1,
      description: 'OpenShift, with or without a control plane that another cluster hosts. Another one replaces the cluster.',
    },
  ),
};

type Pool = ValuesOf<typeof poolFields>;

/** MAAS: machines are picked out of a resource pool by zone, tags and size. */
export const maas = defineCloud<
  typeof accountFields,
  typeof configFields,
  typeof poolFields,
  MaasCloudAccount,
  MaasClusterConfig,
  MaasMachinePoolConfig,
  typeof extraFields
>({
  type: 'maas',
  title: 'MAAS',
  calls: () => maasCalls,
  account: {
    description: 'Credentials of a MAAS server, used through a private cloud gateway.',
    reaches: 'the MAAS server',
    fields: accountFields,
    secrets: { maas_api_key: { word: 'API key', what: 'API key of a user at the MAAS server' } },
    movesFrom: [official('spectrocloud_cloudaccount_maas', 0)],
    toApi: ({ maas_api_endpoint, preferred_subnets }, secret) => ({
      apiEndpoint: maas_api_endpoint,
      apiKey: secret('maas_api_key'),
      ...(preferred_subnets === null ? {} : { preferredSubnets: preferred_subnets }),
    }),
    fromApi: ({ apiEndpoint = '', preferredSubnets }) => ({
      maas_api_endpoint: apiEndpoint,
      preferred_subnets: orNull(preferredSubnets),
    }),
    refusal: {
      attribute: 'maas_api_endpoint',
      who: 'The MAAS server',
      tried: ({ apiEndpoint }) => `the API key at ${apiEndpoint}`,
      look: 'maas_api_endpoint and the API key',
    },
  },
  cluster: {
    description: 'A workload cluster on MAAS, made and deleted through a private cloud gateway.',
    movesFrom: [
      official('spectrocloud_cluster_maas', 3, {
        'machine_pool.placement.id': 'any',
        'machine_pool.skip_k8s_upgrade': 'disabled',
      }),
    ],
    config: configFields,
    pool: poolFields,
    extra: extraFields,
    unset: { cluster_type: DEFAULT_TYPE },
    accountOptional: true,
    validate(config, report) {
      const hosted = blockOf(config, 'hyper_shift_config')?.host_cluster_uid ?? null;
      const none = Array.isArray(config.hyper_shift_config) && hosted === null;
      if (config.cloud_account_id === null && none) {
        report.error(
          path('cloud_account_id'),
          'The cloud account is missing',
          'Only a cluster that another one hosts (hyper_shift_config with host_cluster_uid) does without cloud_account_id.',
        );
      }
      for (const pool of poolsOf(config)) {
        const { static_ip, parent_pool_uid = null } = blockOf(pool, 'network') ?? {};
        if (static_ip !== true || parent_pool_uid !== null) continue;
        const detail = `The pool "${String(pool.name)}" has static_ip in its network: give parent_pool_uid, the IP pool that the addresses come from.`;
        report.error(path('machine_pool'), 'Static addresses from nowhere', detail);
      }
    },
    toConfig: ({ domain, ssh_keys, ntp_servers, enable_lxd_vm, override_cluster_api_config }) => ({
      domain,
      sshKeys: ssh_keys ?? [],
      ntpServers: ntp_servers ?? [],
      enableLxdVm: enable_lxd_vm,
      overrideClusterAPIConfig: override_cluster_api_config ?? '',
    }),
    fromConfig: ({ domain = '', sshKeys: keys, ntpServers: servers, enableLxdVm = false, overrideClusterAPIConfig }) => ({
      domain,
      ssh_keys: orNull(keys),
      ntp_servers: orNull(servers),
      enable_lxd_vm: enableLxdVm,
      override_cluster_api_config: overrideClusterAPIConfig || null,
    }),
    toPool(pool, _config, present) {
      const { min_memory_mb: minMemInMB, min_cpu: minCPU } = first(pool.instance_type);
      return {
        azs: pool.azs,
        tags: pool.node_tags ?? [],
        useLxdVm: pool.use_lxd_vm,
        // There is no attribute for the least disk: what is there stays.
        instanceType: { ...present?.instanceType, minMemInMB, minCPU },
        resourcePool: first(pool.placement).resource_pool,
        ...networkBody(pool),
      };
    },
    fromPool: ({ azs, tags, useLxdVm = false, instanceType, resourcePool = '', network }) => ({
      azs: azs ?? [],
      node_tags: orNull(tags),
      use_lxd_vm: useLxdVm,
      instance_type: [{ min_memory_mb: instanceType.minMemInMB ?? 0, min_cpu: instanceType.minCPU ?? 0 }],
      placement: [{ resource_pool: resourcePool }],
      network: network?.networkName
        ? [
            {
              network_name: network.networkName,
              parent_pool_uid: network.parentPoolRef?.uid || null,
              static_ip: network.staticIp ?? false,
            },
          ]
        : [],
    }),
    toSpec: ({ cluster_type, hyper_shift_config: [hyperShift] }) => ({
      ...(cluster_type === null || cluster_type === DEFAULT_TYPE ? {} : { clusterType: cluster_type }),
      ...(hyperShift && {
        clusterConfig: {
          hyperShiftConfig: {
            clusterDeploymentType: hyperShift.cluster_deployment_type,
            ...(hyperShift.host_cluster_uid === null ? {} : { hostClusterUid: hyperShift.host_cluster_uid }),
          },
        },
      }),
    }),
    fromSpec({ clusterConfig }) {
      const { clusterDeploymentType, hostClusterUid } = clusterConfig?.hyperShiftConfig ?? {};
      return {
        hyper_shift_config: clusterDeploymentType
          ? [{ cluster_deployment_type: clusterDeploymentType, host_cluster_uid: hostClusterUid || null }]
          : [],
      };
    },
    replaces: (next, last) => [
      ...(isOtherType(next.cluster_type, last.cluster_type) ? ['cluster_type'] : []),
      ...(same(next.hyper_shift_config, last.hyper_shift_config) ? [] : ['hyper_shift_config']),
    ],
  },
});

/** Palette doesn't tell the type of a cluster, so one that was imported has none in its state. */
function isOtherType(next: unknown, last: unknown): boolean {
  return typeof next === 'string' && typeof last === 'string' && next !== last;
}

function networkBody({ network: [network] }: Pool) {
  if (network === undefined) return {};
  return {
    network: {
      networkName: network.network_name,
      staticIp: network.static_ip,
      ...(network.parent_pool_uid === null ? {} : { parentPoolUid: network.parent_pool_uid }),
    },
  };
}
