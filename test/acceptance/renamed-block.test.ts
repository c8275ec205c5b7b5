import { fastClock } from './support/fast-clock';
import { deletions, type Kind } from './support/requests';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { flat, Workspace } from './support/workspace';

const TYPES: { readonly [K in Kind]: string } = {
  gateway: 'palette_private_cloud_gateway',
  account: 'palette_cloud_account_vsphere',
  cluster: 'palette_cluster_vsphere',
};

let palette: RunningPalette;
let workspace: Workspace;
beforeAll(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = await Workspace.reattached(palette.env, fastClock(10));
  workspace.configure(siteConfiguration(palette.url));
  await workspace.init();
  await workspace.apply();
});
afterAll(async () => {
  await workspace.close();
  await palette.simulator.close();
});

/** The site, with a block at another address. */
function renamed(kind: Kind): { readonly [name: string]: unknown } {
  const text = JSON.stringify(siteConfiguration(palette.url)).replaceAll(`${TYPES[kind]}.${kind}.`, `${TYPES[kind]}.renamed.`);
  return JSON.parse(text, (key, value) => (key === TYPES[kind] ? { renamed: value[kind] } : value));
}

describeWithTerraform('a block that was renamed without a moved block', () => {
  test.each<Kind>(['cluster', 'account', 'gateway'])(
    'leaves the %s alone and says so; with one the plan is empty',
    async (kind) => {
      workspace.configure(siteConfiguration(palette.url));
      await workspace.apply();
      const before = palette.simulator.control.summary();

      workspace.configure(renamed(kind));
      const { code, output } = await workspace.tryApply();
      expect(code).toBe(1);
      expect(flat(output)).toContain('moved block');
      expect(deletions(palette)).toEqual([]);

      workspace.configure({ ...renamed(kind), moved: [{ from: `${TYPES[kind]}.${kind}`, to: `${TYPES[kind]}.renamed` }] });
      expect(await workspace.apply()).toContain('Resources: 0 added, 0 changed, 0 destroyed.');
      expect((await workspace.plan()).code).toBe(0);

      workspace.configure({
        ...siteConfiguration(palette.url),
        moved: [{ from: `${TYPES[kind]}.renamed`, to: `${TYPES[kind]}.${kind}` }],
      });
      await workspace.apply();
      const { gateways, accounts, clusters, references } = palette.simulator.control.summary();
      expect({ gateways, accounts, clusters, references }).toEqual({
        gateways: before.gateways,
        accounts: before.accounts,
        clusters: before.clusters,
        references: before.references,
      });
    },
  );
});
