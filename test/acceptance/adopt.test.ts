import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NewProjects } from './support/new-project';
import { runPcg } from './support/pcg';
import { type RunningPalette, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

describeWithTerraform('what is there already', () => {
  const projects = new NewProjects();
  let palette: RunningPalette;
  beforeAll(async () => {
    palette = await startPalette({ seed: 'demo' });
  });
  afterAll(async () => {
    await palette.simulator.close();
    projects.close();
  });

  test('is taken over as it is, by pcg and by terraform, from a folder that runs at once', async () => {
    const { code, stdout, stderr } = await runPcg(projects.folder, ['adopt', '--out', 'mine'], palette.env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Found 2 gateways and 2 clusters in 2 projects.') });
    expect(stdout).toContain('sites/berlin.yaml: 1 gateway, 2 accounts, 1 cluster (project Default)');
    expect(stdout).toContain('site-munich: the terraform_data of its lineage (site/palette/lineage)');
    const folder = join(projects.folder, 'mine');
    const run = (line: string) => projects.run(folder, line, palette.env);

    const planned = await run('npm run --silent plan');
    expect({ ...planned, stdout: planned.stdout.match(/^Plan: .*$/gm) }).toMatchObject({
      code: 0,
      stdout: [6, 6, 12].map((count) => `Plan: ${count} to import, ${count / 6} to add, 0 to change, 0 to destroy.`),
    });
    const before = palette.simulator.control.requests().length;
    expect(await run('npm run --silent apply -- --auto-approve')).toMatchObject({ code: 0 });
    expect(await run('cdktf-palette plan --all --detailed-exitcode')).toMatchObject({ code: 0 });

    const workspace = Workspace.withPlugin(palette.env);
    try {
      copyFileSync(join(folder, 'cdktf.out', 'stacks', 'site-berlin', 'cdk.tf.json'), join(workspace.directory, 'main.tf.json'));
      await workspace.init();
      const byTerraform = await workspace.terraform('plan', '-no-color', '-input=false');
      expect(byTerraform.output).toContain('Plan: 6 to import, 1 to add, 0 to change, 0 to destroy.');
      expect((await workspace.tryApply()).output).toContain('Resources: 6 imported, 1 added, 0 changed, 0 destroyed.');
      expect((await workspace.terraform('plan', '-no-color', '-input=false', '-detailed-exitcode')).code).toBe(0);
    } finally {
      await workspace.close();
    }
    const sent = palette.simulator.control.requests().slice(before);
    expect(sent.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search')).map(({ path }) => path)).toEqual([]);
    expect(readdirSync(folder)).not.toContain('.adoption');
  });
});
