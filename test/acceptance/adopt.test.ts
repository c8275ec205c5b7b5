import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('Found 2 gateways and 2 clusters in 2 projects.'),
    });
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

    const workspace = Workspace.withPlugin(palette.env);
    const plan = (...args: readonly string[]) => workspace.terraform('plan', '-no-color', '-input=false', ...args);
    const stack = JSON.parse(readFileSync(join(folder, 'cdktf.out', 'stacks', 'site-berlin', 'cdk.tf.json'), 'utf8'));
    const write = (configuration: object) =>
      writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify(configuration));
    try {
      // On the state that pcg has written, there is nothing to do.
      write(stack);
      await workspace.init();
      expect((await plan()).output).toContain('No changes. Your infrastructure matches the configuration.');
      // With a state of its own, terraform takes the same over, and nothing is left to do after that either.
      const { backend: _, ...terraform } = stack.terraform;
      write({ ...stack, terraform });
      rmSync(join(workspace.directory, '.terraform'), { recursive: true });
      await workspace.init();
      expect((await workspace.tryApply()).output).toContain('Resources: 6 imported, 1 added, 0 changed, 0 destroyed.');
      expect((await plan('-detailed-exitcode')).code).toBe(0);
    } finally {
      await workspace.close();
    }
    const sent = palette.simulator.control.requests().slice(before);
    expect(sent.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search')).map(({ path }) => path)).toEqual([]);
    expect(readdirSync(folder)).not.toContain('.adoption');
  });
});
