import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningPalette, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { ROOT, Workspace } from './support/workspace';

const RUN = join(ROOT, 'generators', 'run.cjs');
const PCG = join(ROOT, 'dist', 'cli', 'main.js');
const EXAMPLE = join(ROOT, 'examples', 'site', 'main.ts');

let palette: RunningPalette;
let workspace: Workspace;
beforeEach(async () => {
  palette = await startPalette();
  workspace = Workspace.withPlugin({
    ...palette.env,
    TF_VAR_vcenter_password: 'a-passw0rd',
    SITE_INSTALL_COMMAND: `'${process.execPath}' '${PCG}' simulate install $GATEWAY_NAME`,
  });
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

async function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { code, output } = await workspace.start(process.execPath, args, env).finished;
  if (code !== 0) throw new Error(output);
  return output;
}

const world = () => {
  const { gateways, accounts, clusters } = palette.simulator.control.summary();
  return [gateways.count, accounts.count, clusters.count];
};

describeWithTerraform('the example site', () => {
  test('is deployed and destroyed by cdktf', async () => {
    writeFileSync(
      join(workspace.directory, 'terraformrc'),
      `provider_installation {\n  filesystem_mirror {\n    path = "${workspace.mirror}"\n  }\n}\n`,
    );
    const project = JSON.parse(readFileSync(join(ROOT, 'cdktf.json'), 'utf8')) as { readonly app: string };
    writeFileSync(join(workspace.directory, 'cdktf.json'), JSON.stringify({ ...project, app: `node ${RUN} ${EXAMPLE}` }));
    const cdktf = (...args: readonly string[]) =>
      node([join(ROOT, 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf'), ...args], {
        CI: '1',
        CDKTF_HOME: join(workspace.directory, 'cdktf-home'),
        CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1',
        // cdktf leaves terraform to run in the folder of the stack.
        TF_DATA_DIR: undefined,
      });
    const deployed = await cdktf('deploy', '--auto-approve', '--skip-provider-lock');
    expect(deployed).toContain('Apply complete! Resources: 8 added');
    expect(world()).toEqual([1, 1, 1]);
    expect(await cdktf('deploy', '--auto-approve', '--skip-provider-lock')).toContain('No changes');
    await cdktf('destroy', '--auto-approve', '--skip-provider-lock');
    expect(world()).toEqual([0, 0, 0]);
  });

  test('goes through pcg terraform, with nothing installed', async () => {
    await node([RUN, EXAMPLE]);
    const pcg = (...args: readonly string[]) =>
      node([PCG, 'terraform', '--', `-chdir=cdktf.out/stacks/site-dc1`, ...args, '-no-color']);
    await pcg('init');
    expect(await pcg('apply', '-auto-approve', '-input=false')).toContain('Resources: 8 added');
    expect(await pcg('plan', '-detailed-exitcode')).toContain('No changes.');
    await expect(pcg('output', 'no-such-output')).rejects.toThrow(/not found/);
    await pcg('destroy', '-auto-approve');
    expect(world()).toEqual([0, 0, 0]);
  });
});
