import { fastClock } from './support/fast-clock';
import { clusterBody, type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

type Json = { readonly [name: string]: unknown };

let palette: RunningPalette;
let workspace: Workspace;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = await Workspace.reattached(palette.env, fastClock(10));
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

/** A gateway, and in each of two projects an account and a cluster of the same names. */
function twoProjects(): Json {
  const base = siteConfiguration(palette.url, {}, ['gateway', 'ready', 'account', 'cluster']) as {
    readonly resource: { readonly [type: string]: Json };
    readonly data: Json;
  };
  const account = base.resource.palette_cloud_account_vsphere?.account as Json;
  const cluster = (name: string) => ({ ...clusterBody(), cloud_account_id: `\${palette_cloud_account_vsphere.${name}.id}` });
  return {
    ...base,
    provider: {
      palette: [{ owner: 'acceptance' }, { alias: 'staging', owner: 'acceptance', project_name: 'staging' }],
    },
    resource: {
      ...base.resource,
      palette_cloud_account_vsphere: { here: account, there: { ...account, provider: 'palette.staging' } },
      palette_cluster_vsphere: { here: cluster('here'), there: { ...cluster('there'), provider: 'palette.staging' } },
    },
  };
}

describeWithTerraform('two aliases of the provider', () => {
  test('work each in its own project, side by side', async () => {
    workspace.configure(twoProjects());
    await workspace.init();
    expect(await workspace.apply()).toContain('Resources: 7 added, 0 changed, 0 destroyed.');

    const { world } = palette.simulator;
    const projects = Object.fromEntries([...world.projects.values()].map(({ uid, name }) => [uid, name]));
    const placed = (records: Iterable<{ readonly uid: string; readonly name: string; readonly projectUid?: string | undefined }>) =>
      [...records].map(({ uid, name, projectUid = '' }) => [projects[projectUid], name, uid]).sort();
    const id = (address: string) => workspace.instance(address).attributes.id;
    expect(placed(world.accounts.values())).toEqual([
      ['Default', 'vcenter', id('palette_cloud_account_vsphere.here')],
      ['staging', 'vcenter', id('palette_cloud_account_vsphere.there')],
    ]);
    expect(placed([...world.clusters.values()].filter(({ role }) => role === 'workload'))).toEqual([
      ['Default', 'apps', id('palette_cluster_vsphere.here')],
      ['staging', 'apps', id('palette_cluster_vsphere.there')],
    ]);
    const scopes = palette.simulator.control
      .requests()
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/vsphere'));
    expect(scopes.map(({ path, scope }) => `${scope} ${path}`).sort()).toEqual([
      'Default /v1/cloudaccounts/vsphere',
      'Default /v1/spectroclusters/vsphere',
      'staging /v1/cloudaccounts/vsphere',
      'staging /v1/spectroclusters/vsphere',
    ]);
    expect((await workspace.plan()).code).toBe(0);

    await workspace.destroy();
    expect([world.accounts, world.gateways].map((table) => [...table.values()].length)).toEqual([0, 0]);
  });
});
