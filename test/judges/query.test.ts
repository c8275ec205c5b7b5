import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPcg } from '../acceptance/support/pcg';
import { type RunningPalette, siteConfiguration, startPalette } from '../acceptance/support/site';
import { Workspace } from '../acceptance/support/workspace';
import { describeWithJudges, judgeCommand, judges } from './support/judges';

jest.setTimeout(600_000);

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

/** Terraform 1.15, in the workspace. */
async function terraform(command: string, ...args: readonly string[]) {
  const [program, ...first] = judgeCommand(judges.terraform) ?? ['missing'];
  return workspace.start(program, [...first, command, '-no-color', ...args]).finished;
}

function write(file: string, text: string): void {
  writeFileSync(join(workspace.directory, file), text);
}

const REQUIRED = { required_providers: { palette: { source: 'cdktf-palette/palette' } } };
const PROVIDER =
  'terraform {\n  required_providers {\n    palette = { source = "cdktf-palette/palette" }\n  }\n}\nprovider "palette" {}\n';

describeWithJudges([judges.terraform], 'terraform 1.15', () => {
  test('finds all of a site, writes it down, and plans nothing but imports', async () => {
    write('main.tf.json', JSON.stringify({ terraform: REQUIRED, ...siteConfiguration(palette.url) }));
    expect(await runPcg(workspace.directory, ['apply', '--auto-approve'], palette.env)).toMatchObject({ code: 0 });
    for (const file of ['main.tf.json', 'terraform.tfstate']) rmSync(join(workspace.directory, file));
    write('main.tf', PROVIDER);
    const types = ['palette_private_cloud_gateway', 'palette_cloud_account_vsphere', 'palette_cluster_vsphere'];
    write(
      'all.tfquery.hcl',
      types.map((type) => `list "${type}" "all" {\n  provider = palette\n  include_resource = true\n  config {}\n}\n`).join('\n'),
    );
    expect(await terraform('init', `-plugin-dir=${workspace.mirror}`)).toMatchObject({ code: 0 });
    const found = await terraform('query', '-generate-config-out=generated.tf');
    console.log(found.output);
    if (process.env.SHOW) console.log(readFileSync(join(workspace.directory, 'generated.tf'), 'utf8'));
    const planned = await terraform('plan', '-input=false');
    console.log(planned.output);
  });
});
