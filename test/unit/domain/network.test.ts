import { App, Testing } from 'cdktf';
import { NetworkRequirements, SiteStack } from '../../../src';
import { connectionsOf, networkFormats, siteNetworkOf } from '../../../src/domain/network';

const pool = { name: 'p', count: 1, size: { cpu: 4, memory: 8192, disk: 60 } };
const vcenter = { vcenter: 'vcenter.dc1.example.com', username: 'palette' };
const placement = { cluster: 'c', resourcePool: 'r', datastore: 'd', network: 'n' };

const site = (method: 'existing_kubernetes' | 'palette_cli') =>
  new SiteStack(Testing.stubVersion(new App({ stackTraces: false })), {
    name: 'dc1',
    provider: { host: 'palette.example.com:8443' },
    proxy: { httpsProxy: 'http://proxy.dc1.example.com:3128', noProxy: ['.dc1.example.com'] },
    gateways: {
      main: {
        install:
          method === 'existing_kubernetes'
            ? { method }
            : { method, cloud: 'vsphere', placement: { vcenter: vcenter.vcenter, datacenter: 'DC1', folder: 'f', ...placement } },
      },
    },
    accounts: { vc: { cloud: 'vsphere', credentials: { ...vcenter, password: { variable: 'p' } } } },
    profiles: { base: { existing: 'base', version: '1.0.0' } },
    clusters: {
      apps: {
        cloud: 'vsphere',
        profiles: ['base'],
        cloudConfig: { datacenter: 'DC1', folder: 'f', placement, hostEndpoint: '10.0.0.9' },
        controlPlane: pool,
      },
    },
  });

/** Source, destination and the way, of each. */
const shown = (stack: SiteStack) =>
  NetworkRequirements.of(stack).connections.map(
    ({ from, to, host, port, protocol, proxy }) => `${from} > ${to} ${host}:${port} ${protocol}${proxy ? ` by ${proxy}` : ''}`,
  );
const PROXY = 'by http://proxy.dc1.example.com:3128';

test('a site on existing Kubernetes: its clusters have no proxy', () => {
  expect(shown(site('existing_kubernetes'))).toEqual([
    'this program > Palette palette.example.com:8443 HTTPS',
    'gateway dc1-main > the proxy proxy.dc1.example.com:3128 TCP',
    `gateway dc1-main > Palette palette.example.com:8443 HTTPS ${PROXY}`,
    `gateway dc1-main > Palette palette.example.com:8443 gRPC ${PROXY}`,
    'gateway dc1-main > infrastructure of dc1-vc vcenter.dc1.example.com:443 HTTPS',
    'gateway dc1-main > API server of dc1-apps 10.0.0.9:6443 TCP',
    'cluster dc1-apps > Palette palette.example.com:8443 HTTPS',
    'cluster dc1-apps > Palette palette.example.com:8443 gRPC',
    'cluster dc1-apps > infrastructure of the account of dc1-apps vcenter.dc1.example.com:443 HTTPS',
  ]);
});

test('a site by the Palette CLI: its clusters go by the proxy', () => {
  expect(shown(site('palette_cli')).filter((line) => line.startsWith('cluster'))).toEqual([
    'cluster dc1-apps > the proxy proxy.dc1.example.com:3128 TCP',
    `cluster dc1-apps > Palette palette.example.com:8443 HTTPS ${PROXY}`,
    `cluster dc1-apps > Palette palette.example.com:8443 gRPC ${PROXY}`,
    'cluster dc1-apps > infrastructure of the account of dc1-apps vcenter.dc1.example.com:443 HTTPS',
  ]);
});

test('a gateway on existing Kubernetes that was there before goes by the proxy, too', () => {
  const adopted = { import: 'a-uid', install: { method: 'adopted' } } as const;
  const stack = new SiteStack(Testing.stubVersion(new App({ stackTraces: false })), {
    name: 'dc1',
    proxy: { httpsProxy: 'http://proxy.dc1.example.com:3128' },
    gateways: { main: adopted, direct: { ...adopted, proxy: false } },
  });
  expect(shown(stack).filter((line) => line.endsWith(PROXY))).toEqual([
    `gateway dc1-main > Palette api.spectrocloud.com:443 HTTPS ${PROXY}`,
    `gateway dc1-main > Palette api.spectrocloud.com:443 gRPC ${PROXY}`,
  ]);
});

test('what goes past the proxy, what only apply knows, and a Palette of this machine', () => {
  const stack = {
    provider: { palette: [{ host: 'http://127.0.0.1:8765' }] },
    resource: {
      palette_private_cloud_gateway: {
        g: { name: 'g', install_method: 'palette_cli', proxy: '${palette_proxy_config.p.installer_answers}' },
      },
      palette_proxy_config: { p: { https_proxy: 'http://proxy:3128', no_proxy: ['127.0.0.0/8'] } },
      palette_cloud_account_maas: {
        a: { name: 'a', maas_api_endpoint: '${var.maas}', private_cloud_gateway_id: '${palette_private_cloud_gateway.g.id}' },
      },
    },
  };
  const rows = connectionsOf(siteNetworkOf(stack, 'api.spectrocloud.com'));
  expect(rows.map(({ from, host, port, protocol, proxy }) => [from, host, port, protocol, proxy])).toEqual([
    ['this program', '127.0.0.1', 8765, 'HTTP', undefined],
    ['gateway g', 'proxy', 3128, 'TCP', undefined],
    ['gateway g', '127.0.0.1', 8765, 'HTTP', undefined],
    ['gateway g', undefined, 443, 'HTTPS', undefined],
  ]);
});

test('two Palettes, one whose host only apply knows, and one that the environment says', () => {
  const gateway = (name: string, provider?: string) => ({ [name]: { name, install_method: 'existing_kubernetes', provider } });
  const palettes = [{ alias: 'one', host: 'one.example.com:8443' }, { alias: 'two', host: '${var.host}' }, { alias: 'three' }];
  const stack = {
    provider: { palette: palettes },
    resource: {
      palette_private_cloud_gateway: {
        ...gateway('a', 'palette.one'),
        ...gateway('b', 'palette.two'),
        ...gateway('c', 'palette.three'),
        ...gateway('d'),
      },
    },
  };
  const rows = connectionsOf(siteNetworkOf(stack, 'env.example.com'));
  expect(rows.filter(({ protocol }) => protocol === 'HTTPS').map(({ from, host, port }) => [from, host, port])).toEqual([
    ['this program', 'one.example.com', 8443],
    ['this program', undefined, 443],
    ['this program', 'env.example.com', 443],
    ['gateway a', 'one.example.com', 8443],
    ['gateway b', undefined, 443],
    ['gateway c', 'env.example.com', 443],
    ['gateway d', 'env.example.com', 443],
  ]);
});

test('a gateway of the Palette CLI reaches what its own nodes are on, with an account for it or without', () => {
  const rows = (vcenter: string) => {
    const vsphere = { vcenter, datacenter: 'DC1' };
    const resource = {
      palette_private_cloud_gateway: { g: { name: 'g', install_method: 'palette_cli', vsphere } },
      palette_cloud_account_vsphere: {
        a: { name: 'a', vsphere_vcenter: 'one.example.com', private_cloud_gateway_id: '${palette_private_cloud_gateway.g.id}' },
      },
    };
    return connectionsOf(siteNetworkOf({ resource }, 'palette.example.com'))
      .filter(({ to }) => to.startsWith('infrastructure'))
      .map(({ to, host }) => `${to} ${host}`);
  };
  expect(rows('one.example.com')).toEqual(['infrastructure of a one.example.com']);
  expect(rows('${var.vcenter}')).toEqual(['infrastructure of a one.example.com']);
  expect(rows('two.example.com')).toEqual([
    'infrastructure of its own nodes two.example.com',
    'infrastructure of a one.example.com',
  ]);
});

test('as text: for a terminal, a ticket, a spreadsheet and a program', () => {
  const requirements = NetworkRequirements.of(site('existing_kubernetes'));
  const lines = requirements.as('table').split('\n');
  expect(lines[0]).toMatch(/^source +destination +host +port +protocol +direction +through +purpose$/);
  expect(new Set(lines.filter((line) => line !== '').map((line) => line.search(/(HTTPS|gRPC|TCP|protocol) /))).size).toBe(1);
  expect(requirements.as('markdown').split('\n')[1]).toBe('| --- | --- | --- | --- | --- | --- | --- | --- |');
  expect(requirements.as('csv').split('\n')[1]).toBe(
    'this program,Palette,palette.example.com,8443,HTTPS,outbound,,"plans and applies, and manifests of gateways on existing Kubernetes"',
  );
  expect(JSON.parse(requirements.as('json'))[2]).toEqual({
    source: 'gateway dc1-main',
    destination: 'Palette',
    host: 'palette.example.com',
    port: 8443,
    protocol: 'HTTPS',
    direction: 'outbound',
    through: 'http://proxy.dc1.example.com:3128',
    purpose: 'work to be done, and how it stands',
  });
});

test('a name that a spreadsheet would take for a formula, and one that ends a cell', () => {
  const [connection] = NetworkRequirements.of(site('existing_kubernetes')).connections;
  if (!connection) throw new Error('there is none');
  const row = { connection: { ...connection, from: '=HYPERLINK("x")|y' } };
  expect(networkFormats.csv([row]).split('\n')[1]).toMatch(/^"'=HYPERLINK\(""x""\)\|y",/);
  expect(networkFormats.markdown([row])).toContain('=HYPERLINK("x")\\|y');
});
