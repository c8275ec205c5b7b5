import { App, Testing } from 'cdktf';
import { type SiteDescription, SiteStack } from '../../../../src';

type Blocks = { readonly [type: string]: { readonly [name: string]: { readonly [attribute: string]: unknown } } };
interface Synthesized {
  readonly resource: Blocks;
  readonly data?: Blocks;
  readonly variable?: { readonly [name: string]: object };
  readonly import?: readonly { readonly to: string; readonly id: string }[];
  readonly provider: { readonly palette: readonly { readonly [name: string]: unknown }[] };
}

function synthesize(description: SiteDescription): Synthesized {
  const app = Testing.stubVersion(new App({ stackTraces: false }));
  return JSON.parse(Testing.synth(new SiteStack(app, description))) as Synthesized;
}

const only = (blocks: Blocks | undefined, type: string) => {
  const [[block, body] = ['', {}], ...more] = Object.entries(blocks?.[type] ?? {});
  expect(more).toEqual([]);
  return { block, ...body };
};

const placement = { cluster: 'c', resourcePool: 'r', datastore: 's', network: 'n' };
const size = { cpu: 4, memory: 8192, disk: 60 };
const kiel = {
  name: 'kiel',
  provider: { projectName: 'Retail' },
  proxy: { httpsProxy: 'http://proxy:3128', username: 'u', password: { variable: 'proxy_password' } },
  caCertificates: { root: { certificate: 'PEM' } },
  gateways: { main: { install: { method: 'existing_kubernetes' } } },
  accounts: {
    vcenter: {
      cloud: 'vsphere',
      credentials: { vcenter: 'vc', username: 'u', password: { variable: 'vcenter_password', version: 3 } },
    },
  },
  ipPools: { nodes: { addresses: { first: '10.0.0.10', last: '10.0.0.90' }, router: '10.0.0.1', prefix: 24 } },
  dnsMappings: { n: { searchDomain: 'kiel.example.com', datacenter: 'DC', network: 'n' } },
  profiles: {
    base: { existing: 'vsphere-ubuntu', version: '1.0.0' },
    ingress: { layers: [{ type: 'manifest', name: 'm', manifests: { myNameSpace: 'kind: Namespace' } }] },
  },
  clusters: {
    apps: {
      cloud: 'vsphere',
      profiles: ['base', { profile: 'ingress', variables: { someName: 'x' } }],
      cloudConfig: { datacenter: 'DC', folder: 'f', placement: { ...placement, ipPool: 'nodes' }, staticIp: true },
      controlPlane: { name: 'cp', count: 1, size },
      caCertificates: ['root'],
    },
  },
} as const satisfies SiteDescription;

test('what is described stands under its key, is named after it, and goes through the only gateway', () => {
  const { resource, data, provider, variable } = synthesize(kiel);
  expect(provider.palette).toEqual([
    { default_owner: 'site-kiel', project_name: 'Retail', lineage: expect.stringContaining('terraform_data') },
  ]);
  const gateway = only(resource, 'palette_private_cloud_gateway');
  expect(gateway).toMatchObject({ block: expect.stringMatching(/^site_gateways_main_Gateway_/), name: 'kiel-main' });
  const { block: account, ...body } = only(resource, 'palette_cloud_account_vsphere');
  expect(account).toMatch(/^site_accounts_vcenter_/);
  expect(body).toMatchObject({ vsphere_password_wo: '${var.vcenter_password}', vsphere_password_wo_version: 3 });
  expect(only(resource, 'palette_proxy_config')).toMatchObject({ password_wo: '${var.proxy_password}' });
  expect(variable).toEqual({
    proxy_password: { ephemeral: true, sensitive: true, type: 'string' },
    vcenter_password: { ephemeral: true, sensitive: true, type: 'string' },
  });
  const [ready] = Object.keys(resource.palette_private_cloud_gateway_ready ?? {});
  for (const type of ['palette_cloud_account_vsphere', 'palette_ip_pool', 'palette_dns_mapping'])
    expect(only(resource, type)).toMatchObject({ private_cloud_gateway_id: `\${palette_private_cloud_gateway_ready.${ready}.id}` });
  const { block: pool } = only(resource, 'palette_ip_pool');
  const { block: base } = only(data, 'palette_cluster_profile');
  const { block: ingress } = only(resource, 'palette_cluster_profile');
  const { block: certificate } = only(resource, 'palette_tenant_ca_certificate');
  expect(Object.values(resource.palette_cluster_vsphere ?? {})).toMatchObject([
    {
      name: 'kiel-apps',
      cloud_account_id: `\${palette_cloud_account_vsphere.${account}.id}`,
      cluster_profile: [
        { id: `\${data.palette_cluster_profile.${base}.id}` },
        { id: `\${palette_cluster_profile.${ingress}.id}`, variables: { someName: 'x' } },
      ],
      machine_pool: [{ placement: { cluster: 'c', static_ip_pool_id: `\${palette_ip_pool.${pool}.id}` } }],
      depends_on: [`palette_tenant_ca_certificate.${certificate}`],
    },
  ]);
});

test('constructs are there by their keys', () => {
  const { site } = new SiteStack(Testing.app(), kiel);
  expect(site.gateways.main.gateway.nameInput).toBe('kiel-main');
  expect(site.clusters.apps.account).toBe(site.accounts.vcenter);
  // @ts-expect-error no such key
  expect(site.gateways.mian).toBeUndefined();
  const read: SiteDescription = kiel;
  // @ts-expect-error of what was read from a file, nobody knows before what it is
  expect(new SiteStack(Testing.app(), read).site.gateways.main?.gateway.nameInput).toBe('kiel-main');
});

test('what is there already is imported by its uid: nothing is installed, and no secret is sent', () => {
  const { resource, import: imports } = synthesize({
    name: 'kiel',
    gateways: {
      main: { name: 'gw', import: 'G', install: { method: 'adopted', installed: { method: 'palette_cli', cloud: 'vsphere' } } },
    },
    accounts: {
      vcenter: { cloud: 'vsphere', import: 'A', context: 'tenant', credentials: { vcenter: 'vc', username: 'u' } },
      nutanix: { cloud: 'custom', customCloud: 'nutanix', import: 'B', credentials: {} },
    },
    ipPools: { nodes: { import: 'P', addresses: { subnet: '10.0.0.0/24' }, router: '10.0.0.1', prefix: 24 } },
    dnsMappings: { n: { import: 'D', searchDomain: 'kiel.example.com', datacenter: 'DC', network: 'n' } },
    caCertificates: { root: { import: 'R', certificate: 'PEM' } },
    profiles: { ingress: { import: 'I', layers: [{ type: 'manifest', name: 'm', manifests: { a: 'b' } }] } },
    clusters: {
      apps: {
        cloud: 'custom',
        customCloud: 'nutanix',
        import: 'C',
        profiles: ['ingress'],
        cloudConfig: { yaml: 'kind: Cluster' },
        controlPlane: { yaml: 'kind: Machine' },
        overrides: { description_of: 'more' },
      },
    },
  });
  const told = Object.fromEntries((imports ?? []).map(({ to, id }) => [to.replace(/\..*/, ''), id]));
  expect(imports).toHaveLength(10);
  expect(told).toEqual({
    palette_private_cloud_gateway: 'G',
    palette_private_cloud_gateway_ready: 'G',
    palette_cloud_account_vsphere: 'A:tenant',
    palette_cloud_account_custom: 'B:project:nutanix',
    palette_ip_pool: 'G:P',
    palette_dns_mapping: 'G:D',
    palette_tenant_ca_certificate: 'R',
    palette_cluster_profile: 'I:project',
    palette_cluster_custom: 'C:project:nutanix',
    palette_cluster_ready: 'C:project',
  });
  // The provider's lineage alone: no installation.
  expect(Object.keys(resource.terraform_data ?? {})).toEqual([expect.stringMatching(/lineage/)]);
  const [account] = Object.values(resource.palette_cloud_account_vsphere ?? {});
  expect(Object.keys(account ?? {}).filter((name) => name.includes('password'))).toEqual([]);
  const [gateway] = Object.values(resource.palette_private_cloud_gateway ?? {});
  expect(gateway).toMatchObject({ name: 'gw', install_method: 'palette_cli', cloud_type: 'vsphere' });
  expect(only(resource, 'palette_cluster_custom')).toMatchObject({ description_of: 'more' });
});

const { apps } = kiel.clusters;
const { vcenter } = kiel.accounts;
const second = { install: { method: 'existing_kubernetes' } } as const;
const maas = { cloud: 'maas', existing: 'm' } as const;
test.each<[what: string, description: Partial<SiteDescription>, message: string]>([
  [
    'a key that is not there',
    { accounts: { vcenter: { ...vcenter, gateway: 'mian' } } },
    'Site "kiel": the account "vcenter" names the gateway "mian", which is not there. There is "main".',
  ],
  [
    'an inherited name',
    { accounts: { vcenter: { ...vcenter, gateway: 'constructor' } } },
    'Site "kiel": the account "vcenter" names the gateway "constructor", which is not there. There is "main".',
  ],
  [
    'a key that each object has',
    { gateways: { constructor: second } },
    'site-kiel/site/gateways: nothing there can have the key "constructor", which is taken. Take another.',
  ],
  [
    'keys that are one id',
    { gateways: { 'a/b': second, 'a--b': second } },
    'site-kiel/site/gateways: nothing there can have the key "a--b", which is taken. Take another.',
  ],
  [
    'an empty key',
    { gateways: { '': second } },
    'site-kiel/site/gateways: nothing there can have the key "", which is empty. Take another.',
  ],
  [
    'two to choose from',
    { gateways: { main: second, edge: second } },
    'Site "kiel": the account "vcenter" names no gateway, and the site has not just one. There is "main", "edge".',
  ],
  [
    'nothing to choose from',
    { gateways: {} },
    'Site "kiel": the account "vcenter" names no gateway, and the site has not just one. There is no gateway.',
  ],
  [
    'an account of another cloud',
    { accounts: { vcenter, m: maas }, clusters: { apps: { ...apps, account: 'm' } } },
    'Site "kiel": the cluster "apps" is on vsphere, and its account "m" is for maas. Name one for vsphere.',
  ],
  [
    'no account of the cloud',
    { accounts: { m: maas } },
    'Site "kiel": the cluster "apps" names no account for vsphere, and the site has not just one. There is no account for vsphere.',
  ],
  [
    'a profile that is not there',
    { clusters: { apps: { ...apps, profiles: ['bas'] } } },
    'Site "kiel": the cluster "apps" names the profile "bas", which is not there. There is "base", "ingress".',
  ],
  [
    'a pool that is not there',
    { ipPools: {} },
    'Site "kiel": the cluster "apps" names the IP pool "nodes", which is not there. There is no IP pool.',
  ],
  [
    'a certificate that is not there',
    { caCertificates: {} },
    'Site "kiel": the cluster "apps" names the CA certificate "root", which is not there. There is no CA certificate.',
  ],
  [
    'a proxy that is not there',
    { proxy: undefined, gateways: { main: { ...second, proxy: true } } },
    'Site "kiel": the gateway "main" is behind the site\'s proxy, and the site has none. Describe it under proxy.',
  ],
  [
    'a running gateway that would be installed',
    { gateways: { main: { ...second, import: 'G' } } },
    'Site "kiel": the gateway "main" is imported, so it is installed already: write install: { method: adopted, installed: … }.',
  ],
  [
    'an installer that is not told where',
    { gateways: { main: { install: { method: 'palette_cli', cloud: 'maas' } } } },
    'Site "kiel": the gateway "main" is installed by the Palette CLI, which has to be told where its nodes go: add install.placement.',
  ],
  [
    'a gateway that is to take clusters over and is not there',
    { gateways: { main: { ...second, migrateClustersTo: 'new' } } },
    'Site "kiel": the gateway "main" names the gateway "new", which is not there. There is "main".',
  ],
  [
    'clusters that would come back',
    {
      gateways: {
        main: { ...second, migrateClustersTo: 'edge' },
        edge: { ...second, migrateClustersTo: 'spare' },
        spare: { ...second, migrateClustersTo: 'main' },
      },
      accounts: { vcenter: { ...vcenter, gateway: 'main' } },
    },
    'Site "kiel": the gateway "main" gives its clusters to "edge", which gives them back. A gateway comes after the one that takes over.',
  ],
])('%s is an error that names both ends', (_, description, message) => {
  expect(() => synthesize({ ...kiel, ...description })).toThrow(new Error(message));
});

test('a profile of the site does not hide one that its fleet shares', () => {
  const sharedProfiles = { base: { id: 'x' } };
  expect(() => new SiteStack(Testing.app(), kiel, { sharedProfiles })).toThrow(
    new Error('Site "kiel": the profile "base" has the key of one that its fleet shares. Give it another key.'),
  );
});

test('a gateway gives its clusters to another one of the site, or to any by its uid', () => {
  const uid = '64b0f0a0c0ffee0000000001';
  const gateways = {
    old: { ...second, migrateClustersTo: 'fresh' },
    fresh: second,
    far: { ...second, migrateClustersTo: uid },
    given: { ...second, migrateClustersTo: '${var.taker}' },
  };
  const { resource } = synthesize({ name: 'kiel', gateways });
  const made = Object.values(resource.palette_private_cloud_gateway ?? {});
  expect(Object.fromEntries(made.map((each) => [each.name, each.migrate_clusters_to]))).toEqual({
    'kiel-old': expect.stringMatching(/^\$\{palette_private_cloud_gateway_ready\.\w*fresh\w*\.id\}$/),
    'kiel-fresh': undefined,
    'kiel-far': uid,
    'kiel-given': '${var.taker}',
  });
});

test('variables for texts are sensitive, are made once, and are none of those that secrets have', () => {
  const described = (sensitiveVariables: readonly string[]) => synthesize({ ...kiel, sensitiveVariables });
  expect(described(['grafana_password', 'grafana_password']).variable).toMatchObject({
    grafana_password: { type: 'string', sensitive: true },
    vcenter_password: { ephemeral: true },
  });
  expect(() => described(['vcenter_password'])).toThrow(
    /The variable "vcenter_password" is for a secret, which no state has, and for texts/,
  );
  expect(() => described(['a b'])).toThrow(/No variable is called "a b"/);
});
