import { providerSchema } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { fastClock } from './support/fast-clock';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

let palette: RunningPalette;
let workspace: Workspace;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = await Workspace.reattached(palette.env, fastClock(10));
  workspace.configure(siteConfiguration(palette.url));
  await workspace.init();
  await workspace.apply();
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

const IMPORTED: readonly (readonly [address: string, id: string])[] = [
  ['palette_private_cloud_gateway.gateway', 'dc1'],
  ['palette_private_cloud_gateway_ready.ready', 'dc1'],
  ['palette_cloud_account_vsphere.account', 'vcenter:project'],
  ['palette_cluster_vsphere.cluster', 'apps:project'],
];

/** A change in `terraform show -json`. */
interface Change {
  readonly address: string;
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Attributes;
    readonly after: Attributes;
    readonly after_unknown: Attributes;
  };
}
type Attributes = { readonly [name: string]: unknown } | null;

/** The attributes that a change touches. */
function touched({ change: { before, after, after_unknown } }: Change): string[] {
  const names = Object.keys({ ...before, ...after, ...after_unknown });
  return names.filter(
    (name) => after_unknown?.[name] === true || JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after?.[name] ?? null),
  );
}

describeWithTerraform('a site that was imported', () => {
  test('shows in the next plan what cannot be read back, and replaces nothing', async () => {
    const before = workspace.state();
    const fresh = await Workspace.reattached(palette.env, fastClock(10));
    try {
      // What was installed long ago needs no installation.
      const site = siteConfiguration(palette.url, { ready: { depends_on: [] } });
      const { terraform_data: _, ...resource } = site.resource as { readonly [type: string]: unknown };
      fresh.configure({ ...site, resource, import: IMPORTED.map(([to, id]) => ({ to, id })) });
      await fresh.init();
      await fresh.must('plan', '-out=plan');
      const { output } = await fresh.terraform('show', '-json', 'plan');
      const changes = (JSON.parse(output) as { readonly resource_changes: readonly Change[] }).resource_changes.filter(({ type }) =>
        type.startsWith('palette_'),
      );
      const { resources } = providerSchema(paletteProvider as Parameters<typeof providerSchema>[0]);
      expect(changes.map(({ address }) => address).sort()).toEqual(IMPORTED.map(([address]) => address).sort());
      for (const change of changes) {
        expect([change.address, change.change.actions]).toEqual([change.address, expect.not.arrayContaining(['delete'])]);
        const readable = touched(change).filter((name) => resources[change.type]?.block.attributes[name]?.readable !== false);
        expect([change.address, readable]).toEqual([change.address, []]);
      }

      await fresh.apply();
      expect((await fresh.plan()).code).toBe(0);
      const ids = ({ resources: all }: ReturnType<Workspace['state']>) =>
        all
          .filter(({ type, mode }) => mode === 'managed' && type.startsWith('palette_'))
          .map(({ type, instances }) => [type, instances[0]?.attributes.id]);
      expect(ids(fresh.state())).toEqual(ids(before));
    } finally {
      await fresh.close();
    }
  });
});
