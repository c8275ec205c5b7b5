import { App, Testing } from 'cdktf';
import {
  type AccountDescription,
  type ClusterDescription,
  type InstallDescription,
  Rules,
  type SiteDescription,
  SiteStack,
} from '../../../../src';

type Body = { readonly [attribute: string]: unknown };

/** The only block of a type. */
function block(description: SiteDescription, type: string): Body {
  const app = Testing.stubVersion(new App({ stackTraces: false }));
  const { resource } = JSON.parse(Testing.synth(new SiteStack(app, description)));
  const [only, ...others] = Object.values((resource[type] ?? {}) as { readonly [name: string]: Body });
  expect(others).toEqual([]);
  return only ?? {};
}

const secret = (variable: string) => ({ variable });
const existing = { main: { existing: 'dc1' } } as const;

test.each<[type: string, account: AccountDescription, wanted: Body]>([
  [
    'vsphere',
    { cloud: 'vsphere', credentials: { vcenter: 'vc', username: 'u', password: secret('p'), ignoreInsecureError: true } },
    { vsphere_vcenter: 'vc', vsphere_password_wo: '${var.p}', vsphere_password_wo_version: 1, vsphere_ignore_insecure_error: true },
  ],
  [
    'maas',
    { cloud: 'maas', credentials: { apiEndpoint: 'http://maas', apiKey: secret('k') } },
    { maas_api_endpoint: 'http://maas', maas_api_key_wo: '${var.k}', maas_api_key_wo_version: 1 },
  ],
  [
    'apache_cloudstack',
    {
      cloud: 'apache_cloudstack',
      credentials: { apiUrl: 'https://c', apiKey: secret('k'), secretKey: { variable: 's', version: 4 } },
    },
    { api_url: 'https://c', api_key_wo: '${var.k}', api_key_wo_version: 1, secret_key_wo: '${var.s}', secret_key_wo_version: 4 },
  ],
  [
    'openstack',
    {
      cloud: 'openstack',
      credentials: { identityEndpoint: 'https://o', username: 'u', password: secret('p'), region: 'r', domain: 'd', project: 'x' },
    },
    { identity_endpoint: 'https://o', openstack_password_wo: '${var.p}', parent_region: 'r', default_project: 'x' },
  ],
  [
    'custom',
    { cloud: 'custom', customCloud: 'nutanix', credentials: { NUTANIX_USER: secret('u'), NUTANIX_PASSWORD: secret('p') } },
    { cloud: 'nutanix', credentials_wo: { NUTANIX_USER: '${var.u}', NUTANIX_PASSWORD: '${var.p}' }, credentials_wo_version: 2 },
  ],
])('an account for %s has what its construct has', (type, account, wanted) => {
  expect(block({ name: 'kiel', gateways: existing, accounts: { a: account } }, `palette_cloud_account_${type}`)).toMatchObject(
    wanted,
  );
});

const pool = { name: 'control', count: 1 };
test.each<[type: string, cluster: ClusterDescription, wanted: Body]>([
  [
    'maas',
    {
      cloud: 'maas',
      profiles: ['base'],
      cloudConfig: { domain: 'd', resourcePool: 'r', zones: ['z'] },
      controlPlane: { ...pool, atLeast: { cpu: 2, memory: 4096 }, network: { name: 'n', ipPool: 'nodes' } },
      workers: [{ name: 'w', count: 1, atLeast: { cpu: 2, memory: 4096 }, labels: { someTier: 'x' } }],
    },
    {
      cloud_config: { domain: 'd' },
      machine_pool: [
        {
          name: 'control',
          azs: ['z'],
          network: {
            network_name: 'n',
            parent_pool_uid: expect.stringMatching(/^\$\{data\.palette_ip_pool\.site_ip-pools_nodes_/),
          },
        },
        { name: 'w', additional_labels: { someTier: 'x' } },
      ],
    },
  ],
  [
    'apache_cloudstack',
    {
      cloud: 'apache_cloudstack',
      profiles: ['base'],
      cloudConfig: { zones: [{ name: 'z', network: { name: 'n' } }], project: 'p' },
      controlPlane: { ...pool, offering: 'o' },
    },
    { cloud_config: { zone: [{ name: 'z', network: { name: 'n' } }], project: { name: 'p' } }, machine_pool: [{ offering: 'o' }] },
  ],
  [
    'openstack',
    {
      cloud: 'openstack',
      profiles: ['base'],
      cloudConfig: { domain: 'd', region: 'r', project: 'p', sshKey: 's', dnsServers: ['1.1.1.1'], subnetCidr: '10.0.0.0/24' },
      controlPlane: { ...pool, flavor: 'f' },
    },
    { cloud_config: { dns_servers: ['1.1.1.1'], subnet_cidr: '10.0.0.0/24' }, machine_pool: [{ instance_type: 'f' }] },
  ],
  [
    'custom',
    {
      cloud: 'custom',
      customCloud: 'nutanix',
      profiles: ['base'],
      cloudConfig: { yaml: 'kind: Cluster', overrides: { myName: 'x' } },
      controlPlane: { yaml: 'kind: Machine' },
    },
    {
      cloud: 'nutanix',
      cloud_config: { values: 'kind: Cluster', overrides: { myName: 'x' } },
      machine_pool: [{ node_pool_config: 'kind: Machine' }],
    },
  ],
])('a cluster on %s has what its construct has', (type, cluster, wanted) => {
  const account =
    cluster.cloud === 'custom'
      ? ({ existing: 'a', cloud: 'custom', customCloud: cluster.customCloud } as const)
      : { existing: 'a', cloud: cluster.cloud };
  const description: SiteDescription = {
    name: 'kiel',
    gateways: existing,
    accounts: { a: account },
    ipPools: { nodes: { existing: 'nodes' } },
    profiles: { base: { existing: 'base' } },
    clusters: { apps: cluster },
  };
  expect(block(description, `palette_cluster_${type}`)).toMatchObject(wanted);
});

const gateway = (install: InstallDescription) =>
  block({ name: 'kiel', gateways: { main: { install } } }, 'palette_private_cloud_gateway');
const where = { cluster: 'c', datacenter: 'd', datastore: 's', folder: 'f', network: 'n', resourcePool: 'r', vcenter: 'vc' };
test.each<[cloud: string, install: InstallDescription, wanted: Body]>([
  [
    'vsphere',
    {
      method: 'palette_cli',
      cloud: 'vsphere',
      placement: { ...where, sshKeys: ['k'], staticIp: { start: 'a', end: 'b', gateway: 'g', prefix: 24, nameServers: ['n'] } },
      size: { cpu: 8, memory: 8192, disk: 100 },
      nodeCount: 3,
      imageRegistry: {
        name: 'own',
        endpoint: 'registry.example.com',
        mirrorRegistries: ['docker.io::registry.example.com/docker'],
      },
      imagePullSecret: secret('pull'),
      ubuntuProToken: secret('pro'),
    },
    {
      vsphere: { vcenter: 'vc', ssh_keys: ['k'], static_ip: { prefix: 24, name_servers: ['n'] } },
      custom_size: { cpu: 8, memory_mb: 8192, disk_size_gb: 100 },
      node_count: 3,
      image_registry: { name: 'own', mirror_registries: ['docker.io::registry.example.com/docker'] },
      image_pull_secret_wo: '${var.pull}',
      ubuntu_pro_token_wo: '${var.pro}',
    },
  ],
  [
    'maas',
    { method: 'palette_cli', cloud: 'maas', placement: { apiEndpoint: 'http://m', azs: ['z'], domain: 'd', resourcePool: 'r' } },
    { maas: { api_endpoint: 'http://m', azs: ['z'] } },
  ],
  [
    'apache_cloudstack',
    {
      method: 'palette_cli',
      cloud: 'apache_cloudstack',
      placement: { apiUrl: 'https://c', network: 'n', offering: 'o', zone: 'z' },
    },
    { apache_cloudstack: { api_url: 'https://c', zone: 'z' } },
  ],
  [
    'openstack',
    {
      method: 'palette_cli',
      cloud: 'openstack',
      placement: {
        azs: ['z'],
        domain: 'd',
        flavor: 'f',
        identityEndpoint: 'https://o',
        project: 'p',
        region: 'r',
        dnsServers: ['1.1.1.1'],
      },
    },
    { openstack: { azs: ['z'], dns_servers: ['1.1.1.1'] } },
  ],
])('a gateway of the Palette CLI on %s is placed as its construct is', (cloud, install, wanted) => {
  expect(gateway(install)).toMatchObject({ install_method: 'palette_cli', cloud_type: cloud, ...wanted });
});

test('the gateway of a Palette that one runs oneself is one, and so is one that is managed elsewhere', () => {
  const accounts = { a: { cloud: 'maas', gateway: 'own', credentials: { apiEndpoint: 'http://m', apiKey: secret('k') } } } as const;
  const gateways = { own: { system: true }, other: { existing: 'dc1' } } as const;
  expect(block({ name: 'kiel', gateways, accounts }, 'palette_cloud_account_maas')).toMatchObject({
    private_cloud_gateway_id: expect.stringMatching(/^\$\{data\.palette_system_private_gateway\.site_gateways_own_/),
  });
});

test('a profile has its layers of registries, which are looked up once, and its variables', () => {
  const layer = { type: 'helm', registry: 'bitnami', version: '1.0.0' } as const;
  const profiles: SiteDescription['profiles'] = {
    web: {
      layers: [
        { ...layer, name: 'nginx', values: 'a: 1' },
        { ...layer, name: 'redis' },
      ],
      variables: {
        replicaCount: { displayName: 'Replicas', defaultValue: '2' },
        key: { displayName: 'Key', isSensitive: true, defaultValue: secret('k') },
      },
    },
  };
  const app = Testing.stubVersion(new App({ stackTraces: false }));
  const { data, resource } = JSON.parse(Testing.synth(new SiteStack(app, { name: 'kiel', profiles })));
  const [registry, ...others] = Object.keys(data.palette_registry);
  expect(others).toEqual([]);
  expect(Object.values(resource.palette_cluster_profile)).toMatchObject([
    {
      name: 'kiel-web',
      pack: [
        { name: 'nginx', type: 'helm', tag: '1.0.0', registry_uid: `\${data.palette_registry.${registry}.id}`, values: 'a: 1' },
        { name: 'redis', registry_uid: `\${data.palette_registry.${registry}.id}` },
      ],
      profile_variables: {
        variable: [
          { name: 'replicaCount', default_value: '2' },
          { name: 'key', default_value_wo: '${var.k}', default_value_wo_version: 1 },
        ],
      },
    },
  ]);
});

test('a rule that is suppressed lets its site pass, and no other', () => {
  const site: SiteDescription = {
    name: 'kiel',
    gateways: existing,
    ipPools: { nodes: { addresses: { first: '10.0.0.10', last: '10.0.0.90' }, router: '10.9.0.1', prefix: 24 } },
  };
  const codes = (description: SiteDescription) =>
    Rules.of(new SiteStack(Testing.app(), description))
      .findings()
      .filter(({ suppressed }) => suppressed === undefined)
      .map(({ code }) => code);
  const [code = ''] = codes(site);
  expect(code).toMatch(/^PCG\d+$/);
  expect(codes({ ...site, suppress: { [code]: 'the router is elsewhere' } })).not.toContain(code);
});
