import { clusterBody, type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

let palette: RunningPalette;
beforeEach(async () => {
  palette = await startPalette();
});
afterEach(() => palette.simulator.close());

const pools = (workers: number) =>
  (clusterBody().machine_pool as readonly { readonly name: string; readonly count: number }[]).map((pool) =>
    pool.name === 'workers' ? { ...pool, count: workers } : pool,
  );

describeWithTerraform.each([
  ['started by terraform', async () => Workspace.withPlugin(palette.env)],
  ['attached', () => Workspace.reattached(palette.env)],
])('the provider %s', (_, open) => {
  test('makes a site, finds it unchanged, changes it in place and destroys it', async () => {
    const workspace = await open();
    try {
      workspace.configure(siteConfiguration(palette.url));
      await workspace.init();
      expect((await workspace.plan()).code).toBe(2);
      expect(await workspace.apply()).toContain('Apply complete! Resources: 5 added, 0 changed, 0 destroyed.');

      const gateway = workspace.instance('palette_private_cloud_gateway_ready.ready').attributes.id;
      const cluster = workspace.instance('palette_cluster_vsphere.cluster').attributes;
      expect(cluster.private_cloud_gateway_id).toBe(gateway);
      expect(palette.simulator.control.summary().references).toMatchObject([{ cluster: 'apps', gatewayUid: gateway }]);
      expect(await workspace.plan()).toMatchObject({ code: 0, output: expect.stringContaining('No changes.') });

      workspace.configure(siteConfiguration(palette.url, { cluster: { machine_pool: pools(3), tags: ['site:dc1'] } }));
      const changed = await workspace.apply();
      expect(changed).toContain('Resources: 0 added, 1 changed, 0 destroyed.');
      expect(workspace.instance('palette_cluster_vsphere.cluster').attributes.id).toBe(cluster.id);
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
