import { TerraformStack, Testing } from 'cdktf';
import {
  CaCertificate,
  ClusterCloud,
  ClusterProfile,
  type ClusterProfileProps,
  DnsMapping,
  IpAddresses,
  IpPool,
  Layer,
  PackData,
  PaletteProvider,
  PrivateCloudGateway,
  RegistryData,
  WorkloadCluster,
} from '../../../src';

type Blocks = { readonly [type: string]: { readonly [name: string]: { readonly [attribute: string]: unknown } } };

/** The only resource of each type in a stack. */
function synthesized(build: (stack: TerraformStack) => void): { readonly [type: string]: { readonly [name: string]: unknown } } {
  const stack = new TerraformStack(Testing.app(), 'site');
  new PaletteProvider(stack, 'palette', { owner: 'site' });
  build(stack);
  const { resource } = JSON.parse(Testing.synth(stack)) as { readonly resource: Blocks };
  return Object.fromEntries(Object.entries(resource).map(([type, named]) => [type, Object.values(named)[0] ?? {}]));
}

const router = { router: '10.0.0.1', prefix: 24 };

test('IP pools and DNS mappings belong to a gateway, and clusters take addresses of a pool', () => {
  const found = synthesized((stack) => {
    const gateway = PrivateCloudGateway.fromName(stack, 'gateway', 'dc1');
    const addresses = IpAddresses.range('10.0.0.10', '10.0.0.90');
    const pool = new IpPool(stack, 'pool', { name: 'nodes', gateway, addresses, ...router, nameservers: ['10.0.0.2'] });
    new DnsMapping(stack, 'dns', { gateway, searchDomain: 'dc1.example.com', datacenter: 'DC1', network: 'VM Network' });
    const placement = { cluster: 'c', resourcePool: '', datastore: 'd', network: 'n', ipPool: pool };
    new WorkloadCluster(stack, 'apps', {
      name: 'apps',
      account: { accountId: 'a', kind: 'vsphere' },
      profiles: [{ id: 'p' }],
      skipCompletion: true,
      cloud: ClusterCloud.vsphere({ datacenter: 'DC1', folder: 'f', staticIp: true, placement }),
      controlPlane: { name: 'cp', count: 1, size: { cpu: 4, memory: 8192, disk: 60 } },
    });
    const network = { name: 'nodes', ipPool: IpPool.fromName(stack, 'theirs', { name: 'theirs', gateway }) };
    new WorkloadCluster(stack, 'metal', {
      name: 'metal',
      account: { accountId: 'a', kind: 'maas' },
      profiles: [{ id: 'p' }],
      skipCompletion: true,
      cloud: ClusterCloud.maas({ domain: 'd', resourcePool: 'r', zones: ['z'] }),
      controlPlane: { name: 'cp', count: 1, atLeast: { cpu: 4, memory: 8192 }, network },
    });
  });
  expect(found.palette_ip_pool).toMatchObject({
    name: 'nodes',
    network_type: 'range',
    ip_start_range: '10.0.0.10',
    ip_end_range: '10.0.0.90',
    gateway: '10.0.0.1',
    nameserver_addresses: ['10.0.0.2'],
    private_cloud_gateway_id: '${data.palette_private_cloud_gateway.gateway.id}',
  });
  expect(found.palette_ip_pool).not.toHaveProperty('subnet_cidr');
  expect(found.palette_dns_mapping).toMatchObject({ search_domain_name: 'dc1.example.com', data_center: 'DC1' });
  expect(found.palette_cluster_vsphere).toMatchObject({
    machine_pool: [{ placement: { static_ip_pool_id: expect.stringMatching(/^\$\{palette_ip_pool\..*\.id\}$/) } }],
  });
  expect(found.palette_cluster_maas).toMatchObject({
    machine_pool: [{ network: { network_name: 'nodes', parent_pool_uid: '${data.palette_ip_pool.theirs.id}', static_ip: true } }],
  });
});

test('a certificate authority of the tenant is made, or looked up, and clusters may come after it', () => {
  const found = synthesized((stack) => {
    const ca = new CaCertificate(stack, 'ca', { name: 'acme', certificate: 'PEM' });
    const theirs = CaCertificate.fromName(stack, 'theirs', 'theirs');
    const known = CaCertificate.fromId(stack, 'known', 'c1');
    new WorkloadCluster(stack, 'metal', {
      name: 'metal',
      account: { accountId: 'a', kind: 'maas' },
      profiles: [{ id: 'p' }],
      caCertificates: [ca],
      tags: [ca, theirs, known].map(({ certificateId }) => certificateId),
      skipCompletion: true,
      cloud: ClusterCloud.maas({ domain: 'd', resourcePool: 'r', zones: ['z'] }),
      controlPlane: { name: 'cp', count: 1, atLeast: { cpu: 4, memory: 8192 } },
    });
  });
  expect(found.palette_tenant_ca_certificate).toMatchObject({ name: 'acme', certificate: 'PEM' });
  expect(found.palette_cluster_maas).toMatchObject({
    depends_on: [expect.stringMatching(/^palette_tenant_ca_certificate\./)],
    tags: [
      expect.stringMatching(/^\$\{palette_tenant_ca_certificate\..*\.id\}$/),
      '${data.palette_tenant_ca_certificate.theirs.id}',
      '${data.palette_tenant_ca_certificate.known.id}',
    ],
  });
});

test('a profile is made of layers, and a cluster takes it', () => {
  const found = synthesized((stack) => {
    const registry = new RegistryData(stack, 'registry', { name: 'Public Repo' });
    const os = new PackData(stack, 'os', { name: 'ubuntu-vsphere', version: '22.04' });
    const profile = new ClusterProfile(stack, 'infra', {
      name: 'infra',
      version: '1.2.0',
      type: 'cluster',
      cloud: 'vsphere',
      layers: [
        Layer.pack(os),
        Layer.spectro({ name: 'kubernetes', version: '1.31.8', registry, values: 'pack: {}\n' }),
        Layer.helm({ name: 'nginx', version: '1.12.1', registry: { id: 'h' } }),
        Layer.manifests('ns', { Shop_NS: 'kind: Namespace\n' }),
      ],
      variables: {
        Replicas: { displayName: 'Replicas', format: 'number', defaultValue: '2' },
        token: { displayName: 'Token', isSensitive: true, defaultValue: 's', defaultValueVersion: 1 },
      },
    });
    new WorkloadCluster(stack, 'apps', {
      name: 'apps',
      account: { accountId: 'a', kind: 'maas' },
      profiles: [profile],
      skipCompletion: true,
      cloud: ClusterCloud.maas({ domain: 'd', resourcePool: 'r', zones: ['z'] }),
      controlPlane: { name: 'cp', count: 1, atLeast: { cpu: 4, memory: 8192 } },
    });
  });
  expect(found.palette_cluster_profile).toMatchObject({
    name: 'infra',
    version: '1.2.0',
    cloud: 'vsphere',
    type: 'cluster',
    pack: [
      { name: '${data.palette_pack.os.name}', tag: '${data.palette_pack.os.version}', values: '${data.palette_pack.os.values}' },
      { name: 'kubernetes', type: 'spectro', registry_uid: '${data.palette_registry.registry.id}', values: 'pack: {}\n' },
      { name: 'nginx', type: 'helm', tag: '1.12.1', registry_uid: 'h' },
      { name: 'ns', type: 'manifest', manifest: [{ name: 'Shop_NS', content: 'kind: Namespace\n' }] },
    ],
    profile_variables: {
      variable: [
        { name: 'Replicas', display_name: 'Replicas', format: 'number', default_value: '2' },
        { name: 'token', display_name: 'Token', is_sensitive: true, default_value_wo: 's', default_value_wo_version: 1 },
      ],
    },
  });
  expect(found.palette_cluster_maas).toMatchObject({
    cluster_profile: [{ id: expect.stringMatching(/^\$\{palette_cluster_profile\..*\.id\}$/) }],
  });
});

test('what clusters are made of is for one cloud, and what goes on top for any', () => {
  // @ts-expect-error: for which cloud?
  const forNone: ClusterProfileProps = { name: 'infra', type: 'infra', layers: [] };
  const onTop: ClusterProfileProps = { name: 'apps', layers: [] };
  expect([forNone, onTop]).toHaveLength(2);
});
