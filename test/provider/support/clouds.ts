import type { Value } from '../../../src/framework';
import { DEFAULT_SEED, type SimulatorOptions } from '../../../src/simulator';
import { TestPalette } from './palette';

type Body = { readonly [name: string]: Value };

/** What changes of an object. */
interface Changes {
  /** Changed in place: by what it is called in a test, the configuration with another value. */
  readonly updatable: { readonly [what: string]: (body: Body) => Body };
  /** Another object. */
  readonly replacing: { readonly [what: string]: (body: Body) => Body };
}

/** One cloud's account and cluster as a test makes them on the simulated Palette. */
export interface CloudSample {
  /** Ends the type names: `maas`. */
  readonly type: string;
  /** As the API's paths have it: `cloudaccounts/maas`. */
  readonly path: string;
  /** The cloud of its gateways. */
  readonly gateways: string;
  /** A profile with its infrastructure. */
  readonly profile: string;
  readonly simulator: Omit<SimulatorOptions, 'clock' | 'speed'>;
  /** The official provider's types, and what its states have besides. */
  readonly official: { readonly account: string; readonly type: string; more(cluster: Body): Body };
  readonly account: {
    body(gatewayUid: string): Body;
    /** What of `body` is secret. */
    readonly secrets: readonly string[];
    /** A secret that the cloud refuses; undefined where nobody tries it. */
    readonly refused?: Body;
    /** What an import ID ends with, after the scope. */
    readonly importSuffix?: string;
  } & Changes;
  readonly cluster: {
    body(accountUid: string, profileUid: string): Body;
    /** What an import can't tell. */
    readonly unreadable: readonly string[];
    /** What somebody makes of the API's cluster config behind its back. */
    drift(present: Body): Body;
    /** What an import ID ends with, after the scope. */
    readonly importSuffix?: string;
  } & Changes;
}

const pools = (...each: readonly Body[]): readonly Body[] => each;

const withValues = (values: Body) => (body: Body) => ({ ...body, ...values });

const within = (block: string, values: Body) => (body: Body) => ({
  ...body,
  [block]: (body[block] as readonly Body[]).map((each) => ({ ...each, ...values })),
});

/** The last pool with other values. */
const lastPool = (values: Body) => (body: Body) => {
  const pools = body.machine_pool as readonly Body[];
  return { ...body, machine_pool: [...pools.slice(0, -1), { ...pools.at(-1), ...values }] };
};

const renamed: Changes['updatable'] = { name: withValues({ name: 'renamed' }) };
const common: Changes['updatable'] = {
  description: withValues({ description: 'Shops' }),
  tags: withValues({ tags: ['env:dev'] }),
};
const anotherName: Changes['replacing'] = { name: withValues({ name: 'another' }) };

const maas: CloudSample = {
  type: 'maas',
  path: 'maas',
  gateways: 'maas',
  profile: 'maas-ubuntu',
  simulator: {},
  official: {
    account: 'spectrocloud_cloudaccount_maas',
    type: 'maas',
    more: within('machine_pool', { placement: [{ id: '', resource_pool: 'default' }], skip_k8s_upgrade: 'disabled' }),
  },
  account: {
    body: (gateway) => ({
      name: 'maas',
      private_cloud_gateway_id: gateway,
      maas_api_endpoint: 'http://maas.acme.example:5240/MAAS',
      maas_api_key: 'a:b:c',
    }),
    secrets: ['maas_api_key'],
    refused: { maas_api_key: 'wrong' },
    updatable: {
      ...renamed,
      maas_api_endpoint: withValues({ maas_api_endpoint: 'http://other.acme.example:5240/MAAS' }),
      preferred_subnets: withValues({ preferred_subnets: ['10.30.0.0/16'] }),
    },
    replacing: { context: withValues({ context: 'tenant' }) },
  },
  cluster: {
    body: (account, profile) => {
      const pool = {
        azs: ['az1', 'az2'],
        instance_type: [{ min_cpu: 2, min_memory_mb: 4096 }],
        placement: [{ resource_pool: 'default' }],
      };
      return {
        name: 'apps',
        cloud_account_id: account,
        cluster_profile: [{ id: profile }],
        cloud_config: [{ domain: 'maas' }],
        machine_pool: [
          { name: 'control', count: 1, control_plane: true, ...pool },
          { name: 'workers', count: 1, ...pool },
        ],
      };
    },
    unreadable: [],
    updatable: {
      ...common,
      domain: within('cloud_config', { domain: 'maas.acme.example' }),
      ssh_keys: within('cloud_config', { ssh_keys: ['ssh-ed25519 AAAA a@b'] }),
      ntp_servers: within('cloud_config', { ntp_servers: ['0.pool.ntp.org'] }),
      enable_lxd_vm: within('cloud_config', { enable_lxd_vm: true }),
      override_cluster_api_config: within('cloud_config', { override_cluster_api_config: 'a: 1\n' }),
      'the size of a pool': lastPool({ count: 2 }),
      instance_type: lastPool({ instance_type: [{ min_cpu: 4, min_memory_mb: 8192 }] }),
      azs: lastPool({ azs: ['az3'] }),
      node_tags: lastPool({ node_tags: ['virtual'] }),
      placement: lastPool({ placement: [{ resource_pool: 'pool1' }] }),
      network: lastPool({ use_lxd_vm: true, network: [{ network_name: '10.30.0.0/16' }] }),
    },
    replacing: {
      ...anotherName,
      cluster_type: withValues({ cluster_type: 'PureAttach' }),
      hyper_shift_config: withValues({ hyper_shift_config: [{ cluster_deployment_type: 'openshift' }] }),
    },
    drift: withValues({ ntpServers: ['behind.example'] }),
  },
};

const cloudstack: CloudSample = {
  type: 'apache_cloudstack',
  path: 'apache-cloudstack',
  gateways: 'apache-cloudstack',
  profile: 'cloudstack-ubuntu',
  simulator: {},
  official: {
    account: 'spectrocloud_cloudaccount_apache_cloudstack',
    type: 'apache_cloudstack',
    more: within('machine_pool', {
      instance_config: [{ category: '', cpu_set: 0, disk_gib: 0, memory_mib: 4096, name: 'Medium Instance', num_cpus: 2 }],
      network: [{ ip_address: '', network_id: '6d7e8f90-a1b2-43c4-95e6-f708192a3b30', network_name: 'network1' }],
    }),
  },
  account: {
    body: (gateway) => ({
      name: 'cloudstack',
      private_cloud_gateway_id: gateway,
      api_url: 'https://cloudstack.acme.example:8080/client/api',
      api_key: 'key',
      secret_key: 'secret',
    }),
    secrets: ['api_key', 'secret_key'],
    refused: { secret_key: 'wrong' },
    updatable: {
      ...renamed,
      api_url: withValues({ api_url: 'https://other.acme.example:8080/client/api' }),
      domain: withValues({ domain: 'ROOT' }),
      insecure: withValues({ insecure: true }),
    },
    replacing: { context: withValues({ context: 'tenant' }) },
  },
  cluster: {
    body: (account, profile) => {
      const pool = { offering: 'Medium Instance', network: [{ network_name: 'network1' }] };
      return {
        name: 'apps',
        cloud_account_id: account,
        cluster_profile: [{ id: profile }],
        cloud_config: [{ ssh_key_name: 'palette', zone: [{ name: 'zone1', network: [{ name: 'network1' }] }] }],
        machine_pool: [
          { name: 'control', count: 1, control_plane: true, ...pool },
          { name: 'workers', count: 1, ...pool },
        ],
      };
    },
    unreadable: [],
    updatable: {
      ...common,
      override_cluster_api_config: within('cloud_config', { override_cluster_api_config: 'a: 1\n' }),
      'the size of a pool': lastPool({ count: 2 }),
      offering: lastPool({ offering: 'Large Instance' }),
      template: lastPool({ template: [{ name: 'u-2404-0-k-13210-0' }] }),
      'another network': lastPool({ network: [{ network_name: 'tier1' }] }),
      'no network': lastPool({ network: [] }),
    },
    replacing: {
      ...anotherName,
      ssh_key_name: within('cloud_config', { ssh_key_name: null }),
      project: within('cloud_config', { project: [{ name: 'demo' }] }),
      sync_with_cks: within('cloud_config', { sync_with_cks: true }),
      'the network of a zone': within('cloud_config', { zone: [{ name: 'zone1', network: [{ name: 'tier1' }] }] }),
      'a zone without a network': within('cloud_config', { zone: [{ name: 'zone1' }] }),
    },
    drift: () => ({ overrideClusterAPIConfig: 'b: 2\n' }),
  },
};

const openstack: CloudSample = {
  type: 'openstack',
  path: 'openstack',
  gateways: 'openstack',
  profile: 'openstack-ubuntu',
  simulator: { strict: { paletteVersion: '4.7' } },
  official: {
    account: 'spectrocloud_cloudaccount_openstack',
    type: 'openstack',
    more: withValues({ update_worker_pools_in_parallel: true }),
  },
  account: {
    body: (gateway) => ({
      name: 'openstack',
      private_cloud_gateway_id: gateway,
      identity_endpoint: 'https://openstack.acme.example:5000/v3',
      openstack_username: 'palette',
      openstack_password: 'secret',
      parent_region: 'RegionOne',
      default_domain: 'Default',
      default_project: 'demo',
    }),
    secrets: ['openstack_password'],
    refused: { openstack_password: 'wrong' },
    updatable: {
      ...renamed,
      openstack_username: withValues({ openstack_username: 'admin' }),
      openstack_allow_insecure: withValues({ openstack_allow_insecure: true }),
      ca_certificate: withValues({ ca_certificate: '-----BEGIN CERTIFICATE-----' }),
      default_project: withValues({ default_project: 'admin' }),
    },
    replacing: { context: withValues({ context: 'tenant' }) },
  },
  cluster: {
    body: (account, profile) => ({
      name: 'apps',
      cloud_account_id: account,
      cluster_profile: [{ id: profile }],
      cloud_config: [
        {
          domain: 'Default',
          region: 'RegionOne',
          project: 'demo',
          ssh_key: 'palette',
          dns_servers: ['10.0.0.2'],
          subnet_cidr: '192.168.151.0/24',
        },
      ],
      machine_pool: pools(
        { name: 'control', count: 1, control_plane: true, instance_type: 'm1.large' },
        { name: 'workers', count: 1, instance_type: 'm1.large' },
      ),
    }),
    unreadable: [],
    updatable: {
      ...common,
      dns_servers: within('cloud_config', { dns_servers: ['10.0.0.3', '10.0.0.2'] }),
      'the size of a pool': lastPool({ count: 2 }),
      instance_type: lastPool({ instance_type: 'm1.xlarge' }),
      azs: lastPool({ azs: ['zone1'] }),
      subnet_id: lastPool({ subnet_id: '0d9e8f7a-1b2c-4d3e-8f4a-5b6c7d8e9f14' }),
    },
    replacing: {
      ...anotherName,
      project: within('cloud_config', { project: 'admin' }),
      subnet_cidr: within('cloud_config', { subnet_cidr: '192.168.152.0/24' }),
      network_id: within('cloud_config', { network_id: '4b8a2c1d-6e3f-4a57-9c80-1f2d3e4b5a13' }),
    },
    drift: withValues({ dnsNameservers: ['10.0.0.9'] }),
  },
};

const object = (kind: string, name: string, spec: string) =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n  ${spec}\n`;

const custom: CloudSample = {
  type: 'custom',
  path: 'cloudTypes/nutanix',
  gateways: 'vsphere',
  profile: 'nutanix-ubuntu',
  simulator: {
    seed: {
      ...DEFAULT_SEED,
      profiles: DEFAULT_SEED.profiles.flatMap((profile) =>
        profile.name === 'vsphere-ubuntu' ? [profile, { ...profile, name: 'nutanix-ubuntu', cloudType: 'nutanix' }] : [profile],
      ),
    },
  },
  official: {
    account: 'spectrocloud_cloudaccount_custom',
    type: 'custom_cloud',
    more: within('machine_pool', { name: 'workers', count: 1 }),
  },
  account: {
    body: (gateway) => ({
      name: 'nutanix',
      private_cloud_gateway_id: gateway,
      cloud: 'nutanix',
      credentials: { NUTANIX_USER: 'palette', NUTANIX_PASSWORD: 'secret' },
    }),
    secrets: ['credentials'],
    importSuffix: ':nutanix',
    updatable: { ...renamed, credentials: withValues({ credentials: { NUTANIX_USER: 'admin' } }) },
    replacing: { context: withValues({ context: 'tenant' }), cloud: withValues({ cloud: 'other' }) },
  },
  cluster: {
    body: (account, profile) => ({
      name: 'apps',
      cloud: 'nutanix',
      cloud_account_id: account,
      cluster_profile: [{ id: profile }],
      cloud_config: [{ values: object('Cluster', 'apps', 'region: ${REGION}'), overrides: { REGION: 'berlin' } }],
      machine_pool: pools(
        { control_plane: true, node_pool_config: object('KubeadmControlPlane', 'control', 'replicas: 1') },
        { node_pool_config: object('MachineDeployment', 'workers', 'replicas: 1') },
      ),
    }),
    // Overrides are part of the YAML to Palette.
    unreadable: ['cloud_config'],
    importSuffix: ':nutanix',
    updatable: {
      ...common,
      overrides: (body) => ({
        ...body,
        cloud_config: [{ values: object('Cluster', 'apps', 'region: ${REGION}'), overrides: { REGION: 'munich' } }],
      }),
      node_pool_config: lastPool({ node_pool_config: object('MachineDeployment', 'workers', 'replicas: 2') }),
      'the overrides of a pool': lastPool({ overrides: { 'MachineDeployment.spec.replicas': '2' } }),
      taints: lastPool({ taints: [{ key: 'a', value: 'b', effect: 'NoSchedule' }] }),
    },
    replacing: { ...anotherName, cluster_type: withValues({ cluster_type: 'PureAttach' }) },
    drift: () => ({ values: object('Cluster', 'apps', 'region: tokyo') }),
  },
};

/** A sample row a cloud: what the tests of all clouds are driven by. */
export const CLOUD_SAMPLES: readonly CloudSample[] = [maas, cloudstack, openstack, custom];

/** A Palette with a gateway that serves a cloud. */
export async function openCloud({ simulator, gateways }: CloudSample): Promise<{ palette: TestPalette; gateway: string }> {
  const palette = await TestPalette.open(simulator);
  return { palette, gateway: palette.gateway('dc1', gateways) };
}
