import { rootCertificates } from 'node:tls';
import type { ObjectValue, Value } from '../../src/framework';
import { account, cluster, gateway } from './support/bodies';
import { CLOUD_SAMPLES } from './support/clouds';
import { TestPalette, told } from './support/palette';

type Body = { readonly [name: string]: Value };

const PROXY = { httpsProxy: 'http://proxy:3128', httpProxy: 'http://proxy:3129', noProxy: '10.0.0.0/8,.svc' };
const ANSWERS = { 'HTTPS Proxy': PROXY.httpsProxy, 'HTTP Proxy': PROXY.httpProxy, 'No Proxy': PROXY.noProxy };
const CA = { 'Proxy CA Certificate Filepath': 'ca.crt' };
const annotated = (answers: object) => ({ 'cdktf-palette/proxy': JSON.stringify(answers) });

const OS_VALUES = `kubeadmconfig:
  preKubeadmCommands:
    - echo {{ .spectro.system.cluster.name }}
  files:
    - targetPath: /usr/local/share/ca-certificates/profile.crt
      content: |
        -----BEGIN CERTIFICATE-----
      podMount:
        allowed: true
        targetPath: /etc/ssl/profile.crt
    - targetPath: /etc/motd
      content: hello
`;

/** What is made on a cloud. */
interface Site {
  readonly type: string;
  readonly gateways: string;
  readonly profile: string;
  readonly os: string;
  readonly simulator: Parameters<typeof TestPalette.open>[0];
  account(gatewayUid: string): Body;
  cluster(accountUid: string, profileUid: string): Body;
}

/** The operating system of each profile; on a custom cloud it is a copy of vSphere's. */
const OS: { readonly [type: string]: string } = {
  maas: 'ubuntu-maas',
  apache_cloudstack: 'ubuntu-cloudstack',
  openstack: 'ubuntu-openstack',
  custom: 'ubuntu-vsphere',
};

const SITES: readonly Site[] = [
  {
    type: 'vsphere',
    gateways: 'vsphere',
    profile: 'vsphere-ubuntu',
    os: 'ubuntu-vsphere',
    simulator: {},
    account: (uid) => account('vcenter', uid),
    cluster: (uid, profile) => cluster('apps', uid, profile),
  },
  ...CLOUD_SAMPLES.flatMap(({ type, gateways, profile, simulator, account: login, cluster: sample }): Site[] => {
    const os = OS[type];
    return os === undefined ? [] : [{ type, gateways, profile, os, simulator, account: login.body, cluster: sample.body }];
  }),
];

let palette: TestPalette;
afterEach(() => palette.close());

/** What the nodes of a cluster were given, as the data sources have it. All have the same. */
function given(uidOrName: string) {
  const nodes = palette.simulator.control.nodes(uidOrName).map(({ proxy, certificates }) => ({
    effective_proxy:
      Object.keys(proxy).length === 0
        ? null
        : { https_proxy: proxy.httpsProxy, http_proxy: proxy.httpProxy, no_proxy: proxy.noProxy?.split(',') },
    effective_ca_certificates: certificates.map(({ name, source, podMount }) => ({ name, source, pod_path: podMount ?? null })),
  }));
  expect(new Set(nodes.map((node) => JSON.stringify(node))).size).toBe(1);
  return nodes[0];
}

async function trustOfTenant(name: string): Promise<void> {
  const [certificate = ''] = rootCertificates;
  const { diagnostics } = await (await palette.run()).create('palette_tenant_ca_certificate', { name, certificate });
  expect(told(diagnostics)).toEqual([]);
}

/** A cluster that runs, made through the gateway. */
async function running(site: Site, gatewayUid: string, pack: readonly Body[] = []): Promise<void> {
  const run = await palette.run({ owner: 'me' });
  const login = await run.create(`palette_cloud_account_${site.type}`, site.account(gatewayUid));
  const profile = await run.data('palette_cluster_profile', { name: site.profile, version: '1.0.0', context: 'tenant' });
  const body = site.cluster(String(login.state?.id), String(profile.id));
  const { state, diagnostics } = await run.create(`palette_cluster_${site.type}`, {
    ...body,
    cluster_profile: [{ id: profile.id ?? null, pack }],
  });
  if (state?.completed !== true) throw new Error(JSON.stringify(diagnostics));
}

const seen = async (): Promise<ObjectValue> => (await palette.run()).data('palette_cluster', { name: 'apps' });

const health = async (uid: string): Promise<ObjectValue> =>
  (await palette.run()).data('palette_private_cloud_gateway_health', { private_cloud_gateway_id: uid });

describe.each(SITES)('on $type', (site) => {
  const install = (more: Partial<Parameters<TestPalette['simulator']['control']['installWithCli']>[0]>) => {
    const { uid } = palette.simulator.control.installWithCli({ name: 'dc1', cloudType: site.gateways, ...more });
    palette.simulator.control.clock({ advance: '1h' });
    return uid;
  };
  const clusterOf = (uid: string) => palette.simulator.world.gateways.get(uid)?.clusterUid ?? '';
  beforeEach(async () => {
    palette = await TestPalette.open(site.simulator);
  });

  test('a gateway has what its installer was told, and its cluster the proxy and what tenant and profile give', async () => {
    await trustOfTenant('acme');
    const uid = install({ proxy: { ...PROXY, caCertificate: 'PEM' }, annotations: annotated({ ...ANSWERS, ...CA }) });
    expect(await health(uid)).toMatchObject(given(clusterOf(uid)) ?? {});
    await running(site, uid, [{ name: site.os, values: OS_VALUES }]);
    const trust = given('apps');
    expect(trust?.effective_ca_certificates.map(({ source }) => source)).toEqual(['tenant', 'profile']);
    expect(trust?.effective_proxy).not.toBeNull();
    expect(await seen()).toMatchObject(trust ?? {});
  });

  test('without a proxy and certificates neither has any, and of a gateway that was made elsewhere nothing tells', async () => {
    const uid = install({});
    expect(await health(uid)).toMatchObject({ effective_proxy: null, effective_ca_certificates: null });
    await running(site, uid);
    expect(await seen()).toMatchObject(given('apps') ?? {});
    expect(await seen()).toMatchObject({ effective_proxy: null, effective_ca_certificates: [] });
  });
});

describe('what Palette does not tell is null', () => {
  const [vsphere] = SITES;
  beforeEach(async () => {
    palette = await TestPalette.open();
  });

  test.each([
    ['the proxy of a gateway that was told none', {}, { effective_proxy: null, effective_ca_certificates: [] }],
    ['an annotation that is no JSON', 'a proxy', { effective_proxy: null, effective_ca_certificates: null }],
    ['an annotation that is no record of texts', '{"HTTPS Proxy": 1}', { effective_proxy: null, effective_ca_certificates: null }],
  ])('%s', async (_, answers, expected) => {
    const text = typeof answers === 'string' ? answers : JSON.stringify(answers);
    const { uid } = palette.simulator.control.installWithCli({ name: 'dc1', annotations: { 'cdktf-palette/proxy': text } });
    expect(await health(uid)).toMatchObject(expected);
  });

  test('the proxy of a gateway on existing Kubernetes, whatever its annotation says', async () => {
    const { state } = await (await palette.run({ owner: 'me' })).create('palette_private_cloud_gateway', gateway('dc2'));
    const known = palette.simulator.world.gateways.get(String(state?.id));
    Object.assign(known?.annotations ?? {}, annotated(ANSWERS));
    expect(await health(String(state?.id))).toMatchObject({ effective_proxy: null, effective_ca_certificates: null });
  });

  test.each([
    ['certificates of the tenant', '/v1/tenants/*/assets/certs', null],
    ['packs of the cluster', '/v1/spectroclusters/*/profiles/packs/manifests', null],
    ['gateway', '/v1/overlords/*', []],
  ])('what hangs on the %s, where the API key may not see it', async (_, path, certificates) => {
    if (vsphere) await running(vsphere, palette.gateway('dc1'));
    palette.simulator.control.addFault({ match: { method: 'GET', path }, action: { status: 403 } });
    expect(await seen()).toMatchObject({ state: 'Running', effective_proxy: null, effective_ca_certificates: certificates });
  });
});
