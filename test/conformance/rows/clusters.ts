import type { Value } from '../../../src/framework';
import { CLOUD_SAMPLES, type CloudSample } from '../../provider/support/clouds';
import type { Body } from '../support/core';
import type { Row } from '../support/row';
import { all, lastOf, set, within } from '../support/row';
import { clusterRow } from './cluster';
import { type Cluster, made } from './cluster-world';

const inConfig = (values: Body) => within('cloud_config', values);
const inPool = (values: Body) => lastOf('machine_pool', values);

const instance_type: Value = [{ cpu: 4, memory_mb: 8192, disk_size_gb: 60 }];
const placement: readonly Body[] = [
  { cluster: 'cluster1', resource_pool: 'Resources', datastore: 'datastore1', network: 'VM Network' },
];

const placed = (values: Body) => placement.map((each) => ({ ...each, ...values }));

const ipPool = (name: string, gateway: string, network: string): Body => ({
  name,
  private_cloud_gateway_id: gateway,
  network_type: 'range',
  ip_start_range: `${network}.10`,
  ip_end_range: `${network}.60`,
  prefix: 24,
  gateway: `${network}.1`,
});

const pools: readonly Body[] = [
  { name: 'control', count: 1, control_plane: true, instance_type, placement },
  { name: 'workers', count: 2, instance_type, placement },
];

/** What a cluster on vSphere needs and is. */
export const VSPHERE_SITE: Cluster = {
  cloud: 'vsphere',
  gateways: 'vsphere',
  profile: 'vsphere-ubuntu',
  account: (gateway) => ({
    name: 'vcenter',
    private_cloud_gateway_id: gateway,
    vsphere_vcenter: 'vcenter.example.com',
    vsphere_username: 'palette',
    vsphere_password: 'a-passw0rd',
  }),
  minimal: (account, profile) => ({
    name: 'apps',
    cloud_account_id: account,
    cluster_profile: [{ id: profile }],
    cloud_config: [{ datacenter: 'DC1', folder: 'palette' }],
    machine_pool: pools,
  }),
  world: async (palette, gateway) => ({
    ipPool: await made(palette, 'palette_ip_pool', ipPool('nodes', gateway, '10.20.0')),
    otherIpPool: await made(palette, 'palette_ip_pool', ipPool('others', gateway, '10.21.0')),
  }),
  more: ({ ipPool = '' }) =>
    all(
      within('machine_pool', { placement: placed({ static_ip_pool_id: ipPool }) }),
      inConfig({
        static_ip: true,
        image_template_folder: 'templates',
        ssh_keys: ['ssh-ed25519 AAAA a@b', 'ssh-ed25519 BBBB b@c'],
        network_type: 'DDNS',
        host_endpoint: 'api.acme.example',
        network_search_domain: 'acme.example',
        ntp_servers: ['0.pool.ntp.org', '1.pool.ntp.org'],
        override_cluster_api_config: 'a: 1\n',
      }),
    ),
  changes: ({ ipPool = '', otherIpPool = '' }) => ({
    'cloud_config.datacenter': inConfig({ datacenter: 'DC2' }),
    'cloud_config.folder': inConfig({ folder: 'other' }),
    'cloud_config.image_template_folder': inConfig({ image_template_folder: 'other' }),
    'cloud_config.ssh_key': inConfig({ ssh_keys: null, ssh_key: 'ssh-ed25519 CCCC c@d' }),
    'cloud_config.ssh_keys': inConfig({ ssh_keys: ['ssh-ed25519 CCCC c@d'] }),
    'cloud_config.static_ip': inConfig({ static_ip: false }),
    'cloud_config.network_type': inConfig({ network_type: 'VIP' }),
    'cloud_config.host_endpoint': inConfig({ host_endpoint: 'other.acme.example' }),
    'cloud_config.network_search_domain': inConfig({ network_search_domain: 'b.example' }),
    'cloud_config.ntp_servers': inConfig({ ntp_servers: ['2.pool.ntp.org'] }),
    'cloud_config.override_cluster_api_config': inConfig({ override_cluster_api_config: 'a: 2\n' }),
    'machine_pool.placement.cluster': inPool({ placement: placed({ static_ip_pool_id: ipPool, cluster: 'cluster2' }) }),
    'machine_pool.placement.resource_pool': inPool({ placement: placed({ static_ip_pool_id: ipPool, resource_pool: 'pool1' }) }),
    'machine_pool.placement.datastore': inPool({ placement: placed({ static_ip_pool_id: ipPool, datastore: 'datastore2' }) }),
    'machine_pool.placement.static_ip_pool_id': inPool({ placement: placed({ static_ip_pool_id: otherIpPool }) }),
    'machine_pool.placement.network': inPool({ placement: placed({ static_ip_pool_id: ipPool, network: 'vlan-100' }) }),
  }),
  exempt: { 'import: cloud_config.ssh_key': 'an import has all keys in ssh_keys' },
  apart: ['machine_pool.placement.cluster'],
};

export const VSPHERE: Row = clusterRow(VSPHERE_SITE);

const sampled = (type: string): CloudSample => {
  const found = CLOUD_SAMPLES.find((each) => each.type === type);
  if (!found) throw new Error(`there is no sample of ${type}`);
  return found;
};

/** What a cloud's sample row says of a cluster. */
const fromSample = (type: string) => {
  const { gateways, profile, simulator, account, cluster } = sampled(type);
  const { importSuffix, body } = cluster;
  return { cloud: type, gateways, profile, simulator, account: account.body, minimal: body, ...(importSuffix && { importSuffix }) };
};

/** A network of virtual machines whose addresses come from a pool. */
const STATIC = (pool: string): readonly Body[] => [{ network_name: '10.30.0.0/16', static_ip: true, parent_pool_uid: pool }];

const PLAIN_KEYS = ['ssh-ed25519 AAAA a@b', 'ssh-ed25519 BBBB b@c'];

export const MAAS: Row = clusterRow({
  ...fromSample('maas'),
  more: () =>
    all(
      inConfig({
        ssh_keys: PLAIN_KEYS,
        ntp_servers: ['0.pool.ntp.org', '1.pool.ntp.org'],
        override_cluster_api_config: 'a: 1\n',
        enable_lxd_vm: true,
      }),
      inPool({ node_tags: ['virtual', 'nvme'], use_lxd_vm: true, network: [{ network_name: '10.30.0.0/16' }] }),
    ),
  world: VSPHERE_SITE.world,
  changes: ({ ipPool: pool = '', otherIpPool: otherPool = '' }) => ({
    cluster_type: set({ cluster_type: 'PureAttach' }),
    hyper_shift_config: set({ hyper_shift_config: [{ cluster_deployment_type: 'hypershift' }] }),
    'hyper_shift_config.cluster_deployment_type': set({ hyper_shift_config: [{ cluster_deployment_type: 'openshift' }] }),
    'hyper_shift_config.host_cluster_uid': set({
      hyper_shift_config: [{ cluster_deployment_type: 'hypershift', host_cluster_uid: 'f00000000000000000000001' }],
    }),
    'cloud_config.domain': inConfig({ domain: 'maas.acme.example' }),
    'cloud_config.ssh_keys': inConfig({ ssh_keys: ['ssh-ed25519 CCCC c@d'] }),
    'cloud_config.ntp_servers': inConfig({ ntp_servers: ['2.pool.ntp.org'] }),
    'cloud_config.override_cluster_api_config': inConfig({ override_cluster_api_config: 'a: 2\n' }),
    'machine_pool.azs': inPool({ azs: ['az3'] }),
    'machine_pool.node_tags': inPool({ node_tags: ['nvme'] }),
    'machine_pool.placement.resource_pool': inPool({ placement: [{ resource_pool: 'pool1' }] }),
    'machine_pool.network.network_name': inPool({ network: [{ network_name: 'vlan-100' }] }),
    'machine_pool.network.parent_pool_uid': inPool({ network: STATIC(otherPool) }),
    'machine_pool.network.static_ip': inPool({ network: STATIC(pool) }),
    'machine_pool.use_lxd_vm': inPool({ use_lxd_vm: false, network: [] }),
    'machine_pool.use_lxd_vm unset': inPool({ use_lxd_vm: null, network: [] }),
  }),
  replaces: [
    'cluster_type',
    'hyper_shift_config',
    'hyper_shift_config.cluster_deployment_type',
    'hyper_shift_config.host_cluster_uid',
  ],
  apart: ['machine_pool.use_lxd_vm', 'machine_pool.network.network_name'],
  base: {
    'machine_pool.network.parent_pool_uid': (body, { ipPool: pool = '' }) => inPool({ network: STATIC(pool) })(body),
  },
  refused: { 'machine_pool.network.parent_pool_uid unset': 'give parent_pool_uid' },
});

const OTHER_NETWORK: { readonly [name: string]: string } = {
  gateway: '10.50.0.2',
  netmask: '255.255.255.0',
  cidr: '10.61.0.0/16',
};

/** A zone with a tier of a VPC that is told more of. */
const inVpc = (values: Body): readonly Body[] => [
  { name: 'zone1', network: [{ name: 'tier1', vpc: [{ name: 'vpc1', ...values }] }] },
];

export const CLOUDSTACK: Row = clusterRow({
  ...fromSample('apache_cloudstack'),
  lacksOfPools: ['skip_k8s_upgrade'],
  more: () =>
    all(
      inConfig({ override_cluster_api_config: 'a: 1\n', project: [{ name: 'demo' }] }),
      inPool({ template: [{ name: 'u-2404-0-k-13210-0' }] }),
    ),
  changes: () => ({
    'cloud_config.ssh_key_name': inConfig({ ssh_key_name: 'other' }),
    'cloud_config.control_plane_endpoint': inConfig({ control_plane_endpoint: 'api.acme.example' }),
    'cloud_config.override_cluster_api_config': inConfig({ override_cluster_api_config: 'a: 2\n' }),
    'cloud_config.project': inConfig({ project: [{ name: 'other' }] }),
    'cloud_config.project.name': inConfig({ project: [{ name: 'other' }] }),
    'cloud_config.project.id': inConfig({ project: [{ id: 'other', name: 'demo' }] }),
    'cloud_config.zone': inConfig({ zone: [{ name: 'zone1', network: [{ name: 'tier1' }] }] }),
    'cloud_config.zone.id': inConfig({ zone: [{ id: 'other', name: 'zone1', network: [{ name: 'network1' }] }] }),
    'cloud_config.zone.name': inConfig({ zone: [{ name: 'zone2', network: [{ name: 'network1' }] }] }),
    'cloud_config.zone.network.name': inConfig({ zone: [{ name: 'zone1', network: [{ name: 'tier1' }] }] }),
    'cloud_config.zone.network.vpc': inConfig({ zone: inVpc({}) }),
    ...Object.fromEntries(
      ['name', 'id', 'cidr', 'offering'].map((name) => [
        `cloud_config.zone.network.vpc.${name}`,
        inConfig({ zone: inVpc({ [name]: OTHER_NETWORK[name] ?? 'other' }) }),
      ]),
    ),
    ...Object.fromEntries(
      ['id', 'type', 'gateway', 'netmask', 'offering', 'routing_mode'].map((name) => [
        `cloud_config.zone.network.${name}`,
        inConfig({ zone: [{ name: 'zone1', network: [{ name: 'network1', [name]: OTHER_NETWORK[name] ?? 'other' }] }] }),
      ]),
    ),
    'machine_pool.offering': inPool({ offering: 'Large Instance' }),
    'machine_pool.template': inPool({ template: [{ name: 'u-2204-0-k-1318-0' }] }),
    'machine_pool.template.name': inPool({ template: [{ name: 'u-2204-0-k-1318-0' }] }),
    'machine_pool.template.id': inPool({ template: [{ id: '4b5c6d7e-8f90-41a2-b3c4-d5e6f7081929' }] }),
    'machine_pool.network': inPool({ network: [{ network_name: 'tier1' }] }),
    'machine_pool.network.network_name': inPool({ network: [{ network_name: 'tier1' }] }),
    'machine_pool.network.network_id': inPool({ network: [{ network_id: '8f90a1b2-c3d4-45e6-b708-192a3b4c5d31' }] }),
  }),
  replaces: [
    'cloud_config.project',
    'cloud_config.zone',
    'cloud_config.zone.network.vpc',
    'cloud_config.project unset',
    'cloud_config.zone.network unset',
  ],
  apart: ['machine_pool.template.id', 'machine_pool.network.network_id'],
  refused: {
    'machine_pool.template.name unset': 'A network or template without id and name',
    'machine_pool.network.network_name unset': 'A network or template without id and name',
  },
  base: Object.fromEntries(
    ['name', 'id', 'cidr', 'offering'].map((name) => [`cloud_config.zone.network.vpc.${name}`, inConfig({ zone: inVpc({}) })]),
  ),
});

export const OPENSTACK: Row = clusterRow({
  ...fromSample('openstack'),
  lacksOfPools: ['override_cluster_api_config', 'override_health_check_configuration', 'skip_k8s_upgrade'],
  more: () => all(inConfig({ dns_servers: ['10.0.0.2', '10.0.0.3'] }), inPool({ azs: ['zone1', 'nova'] })),
  changes: () => ({
    'cloud_config.domain': inConfig({ domain: 'Other' }),
    'cloud_config.region': inConfig({ region: 'RegionTwo' }),
    'cloud_config.project': inConfig({ project: 'admin' }),
    'cloud_config.ssh_key': inConfig({ ssh_key: 'other' }),
    'cloud_config.network_id': inConfig({ network_id: '4b8a2c1d-6e3f-4a57-9c80-1f2d3e4b5a13' }),
    'cloud_config.subnet_id': inConfig({ subnet_id: '0d9e8f7a-1b2c-4d3e-8f4a-5b6c7d8e9f14' }),
    'cloud_config.dns_servers': inConfig({ dns_servers: ['10.0.0.9'] }),
    'cloud_config.subnet_cidr': inConfig({ subnet_cidr: '192.168.152.0/24' }),
    'machine_pool.instance_type': inPool({ instance_type: 'm1.xlarge' }),
    'machine_pool.azs': inPool({ azs: ['nova'] }),
    'machine_pool.subnet_id': inPool({ subnet_id: '0d9e8f7a-1b2c-4d3e-8f4a-5b6c7d8e9f14' }),
  }),
});

const poolObject = (replicas: number) =>
  `apiVersion: v1\nkind: MachineDeployment\nmetadata:\n  name: workers\nspec:\n  replicas: ${replicas}\n`;

export const CUSTOM: Row = clusterRow({
  ...fromSample('custom'),
  lacksOfPools: [
    'name',
    'min',
    'max',
    'additional_labels',
    'additional_annotations',
    'node_repave_interval',
    'update_strategy',
    'override_scaling',
    'override_kubeadm_configuration',
    'override_cluster_api_config',
    'override_health_check_configuration',
    'skip_k8s_upgrade',
    'control_plane',
    'count',
    'node',
  ],
  more: () => all(),
  changes: () => ({
    cloud: set({ cloud: 'other' }),
    cluster_type: set({ cluster_type: 'PureAttach' }),
    'cloud_config.values': within('cloud_config', ({ values, ...others }) => ({
      ...others,
      values: `${String(values)}  zone: a\n`,
    })),
    'cloud_config.overrides': inConfig({ overrides: { REGION: 'munich' } }),
    'cloud_config.overrides unset': within('cloud_config', ({ values }) => ({
      values: String(values).replace('${REGION}', 'munich'),
      overrides: null,
    })),
    'machine_pool.control_plane': (body) => ({
      ...body,
      machine_pool: (body.machine_pool as readonly Body[]).map((pool) => ({
        ...pool,
        control_plane: pool.control_plane !== true,
      })),
    }),
    'machine_pool.node_pool_config': inPool({ node_pool_config: poolObject(2) }),
    'machine_pool.overrides': inPool({ overrides: { 'MachineDeployment.spec.replicas': '2' } }),
  }),
  replaces: ['cluster_type'],
  unreadable: { cloud_config: 'its overrides are part of the YAML to Palette' },
  refused: { 'machine_pool.control_plane unset': 'Exactly one machine pool is the control plane' },
  exempt: {
    'import: machine_pool.overrides': 'they are part of the YAML to Palette',
  },
});

/** The clusters of all clouds. */
export const CLUSTERS: readonly Row[] = [VSPHERE, MAAS, CLOUDSTACK, OPENSTACK, CUSTOM];
