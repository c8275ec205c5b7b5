import type { Value } from '../../src/framework';
import { gateway } from './support/bodies';
import { declaredOn, GATEWAY_SAMPLES } from './support/gateways';
import { configured, type Run, TestPalette } from './support/palette';

const GATEWAY = 'palette_private_cloud_gateway';

type Body = { readonly [name: string]: Value };

let palette: TestPalette;
let run: Run;
beforeEach(async () => {
  palette = await TestPalette.open();
  run = await palette.run({ owner: 'me' });
});
afterEach(() => palette.close());

const [VSPHERE] = GATEWAY_SAMPLES;
const BY_CLI: Body = VSPHERE ? declaredOn(VSPHERE) : {};
const ON_KUBERNETES: Body = gateway('dc2');

const problems = async (body: Body) =>
  (await run.instance.validateResource(GATEWAY, configured(GATEWAY, body), { writeOnlyAllowed: true })).diagnostics.map(
    ({ detail }) => detail,
  );

/** What the gateway's proxy settings are: as `palette_proxy_config` answers the installer. */
const PROXY = {
  'HTTPS Proxy': 'http://proxy.acme.example:3128',
  'HTTP Proxy': 'http://proxy.acme.example:3128',
  'No Proxy': '169.254.169.254,.svc',
};
const CA = { 'Proxy CA Certificate Filepath': 'ca.crt' };

/** palette.md A4: what is given for the nodes of a gateway, and where it is said. */
describe.each([
  ['HTTPS_PROXY, HTTP_PROXY and NO_PROXY given to the CLI installer', PROXY],
  ['a proxy CA certificate given to the CLI installer', { ...PROXY, ...CA }],
])('%s', (_, proxy) => {
  test('is among its answers', async () => {
    const { state } = await run.create(GATEWAY, { ...BY_CLI, proxy });
    expect(state?.installer_answers).toMatchObject(proxy);
  });

  test('is none of a gateway on existing Kubernetes, which takes it from that cluster', async () => {
    expect(await problems({ ...ON_KUBERNETES, proxy })).toEqual([
      'A gateway on existing Kubernetes takes its proxy from that cluster. Remove proxy.',
    ]);
  });
});

/** palette.md A4 on the simulated Palette: whose nodes have the proxy, and whose trust its CA. */
test('nodes of a gateway have its proxy and trust its CA', () => {
  const [httpsProxy, caCertificate] = ['http://proxy.acme.example:3128', '-----BEGIN CERTIFICATE-----'];
  const { uid } = palette.simulator.control.installWithCli({
    name: 'dc3',
    cloudType: 'vsphere',
    proxy: { httpsProxy, caCertificate },
  });
  expect(palette.simulator.world.gateways.get(uid)?.proxy).toEqual({ httpsProxy, caCertificate });
});

/** palette.md A5, a row each. */
test.each([
  ['Palette CLI', BY_CLI, { os: 'Ubuntu LTS', ssh_user: 'spectro' }, []],
  [
    'existing Kubernetes',
    ON_KUBERNETES,
    { os: null, ssh_user: null },
    [
      'A gateway on existing Kubernetes runs on the system that the nodes of that cluster have, which Palette subscribes to nothing. Remove ubuntu_pro_token_wo.',
    ],
  ],
])('%s: its system, who logs in, and whether Ubuntu Pro is to be had', async (_, body, traits, refused) => {
  const { planned } = await run.plan(GATEWAY, { state: null, private: null }, body);
  expect(planned).toMatchObject(traits);
  expect(await problems({ ...body, ubuntu_pro_token_wo: 'a-t0ken' })).toEqual(refused);
});
