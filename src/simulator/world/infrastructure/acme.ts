import type { CloudStackServer, MaasServer, OpenStackCloud, Vcenter } from '../records';

/** The vCenter of the tenant `acme`. */
export const ACME_VCENTER: Vcenter = {
  server: '*',
  version: '8.0.3',
  refusedPasswords: ['wrong'],
  datacenters: [
    {
      name: 'DC1',
      folders: ['palette', 'templates'],
      clusters: [
        {
          name: 'cluster1',
          datastores: ['datastore1', 'datastore2'],
          networks: ['VM Network', 'vlan-100'],
          resourcePools: ['Resources', 'pool1'],
        },
      ],
    },
  ],
};

/** Its MAAS. */
export const ACME_MAAS: MaasServer = {
  server: '*',
  refusedKeys: ['wrong'],
  zones: [
    { name: 'az1', description: 'Rack 1' },
    { name: 'az2', description: 'Rack 2' },
    { name: 'az3', description: 'Rack 3' },
  ],
  domains: [{ name: 'maas' }, { name: 'maas.acme.example' }],
  resourcePools: [
    { name: 'default', description: 'Default pool' },
    { name: 'pool1', description: 'Machines for clusters' },
  ],
  subnets: [
    { id: 1, name: '10.30.0.0/16', space: 'undefined', vlan: { id: 5001, name: 'untagged', fabric: 'fabric-0' } },
    { id: 2, name: 'vlan-100', space: 'clusters', vlan: { id: 5002, name: 'vlan-100', fabric: 'fabric-0' } },
  ],
  tags: [
    { name: 'virtual', comment: 'Virtual machines', definition: '', kernelOpts: '' },
    { name: 'nvme', comment: 'Machines with an NVMe disk', definition: '//node[@class="storage"]', kernelOpts: '' },
  ],
};

const PROJECT_DEMO = '1e0f4c62a54b4a3db3b7e1f80c9a5d21';
const DOMAIN_DEFAULT = 'default';

/** Its OpenStack. */
export const ACME_OPENSTACK: OpenStackCloud = {
  server: '*',
  refusedPasswords: ['wrong'],
  regions: [{ id: 'RegionOne', description: 'Berlin' }],
  domains: [{ id: DOMAIN_DEFAULT, name: 'Default', description: 'The default domain' }],
  projects: [
    { id: PROJECT_DEMO, name: 'demo', description: 'Clusters', domainId: DOMAIN_DEFAULT },
    { id: '7a4d9be0c6f24c0f9d5a1c3e2b8f6071', name: 'admin', description: 'Operation', domainId: DOMAIN_DEFAULT },
  ],
  azs: [{ name: 'nova' }, { name: 'zone1', region: 'RegionOne' }],
  flavors: [
    { id: '2f3c1a70-58d3-4d5e-9a35-5b7f0e6c1d10', name: 'm1.medium', vcpus: 2, memory: 4096, disk: 40 },
    { id: '8d1b7e54-0a9c-47f6-b6a1-93c4f2de7a11', name: 'm1.large', vcpus: 4, memory: 8192, disk: 80 },
    { id: 'c5a0f9d2-7e41-4b38-8f60-2d9b15ce4a12', name: 'm1.xlarge', vcpus: 8, memory: 16384, disk: 160 },
  ],
  keypairs: [{ name: 'palette', publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExample' }],
  networks: [
    {
      id: '4b8a2c1d-6e3f-4a57-9c80-1f2d3e4b5a13',
      name: 'private',
      description: 'Network of the project demo',
      projectId: PROJECT_DEMO,
      subnets: [{ id: '0d9e8f7a-1b2c-4d3e-8f4a-5b6c7d8e9f14', name: 'private-subnet', description: '10.40.0.0/16' }],
    },
    {
      id: 'e7f6d5c4-b3a2-4190-8877-665544332215',
      name: 'public',
      description: 'Shared network',
      subnets: [{ id: 'a9b8c7d6-e5f4-4321-9876-543210fedc16', name: 'public-subnet', description: '203.0.113.0/24' }],
    },
  ],
};

const ZONE = '6f1d0a1e-3d4b-4c53-9a77-8e2b5f0c1a20';
const DOMAIN_ROOT = '9c2e7b64-0d1f-4f3a-8b5c-7a6e4d3c2b21';
const VPC = '5e4d3c2b-1a09-4f8e-9d7c-6b5a49382722';

/** Its CloudStack. */
export const ACME_CLOUDSTACK: CloudStackServer = {
  server: '*',
  refusedKeys: ['wrong'],
  zones: [{ id: ZONE, name: 'zone1' }],
  domains: [{ id: DOMAIN_ROOT, name: 'ROOT' }],
  projects: [{ id: '3b2a1908-f7e6-4d5c-8b4a-392817061523', name: 'demo' }],
  offerings: [
    {
      id: 'b1c2d3e4-f506-4718-9a2b-3c4d5e6f7024',
      name: 'Medium Instance',
      displayText: '2 vCPUs, 4 GiB',
      cpuNumber: 2,
      cpuSpeed: 2000,
      memory: 4096,
    },
    {
      id: 'd4e5f607-1829-4a3b-8c4d-5e6f70819225',
      name: 'Large Instance',
      displayText: '4 vCPUs, 8 GiB',
      cpuNumber: 4,
      cpuSpeed: 2000,
      memory: 8192,
    },
  ],
  diskOfferings: [
    { id: 'f6071829-3a4b-4c5d-8e6f-708192a3b426', name: 'Small' },
    { id: '18293a4b-5c6d-4e7f-9081-92a3b4c5d627', name: 'Large' },
  ],
  templates: [
    { id: '293a4b5c-6d7e-4f80-9192-a3b4c5d6e728', name: 'u-2404-0-k-13210-0' },
    { id: '4b5c6d7e-8f90-41a2-b3c4-d5e6f7081929', name: 'u-2204-0-k-1318-0' },
  ],
  networks: [
    {
      id: '6d7e8f90-a1b2-43c4-95e6-f708192a3b30',
      name: 'network1',
      type: 'Isolated',
      cidr: '10.50.0.0/16',
      gateway: '10.50.0.1',
      netmask: '255.255.0.0',
      offering: 'DefaultIsolatedNetworkOfferingWithSourceNatService',
      zoneId: ZONE,
    },
    {
      id: '8f90a1b2-c3d4-45e6-b708-192a3b4c5d31',
      name: 'tier1',
      type: 'Isolated',
      cidr: '10.60.1.0/24',
      gateway: '10.60.1.1',
      netmask: '255.255.255.0',
      offering: 'DefaultIsolatedNetworkOfferingForVpcNetworks',
      zoneId: ZONE,
      vpcId: VPC,
    },
  ],
  vpcs: [
    {
      id: VPC,
      name: 'vpc1',
      cidr: '10.60.0.0/16',
      zoneId: ZONE,
      domainId: DOMAIN_ROOT,
      offeringId: 'a1b2c3d4-e5f6-4708-992a-3b4c5d6e7f32',
    },
  ],
  keypairs: [{ name: 'palette', fingerprint: '5d:41:40:2a:bc:4b:2a:76:b9:71:9d:91:10:17:c5:92' }],
};
