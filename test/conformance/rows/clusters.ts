import type { Value } from '../../../src/framework';
import type { Body } from '../support/core';
import type { Row } from '../support/row';
import { all, lastOf, within } from '../support/row';
import { clusterRow, made } from './cluster';

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

export const VSPHERE: Row = clusterRow({
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
    machine_pool: [
      { name: 'control', count: 1, control_plane: true, instance_type, placement },
      { name: 'workers', count: 2, instance_type, placement },
    ],
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
  apart: ['cloud_config.ssh_key', 'machine_pool.placement.cluster'],
});

/** The clusters of all clouds. */
export const CLUSTERS: readonly Row[] = [VSPHERE];
