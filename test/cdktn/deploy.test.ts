import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningPalette, startPalette } from '../acceptance/support/site';
import { describeWithTerraform } from '../acceptance/support/tools';
import { ROOT, Workspace } from '../acceptance/support/workspace';
import { FOLDER } from './support/installation';
import { Project } from './support/project';

const PCG = join(ROOT, 'dist', 'cli', 'main.js');
const CDKTN = join(FOLDER, 'node_modules', 'cdktn-cli', 'bin', 'cdktn');

const project = new Project('cdktn');
project.example('site');
const program = project.program('site');
afterAll(() => project.remove());

let palette: RunningPalette;
let workspace: Workspace;
beforeEach(async () => {
  palette = await startPalette();
  workspace = Workspace.withPlugin({
    ...palette.env,
    TF_VAR_vcenter_password: 'a-passw0rd',
    SITE_INSTALL_COMMAND: `'${process.execPath}' '${PCG}' simulate install $GATEWAY_NAME`,
  });
  // cdktn goes by the file of this name, too.
  const app = { language: 'typescript', app: `'${process.execPath}' ${program}`, projectId: 'on-cdktn', sendCrashReports: 'false' };
  writeFileSync(join(workspace.directory, 'cdktf.json'), JSON.stringify(app));
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

test('pcg plans, applies and destroys the example site, which it synthesizes by cdktf.json', async () => {
  const pcg = (...args: readonly string[]) => node([PCG, ...args]);
  await expect(pcg('plan')).rejects.toThrow(/on CDK Terrain "cdktn synth"/);
  const planned = await pcg('plan', '--synth');
  expect(planned).toContain('Plan: 8 to add');
  // What the app warned of is read from the manifest.
  expect(planned).toContain('PCG015');
  expect(await pcg('apply', '--auto-approve')).toContain('8 added');
  expect(world()).toEqual([1, 1, 1]);
  expect(await pcg('plan', '--stack', 'site-dc1')).toContain('No changes');
  await pcg('destroy', '--all', '--auto-approve');
  expect(world()).toEqual([0, 0, 0]);
});

describeWithTerraform('the command line of cdktn', () => {
  test('deploys the example site and destroys it', async () => {
    writeFileSync(
      join(workspace.directory, 'terraformrc'),
      `provider_installation {\n  filesystem_mirror {\n    path = "${workspace.mirror}"\n  }\n}\n`,
    );
    const cdktn = (...args: readonly string[]) =>
      node([CDKTN, ...args], {
        CI: '1',
        CDKTF_HOME: join(workspace.directory, 'cdktf-home'),
        CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1',
        // cdktn leaves terraform to run in the folder of the stack.
        TF_DATA_DIR: undefined,
      });
    const deployed = await cdktn('deploy', '--auto-approve', '--skip-provider-lock');
    expect(deployed).toContain('Apply complete! Resources: 8 added');
    expect(world()).toEqual([1, 1, 1]);
    await cdktn('destroy', '--auto-approve', '--skip-provider-lock');
    expect(world()).toEqual([0, 0, 0]);
  });
});
