import { clusterBody, type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

let palette: RunningPalette;
let workspace: Workspace;
beforeEach(async () => {
  palette = await startPalette();
  workspace = await Workspace.reattached(palette.env);
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

async function addProfile(version: string): Promise<string> {
  const pack = (layer: string) => ({
    name: `${layer}-pack`,
    layer,
    tag: layer === 'k8s' ? '1.32.4' : version,
    type: 'spectro',
    values: '',
    registryUid: '5eecc89d0b150045ae661cef',
  });
  const packs = ['os', 'k8s', 'cni', 'csi'].map(pack);
  const answer = await palette.simulator.inject({
    method: 'POST',
    url: '/v1/clusterprofiles?publish=true',
    headers: { ApiKey: palette.env.PALETTE_API_KEY },
    payload: { metadata: { name: 'vsphere-ubuntu' }, spec: { version, template: { type: 'infra', cloudType: 'vsphere', packs } } },
  });
  return (answer.json() as { uid: string }).uid;
}

const apply = async (changes: Parameters<typeof siteConfiguration>[1]) => {
  workspace.configure(siteConfiguration(palette.url, changes));
  return workspace.apply();
};

describeWithTerraform('a cluster that runs', () => {
  test('takes a new version of its infrastructure profile in place', async () => {
    workspace.configure(siteConfiguration(palette.url));
    await workspace.init();
    await workspace.apply();
    const { id } = workspace.instance('palette_cluster_vsphere.cluster').attributes;
    const profile = await addProfile('2.0.0');
    expect(await apply({ cluster: { cluster_profile: [{ id: profile }] } })).toContain('0 added, 1 changed, 0 destroyed');
    expect(workspace.instance('palette_cluster_vsphere.cluster').attributes).toMatchObject({
      id,
      cluster_profile: [{ id: profile }],
    });
    expect((await workspace.plan()).code).toBe(0);
  });

  test('is replaced when its control plane moves to another pool, and by nothing less', async () => {
    workspace.configure(siteConfiguration(palette.url));
    await workspace.init();
    await workspace.apply();
    const pools = clusterBody().machine_pool as readonly { readonly name: string }[];
    const renamed = pools.map((pool) => (pool.name === 'control' ? { ...pool, name: 'masters' } : pool));
    workspace.configure(siteConfiguration(palette.url, { cluster: { machine_pool: renamed } }));
    expect((await workspace.plan()).output).toContain('must be replaced');
    const tagged = { tags: ['url:https://example.com:8443', 'critical'], description: 'Apps' };
    const before = palette.simulator.control.requests().length;
    expect(await apply({ cluster: tagged })).toContain('0 added, 1 changed, 0 destroyed');
    const changes = palette.simulator.control.requests().slice(before);
    expect(changes.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search')).map(({ method }) => method)).toEqual(
      ['PATCH'],
    );
    expect((await workspace.plan()).code).toBe(0);
    expect(await apply({ cluster: { tags: [], description: '' } })).toContain('0 added, 1 changed, 0 destroyed');
    expect((await workspace.plan()).code).toBe(0);
  });

  test('is not tainted because Palette could not be asked about it for a while', async () => {
    palette.simulator.control.addFault({
      match: { method: 'GET', path: '/v1/spectroclusters/*' },
      // The cluster that the gateway runs on is asked first: it tells how many it deploys at once.
      times: 3,
      action: { status: 500 },
    });
    workspace.configure(siteConfiguration(palette.url));
    await workspace.init();
    const output = await workspace.apply();
    expect(palette.simulator.control.faults()).toMatchObject([{ fired: 3 }]);
    expect(output).toContain('Warning: The cluster "apps" does not run yet');
    expect(output).toContain('Apply complete! Resources: 5 added');
    expect(workspace.instance('palette_cluster_vsphere.cluster').status).toBeUndefined();
    // The next plan finds that it has come up meanwhile.
    palette.simulator.control.clock({ advance: '1h' });
    expect((await workspace.plan()).code).toBe(0);
  });
});
