import { fastClock } from './support/fast-clock';
import { deletions } from './support/requests';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

const TIMES = 10;

let palette: RunningPalette;
let workspace: Workspace;
beforeAll(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = await Workspace.reattached(palette.env, fastClock(10));
  workspace.configure(siteConfiguration(palette.url));
  await workspace.init();
});
afterAll(async () => {
  await workspace.close();
  await palette.simulator.close();
});

describeWithTerraform('gateway, account and cluster that have all left the configuration', () => {
  test.each(Array.from({ length: TIMES }, (_, i) => i + 1))('go in the right order, time %i', async () => {
    workspace.configure(siteConfiguration(palette.url));
    await workspace.apply();
    const { requests } = palette.simulator.control.summary();

    workspace.configure(siteConfiguration(palette.url, {}, []));
    expect(await workspace.apply()).toContain('Resources: 0 added, 0 changed, 5 destroyed.');
    expect(deletions(palette, requests)).toEqual(['cluster', 'account', 'gateway']);
    const { gateways, accounts, clusters, leftovers } = palette.simulator.control.summary();
    expect([gateways.count, accounts.count, clusters.count, leftovers]).toEqual([0, 0, 0, []]);
    expect(workspace.state().resources).toEqual([]);
  });
});
