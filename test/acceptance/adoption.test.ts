import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPcg, startPcg } from './support/pcg';
import { until } from './support/requests';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

// With pcg and the provider of cac5dc0 the copy adopted gateway, account and cluster, and its destroy removed them.

let palette: RunningPalette;
let workspace: Workspace;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = Workspace.withPlugin(palette.env);
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

/** The site as the constructs synthesize it: the owner is the path of the stack, by default. */
const site = () => {
  const terraform = { required_providers: { palette: { source: 'registry.terraform.io/cdktf-palette/palette' } } };
  return { terraform, ...siteConfiguration(palette.url, { owner: null }), provider: { palette: { default_owner: 'site' } } };
};
const counts = () => {
  const { gateways, accounts, clusters } = palette.simulator.control.summary();
  return [gateways.names, accounts.names, clusters.names];
};
const SITE = [['dc1'], ['vcenter'], ['apps']];

function stack(name: string): string {
  const directory = join(workspace.directory, name);
  mkdirSync(directory);
  writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(site()));
  return directory;
}

test('a copy of a stack can neither make nor destroy what the first one made, with pcg', async () => {
  const first = stack('first');
  expect((await runPcg(first, ['apply', '--auto-approve'], palette.env)).code).toBe(0);
  const copy = stack('copy');
  const planned = await runPcg(copy, ['plan'], palette.env);
  expect([planned.code, planned.stderr]).toEqual([1, expect.stringContaining('the same owner, and another state')]);
  expect((await runPcg(copy, ['apply', '--auto-approve'], palette.env)).code).toBe(1);
  expect((await runPcg(copy, ['destroy', '--auto-approve'], palette.env)).code).toBe(0);
  expect(counts()).toEqual(SITE);
  expect((await runPcg(first, ['plan', '--detailed-exitcode'], palette.env)).code).toBe(0);
});

test('a copy that says whose it is adopts, and the plan names what', async () => {
  const first = stack('first');
  await runPcg(first, ['apply', '--auto-approve'], palette.env);
  const copy = stack('copy');
  // Without the installation, which a gateway that runs refuses.
  const gateway = { name: 'dc1', cloud_type: 'vsphere', install_method: 'existing_kubernetes' };
  const own = {
    terraform: site().terraform,
    provider: { palette: { owner: 'site' } },
    resource: { palette_private_cloud_gateway: { gateway } },
  };
  writeFileSync(join(copy, 'main.tf.json'), JSON.stringify(own));
  const uid = palette.simulator.control.summary().references[0]?.gatewayUid ?? '';
  const planned = await runPcg(copy, ['plan'], palette.env);
  expect([planned.code, planned.stderr]).toEqual([0, expect.anything()]);
  const said = planned.stdout + planned.stderr;
  expect(said).toContain('The gateway "dc1" will be adopted');
  expect(said.replace(/\s+/g, ' ')).toContain(`(${uid})`);
  const applied = await runPcg(copy, ['apply', '--auto-approve'], palette.env);
  expect([applied.code, applied.stdout + applied.stderr]).toEqual([0, expect.stringContaining('The gateway "dc1" was adopted')]);
  expect(counts()).toEqual(SITE);
});

test('a first run that is killed before it has written a state is taken up by the next one of the same state', async () => {
  const first = stack('first');
  palette.simulator.control.addFault({ match: { method: 'POST', path: '/v1/pcg/selfHosted' }, action: { holdMs: 60_000 } });
  const { child, finished } = startPcg(first, ['apply', '--auto-approve'], palette.env);
  await until('a gateway in the making', () => palette.simulator.control.summary().gateways.count === 1 || undefined);
  child.kill('SIGKILL');
  await finished;
  const next = await runPcg(first, ['apply', '--auto-approve'], palette.env);
  expect([next.code, next.stdout + next.stderr]).toEqual([0, expect.stringContaining('The gateway "dc1" was adopted')]);
  expect(counts()).toEqual(SITE);
});

describeWithTerraform('with terraform', () => {
  test('a copy of a stack can neither make nor destroy what the first one made', async () => {
    workspace.configure(site());
    await workspace.init();
    await workspace.apply();
    const copy = Workspace.withPlugin(palette.env);
    try {
      copy.configure(site());
      await copy.init();
      const { code, output } = await copy.tryApply();
      expect([code, output]).toEqual([1, expect.stringContaining('the same owner')]);
      await copy.destroy();
      expect(counts()).toEqual(SITE);
    } finally {
      await copy.close();
    }
    expect((await workspace.plan()).code).toBe(0);
    await workspace.destroy();
    expect(counts()).toEqual([[], [], []]);
  });
});
