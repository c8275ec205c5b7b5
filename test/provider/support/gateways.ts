import type { Value } from '../../../src/framework';
import type { SimulatorOptions } from '../../../src/simulator';
import { DECLARED } from '../../support/declared-gateway';

type Body = { readonly [name: string]: Value };

/** A gateway of the Palette CLI on one cloud, as a test makes it. */
export interface GatewaySample {
  /** `cloud_type`, and the name of its placement. */
  readonly cloud: string;
  /** The cloud as the API calls it. */
  readonly api: string;
  readonly simulator: Omit<SimulatorOptions, 'clock' | 'speed'>;
  /** All of its placement. */
  readonly placement: Body;
  /** What may be left out of it. */
  readonly optional: readonly string[];
  /** What can't stand in `placement`, with what has to go for it. */
  readonly instead: Body;
  /** What the installer is answered out of `placement`. */
  readonly answers: { readonly [prompt: string]: string };
  /** What the installer doesn't ask there. */
  readonly unasked: Body;
}

const CUSTOM = { cpu: 8, memory_mb: 8192, disk_size_gb: 100 };

/** A row a cloud. */
export const GATEWAY_SAMPLES: readonly GatewaySample[] = [
  {
    cloud: 'vsphere',
    api: 'vsphere',
    simulator: {},
    placement: {
      ...DECLARED.vsphere,
      allow_insecure: true,
      fault_domains: [{ cluster: 'cluster2', resource_pool: 'Resources', datastore: 'datastore2', network: 'VM Network' }],
      static_ip: {
        start: '10.20.0.10',
        end: '10.20.0.14',
        prefix: 24,
        gateway: '10.20.0.1',
        name_servers: ['10.20.0.2', '10.20.0.3'],
        search_suffixes: ['example.com'],
      },
      ntp_servers: ['0.pool.ntp.org'],
      ssh_keys: ['ssh-ed25519 AAAA a@b'],
    },
    optional: ['allow_insecure', 'fault_domains', 'static_ip', 'ntp_servers', 'ssh_keys'],
    instead: { datastore: null, storage_policy: 'gold', static_ip: null, ddns_search_domains: ['example.com'] },
    answers: {
      'Cloud Type': 'VMware vSphere',
      'vSphere Endpoint': 'vcenter.example.com',
      'Allow Insecure Connection': 'y',
      Datacenter: 'DC1',
      Folder: 'palette',
      'Compute Cluster': 'cluster1',
      'Resource Pool': 'Resources',
      Datastore: 'datastore1',
      Network: 'VM Network',
      'Fault Domain 2': 'cluster2,Resources,datastore2,VM Network',
      'IP Allocation Strategy': 'Static IP',
      'Starting IP Address': '10.20.0.10',
      'Ending IP Address': '10.20.0.14',
      'IP Prefix': '24',
      'Gateway IP Address': '10.20.0.1',
      'Name Servers': '10.20.0.2,10.20.0.3',
      'Name Server Search Suffixes': 'example.com',
      'NTP Servers': '0.pool.ntp.org',
      'SSH Public Keys': 'ssh-ed25519 AAAA a@b',
    },
    unasked: {},
  },
  {
    cloud: 'maas',
    api: 'maas',
    simulator: {},
    placement: {
      api_endpoint: 'http://maas.example.com:5240/MAAS',
      domain: 'maas.example.com',
      azs: ['az1', 'az2'],
      resource_pool: 'default',
      min_cpu: 8,
      min_memory_mb: 16384,
      min_disk_size_gb: 100,
    },
    optional: ['min_cpu', 'min_memory_mb', 'min_disk_size_gb'],
    instead: {},
    answers: {
      'Cloud Type': 'MAAS',
      'MAAS Server URL': 'http://maas.example.com:5240/MAAS',
      Domain: 'maas.example.com',
      'Availability Zones': 'az1,az2',
      'Resource Pool': 'default',
      'Minimum CPU': '8',
      'Minimum Memory (MiB)': '16384',
      'Minimum Disk Size (GiB)': '100',
    },
    unasked: { size: 'small', custom_size: CUSTOM },
  },
  {
    cloud: 'apache_cloudstack',
    api: 'apache-cloudstack',
    simulator: {},
    placement: {
      api_url: 'https://cloudstack.example.com:8080/client/api',
      domain: 'ROOT/shop',
      project: 'shop',
      zone: 'zone1',
      network: 'net1',
      offering: 'large',
      disk_offering: 'fast',
      ssh_key_pair: 'ops',
      control_plane_ip: '10.30.0.5',
      sync_with_cks: true,
    },
    optional: ['domain', 'project', 'disk_offering', 'ssh_key_pair', 'control_plane_ip', 'sync_with_cks'],
    instead: {},
    answers: {
      'Cloud Type': 'Apache CloudStack',
      'CloudStack API URL': 'https://cloudstack.example.com:8080/client/api',
      'CloudStack Domain': 'ROOT/shop',
      Project: 'shop',
      Zone: 'zone1',
      Network: 'net1',
      'Compute Offering': 'large',
      'Disk Offering': 'fast',
      'SSH Key Pair': 'ops',
      'Control Plane Endpoint IP': '10.30.0.5',
      'Sync with CKS': 'y',
    },
    unasked: { custom_size: CUSTOM, reboot_after_patch: true },
  },
  {
    cloud: 'openstack',
    api: 'openstack',
    simulator: { strict: { paletteVersion: '4.7' } },
    placement: {
      identity_endpoint: 'https://openstack.example.com:5000/v3',
      allow_insecure: false,
      ca_file: '/etc/ssl/openstack.crt',
      default_domain: 'Default',
      default_project: 'admin',
      default_region: 'RegionOne',
      domain: 'Default',
      region: 'RegionOne',
      project: 'shop',
      network: 'net1',
      subnet: 'subnet1',
      flavor: 'm1.large',
      azs: ['nova'],
      ssh_key_pair: 'ops',
    },
    optional: ['allow_insecure', 'ca_file', 'default_domain', 'default_project', 'default_region', 'ssh_key_pair'],
    instead: { network: null, subnet: null, node_cidr: '10.40.0.0/24', dns_servers: ['10.40.0.2'] },
    answers: {
      'Cloud Type': 'OpenStack',
      'OpenStack Identity Endpoint': 'https://openstack.example.com:5000/v3',
      'Allow Insecure Connection': 'n',
      'CA Certificate Filepath': '/etc/ssl/openstack.crt',
      'Default Domain': 'Default',
      'Default Region': 'RegionOne',
      'Default Project': 'admin',
      Domain: 'Default',
      Region: 'RegionOne',
      Project: 'shop',
      'Placement Type': 'Static',
      Network: 'net1',
      Subnet: 'subnet1',
      Flavor: 'm1.large',
      'Availability Zones': 'nova',
      'SSH Key Pair': 'ops',
    },
    unasked: { custom_size: CUSTOM },
  },
];

/** A gateway that the Palette CLI shall install on the cloud. */
export function declaredOn({ cloud, placement }: GatewaySample): Body {
  return { name: 'dc1', cloud_type: cloud, install_method: 'palette_cli', [cloud]: placement };
}
