import { deletions } from './support/requests';
import { clusterBody, type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { flat, Workspace } from './support/workspace';

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

/** The gateway goes silent, for long enough to be known as Unknown. */
function cutOff(gateway: string): void {
  palette.simulator.control.outage(gateway);
  palette.simulator.control.clock({ advance: '10m' });
  expect(palette.simulator.control.summary().gateways.states).toEqual({ [gateway]: 'Unknown' });
}

describeWithTerraform('a gateway that is down', () => {
  test('delays a creation without tainting it, and stops a deletion before anything is changed', async () => {
    workspace.configure(siteConfiguration(palette.url, {}, ['gateway', 'ready', 'account']));
    await workspace.init();
    await workspace.apply();
    cutOff('dc1');

    workspace.configure(siteConfiguration(palette.url, { cluster: { timeouts: { create: '2s' } } }));
    const created = flat(await workspace.apply());
    expect(created).toContain('Warning: The cluster "apps" does not run yet');
    expect(created).toContain('The cluster "apps" waits for its gateway. The gateway "dc1" is Unknown');
    const { status, attributes } = workspace.instance('palette_cluster_vsphere.cluster');
    expect(status).toBeUndefined();
    expect(palette.simulator.world.clusters.get(String(attributes.id))?.state).toBe('Pending');
    const unfinished = await workspace.plan();
    expect(unfinished.code).toBe(2);
    expect(flat(unfinished.output)).toContain('Warning: The cluster "apps" is not complete');
    expect(unfinished.output).toMatch(/~ completed += +false -> \(known after apply\)/);

    const { code, output } = await workspace.terraform('destroy', '-auto-approve', '-no-color', '-input=false');
    expect(code).toBe(1);
    const refusal = flat(output);
    expect(refusal).toContain('The cluster "apps" can\'t be deleted: its gateway does not run');
    expect(refusal).toContain(`"dc1" (${attributes.private_cloud_gateway_id}), which is Unknown`);
    for (const way of ['1. Bring the gateway back', '2. Migrate its clusters', '3. Apply force_delete = true'])
      expect(refusal).toContain(way);
    expect(deletions(palette)).toEqual([]);

    palette.simulator.control.restore('dc1');
    workspace.configure(siteConfiguration(palette.url));
    expect(await workspace.apply()).toContain('Resources: 0 added, 1 changed, 0 destroyed.');
    expect((await workspace.plan()).code).toBe(0);
    await workspace.destroy();
    expect(deletions(palette)).toEqual(['cluster', 'account', 'gateway']);
    const { gateways, accounts, clusters } = palette.simulator.control.summary();
    expect([gateways.count, accounts.count, clusters.count]).toEqual([0, 0, 0]);
  });

  test('does not hinder a change of a cluster that runs', async () => {
    workspace.configure(siteConfiguration(palette.url));
    await workspace.init();
    await workspace.apply();
    cutOff('dc1');
    const unchanged = await workspace.plan();
    expect(unchanged.code).toBe(0);
    expect(flat(unchanged.output)).toContain('Warning: A gateway does not run');

    const [control, workers] = clusterBody().machine_pool as readonly object[];
    workspace.configure(siteConfiguration(palette.url, { cluster: { machine_pool: [control, { ...workers, count: 3 }] } }));
    expect(await workspace.apply()).toContain('Resources: 0 added, 1 changed, 0 destroyed.');
    palette.simulator.control.clock({ advance: '10m' });
    const [cluster] = [...palette.simulator.world.clusters.values()].filter(({ name }) => name === 'apps');
    expect(cluster?.machines.filter(({ state }) => state === 'Running')).toHaveLength(4);
    expect((await workspace.plan()).code).toBe(0);
  });
});
