import { poolsOn, type RunningPalette, type SiteCloud, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

let palette: RunningPalette;
beforeEach(async () => {
  palette = await startPalette();
});
afterEach(() => palette.simulator.close());

const started = async () => Workspace.withPlugin(palette.env);

describeWithTerraform.each<[string, SiteCloud, () => Promise<Workspace>]>([
  ['started by terraform', 'vsphere', started],
  ['attached', 'vsphere', () => Workspace.reattached(palette.env)],
  ['started by terraform', 'maas', started],
  ['started by terraform', 'apache_cloudstack', started],
])('the provider %s, on %s', (_, cloud, open) => {
  test('installs a gateway and makes a site on it, finds it unchanged, changes it in place and destroys it', async () => {
    const workspace = await open();
    try {
      workspace.configure(siteConfiguration(palette.url, { cloud }));
      await workspace.init();
      expect((await workspace.plan()).code).toBe(2);
      expect(await workspace.apply()).toContain('Apply complete! Resources: 5 added, 0 changed, 0 destroyed.');

      const gateway = workspace.instance('palette_private_cloud_gateway_ready.ready').attributes.id;
      const cluster = workspace.instance(`palette_cluster_${cloud}.cluster`).attributes;
      expect(cluster.private_cloud_gateway_id).toBe(gateway);
      expect(palette.simulator.control.summary().references).toMatchObject([{ cluster: 'apps', gatewayUid: gateway }]);
      expect(await workspace.plan()).toMatchObject({ code: 0, output: expect.stringContaining('No changes.') });

      workspace.configure(
        siteConfiguration(palette.url, { cloud, cluster: { machine_pool: poolsOn(cloud, 3), tags: ['site:dc1'] } }),
      );
      const changed = await workspace.apply();
      expect(changed).toContain('Resources: 0 added, 1 changed, 0 destroyed.');
      expect(workspace.instance(`palette_cluster_${cloud}.cluster`).attributes.id).toBe(cluster.id);
      expect((await workspace.plan()).code).toBe(0);

      expect((await workspace.plan('-destroy')).output).toContain('Plan: 0 to add, 0 to change, 5 to destroy.');
      await workspace.destroy();
      const { gateways, accounts, clusters } = palette.simulator.control.summary();
      expect([gateways.count, accounts.count, clusters.count]).toEqual([0, 0, 0]);
      expect(palette.simulator.violations).toEqual([]);
    } finally {
      await workspace.close();
    }
  });
});
