import { GATEWAY_SAMPLES, type GatewaySample } from '../provider/support/gateways';
import { fastClock } from './support/fast-clock';
import { until } from './support/requests';
import { type RunningPalette, type SiteCloud, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform, TERRAFORM } from './support/tools';
import { Workspace } from './support/workspace';

type Json = { readonly [name: string]: unknown };

const SECRET = 'proxy-passw0rd';

let palette: RunningPalette;
let workspace: Workspace;
const open = async ({ simulator }: GatewaySample) => {
  palette = await startPalette({ ...simulator, speed: 10_000 });
  workspace = await Workspace.reattached(palette.env, fastClock(10));
};
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

/** A gateway of the Palette CLI behind a proxy, and the wait for it. */
const site = ({ cloud, placement }: GatewaySample, proxy = 'http://proxy.example.com:3128') => ({
  provider: { palette: { owner: 'acceptance' } },
  resource: {
    palette_proxy_config: { proxy: { https_proxy: proxy, no_proxy: ['.example.com'], username: 'palette', password_wo: SECRET } },
    palette_private_cloud_gateway: {
      gateway: {
        name: 'dc1',
        cloud_type: cloud,
        install_method: 'palette_cli',
        [cloud]: placement,
        proxy: '${palette_proxy_config.proxy.installer_answers}',
      },
    },
    palette_private_cloud_gateway_ready: {
      ready: {
        name: 'dc1',
        registration: '${palette_private_cloud_gateway.gateway.registration}',
        annotations: '${palette_private_cloud_gateway.gateway.annotations}',
      },
    },
  },
});

/** An account and a cluster at that gateway besides. */
function siteWithCluster(sample: GatewaySample): Json {
  const more = siteConfiguration(palette.url, { cloud: sample.cloud as SiteCloud }, ['account', 'cluster']);
  const { data, resource } = more as { readonly data: Json; readonly resource: Json };
  const { provider, resource: own } = site(sample);
  return { provider, data, resource: { ...own, ...resource } };
}

describeWithTerraform.each(GATEWAY_SAMPLES)('a gateway of the Palette CLI on $cloud', (sample) => {
  beforeEach(() => open(sample));

  test('is declared, waited for while somebody installs it, has a cluster, and is removed', async () => {
    workspace.configure(site(sample));
    await workspace.init();
    const { finished } = workspace.start(TERRAFORM, ['apply', '-auto-approve', '-no-color', '-input=false']);
    const asked = () => palette.simulator.control.requests().filter(({ path }) => path === '/v1/overlords').length;
    await until('the wait for the installation', () => (asked() > 3 ? true : undefined));
    const declared = await until('the declared gateway in state', () => workspace.find('palette_private_cloud_gateway.gateway'));
    expect(declared.attributes).toMatchObject({
      id: null,
      kubectl_commands: [],
      installer_answers: {
        'Private Cloud Gateway Name': 'dc1',
        ...sample.answers,
        'HTTPS Proxy': 'http://proxy.example.com:3128',
        'Node Count': '1',
      },
    });

    // The person at the Palette CLI has the answers.
    const { uid } = palette.simulator.control.installWithCli({
      name: 'dc1',
      cloudType: sample.api,
      size: 1,
    });
    const { code, output } = await finished;
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('Resources: 3 added') });
    expect(workspace.instance('palette_private_cloud_gateway_ready.ready').attributes.id).toBe(uid);
    const annotations = palette.simulator.world.gateways.get(uid)?.annotations ?? {};
    expect(annotations['cdktf-palette/owner']).toBe('acceptance:palette_private_cloud_gateway.dc1');
    expect(JSON.parse(annotations['cdktf-palette/proxy'] ?? '')).toMatchObject({ 'HTTPS Proxy': 'http://proxy.example.com:3128' });
    expect(JSON.stringify([annotations, workspace.state(), output])).not.toContain(SECRET);
    expect(await workspace.plan()).toMatchObject({ code: 0 });

    workspace.configure(site(sample, 'http://proxy2.example.com:3128'));
    const changed = await workspace.plan();
    expect(changed).toMatchObject({
      code: 2,
      output: expect.stringMatching(/palette_private_cloud_gateway\.gateway must be replaced/),
    });

    workspace.configure(siteWithCluster(sample));
    expect(await workspace.apply()).toContain('Resources: 2 added, 0 changed, 0 destroyed.');
    expect(palette.simulator.control.summary().references).toMatchObject([{ cluster: 'apps', gatewayUid: uid }]);
    expect(await workspace.plan()).toMatchObject({ code: 0 });

    await workspace.destroy();
    const { gateways, clusters } = palette.simulator.control.summary();
    expect([gateways.count, clusters.count]).toEqual([0, 0]);
  });
});
